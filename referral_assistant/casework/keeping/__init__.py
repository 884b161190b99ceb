"""How a referral is kept: sealed, joined with what others wrote, in versions, and deleted when its time is over."""

"""What is shown outside any referral: the list of referrals, and who the person is."""

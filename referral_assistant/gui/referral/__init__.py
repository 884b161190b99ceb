"""One referral on the screen: its sections, one stop at a time, and what to look at."""

"""What surrounds a referral: the day, the area, what the school sets, and where something may be written."""

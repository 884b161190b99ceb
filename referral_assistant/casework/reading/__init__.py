"""What a referral says: read and checked, who may see it, and where it stands."""

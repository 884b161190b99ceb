"""A person working on a referral: the use cases, for the window and the command line alike. No Qt here."""

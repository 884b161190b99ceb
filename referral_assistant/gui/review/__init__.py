"""A lead's review of a referral: the document, what to look at, comments, changes, and the decision."""

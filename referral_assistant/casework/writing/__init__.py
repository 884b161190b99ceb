"""A referral at work: opened, changed, linked, closed, and written out as a Word document."""

"""The person at work, their key, and who else may open what they write."""

"""Referral Assistant: write a safeguarding referral that a social worker can act on."""

__version__ = "0.1.0"

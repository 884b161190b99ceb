"""A public key as a few words, so that two people can compare it over the telephone."""

from __future__ import annotations

import hashlib

from referral_assistant.messages.key_words import KEY_WORDS

_COUNT = 6
"""48 bits: nobody finds another key with the same words while two people speak."""


def in_words(public: str) -> str:
    """Six words that stand for a public key: those of the first bytes of its SHA-256."""
    return " ".join(KEY_WORDS[byte] for byte in hashlib.sha256(public.encode()).digest()[:_COUNT])

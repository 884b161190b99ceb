"""The fingerprint of what a lead approves: one changed character of an answer gives another."""

from __future__ import annotations

import hashlib
import json

from referral_assistant.core.form import Form
from referral_assistant.core.referral import Referral, referral_to_json

_OF = ("form", "version", "answers", "dismissed")
"""Nothing else: what is recorded after the approval must not make it void."""
_GROUP = 8


def fingerprint(form: Form, referral: Referral) -> str:
    """SHA-256, as 64 hexadecimal digits, of the form, its version, the answers and what was dismissed.

    As JSON with sorted keys and no spaces, so that others can reckon it from the record.
    """
    record = referral_to_json(form, referral)
    part = {key: record[key] for key in _OF if key in record}
    written = json.dumps(part, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def in_groups(mark: str) -> str:
    """A fingerprint as people compare it: in groups of eight."""
    return " ".join(mark[at : at + _GROUP] for at in range(0, len(mark), _GROUP))

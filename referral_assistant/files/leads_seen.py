"""The leads for whom something was sealed here, kept sealed: the list of today does not tell who was on it before."""

from __future__ import annotations

import json

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import TABLE, Lead, from_json, to_json
from referral_assistant.files.personal import LEADS_SEEN, keep_personal, load_personal
from referral_assistant.files.sealing import Identity
from referral_assistant.messages import keys as say


def load_seen(keys: tuple[Identity, ...]) -> tuple[Lead, ...]:
    """Those leads; none where there were none. Raises `Refusal` where these keys do not open the list."""
    data = load_personal(LEADS_SEEN, keys)
    try:
        found: tuple[Lead, ...] = from_json(TABLE["leads"], json.loads(data or b"[]"))
    except (ValueError, RecursionError):
        raise Refusal(say.SEAL_DAMAGED) from None
    return found


def keep_seen(leads: tuple[Lead, ...], keys: tuple[Identity, ...]) -> None:
    """Keep the list. Raises `Refusal`."""
    keep_personal(LEADS_SEEN, json.dumps(to_json(leads)).encode(), keys)

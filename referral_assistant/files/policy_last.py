"""What the school had set when its policy was last right: it holds on while the policy is broken."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import to_json
from referral_assistant.files.places import home, made
from referral_assistant.files.policy import Policy
from referral_assistant.files.policy_values import Fault, by_school
from referral_assistant.files.whole import delete, read_if_there, write_whole


def last_policy() -> dict[str, Any]:
    """Those settings, by name; none where nothing was set, or what is kept of it cannot be read."""
    try:
        raw = json.loads(read_if_there(_file()) or b"{}")
        return {name: by_school(name, value, "").value for name, value in raw.items()}
    except (Refusal, Fault, ValueError, RecursionError, AttributeError):
        return {}


def remember_policy(policy: Policy) -> None:
    """Keep what a policy that is right sets. Where that cannot be done, nobody is kept from working."""
    if policy.trouble:
        return
    wanted = json.dumps({name: to_json(value) for name, value in policy.values.items()}).encode()
    with suppress(Refusal):
        before = read_if_there(_file())
        if policy.values and wanted != before:
            made(home())
            write_whole(_file(), wanted)
        elif not policy.values and before is not None:
            delete(_file())


def _file() -> Path:
    return home() / "policy.json"

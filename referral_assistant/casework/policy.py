"""What a school has set by policy: to be shown, and to be checked before it is put on machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import to_json
from referral_assistant.files.policy import Fault, load_policy, read_policy
from referral_assistant.files.settings import load_settings, set_by_school
from referral_assistant.messages import settings as say


class Held(NamedTuple):
    """A setting, its value as JSON, and whether the school has set it."""

    name: str
    value: str
    by_school: bool


def held() -> Iterator[Held]:
    """Every setting as it holds on this machine for this person."""
    given = set_by_school()
    for name, value in load_settings()._asdict().items():
        yield Held(name, json.dumps(to_json(value), ensure_ascii=False), name in given)


def policy_trouble() -> str:
    """Why the school's settings cannot be used on this machine, in a sentence; empty where they can."""
    return load_policy().trouble


def refuse_broken() -> None:
    """Raise `Refusal` where they cannot be used."""
    if trouble := policy_trouble():
        raise Refusal(trouble)


def check_policy(file: Path) -> int:
    """How many settings a policy file sets. Raises `Refusal` with its first fault and the line."""
    try:
        return len(read_policy(file))
    except Fault as found:
        raise Refusal(say.POLICY_FAULT.format(file=file.name, line=found.line, fault=found.fault)) from None

"""What a school has set by policy: to be shown, and to be checked before it is put on machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import TABLE, Kind, Lead, to_json
from referral_assistant.files.policy import check_policy_file, load_policy
from referral_assistant.files.policy_last import last_policy, remember_policy
from referral_assistant.files.policy_values import Fault
from referral_assistant.files.settings import load_settings, set_by_school
from referral_assistant.messages import settings as say


class Held(NamedTuple):
    """A setting, its value as JSON, whether the school has set it, and in which place."""

    name: str
    value: str
    by_school: bool
    where: str = ""


def held() -> Iterator[Held]:
    """Every setting as it holds on this machine for this person."""
    given, where = set_by_school(), load_policy().where
    for name, value in load_settings()._asdict().items():
        yield Held(name, json.dumps(to_json(value), ensure_ascii=False), name in given, where.get(name, ""))


def in_words(name: str, value: Any) -> str:
    """A setting's value as a person reads it: of leads their names, of a list its parts, of a key the words for it."""
    if value and TABLE[name].kind is Kind.KEY:
        from referral_assistant.core import key_words  # the first screen, which needs none, must be there sooner

        return key_words.in_words(value)
    match value:
        case bool():
            return say.YES if value else say.NO
        case tuple():
            return "; ".join(one.name if isinstance(one, Lead) else str(one) for one in value) or say.NONE
        case _:
            return str(value) or say.NONE


def policy_trouble() -> str:
    """What is wrong with the school's settings on this machine, in a sentence; empty where nothing is.

    What is right is remembered, for when it is not.
    """
    policy = load_policy()
    remember_policy(policy)
    return policy.trouble


def is_lost() -> bool:
    """Whether the school's policy is broken, and what it had set before (who is a lead, say) is not known here."""
    return bool(load_policy().trouble) and "leads" not in set_by_school() and not last_policy()


def refuse_broken() -> None:
    """Raise `Refusal` where they cannot be used."""
    if trouble := policy_trouble():
        raise Refusal(trouble)


def check_policy(file: Path) -> int:
    """How many settings a policy file sets. Raises `Refusal` with its first fault and the line."""
    try:
        return check_policy_file(file)
    except Fault as found:
        raise Refusal(found.told(file.name)) from None

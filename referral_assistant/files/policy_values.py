"""What every place of a policy has in common: a setting is known, is for schools to set, and holds what it may."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import TABLE, Kind, disagreement, from_json
from referral_assistant.messages import settings as say

_LONGEST_NAME = 40


class Fault(Exception):
    """What is wrong with a policy, in a sentence. `at`: where in it, such as "line 3"; empty: in the whole."""

    def __init__(self, fault: str, at: str = "") -> None:
        super().__init__(fault)
        self.fault, self.at = fault, at

    def told(self, place: object = "") -> str:
        """The fault with where it is; `place`: the file or key that holds the policy."""
        return say.POLICY_FAULT.format(place=placed(place, self.at), fault=self.fault)


def setting_in_file(name: str, raw: Any) -> Any:
    """The value of a setting as a file holds it. Raises `Refusal`.

    A key has a check sum in it; one with a slip would otherwise be noticed only when somebody saves.
    """
    value = from_json(TABLE[name], raw)
    keys = [value] if TABLE[name].kind is Kind.KEY and value else []
    keys += [lead.key for lead in value] if TABLE[name].kind is Kind.LEADS else []
    if keys:
        from referral_assistant.files.sealing import public_key

        try:
            for key in keys:
                public_key(key)
        except Refusal:
            raise Refusal(say.WRONG_KEY.format(name=name)) from None
    return value


class Given(NamedTuple):
    """A setting as a policy gives it. `at`: where in its place, such as "line 3"."""

    value: Any
    at: str


def by_school(name: str, raw: Any, at: str) -> Given:
    """What a policy sets. Raises `Fault`, also where a policy may not set it."""
    if name not in TABLE:
        raise Fault(say.UNKNOWN.format(name=shortened(name)), at)
    if not TABLE[name].by_school:
        raise Fault(say.NOT_BY_SCHOOL.format(name=name), at)
    try:
        return Given(setting_in_file(name, raw), at)
    except Refusal as refusal:
        raise Fault(str(refusal), at) from None


def refuse_disagreement(given: Mapping[str, Given]) -> None:
    """Raise `Fault` where settings do not go together."""
    if found := disagreement({name: one.value for name, one in given.items()}):
        name, fault = found
        raise Fault(fault, given[name].at)


def shortened(name: str) -> str:
    """A name that may be anything, as a sentence can hold it."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


def placed(place: object, at: str) -> str:
    """A place and where in it, in one."""
    return ", ".join(filter(None, (str(place), at)))

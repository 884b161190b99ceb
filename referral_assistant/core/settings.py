"""The settings: one table of what each is, what may stand in it, and what holds where nobody has set it.

A person sets most of them on the screen. A school may set any by policy; then nothing else changes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.messages import settings as say


class Lead(NamedTuple):
    """A safeguarding lead, with the public key to seal for.

    `signing`: the key by which they sign, without which the school cannot know an approval as theirs. `role`: such as
    "deputy safeguarding lead" or "head teacher".
    """

    name: str
    key: str
    signing: str = ""
    role: str = ""


class Settings(NamedTuple):  # the home screen needs it, and `dataclasses` is slow to load
    """What holds now. `TABLE` says of each what it means and what may stand in it."""

    name: str = ""
    role: str = ""
    school: str = ""
    authority: str = ""
    text_size: int = 100
    pack: str = ""
    hide_after: int = 5
    shield: bool = True
    keep_for: int = 0
    leads: tuple[Lead, ...] = ()
    recovery: str = ""
    review_folder: str = ""
    approve_own: bool = False

    @property
    def known(self) -> bool:
        """Whether the person has said who they are."""
        return bool(self.name)


class Kind(Enum):
    """What can stand in a setting."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes or no"
    KEY = "public key"
    LEADS = "leads"


class Setting(NamedTuple):
    """One setting. `least` and `most` bound a number. `by_school`: whether a policy may set it.

    `safe`: what holds, whatever the person has set, while the school's policy cannot be read; `None`: what else holds.
    """

    name: str
    kind: Kind
    least: int = 0
    most: int = 0
    safe: int | None = None
    by_school: bool = True


TABLE: Mapping[str, Setting] = {
    one.name: one
    for one in (
        Setting("name", Kind.TEXT, by_school=False),
        Setting("role", Kind.TEXT, by_school=False),
        Setting("school", Kind.TEXT),
        Setting("authority", Kind.TEXT),
        Setting("text_size", Kind.NUMBER, 100, 200, by_school=False),
        Setting("pack", Kind.TEXT),
        Setting("hide_after", Kind.NUMBER, 0, 240, safe=5),
        Setting("shield", Kind.YES_NO, safe=True),
        Setting("keep_for", Kind.NUMBER, 0, 1200),
        Setting("leads", Kind.LEADS),
        Setting("recovery", Kind.KEY),
        Setting("review_folder", Kind.TEXT),
        Setting("approve_own", Kind.YES_NO),
    )
}
_LONGEST = 500
_PUBLIC_KEY = re.compile(r"age1[a-z0-9]{58}")
_SIGNING_KEY = re.compile(r"ed25519:[A-Za-z0-9+/]{43}=")


def from_json(setting: Setting, raw: Any) -> Any:
    """The value of a setting as a file holds it. Raises `Refusal` with a sentence that names the setting."""
    if setting.kind is Kind.LEADS:
        return _leads(setting, raw)
    if not _READS[setting.kind](setting, raw):
        shape = say.WANTED[setting.kind.value].format(least=setting.least, most=setting.most)
        raise Refusal(say.WRONG_VALUE.format(name=setting.name, wanted=shape))
    return raw


def to_json(value: Any) -> Any:
    """The value as a file holds it."""
    if not isinstance(value, tuple):
        return value
    return [{key: text for key, text in lead._asdict().items() if text} for lead in value]


def _leads(setting: Setting, raw: Any) -> tuple[Lead, ...]:
    if not isinstance(raw, list) or not all(map(_is_lead, raw)):
        raise Refusal(say.WRONG_VALUE.format(name=setting.name, wanted=say.WANTED[setting.kind.value]))
    return tuple(Lead(**one) for one in raw)


def _is_lead(raw: Any) -> bool:
    if not isinstance(raw, dict) or not {"name", "key"} <= raw.keys() <= set(Lead._fields):
        return False
    signing = raw.get("signing", "")
    return (
        _is_text(raw["name"])
        and bool(raw["name"].strip())
        and _is_key(raw["key"])
        and _is_text(raw.get("role", ""))
        and (signing == "" or (isinstance(signing, str) and _SIGNING_KEY.fullmatch(signing) is not None))
    )


def _is_text(raw: Any) -> bool:
    return isinstance(raw, str) and len(raw) <= _LONGEST and "\n" not in raw


def _is_key(raw: Any) -> bool:
    return isinstance(raw, str) and _PUBLIC_KEY.fullmatch(raw) is not None


def _is_number(setting: Setting, raw: Any) -> bool:
    return type(raw) is int and setting.least <= raw <= setting.most


_READS: Mapping[Kind, Callable[[Setting, Any], bool]] = {
    Kind.TEXT: lambda _, raw: _is_text(raw),
    Kind.NUMBER: _is_number,
    Kind.YES_NO: lambda _, raw: type(raw) is bool,
    Kind.KEY: lambda _, raw: raw == "" or _is_key(raw),
}

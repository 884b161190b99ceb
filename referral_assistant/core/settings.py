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
    approvers: tuple[str, ...] = ()
    approve_own: bool = False
    word_lists: tuple[str, ...] = ()
    pack_signer: str = ""
    export_places: tuple[str, ...] = ()
    colours: bool = True
    help_links: bool = True

    @property
    def known(self) -> bool:
        """Whether the person has said who they are."""
        return bool(self.name)


class Kind(Enum):
    """What can stand in a setting."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes or no"
    FOLDER = "folder"
    FOLDERS = "folders"
    KEY = "public key"
    SIGNER = "key of a signer"
    TEXTS = "texts"
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
        Setting("review_folder", Kind.FOLDER),
        Setting("approvers", Kind.TEXTS),
        Setting("approve_own", Kind.YES_NO),
        Setting("word_lists", Kind.TEXTS),
        Setting("pack_signer", Kind.SIGNER),
        Setting("export_places", Kind.FOLDERS),
        Setting("colours", Kind.YES_NO),
        Setting("help_links", Kind.YES_NO),
    )
}
POLICY_KEY = r"Software\Policies\ReferralAssistant"
"""Where Windows keeps policy: below `HKEY_LOCAL_MACHINE` for the machine, below `HKEY_CURRENT_USER` for a person."""
LONGEST = 500
"""Letters of a text."""
# Patterns are texts: they are made ready when something is read, and the first screen need not wait for that.
ONE_LINE = r"[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]*"
"""No control characters, and none that turn the direction of writing."""
_HALF = r"[\ud800-\udfff]"
"""Half a character, which no name of a file has."""
FOLDER = r"~(?:[\\/].*)?|/.*|[A-Za-z]:[\\/].*|\\\\.*"
"""A whole path, of whichever system, or one from the person's own folder."""
PUBLIC_KEY = r"age1[a-z0-9]{58}"
SIGNING_KEY = r"ed25519:[A-Za-z0-9+/]{43}="
SIGNER = r"RW[QRST][A-Za-z0-9+/]{53}"
"""A public key as minisign shows it."""


def from_json(setting: Setting, raw: Any) -> Any:
    """The value of a setting as a file holds it. Raises `Refusal` with a sentence that names the setting."""
    if not _READS[setting.kind](setting, raw):
        raise Refusal(wrong_value(setting))
    if setting.kind is Kind.LEADS:
        return tuple(Lead(**one) for one in raw)
    return tuple(raw) if setting.kind in (Kind.TEXTS, Kind.FOLDERS) else raw


def wrong_value(setting: Setting) -> str:
    """What to say where something else stands in a setting than may."""
    wanted = say.WANTED[setting.kind.value].format(least=setting.least, most=setting.most)
    return say.WRONG_VALUE.format(name=setting.name, wanted=wanted)


def to_json(value: Any) -> Any:
    """The value as a file holds it."""
    if not isinstance(value, tuple):
        return value
    return [_lead_to_json(one) if isinstance(one, Lead) else one for one in value]


def lead_in_line(line: str) -> dict[str, str]:
    """A lead as a file holds one, from a line such as "Ms Moss; deputy lead; age1…; ed25519:…".

    The keys are known by how they begin; of the rest, the name comes first. What does not fit, `from_json` refuses.
    """
    parts = [part.strip() for part in line.split(";") if part.strip()]
    keys, signing = (tuple(part for part in parts if part.startswith(start)) for start in ("age1", "ed25519:"))
    words = [part for part in parts if part not in (*keys, *signing)]
    named = {
        "name": words[0] if words else "",
        "role": "; ".join(words[1:]),
        "key": "; ".join(keys),  # of two keys neither is taken
        "signing": "; ".join(signing),
    }
    return {name: text for name, text in named.items() if text or name in {"name", "key"}}


def disagreement(values: Mapping[str, Any]) -> tuple[str, str] | None:
    """The name of a setting that does not go with the others of a policy, and why; `None` where all agree."""
    leads: tuple[Lead, ...] = values.get("leads", ())
    for field in ("name", "key", "signing"):
        held = [text for lead in leads if (text := getattr(lead, field))]
        if len(set(held)) < len(held):
            return "leads", say.LEADS_ALIKE.format(field=field)
    known = {lead.name: lead for lead in leads}
    for name in values.get("approvers", ()):
        if name not in known:
            return "approvers", say.NO_SUCH_LEAD.format(name=name)
        if not known[name].signing:
            return "approvers", say.CANNOT_SIGN.format(name=name)
    return None


def _lead_to_json(lead: Lead) -> dict[str, str]:
    return {key: text for key, text in lead._asdict().items() if text}


def _are_leads(raw: Any) -> bool:
    return isinstance(raw, list) and all(map(_is_lead, raw))


def _are_texts(raw: Any) -> bool:
    return isinstance(raw, list) and all(_is_text(one) and one.strip() for one in raw)


def _is_lead(raw: Any) -> bool:
    if not isinstance(raw, dict) or not {"name", "key"} <= raw.keys() <= set(Lead._fields):
        return False
    signing = raw.get("signing", "")
    return (
        _is_text(raw["name"])
        and bool(raw["name"].strip())
        and _is_key(raw["key"])
        and _is_text(raw.get("role", ""))
        and (signing == "" or (isinstance(signing, str) and re.fullmatch(SIGNING_KEY, signing) is not None))
    )


def _is_text(raw: Any) -> bool:
    return isinstance(raw, str) and len(raw) <= LONGEST and re.fullmatch(ONE_LINE, raw) is not None


def _is_folder(raw: Any) -> bool:
    return _is_text(raw) and re.fullmatch(FOLDER, raw) is not None and re.search(_HALF, raw) is None


def _is_key(raw: Any) -> bool:
    return isinstance(raw, str) and re.fullmatch(PUBLIC_KEY, raw) is not None


def _is_number(setting: Setting, raw: Any) -> bool:
    return type(raw) is int and setting.least <= raw <= setting.most


_READS: Mapping[Kind, Callable[[Setting, Any], bool]] = {
    Kind.TEXT: lambda _, raw: _is_text(raw),
    Kind.NUMBER: _is_number,
    Kind.YES_NO: lambda _, raw: type(raw) is bool,
    Kind.KEY: lambda _, raw: raw == "" or _is_key(raw),
    Kind.SIGNER: lambda _, raw: raw == "" or (isinstance(raw, str) and re.fullmatch(SIGNER, raw) is not None),
    Kind.FOLDER: lambda _, raw: raw == "" or _is_folder(raw),
    Kind.FOLDERS: lambda _, raw: isinstance(raw, list) and all(map(_is_folder, raw)),
    Kind.TEXTS: lambda _, raw: _are_texts(raw),
    Kind.LEADS: lambda _, raw: _are_leads(raw),
}

"""The settings that hold: what the school has set on this machine, else what the person has, else the defaults."""

from __future__ import annotations

import json
from typing import Any

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import TABLE, Settings, to_json
from referral_assistant.files.places import made, settings_file
from referral_assistant.files.policy import Policy, load_policy
from referral_assistant.files.policy_last import last_policy
from referral_assistant.files.policy_values import setting_in_file
from referral_assistant.files.whole import read_whole, write_whole


def load_settings() -> Settings:
    """The settings that hold. Of what a person has set, that counts which can be read."""
    policy = load_policy()
    return Settings(**{**_readable(_own()), **_meanwhile(policy), **policy.values})


def set_by_school() -> frozenset[str]:
    """The names of the settings that only the school can change."""
    policy = load_policy()
    return frozenset(policy.values) | _meanwhile(policy).keys()


def keep_settings(settings: Settings) -> None:
    """Keep what the person has set, and nothing that their school has. Raises `Refusal` where that cannot be done."""
    made(settings_file().parent)
    given = set_by_school()
    theirs = {name: to_json(value) for name, value in settings._asdict().items() if name not in given}
    written = json.dumps(_own() | theirs, ensure_ascii=False, indent=1)
    write_whole(settings_file(), written.encode(errors="backslashreplace"))


def is_damaged() -> bool:
    """Whether there are settings of the person, and it cannot be read who else may open what they write."""
    own = _own()
    return settings_file().exists() and not ({"leads", "recovery"} & own.keys() <= _readable(own).keys() and own)


def _own() -> dict[str, Any]:
    try:
        raw = json.loads(read_whole(settings_file()))
    except (Refusal, ValueError, RecursionError):
        return {}
    return raw if isinstance(raw, dict) else {}


def _readable(raw: dict[str, Any]) -> dict[str, Any]:
    found = {}
    for name in raw.keys() & TABLE.keys():
        try:
            found[name] = setting_in_file(name, raw[name])
        except Refusal:
            continue  # the default holds; whether that matters, `is_damaged` tells
    return found


def _meanwhile(policy: Policy) -> dict[str, Any]:
    """What holds, whatever the person has set, while the school's settings cannot be read: the safe side, and what the
    school had set before."""
    if not policy.trouble:
        return {}
    return {one.name: one.safe for one in TABLE.values() if one.safe is not None} | last_policy()

"""What a person told the app once: who they are, and how they like the screen."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import made, settings_file
from referral_assistant.files.whole import read_whole, write_whole


class Settings(NamedTuple):  # the home screen needs it, and `dataclasses` is slow to load
    """`authority` is an option id of the list of authorities; `text_size` is in percent.

    `hide_after`: minutes until the screen hides when nobody is there, 0 for never.
    `pack`: the name of a pack that comes with the app, or the path of an own one; empty: by the authority.
    """

    name: str = ""
    role: str = ""
    school: str = ""
    authority: str = ""
    text_size: int = 100
    pack: str = ""
    hide_after: int = 5

    @property
    def known(self) -> bool:
        """Whether the person has said who they are."""
        return bool(self.name)


def load_settings() -> Settings:
    """The settings kept on this machine; the defaults where there are none or they cannot be read."""
    try:
        raw = json.loads(read_whole(settings_file()))
    except (Refusal, ValueError, RecursionError):
        return Settings()
    if not isinstance(raw, dict):
        return Settings()
    kinds = {name: type(value) for name, value in Settings()._asdict().items()}
    readable: dict[str, Any] = {key: value for key, value in raw.items() if type(value) is kinds.get(key)}
    return Settings(**readable)


def keep_settings(settings: Settings) -> None:
    """Keep the settings. Raises `Refusal` where they cannot be written."""
    made(settings_file().parent)
    written = json.dumps(settings._asdict(), ensure_ascii=False, indent=1)
    write_whole(settings_file(), written.encode(errors="backslashreplace"))

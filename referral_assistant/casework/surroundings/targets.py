"""Where something may be written: never over what is sealed, and plain documents where the school allows them."""

from __future__ import annotations

import os
from pathlib import Path

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import is_own_file, is_referral, system_home, written_folder
from referral_assistant.files.settings import load_settings
from referral_assistant.messages import exports as say
from referral_assistant.messages import keys as say_key


def export_places() -> tuple[Path, ...]:
    """The folders that the school allows; none: anywhere. `~` at the beginning is the person's own folder."""
    return tuple(map(written_folder, load_settings().export_places))


def first_place() -> Path | None:
    """The first of them that is there, to begin with when a person is asked where."""
    return next((place for place in export_places() if place.is_dir()), None)


def refuse_over_referral(target: Path) -> None:
    """Raise `Refusal` where what is no referral would be written in the place of one, pass for one, or take a key's."""
    if is_referral(target):
        raise Refusal(say_key.NOT_INTO_REFERRAL)
    if is_own_file(target):
        raise Refusal(say_key.NOT_OVER_OWN)


def refuse_plain_at(target: Path) -> None:
    """Raise `Refusal` where a document that anybody can read may not be made: elsewhere, or over what is sealed."""
    refuse_over_referral(target)
    places = export_places()
    lands = Path(os.path.realpath(target))  # where a link leads is where it would be written
    if places and not any(lands.is_relative_to(_as_it_lies(place)) for place in places):
        raise Refusal(say.NOT_IN_THIS_FOLDER.format(places="; ".join(map(str, places))))


def _as_it_lies(place: Path) -> Path:
    """A folder with the links that lead to it followed, but none that the person could have put in its way."""
    own = system_home()
    if place.is_relative_to(own):
        return Path(os.path.realpath(own)) / place.relative_to(own)
    return Path(os.path.realpath(place))

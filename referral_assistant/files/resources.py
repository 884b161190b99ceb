"""The resources and systems that stand beside a form, read from its folder when they are needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from referral_assistant import messages
from referral_assistant.core.apart import RESOURCES, SYSTEMS
from referral_assistant.core.definition import Reading
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.resource_files import read_resources, read_systems
from referral_assistant.core.resources import Resources, Systems
from referral_assistant.files.content import FORM
from referral_assistant.files.forms import form_text

T = TypeVar("T")


@cache
def load_resources(folder: Path = FORM) -> Resources:
    """What `resources.toml` holds; nothing where there is no such file. Raises `Refusal` naming its first fault."""
    return _load(folder, RESOURCES, read_resources)


@cache
def load_systems(folder: Path = FORM) -> Systems:
    """The same for `systems.toml`."""
    return _load(folder, SYSTEMS, read_systems)


def _load(folder: Path, file: str, read: Callable[[Reading], T | None]) -> T:
    path = folder / file
    reading = Reading({file: form_text(path, file)} if path.is_file() else {})
    found = read(reading)
    if found is None:
        first = min(reading.faults)
        raise Refusal(messages.FORM_HAS_FAULTS.format(count=len(reading.faults), first=first))
    return found

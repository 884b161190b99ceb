"""From the texts of `resources.toml` and `systems.toml` to what they hold, or to every fault with file and line."""

from __future__ import annotations

import tomllib
from typing import TypeVar

from pydantic import ValidationError

from referral_assistant.core.apart import RESOURCES, SYSTEMS
from referral_assistant.core.definition import Fault, Reading
from referral_assistant.core.fault_sentences import invalid, unreadable
from referral_assistant.core.resources import Resources, Systems
from referral_assistant.core.written import Definition

M = TypeVar("M", bound=Definition)


def read_resources(reading: Reading) -> Resources | None:
    """What `resources.toml` holds, nothing where there is no such file; `None` where it has faults."""
    return _read(reading, RESOURCES, Resources)


def read_systems(reading: Reading) -> Systems | None:
    """The same for `systems.toml`."""
    return _read(reading, SYSTEMS, Systems)


def _read(reading: Reading, file: str, model: type[M]) -> M | None:
    text = reading.texts.get(file, "")
    try:
        return model.model_validate(tomllib.loads(text))
    except ValidationError as error:
        for one in error.errors(include_url=False, include_input=False):
            reading.fault(file, one["loc"], invalid(one))
    except (ValueError, RecursionError) as error:
        line, sentence = unreadable(str(error), text)
        reading.faults.append(Fault(file, line, sentence))
    return None

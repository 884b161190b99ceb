"""From the text of a pack, a nation's file or the guidance file to what it holds, or to every fault with its line."""

from __future__ import annotations

import tomllib
from typing import Any, TypeVar

from pydantic import ValidationError

from referral_assistant.core.definition import Fault, Reading
from referral_assistant.core.fault_sentences import invalid, unreadable
from referral_assistant.core.guidance import Editions
from referral_assistant.core.nation import Nation
from referral_assistant.core.pack import Pack
from referral_assistant.core.written import Definition
from referral_assistant.messages import packs as say

M = TypeVar("M", bound=Definition)


def read_pack(reading: Reading, file: str) -> Pack | None:
    """What a pack holds; `None` where it has faults, which are then in the reading."""
    return _read(reading, file, Pack)


def read_nation(reading: Reading, file: str) -> Nation | None:
    """The same for a nation's file."""
    return _read(reading, file, Nation)


def read_guidance(reading: Reading, file: str) -> Editions | None:
    """The same for the guidance editions."""
    return _read(reading, file, Editions)


def _read(reading: Reading, file: str, model: type[M]) -> M | None:
    text = reading.texts[file]
    try:
        return model.model_validate(tomllib.loads(text))
    except ValidationError as error:
        for one in error.errors(include_url=False, include_input=False):
            reading.fault(file, one["loc"], _sentence(one))
    except (ValueError, RecursionError) as error:
        line, sentence = unreadable(str(error), text)
        reading.faults.append(Fault(file, line, sentence))
    return None


def _sentence(error: Any) -> str:
    key = next((part for part in reversed(error["loc"]) if isinstance(part, str)), "this")
    table, name = (say.BY_KEY, key) if error["type"] == "string_pattern_mismatch" else (say.BY_TYPE, error["type"])
    return table[name].format(key=key) if name in table else invalid(error)

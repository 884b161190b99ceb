"""How well the language checks were measured to do: `forms/language_measured.toml`, made by `docs/measure_language.py`."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Annotated

import tomli
from pydantic import Field, ValidationError

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.written import Definition
from referral_assistant.files.content import MEASURED
from referral_assistant.files.whole import read_whole

Percent = Annotated[int, Field(ge=0, le=100)]


class Measured(Definition):
    """One set of passages. `recall`: of the labels of each category, how many are found; all figures in percent."""

    passages: int
    clean: int
    recall: dict[str, Percent]
    recall_of_all: Percent
    precision: Percent
    clean_marked: Percent


class Measurements(Definition):
    """What was measured when, on passages that the checks were developed with and on those that were held back."""

    on: date
    developed: Measured
    held_back: Measured


@cache
def load_measurements() -> Measurements:
    """The figures that are published. Raises `Refusal`."""
    try:
        return Measurements.model_validate(tomli.loads(read_whole(MEASURED).decode()))
    except (ValueError, ValidationError):
        raise Refusal(messages.NO_MEASUREMENTS) from None

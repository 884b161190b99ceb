"""How well the language checks were measured to do, as it is published."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from referral_assistant.core.written import Definition

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

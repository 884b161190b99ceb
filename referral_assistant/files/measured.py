"""The published figures of the language checks: `forms/language_measured.toml`, made by `docs/measure_language.py`."""

from __future__ import annotations

from functools import cache

import tomli

from referral_assistant import messages
from referral_assistant.core.measured import Measurements
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.content import MEASURED
from referral_assistant.files.whole import read_whole


@cache
def load_measurements() -> Measurements:
    """The figures that are published. Raises `Refusal`."""
    try:
        return Measurements.model_validate(tomli.loads(read_whole(MEASURED).decode()))
    except ValueError:
        raise Refusal(messages.NO_MEASUREMENTS) from None

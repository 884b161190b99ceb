"""What Windows denies for a moment: a file that somebody else is just reading, writing or deleting."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
DENIED = 1.0 if os.name == "nt" else 0.0
"""Seconds for which it may: a virus scanner reads every file that has been written. Elsewhere nothing is denied so."""
_PAUSE = 0.005
"""Seconds between two tries, more or less, so that two who wait do not go in step."""


def insist(do: Callable[[], T], seconds: float | None = None) -> T:
    """Do it, and again while it is denied, for so many seconds. Raises what the last try raised."""
    end = time.monotonic() + (DENIED if seconds is None else seconds)
    while True:
        try:
            return do()
        except PermissionError:
            if time.monotonic() >= end:
                raise
            pause()


def pause() -> None:
    """Wait for an instant."""
    time.sleep(random.uniform(_PAUSE / 2, _PAUSE * 2))  # noqa: S311  no secret

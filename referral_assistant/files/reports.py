"""Reports of faults: which kind, and where in the code. What a person wrote, and where it lies, is never in one."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from referral_assistant import __version__
from referral_assistant.files.places import home, made
from referral_assistant.files.whole import delete, write_whole

_MOST = 10
"""Reports that are kept; the oldest go."""


def place_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of fault and its place in the code. What it says may hold an answer, so that is left out."""
    last = traceback.extract_tb(trace)[-1:]
    return ", ".join([kind.__name__, *(f"{Path(frame.filename).name}:{frame.lineno}" for frame in last)])


def write_report(kind: type[BaseException], trace: TracebackType | None, moment: datetime) -> Path:
    """Write one, and let the oldest go; the file. Raises `Refusal`."""
    folder = made(home() / "reports")
    lines = [
        f"Referral Assistant {__version__}, Python {platform.python_version()}, {sys.platform}",
        kind.__name__,
        *(f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in traceback.extract_tb(trace)),
    ]
    file = folder / f"{moment:%Y%m%d-%H%M%S}.txt"
    write_whole(file, "".join(f"{line}\n" for line in lines).encode())
    for old in sorted(folder.glob("*.txt"))[:-_MOST]:
        delete(old)
    return file

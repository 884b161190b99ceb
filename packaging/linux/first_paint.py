"""Time two programs from their start to their first paint, one after the other and again, and say how they compare.

    python first_paint.py xcb|offscreen PAIRS APP BARE

Each prints a line once it is painted: its own milliseconds, from when its code was loaded. The clock here begins before
the process does. What is judged is the median of the pairs' ratios: the two of a pair ran in the same second, so that a
machine whose speed varies says little else than a quiet one. Above 1.3 is said, and is the exit status 1.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from typing import NamedTuple

FEWEST, MOST = 20, 1.3


class Start(NamedTuple):
    """Milliseconds to the first paint: from the start of the process, and from when the program's code was loaded."""

    whole: float
    own: float


def start(command: list[str], environment: dict[str, str]) -> Start:
    """Start a program once, and wait until it has ended."""
    began = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        line = program.stdout.readline()
        whole = (time.perf_counter() - began) * 1000
        program.stdout.read()
    if program.returncode or not line.strip().isdecimal():
        raise SystemExit(f"{command[0]} did not paint (exit {program.returncode}): {line!r}")
    return Start(whole, float(line))


@contextmanager
def display(platform: str) -> Iterator[dict[str, str]]:
    """The variables that a program needs for this platform, with a home of its own; for xcb, a screen in memory."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: os.environ[name] for name in ("PATH", "LC_ALL") if name in os.environ}
        variables = {**kept, "HOME": folder, "XDG_RUNTIME_DIR": folder, "QT_QPA_PLATFORM": platform}
        if platform != "xcb":
            yield variables
            return
        reading, writing = os.pipe()
        server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
        with subprocess.Popen(server, pass_fds=[writing], stderr=subprocess.DEVNULL) as screen:
            os.close(writing)
            with os.fdopen(reading) as said:
                number = said.readline().strip()
            try:
                yield {**variables, "DISPLAY": f":{number}"}
            finally:
                screen.terminate()


def compare(platform: str, pairs: int, app: str, bare: str) -> int:
    """Measure, print, and judge."""
    apps: list[Start] = []
    bares: list[Start] = []
    with display(platform) as variables:
        for pair in range(pairs + 2):
            both = [(apps, [app, "--smoke"]), (bares, [bare])]
            for starts, command in both if pair % 2 else reversed(both):
                starts.append(start(command, variables))
    del apps[:2], bares[:2]  # which only bring the files into memory
    for what, field in (("from the start of the process", "whole"), ("from when its code was loaded", "own")):
        ours, theirs = ([getattr(one, field) for one in many] for many in (apps, bares))
        print(
            f"  {what}: app {median(ours):.0f} ms (least {min(ours):.0f}), "
            f"bare window {median(theirs):.0f} ms (least {min(theirs):.0f}); "
            f"ratio of the medians {median(ours) / median(theirs):.2f}, of the least {min(ours) / min(theirs):.2f}"
        )
    ratio = median(one.whole / other.whole for one, other in zip(apps, bares, strict=True))
    held = "held" if ratio <= MOST else "NOT HELD"
    print(f"  {pairs} pairs, median of their ratios {ratio:.2f}; the most that is wanted is {MOST}: {held}")
    return int(ratio > MOST)


if __name__ == "__main__":
    if len(sys.argv) != 5 or not sys.argv[2].isdecimal() or int(sys.argv[2]) < FEWEST:
        raise SystemExit(__doc__)
    sys.exit(compare(sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]))

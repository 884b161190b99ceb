"""A program that writes in a referral as one of two people who have it open, as fast as it can.

`python -m tests.casework.one_of_two FILE NAME SECONDS` opens the file, prints "open", waits for a line, and writes: now
and then an entry of its own, an answer that only it gives, and one that both give. It prints each number that is safe.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from referral_assistant.casework.writing.opening import open_referral
from referral_assistant.core.answers import Where
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
OWN = {"one": Where("sight.what"), "other": Where("rev.note")}
SHARED = Where("child.name")


def is_told(number: int) -> bool:
    """Whether a number gets an entry of its own: every fifth, so that the file stays small."""
    return number % 5 == 1


def main() -> None:
    """Write until the time is up."""
    file, name, seconds = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    chance = random.Random(name)
    opened = open_referral(FORM, file)
    print("open", flush=True)
    sys.stdin.readline()
    end = time.monotonic() + seconds
    number = 0
    while time.monotonic() < end:
        number += 1
        words = f"{name} {number}"
        if is_told(number):
            index = opened.add_entry("incidents")
            opened.answer(Where("inc.what", "incidents", index), words)
        opened.answer(OWN[name], words)
        opened.answer(SHARED, words)
        opened.save()
        print(number, flush=True)
        time.sleep(chance.uniform(0, 0.01))


if __name__ == "__main__":
    main()

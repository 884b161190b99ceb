"""A program that saves a referral in a folder while the disk is full, or the folder or the file is closed to it.

`python -m tests.casework.in_trouble FOLDER TROUBLE...` prints as JSON, for each, what was said and is there.
The folder has to be a small disk of its own for those troubles that fill it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral
from referral_assistant.core.answers import Where
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.aside import waiting
from referral_assistant.files.places import HOME_VARIABLE
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
WHAT = Where("sight.what")
LONG = "Large print." * 5_000
Do = Callable[[Path, Path], object]
"""Something that happens to a folder and the file in it."""


def _fill(folder: Path, left: int) -> None:
    """Leave so many bytes free."""
    with (folder / "others").open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while file.write(bytes(size)):
                    pass
            except OSError:
                continue
        file.truncate(file.tell() - left)


def _take_all_names(folder: Path) -> None:
    (folder / "others").mkdir()
    for number in range(10_000):
        try:
            (folder / "others" / str(number)).touch()
        except OSError:
            return


def _make_room(folder: Path, _file: Path) -> None:
    subprocess.run(["rm", "-r", str(folder / "others")], check=True)


def _mount(folder: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(folder)], check=True)


TROUBLES: dict[str, tuple[Do, Do]] = {
    "full": (lambda folder, _: _fill(folder, 0), _make_room),
    "room for half": (lambda folder, _: _fill(folder, 32_768), _make_room),
    "full, with all that is kept": (lambda folder, _: _fill(folder, 0), _make_room),
    "no names left": (lambda folder, _: _take_all_names(folder), _make_room),
    "read-only disk": (lambda folder, _: _mount(folder, "ro"), lambda folder, _: _mount(folder, "rw")),
    "read-only folder": (lambda folder, _: folder.chmod(0o500), lambda folder, _: folder.chmod(0o700)),
    "closed folder": (lambda folder, _: folder.chmod(0), lambda folder, _: folder.chmod(0o700)),
    "read-only file": (lambda _, file: file.chmod(0o400), lambda _, file: file.chmod(0o600)),
    "closed file": (lambda _, file: file.chmod(0), lambda _, file: file.chmod(0o600)),
}


def main() -> None:
    """Each trouble in turn, with a referral of its own."""
    folder = Path(sys.argv[1])
    away = os.environ[HOME_VARIABLE]
    found = {}
    for name in sys.argv[2:]:
        os.environ[HOME_VARIABLE] = str(folder / "home") if "all that is kept" in name else away
        found[name] = _saved_in(folder, *TROUBLES[name])
    print(json.dumps(found))


def _saved_in(folder: Path, begin: Do, end: Do) -> dict[str, object]:
    file = folder / "R-1.referral"
    file.unlink(missing_ok=True)
    opened = OpenReferral(FORM, file, Referral(reference="R-1"))
    opened.answer(Where("child.name"), "Sam Kay")
    opened.save()
    before, names = file.read_bytes(), _names(folder)
    opened.answer(WHAT, LONG)
    begin(folder, file)
    said = [_said(opened) for _ in range(2)]
    aside = len(waiting())
    unsaved = opened.unsaved
    end(folder, file)
    return {
        "said": said,
        "unsaved": unsaved,
        "aside": aside,
        "same": file.read_bytes() == before,
        "left behind": sorted(_names(folder) - names),
        "then": _said(opened),
        "then aside": len(waiting()),
        "then there": open_referral(FORM, file).answers.at(WHAT) == LONG,
    }


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _said(opened: OpenReferral) -> str:
    try:
        opened.save()
    except Refusal as refusal:
        return str(refusal)
    return ""


if __name__ == "__main__":
    main()

"""Wiring: a command goes to the command line, anything else opens the window."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.crash_dumps import forbid_crash_dumps
from referral_assistant.messages import command_line as say


def main(arguments: Sequence[str] | None = None) -> int:
    """The whole program; its exit status (0 done, 1 findings or faults, 2 wrong input)."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # nothing else that is installed sees an answer
    forbid_crash_dumps()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        match given:
            case ["--smoke"]:
                return _window(None, smoke=True)
            case ["--selftest", folder]:
                return _selftest(Path(folder))
            case ["--selftest", *_]:
                raise Refusal(say.SELFTEST_NEEDS_FOLDER)
            case []:
                return _window(None)
            case _:
                return _command_or_window(given)
    except Refusal as refusal:
        _tell(str(refusal))
        return 2


def _tell(sentence: str) -> None:
    """On stderr; where there is none, as for a window that Windows opens with a double click, in a box."""
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
    elif sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, sentence, "Referral Assistant", _WARNING)


def _command_or_window(given: list[str]) -> int:
    from referral_assistant.cli import COMMANDS, run

    gc.enable()  # the packaged app begins without
    if given[0] in COMMANDS or given[0].startswith("-"):
        return run(given)
    if not Path(given[0]).exists():
        raise Refusal(say.NOT_A_COMMAND.format(word=given[0]))
    if len(given) > 1:
        raise Refusal(say.TOO_MANY)
    return _window(Path(given[0]))


def _selftest(folder: Path) -> int:
    from referral_assistant.casework.writing.selftest import selftest

    print(selftest(folder))
    return 0


def _window(file: Path | None, *, smoke: bool = False) -> int:
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise Refusal(say.NO_SCREEN)
    gc.disable()  # until the window shows: what is made before it is there to stay
    try:
        from referral_assistant.gui import application
    except ImportError as error:
        from referral_assistant.gui import lacks_qt

        if not lacks_qt(error):
            raise
        raise Refusal(say.NO_QT.format(why=error)) from None
    return application.smoke(_milliseconds) if smoke else application.open_window(file)


def _milliseconds() -> int:
    """Since this program was loaded."""
    return round((time.perf_counter() - _STARTED) * 1000)


_STARTED = time.perf_counter()
_WARNING = 0x30  # the sign beside the sentence
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

"""A program that opens the real window on a referral and types into it, until it is killed.

`python -m tests.gui.typing_for_ever FIRST [FILE]` types the numbered words from FIRST on, with true key events, and
prints each as soon as it stands in the box: its number, and when that was (seconds of the clock that processes share).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from referral_assistant.core.settings import Settings
from referral_assistant.files.settings import keep_settings
from referral_assistant.gui.application import qt_application
from referral_assistant.gui.window import MainWindow
from tests.gui.conftest import question

QUESTION = "child.strengths"
WORD = "quillwort"
"""A word that nobody else writes, before each number."""


def main() -> None:
    """Type until the end."""
    number = int(sys.argv[1])
    application = qt_application()
    keep_settings(Settings("Ms R. Okafor", "Class teacher", "Hill Lane Primary School", "E09000029"))
    window = MainWindow()
    window.show()
    if len(sys.argv) > 2:
        window.open_file(Path(sys.argv[2]))
    else:
        window.referral_steps.start()
    box = question(window, QUESTION).editor.first_box()
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(box, Qt.Key.Key_Return)  # nobody writes hundreds of sittings into one paragraph
    typing = QTimer(window, interval=5)

    def type_word() -> None:
        nonlocal number
        QTest.keyClicks(box, f" {WORD}{number}")
        print(number, time.monotonic(), flush=True)
        number += 1

    typing.timeout.connect(type_word)
    typing.start()
    sys.exit(application.exec())


if __name__ == "__main__":
    main()

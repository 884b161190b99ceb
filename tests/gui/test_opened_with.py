"""A file that the system opens with the app while it runs, as macOS does."""

from __future__ import annotations

import os
import subprocess
import sys

CODE = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from referral_assistant.gui.application import Application
application, opened = Application([]), []
def asks(name):
    QCoreApplication.sendEvent(application, QFileOpenEvent(name))
asks("/before/the/window.referral")
application.opens_with(lambda file: opened.append(file.name))
asks("/while/it/is/there.referral")
asks("")
print(opened)
"""


def test_a_file_is_opened_that_was_asked_for_before_the_window_was_there_or_after() -> None:
    command = [
        sys.executable,
        "-c",
        CODE,
    ]  # a program of its own: there is one application in each, and here it is pytest's
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout == "['window.referral', 'there.referral']\n"

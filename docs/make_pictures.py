"""Make the pictures in docs/pictures from the real app and the worked example.

    ./run            once, so that .venv is there
    QT_QPA_PLATFORM=offscreen .venv/bin/python docs/make_pictures.py

The picture of the document needs LibreOffice (`soffice`) and `pdftoppm`; without them it is left as it is, and said.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referral_assistant.gui.referral.wizard import Wizard
    from referral_assistant.gui.window import MainWindow

HERE = Path(__file__).resolve().parent
PICTURES = HERE / "pictures"
sys.path.insert(0, str(HERE.parent))
FONTS = ("Inter", "Segoe UI", "Noto Sans")
"""The first of these that is installed stands in for the system's own font."""


def main() -> None:
    """Make every picture anew."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["REFERRAL_ASSISTANT_HOME"] = str(Path(folder) / "home")
        os.environ["REFERRAL_ASSISTANT_TODAY"] = "2026-03-11"
        window_pictures()
        document_picture(Path(folder))


def window_pictures() -> None:
    """The window, in light and dark, at its usual size and at 200 % on a small screen."""
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication

    from referral_assistant.casework.people.keys import make_key, remember_backup
    from referral_assistant.core.settings import Settings
    from referral_assistant.files.settings import keep_settings
    from referral_assistant.gui.application import qt_application
    from referral_assistant.gui.window import MainWindow

    qt_application()
    family = next((name for name in FONTS if name in QFontDatabase.families()), None)
    if family:
        QApplication.setFont(QFont(family))
    keep_settings(Settings("Peter Lund", "Designated safeguarding lead", "Larkfield Primary School", "E10000019"))
    make_key(plain=True)
    remember_backup()
    window = MainWindow()
    window.resize(1280, 800)
    window.show()
    window.open_file(HERE.parent / "forms" / "hsb" / "example.json")
    advice_pictures(window)
    other_pictures(window)
    window.close()


def advice_pictures(window: MainWindow) -> None:
    """A weak answer with advice beside it, in light and in dark; the answer is put back."""
    from referral_assistant.core.answers import Where
    from referral_assistant.gui.look import theme

    where = Where("inc.what", "incidents", 0)
    opened = wizard_of(window).opened
    strong = opened.answers.at(where)
    opened.answer(where, "Toby was being inappropriate again.")
    wizard_of(window).show_answer(where)
    wizard_of(window)._settle()
    shoot(window, "wizard")
    colours, theme.system_colours = theme.system_colours, lambda: theme.DARK
    window.redrawing.redress()
    settle()
    shoot(window, "wizard-dark")
    theme.system_colours = colours
    window.redrawing.redress()
    settle()
    wizard_of(window)._pick("start")  # away from the box, which would hand in what stands in it once more
    opened.answer(where, strong)


def other_pictures(window: MainWindow) -> None:
    """Cards, check your answers, large text on a small screen, and home."""
    from referral_assistant.casework.reading.route import Place
    from referral_assistant.core.answers import Where

    wizard_of(window)._pick("incidents/teacher")
    shoot(window, "incidents")
    wizard_of(window).show_stop(Place.CHECK)
    shoot(window, "check-your-answers")
    window.resize(1024, 700)
    window.redrawing.set_text_size(200)
    settle()
    wizard_of(window).show_answer(Where("gate.danger"))
    shoot(window, "large-text")
    window.redrawing.set_text_size(100)
    settle()
    window.resize(1280, 800)
    window.go_home()
    shoot(window, "home")


def wizard_of(window: MainWindow) -> Wizard:
    """The open referral's screen."""
    if window.wizard is None:
        raise SystemExit("The example is not open; run ./check.")
    return window.wizard


def shoot(window: MainWindow, name: str) -> None:
    """Keep what the window shows."""
    settle()
    window.grab().save(str(PICTURES / f"{name}.png"))


def settle() -> None:
    """Let what was put off be done: a screen in other colours or at another size comes a moment later."""
    from PySide6.QtWidgets import QApplication

    for _ in range(8):
        QApplication.processEvents()


def document_picture(folder: Path) -> None:
    """The first page of the example's Word document."""
    from referral_assistant.casework.writing.export import make_document_from_file
    from referral_assistant.files.content import EXAMPLE

    if not (shutil.which("soffice") and shutil.which("pdftoppm")):
        print("No soffice or pdftoppm here: the picture of the document is left as it is.")
        return
    make_document_from_file(EXAMPLE, folder / "example.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    docx, pdf = folder / "example.docx", folder / "example.pdf"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(docx))
    for page, name in (("1", "document"), ("2", "document-chronology")):
        only_one = ("-f", page, "-l", page, "-singlefile")
        run("pdftoppm", "-r", "75", "-png", *only_one, str(pdf), str(PICTURES / name))


def run(*command: str) -> None:
    """Run a program of the system's."""
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  its words stand in this file


if __name__ == "__main__":
    main()

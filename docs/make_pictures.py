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

    from referral_assistant.casework.route import Place
    from referral_assistant.core.answers import Where
    from referral_assistant.files.settings import Settings, keep_settings
    from referral_assistant.gui import theme
    from referral_assistant.gui.application import qt_application
    from referral_assistant.gui.window import MainWindow

    application = qt_application()
    family = next((name for name in FONTS if name in QFontDatabase.families()), None)
    if family:
        QApplication.setFont(QFont(family))
    keep_settings(Settings("Peter Lund", "Designated safeguarding lead", "Larkfield Primary School", "E10000019"))
    window = MainWindow()
    window.resize(1280, 800)
    window.show()

    def shoot(name: str) -> None:
        for _ in range(8):
            application.processEvents()
        window.grab().save(str(PICTURES / f"{name}.png"))

    window.open_file(HERE.parent / "forms" / "hsb" / "example.json")
    wizard = window.wizard
    if wizard is None:
        raise SystemExit("The example could not be opened; run ./check.")
    where = Where("inc.what", "incidents", 0)
    whole = wizard.opened.answers
    wizard.opened.answer(where, "Toby was being inappropriate again.")
    wizard.show_answer(where)
    wizard._settle()
    shoot("wizard")
    colours, theme.system_colours = theme.system_colours, lambda: theme.DARK
    window.redraw()
    shoot("wizard-dark")
    theme.system_colours = colours
    window.redraw()
    if window.wizard is None:
        raise SystemExit("The window lost its referral; run ./check.")
    window.wizard.opened.answer(where, whole.at(where))
    window.wizard._pick("incidents")
    shoot("incidents")
    window.wizard.show_stop(Place.CHECK)
    shoot("check-your-answers")
    window.resize(1024, 700)
    window.set_text_size(200)
    window.wizard.show_answer(Where("gate.danger"))
    shoot("large-text")
    window.set_text_size(100)
    window.resize(1280, 800)
    window.go_home()
    shoot("home")
    window.close()


def document_picture(folder: Path) -> None:
    """The first page of the example's Word document."""
    from referral_assistant.casework.export import make_document_from_file
    from referral_assistant.files.content import EXAMPLE

    if not (shutil.which("soffice") and shutil.which("pdftoppm")):
        print("No soffice or pdftoppm here: the picture of the document is left as it is.")
        return
    make_document_from_file(EXAMPLE, folder / "example.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    to_pdf = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "example.docx")]
    subprocess.run(to_pdf, check=True, capture_output=True)
    for page, name in ((1, "document"), (2, "document-chronology")):
        first_last = ["-f", str(page), "-l", str(page), "-singlefile"]
        target = str(PICTURES / name)
        subprocess.run(["pdftoppm", "-r", "75", "-png", *first_last, str(folder / "example.pdf"), target], check=True)


if __name__ == "__main__":
    main()

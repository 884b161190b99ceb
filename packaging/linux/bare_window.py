"""The least that a Qt program can show: prints the milliseconds to its first paint, and quits, as `--smoke` does."""

import time

STARTED = time.perf_counter()

from PySide6.QtCore import Qt, QTimer  # noqa: E402  the clock comes first
from PySide6.QtGui import QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget  # noqa: E402


class BareWindow(QWidget):
    """One line of text."""

    def __init__(self) -> None:
        super().__init__()
        QVBoxLayout(self).addWidget(QLabel("Referral Assistant", alignment=Qt.AlignmentFlag.AlignCenter))
        self.is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)
        if not self.is_painted:
            self.is_painted = True
            QTimer.singleShot(0, self, self.say_so)

    def say_so(self) -> None:
        print(round((time.perf_counter() - STARTED) * 1000), flush=True)
        QApplication.quit()


def main() -> None:
    """Show it until it is painted."""
    application = QApplication([])
    window = BareWindow()
    window.resize(1360, 840)
    window.show()
    application.exec()


main()

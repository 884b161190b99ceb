"""How long it takes to a usable home screen, side by side with a bare window. Nothing here fails for being slow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

ROOT = Path(__file__).parents[2]
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QLabel

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, application.quit)

application = QApplication([])
window = Window()
window.setCentralWidget(QLabel("A bare window"))
window.show()
application.exec()
"""


@pytest.mark.benchmark(group="start to first paint (whole process)")
@pytest.mark.parametrize(
    "command", [["-c", BARE], ["-m", "referral_assistant", "--smoke"]], ids=["bare window", "home screen"]
)
def test_start(benchmark: BenchmarkFixture, environment: dict[str, str], command: list[str]) -> None:
    def start() -> None:
        subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True, capture_output=True)

    benchmark.pedantic(start, rounds=10, warmup_rounds=2)

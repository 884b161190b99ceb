"""What is open is in memory, and memory does not come to the disk when the app is stopped by a fault."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STOPPED = """
import os, resource, signal
from referral_assistant.app import main
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
{first}
os.chdir({folder!r})
os.kill(os.getpid(), signal.SIGSEGV)
"""


def is_dumped(folder: Path, first: str) -> bool:
    program = STOPPED.format(first=first, folder=str(folder))
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False, capture_output=True).returncode < 0
    return any(folder.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="each system keeps them elsewhere")
def test_a_fault_leaves_no_memory_on_the_disk(tmp_path: Path) -> None:
    without, with_app = tmp_path / "without", tmp_path / "with"
    without.mkdir()
    with_app.mkdir()
    if not is_dumped(without, ""):
        pytest.skip("this machine keeps no dumps where they can be found")
    assert not is_dumped(with_app, "main(['policy', 'show'])")

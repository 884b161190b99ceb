"""A whole journey with a word of its own in each place: nothing leaves the machine, nothing can be read on its disk."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from referral_assistant.files.places import HOME_VARIABLE
from tests.canaries import readable
from tests.confined import apart, needed, traced
from tests.stories.whole_journey import AGAIN, ASIDE, BACKUP, FAULT, PASSPHRASE, TYPED, UNKNOWN

ROOT = Path(__file__).parents[2]
PLACES = ("TMPDIR", "HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")
"""Where a program, Qt or a library of theirs may put files."""
IN_THE_DOCUMENT = {*TYPED.values(), UNKNOWN, AGAIN}
WORDS = {*IN_THE_DOCUMENT, ASIDE, BACKUP, FAULT, PASSPHRASE}


def walk(folder: Path, before: list[str]) -> dict[str, Any]:
    """What the journey prints at its end. `before`: what its command begins with."""
    places = {name: str(folder / name) for name in PLACES}
    for place in places.values():
        Path(place).mkdir(mode=0o700)
    kept = {name: value for name, value in os.environ.items() if name != HOME_VARIABLE and not name.startswith("DBUS")}
    command = [*before, sys.executable, "-m", "tests.stories.whole_journey", str(folder)]
    environment = {**kept, **places, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert [word for word in WORDS if word.lower() in f"{done.stdout}{done.stderr}".lower()] == []
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_nothing_that_was_typed_can_be_read_on_the_disk_but_in_what_was_asked_for(tmp_path: Path) -> None:
    without_network = apart("--net")
    end = walk(tmp_path, without_network)
    document, again, plain = (tmp_path / "given" / name for name in ("referral.docx", "again.docx", "plain.json"))
    assert readable(tmp_path, WORDS) == dict.fromkeys((document, again, plain), IN_THE_DOCUMENT)
    kept = [path.parent.name for path in (tmp_path / "XDG_DATA_HOME").rglob("*.referral")]
    assert {"aside", "exports"} < set(kept)
    assert len(kept) >= 4, "a referral, two versions of it, and what was set aside"
    assert any("ValueError" in words for words in end["told"])
    needed(without_network, "run without a network")
    assert end["networks"] == ["lo"], "it had one"


def test_no_network_is_even_asked_for(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    walk(tmp_path, needed(traced("%network", log), "watch another (strace)"))
    families = re.findall(r"(?:socket|socketpair)\((\w+)|sa_family=(\w+)", log.read_text(errors="replace"))
    assert {name for pair in families for name in pair if name} <= {"AF_UNIX"}


def test_the_watch_sees_a_program_that_asks_for_the_network(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    look_up = [sys.executable, "-c", "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"]
    subprocess.run([*needed(traced("%network", log), "watch another (strace)"), *look_up], check=True)
    assert re.search(r"socket\(AF_INET", log.read_text())

"""The direction of imports: core <- files <- casework <- gui, cli <- app."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "referral_assistant"
LEFT_OF = {
    "messages": set(),
    "core": {"messages"},
    "files": {"messages", "core"},
    "casework": {"messages", "core", "files"},
    "cli": {"messages", "core", "files", "casework"},
    "gui": {"messages", "core", "files", "casework"},
    "app": {"messages", "core", "files", "casework", "cli", "gui"},
    "__main__": {"app"},
    "__init__": set(),
}
"""What each part may import besides itself."""
ROOMS = ("surroundings", "people", "reading", "keeping", "writing", "together")
"""The rooms of `casework`, each resting on those before it."""
ONLY_IN = {
    "PySide6": {"gui"},
    "cryptography": {"files"},
    "docx": {"files"},
    "docxtpl": {"files"},
    "jinja2": {"files"},
    "lxml": {"files"},
    "keyring": {"files"},
    "markupsafe": {"files"},
    "platformdirs": {"files"},
    "pydantic": {"core"},
    "pyrage": {"files"},
    "argparse": {"cli"},
    "tempfile": {"files"},
    "importlib": set(),
    "socket": set(),
    "ssl": set(),
    "urllib": set(),
    "http": set(),
    "ftplib": set(),
    "smtplib": set(),
    "webbrowser": set(),
}
"""Libraries that belong to one part. The network, and imports by a name made at run time, belong to none."""
NEVER_IN_CORE = {
    *("os", "io", "pathlib", "glob", "fileinput", "shutil", "mmap", "sqlite3", "csv", "logging", "locale", "platform"),
    *("sys", "subprocess", "multiprocessing", "threading", "asyncio", "signal", "time", "random", "secrets", "uuid"),
}
NOT_CALLED_IN_CORE = {"open", "print", "input", "exec", "eval", "__import__"}
CLOCKS = {"today", "now", "utcnow", "localtime", "gmtime", "currentDate", "currentTime", "currentDateTime"}
"""However the class before the dot is called: `date.today`, `datetime.datetime.now`, `QDate.currentDate`."""
ASKS_THE_CLOCK = "referral_assistant.casework.surroundings.clock"


def imports(source: str, module: str) -> set[str]:
    """Every module that the source names in an import, wherever it stands, as a full dotted name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(module.split(".")[: -node.level]) if node.level else ""
            name = ".".join(part for part in (base, node.module) if part)
            found |= {f"{name}.{alias.name}" for alias in node.names}
    return found


def wrong_imports(source: str, module: str) -> list[str]:
    """What the source imports that its part of the house may not."""
    part = module.split(".")[1]
    allowed = {part, "__init__", *LEFT_OF.get(part, set())}
    wrong = []
    for name in sorted(imports(source, module)):
        root, *inside = name.split(".")
        if root == "referral_assistant":
            if inside and not inside[0].startswith("__") and inside[0] not in allowed:
                wrong.append(name)
        elif (root in ONLY_IN and part not in ONLY_IN[root]) or (part == "core" and root in NEVER_IN_CORE):
            wrong.append(name)
    return wrong


def wrong_rooms(source: str, module: str) -> list[str]:
    """What a module of `casework` imports from a room that rests on its own."""
    own = ROOMS.index(module.split(".")[2])
    named = (name.split(".") for name in sorted(imports(source, module)))
    inside = (name for name in named if name[:2] == ["referral_assistant", "casework"] and name[2:])
    return [".".join(name) for name in inside if name[2] in ROOMS and ROOMS.index(name[2]) > own]


def clocks(source: str) -> list[str]:
    """Places that ask what time it is, called at once or handed on to be called later."""
    attributes = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute))
    return [ast.unparse(node) for node in attributes if node.attr in CLOCKS and ast.unparse(node.value) != "clock"]


def reaching_out(source: str) -> list[str]:
    """Calls to the builtins that read, print or run something."""
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [called.id for called in calls if isinstance(called, ast.Name) and called.id in NOT_CALLED_IN_CORE]


def modules() -> list[tuple[str, Path]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found.append((".".join(parts), path))
    return found


def test_every_module_imports_only_what_stands_to_its_left() -> None:
    wrong = {name: wrong_imports(path.read_text(encoding="utf-8"), name) for name, path in modules()}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_each_room_of_casework_rests_only_on_those_before_it() -> None:
    inside = [(name, path) for name, path in modules() if name.count(".") > 2 and name.split(".")[1] == "casework"]
    assert {name.split(".")[2] for name, _ in inside} == set(ROOMS)
    wrong = {name: wrong_rooms(path.read_text(encoding="utf-8"), name) for name, path in inside}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_an_import_from_a_later_room_is_noticed() -> None:
    module = "referral_assistant.casework.people.x"
    source = (
        "from referral_assistant.casework.keeping import earlier\nfrom referral_assistant.casework.people import keys"
    )
    assert wrong_rooms(source, module) == ["referral_assistant.casework.keeping.earlier"]
    assert wrong_rooms("from referral_assistant.casework import clock", module) == []


def test_every_part_of_the_house_has_its_place() -> None:
    assert {name.split(".")[1] for name, _ in modules()} <= set(LEFT_OF)


def test_only_the_clock_asks_what_time_it_is() -> None:
    asked = {name: clocks(path.read_text(encoding="utf-8")) for name, path in modules() if name != ASKS_THE_CLOCK}
    assert {name: found for name, found in asked.items() if found} == {}


def test_core_reads_prints_and_runs_nothing() -> None:
    core = [(name, path) for name, path in modules() if name.startswith("referral_assistant.core.")]
    found = {name: reaching_out(path.read_text(encoding="utf-8")) for name, path in core}
    assert core
    assert {name: calls for name, calls in found.items() if calls} == {}


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("referral_assistant.core.x", "from referral_assistant.files import word"),
        ("referral_assistant.core.x", "def f():\n    import referral_assistant.casework.writing.export"),
        ("referral_assistant.core.checks.x", "from ...files.whole import read_whole"),
        ("referral_assistant.files.x", "from referral_assistant import casework"),
        ("referral_assistant.casework.x", "from PySide6.QtCore import QObject"),
        ("referral_assistant.cli.x", "from referral_assistant.gui import window"),
        ("referral_assistant.gui.x", "from referral_assistant.cli import run"),
        ("referral_assistant.gui.x", "import docx"),
        ("referral_assistant.core.x", "from pathlib import Path"),
        ("referral_assistant.core.__init__", "from .. import files"),
        ("referral_assistant.core.x", "import referral_assistant.app"),
        ("referral_assistant.messages.x", "from referral_assistant.core import text"),
        ("referral_assistant.__init__", "from referral_assistant.core import text"),
        ("referral_assistant.casework.x", "from referral_assistant import app"),
        ("referral_assistant.casework.x", "from referral_assistant.somewhere_new import thing"),
        ("referral_assistant.casework.x", "from importlib import import_module"),
        ("referral_assistant.casework.x", "from pydantic import BaseModel"),
        ("referral_assistant.files.x", "if TYPE_CHECKING:\n    from ..casework import clock"),
        ("referral_assistant.files.x", "import urllib.request"),
    ],
)
def test_an_import_to_the_right_is_noticed(module: str, source: str) -> None:
    assert wrong_imports(source, module)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("referral_assistant.core.x", "from referral_assistant import __version__, messages"),
        ("referral_assistant.core.checks.x", "from ..dates import parse"),
        ("referral_assistant.core.x", "from pydantic import BaseModel"),
        ("referral_assistant.gui.x", "from referral_assistant.casework import export\nfrom PySide6 import QtCore"),
        ("referral_assistant.app", "from referral_assistant.cli import run\nfrom referral_assistant.gui import start"),
    ],
)
def test_an_import_to_the_left_is_let_through(module: str, source: str) -> None:
    assert wrong_imports(source, module) == []


@pytest.mark.parametrize(
    "asks", ["date.today()", "datetime.datetime.now()", "Model(default_factory=date.today)", "QDate.currentDate()"]
)
def test_a_look_at_the_clock_is_noticed(asks: str) -> None:
    assert clocks(asks)


def test_a_file_opened_in_core_is_noticed() -> None:
    assert reaching_out("def f():\n    return open('x')") == ["open"]


def test_casework_runs_without_qt() -> None:
    names = [name.removesuffix(".__init__") for name, _ in modules() if name.split(".")[1] == "casework"]
    code = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
    if "PySide6" in sys.modules:
        sys.exit(f"{name} loads PySide6")
"""
    assert "referral_assistant.casework" in names
    _succeeds([sys.executable, "-c", code, *names])


def _succeeds(command: list[str]) -> None:
    done = subprocess.run(command, cwd=PACKAGE.parent, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()

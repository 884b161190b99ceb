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
}
"""What each part may import besides itself."""
ONLY_IN = {
    "PySide6": {"gui"},
    "docx": {"files"},
    "docxtpl": {"files"},
    "jinja2": {"files"},
    "lxml": {"files"},
    "platformdirs": {"files"},
    "pydantic": {"core"},
    "argparse": {"cli"},
    "tempfile": {"files"},
    "socket": set(),
    "ssl": set(),
    "urllib": set(),
    "http": set(),
    "ftplib": set(),
    "smtplib": set(),
    "webbrowser": set(),
}
"""Libraries that belong to one part. The network belongs to none."""
NEVER_IN_CORE = {"os", "io", "pathlib", "time", "random", "secrets", "shutil", "subprocess", "sys", "threading"}
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow")}


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
    part = module.split(".")[1] if "." in module else ""
    wrong = []
    for name in sorted(imports(source, module)):
        root, *inside = name.split(".")
        if root == "referral_assistant":
            other = inside[0] if inside else ""
            known = other in LEFT_OF
            if part and known and other != part and other not in LEFT_OF[part]:
                wrong.append(name)
        elif (root in ONLY_IN and part not in ONLY_IN[root]) or (part == "core" and root in NEVER_IN_CORE):
            wrong.append(name)
    return wrong


def clocks(source: str) -> list[str]:
    """Calls that ask what time it is."""
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    names = [(f.value.id, f.attr) for f in calls if isinstance(f, ast.Attribute) and isinstance(f.value, ast.Name)]
    return [".".join(name) for name in names if name in CLOCKS]


def modules() -> list[tuple[str, Path]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found.append((".".join(parts), path))
    return found


def test_every_module_imports_only_what_stands_to_its_left() -> None:
    wrong = {name: wrong_imports(path.read_text(encoding="utf-8"), name) for name, path in modules()}
    assert {name: found for name, found in wrong.items() if found} == {}


def test_core_and_files_never_ask_the_clock() -> None:
    parts = ("referral_assistant.core.", "referral_assistant.files.", "referral_assistant.gui.")
    asked = {name: clocks(path.read_text(encoding="utf-8")) for name, path in modules() if name.startswith(parts)}
    assert {name: found for name, found in asked.items() if found} == {}


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("referral_assistant.core.x", "from referral_assistant.files import word"),
        ("referral_assistant.core.x", "def f():\n    import referral_assistant.casework.export"),
        ("referral_assistant.core.checks.x", "from ...files.whole import read_whole"),
        ("referral_assistant.files.x", "from referral_assistant import casework"),
        ("referral_assistant.casework.x", "from PySide6.QtCore import QObject"),
        ("referral_assistant.cli.x", "from referral_assistant.gui import window"),
        ("referral_assistant.gui.x", "from referral_assistant.cli import run"),
        ("referral_assistant.gui.x", "import docx"),
        ("referral_assistant.core.x", "from pathlib import Path"),
        ("referral_assistant.files.x", "import urllib.request"),
    ],
)
def test_an_import_to_the_right_is_noticed(module: str, source: str) -> None:
    assert wrong_imports(source, module)


def test_a_call_to_the_clock_is_noticed() -> None:
    assert clocks("from datetime import date\nday = date.today()") == ["date.today"]


@pytest.mark.parametrize("module", [name for name, _ in modules() if name.startswith("referral_assistant.casework")])
def test_casework_runs_without_qt(module: str) -> None:
    name = module.removesuffix(".__init__")
    code = f"import {name}, sys; sys.exit(any(m.split('.')[0] == 'PySide6' for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, check=False).returncode == 0


def test_the_home_screen_needs_neither_pydantic_nor_word() -> None:
    code = (
        "import referral_assistant.gui.window, sys;"
        "late = {'pydantic', 'docx', 'docxtpl', 'lxml', 'jinja2'} & {m.split('.')[0] for m in sys.modules};"
        "sys.exit(str(sorted(late)) if late else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PACKAGE.parent, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()

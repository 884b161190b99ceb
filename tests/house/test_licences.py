"""What may be shipped: made-up folders of distributions and programs, and what the app really needs."""

from __future__ import annotations

import importlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import distributions
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
LICENCES = ROOT / "packaging" / "licences"
ALLOWED = frozenset(("MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-3-Clause"))
ELF = b"\x7fELF and what follows"
Make = Callable[..., Path]


def module(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A script of the build, as a module."""
    monkeypatch.syspath_prepend(str(LICENCES))
    return importlib.import_module(name)


@pytest.fixture
def site(tmp_path: Path) -> Make:
    """Makes a distribution in a made-up folder of them."""

    def make(name: str, headers: str = "License-Expression: MIT\n", text: str = "Permission is granted.") -> Path:
        folder = tmp_path / "site"
        info = folder / f"{name}-1.0.dist-info"
        (info / "licenses").mkdir(parents=True)
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\nSummary: What {name} does\n{headers}", encoding="utf-8"
        )
        if text:
            (info / "licenses" / "LICENSE").write_text(text, encoding="utf-8")
        (folder / name).mkdir()
        (folder / name / "part.so").write_bytes(ELF + name.encode())
        (info / "RECORD").write_text(f"{name}/part.so,,\n{info.name}/METADATA,,\n", encoding="utf-8")
        return folder

    return make


def collect(out: Path, *folders: Path) -> tuple[int, str]:
    """The exit status, and what was said."""
    command = [sys.executable, LICENCES / "write_licences.py", out, *folders]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("expression", "licences"),
    [
        ("MIT", {"MIT"}),
        ("GPL-2.0-only OR MIT", {"MIT"}),
        ("MIT OR Apache-2.0", {"MIT"}),
        ("MIT AND BSD-3-Clause", {"MIT", "BSD-3-Clause"}),
        ("(GPL-3.0-only OR Apache-2.0) AND MIT", {"Apache-2.0", "MIT"}),
        ("Apache-2.0 WITH LLVM-exception", {"Apache-2.0 WITH LLVM-exception"}),
        ("GPL-3.0-only", None),
        ("MIT AND GPL-3.0-only", None),
        ("MIT WITH LLVM-exception", None),
        ("MIT BSD-3-Clause", None),
        ("(MIT", None),
        ("MIT OR", {"MIT"}),
        ("", None),
    ],
)
def test_of_an_expression_what_is_allowed_is_taken(
    expression: str, licences: set[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    terms = module("terms", monkeypatch)
    if licences is None:
        with pytest.raises(terms.NotAllowed):
            terms.taken(expression, ALLOWED)
    else:
        assert terms.taken(expression, ALLOWED) == licences


def test_every_part_gets_its_file_and_stands_in_the_overview(site: Make, tmp_path: Path) -> None:
    site("one")
    folder = site("two", "License: MIT\n", "The text of two.")
    site("setuptools", "License-Expression: LicenseRef-unknown\n")
    status, said = collect(tmp_path / "out", folder)
    assert status == 0, said
    assert "NOT LOOKED AT" in said
    overview = (tmp_path / "out" / "README.txt").read_text(encoding="utf-8")
    assert "THE LIBRARIES THAT COME FROM THE BUILDING MACHINE ARE NOT IN THIS LIST" in overview
    assert "one 1.0\n    MIT\n    What one does\n" in overview
    assert "setuptools" not in overview, "it only builds"
    assert "The text of two." in (tmp_path / "out" / "two.txt").read_text(encoding="utf-8")
    assert "Apache License" in (tmp_path / "out" / "Referral-Assistant.txt").read_text(encoding="utf-8")
    assert "Kevin Atkinson" in (tmp_path / "out" / "List-of-British-English-words.txt").read_text(encoding="utf-8")
    assert {"Apache-2.0.txt", "Python-2.0.txt"} <= {path.name for path in (tmp_path / "out" / "texts").iterdir()}
    assert (tmp_path / "out" / "how-the-lgpl-is-met.txt").is_file()


@pytest.mark.parametrize(
    ("headers", "text", "fault"),
    [
        ("License-Expression: GPL-3.0-only\n", "Text.", "bad is under “GPL-3.0-only”, which known.toml does not allow"),
        ("License: GNU General Public License\n", "Text.", "bad is under “GNU General Public License”"),
        # what a distribution says in words counts more than a classifier that is easily forgotten
        ("License: GPLv3\nClassifier: License :: OSI Approved :: MIT License\n", "Text.", "bad is under “GPLv3”"),
        ("Classifier: License :: Other/Proprietary License\n", "Text.", "Other/Proprietary License”"),
        ("", "Text.", "bad 1.0 names no licence"),
    ],
)
def test_what_has_no_licence_that_is_allowed_is_not_shipped(
    site: Make, tmp_path: Path, headers: str, text: str, fault: str
) -> None:
    site("good")
    status, said = collect(tmp_path / "out", site("bad", headers, text))
    assert status == 1
    assert fault in said
    assert "good" not in said
    assert not (tmp_path / "out").exists()


def test_a_licence_without_its_text_is_not_shipped(site: Make, tmp_path: Path) -> None:
    status, said = collect(tmp_path / "out", site("bad", text=""))
    assert (status, said) == (1, "Cannot be shipped: bad 1.0 carries no licence text.\n")


def test_what_a_wheel_holds_inside_is_looked_at_too(site: Make, tmp_path: Path) -> None:
    folder = site("whole")
    lists = folder / "whole-1.0.dist-info" / "sboms"
    lists.mkdir()
    good = {"name": "kernel", "version": "2", "licenses": [{"expression": "MIT OR GPL-3.0-only"}], "author": "Ada"}
    (lists / "a.json").write_text(json.dumps({"components": [good]}), encoding="utf-8")
    assert collect(tmp_path / "out", folder)[0] == 0
    inside = (tmp_path / "out" / "inside-whole.txt").read_text(encoding="utf-8")
    assert "kernel 2: MIT OR GPL-3.0-only; by Ada" in inside
    assert (tmp_path / "out" / "texts" / "MIT.txt").is_file()
    bad = [{"name": "shell", "version": "3", "licenses": [{"license": {"id": "AGPL-3.0-only"}}]}, {"name": "husk"}]
    (lists / "b.json").write_text(json.dumps({"components": bad}), encoding="utf-8")
    status, said = collect(tmp_path / "out", folder)
    assert status == 1
    assert "shell inside whole is under “AGPL-3.0-only”, which known.toml does not allow" in said
    assert "husk inside whole names no licence" in said


def test_every_library_in_the_program_comes_from_somewhere(site: Make, tmp_path: Path) -> None:
    folder, program = site("one"), tmp_path / "program"
    (program / "deep").mkdir(parents=True)
    (program / "deep" / "renamed.so.1").write_bytes(ELF + b"one")
    (program / "referral-assistant").write_bytes(ELF)
    (program / "readme.txt").write_bytes(b"no program")
    status, said = collect(tmp_path / "out", folder, program)
    assert status == 0, said
    assert "NOT" not in said
    assert "NOT IN THIS LIST" not in (tmp_path / "out" / "README.txt").read_text(encoding="utf-8")
    (program / "stranger.so").write_bytes(ELF + b"from nowhere")
    status, said = collect(tmp_path / "out", folder, program)
    assert (status, said) == (1, "Cannot be shipped: nobody knows where stranger.so in the program comes from.\n")


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="there is no dpkg here")
def test_a_library_of_debians_brings_its_copyright_file(site: Make, tmp_path: Path) -> None:
    listed = subprocess.run(["dpkg-query", "-L", "zlib1g"], capture_output=True, text=True, check=True).stdout
    library = next(path for path in map(Path, listed.splitlines()) if path.name == "libz.so.1")
    program = tmp_path / "program"
    program.mkdir()
    shutil.copyfile(library, program / "libz.so.1")
    status, said = collect(tmp_path / "out", site("one"), program)
    assert status == 0, said
    text = (tmp_path / "out" / "zlib1g.txt").read_text(encoding="utf-8")
    assert "Licence: Zlib" in text
    assert "Jean-loup Gailly" in text
    (program / "libz.so.1").write_bytes(library.read_bytes() + b"!")
    assert collect(tmp_path / "out", site("two"), program)[0] == 1, "not Debian's any more"


def test_a_folder_without_distributions_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    status, said = collect(tmp_path / "out", tmp_path / "empty")
    assert (status, said) == (1, "Cannot be shipped: no installed distribution was found in empty.\n")
    assert collect(tmp_path / "out", tmp_path / "nowhere")[0] == 2


def test_all_that_the_app_needs_may_be_shipped(tmp_path: Path) -> None:
    text = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    needed = {re.sub(r"[-_.]+", "-", name) for name in re.findall(r"^([\w.\-]+)==", text, re.MULTILINE)}
    here = tmp_path / "site"
    here.mkdir()
    count = 0
    for one in distributions():
        if re.sub(r"[-_.]+", "-", one.name).lower() in needed:
            folder = next(p for p in Path(str(one.locate_file(""))).glob("*.dist-info") if _names(p, one.name))
            (here / folder.name).symlink_to(folder)
            count += 1
    assert count > 20
    status, said = collect(tmp_path / "out", here)
    assert status == 0, said


def _names(folder: Path, name: str) -> bool:
    return f"\nName: {name}\n" in (folder / "METADATA").read_text(encoding="utf-8")


def test_the_table_names_texts_that_are_there_and_no_text_is_there_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    table = module("known", monkeypatch).known()
    standard_texts = module("shipped", monkeypatch).standard_texts
    texts = {path.stem for path in (LICENCES / "texts").iterdir()}
    named = {
        text for about in (*table.distributions.values(), *table.parts.values()) for text in about.get("texts", ())
    }
    assert named <= texts
    assert texts == named | {text for licence in table.allowed for text in standard_texts(licence)}
    for path in (LICENCES / "texts").iterdir():
        assert len(path.read_text(encoding="utf-8")) > 200, path.name


@pytest.mark.parametrize("name", ["collect", "sbom"])
def test_the_commands_can_be_read_by_bash_and_say_how_they_are_used(name: str) -> None:
    subprocess.run(["bash", "-n", LICENCES / name], check=True)
    assert f"packaging/licences/{name} SITE_PACKAGES" in (LICENCES / name).read_text(encoding="utf-8")


def test_the_list_of_all_parts_is_whole_and_keeps_to_the_schema(site: Make, tmp_path: Path) -> None:
    python = ROOT / "build" / "release" / "venv" / "bin" / "python"
    if not python.exists():
        pytest.skip(
            "build/release/venv is not there, which packaging/licences/sbom makes from requirements/release.txt"
        )
    folder, out = site("one"), tmp_path / "out.cdx.json"
    command = [python, LICENCES / "bill.py", folder, out]
    environment = {"SOURCE_DATE_EPOCH": "1767225600", "PATH": "/usr/bin:/bin"}
    subprocess.run(command, check=True, env=environment)
    first = out.read_text(encoding="utf-8")
    made = json.loads(first)
    assert made["specVersion"] == "1.6"
    assert made["metadata"]["component"]["name"] == "referral-assistant"
    assert {"one", "Python", "List of British English words"} <= {one["name"] for one in made["components"]}
    subprocess.run(command, check=True, env=environment)
    assert out.read_text(encoding="utf-8") == first, "the same parts, the same list"
    site("bad", "License-Expression: GPL-3.0-only\n")
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    assert done.stderr.startswith("No list was written: bad is under")

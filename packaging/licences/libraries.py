"""Where each program and library in a finished program folder comes from: a distribution, Debian, or ourselves."""

from __future__ import annotations

import fnmatch
import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from known import known

_STARTS = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
"""How programs and libraries begin: on Linux, on Windows, on macOS for one processor and for two."""
_PYTHON = re.compile(r"(?:lib)?python(3)\.?(\d+)", re.IGNORECASE)
_DOCUMENTS = Path("/usr/share/doc")


class Package(NamedTuple):
    """A package of Debian's, and which of its files are in the program."""

    version: str
    what: str
    files: list[str]


class Found(NamedTuple):
    """The parts of `known.toml` that are there, their versions where files tell, Debian's packages, and the unknown."""

    parts: set[str]
    versions: dict[str, str]
    debian: dict[str, Package]
    unknown: list[str]


def in_program(site: Path, programs: list[Path], listed: set[str]) -> Found:
    """What the folders hold besides what the distributions in `site` `listed`."""
    found = Found(set(), {}, {}, [])
    theirs = {_hash(site / name) for name in listed if _is_program(site / name)}
    names = {Path(name).name for name in listed}
    for folder in programs:
        for file in sorted(_programs(folder)):
            _look(file, file.relative_to(folder).as_posix(), found, theirs, names)
    return found


def _look(file: Path, name: str, found: Found, theirs: set[str], names: set[str]) -> None:
    if match := _PYTHON.match(file.name):
        found.versions["Python"] = f"{match[1]}.{match[2]}"
    if own := _own(name):
        found.parts.update(own)
    elif _hash(file) in theirs or (sys.platform == "darwin" and file.name in names):
        return  # on macOS the freezer changes where a library looks for others, and signs it anew
    elif package := _package(file):
        _add(found.debian, package, name)
    else:
        found.unknown.append(name)


def _own(name: str) -> list[str]:
    for line in known().files:
        for pattern in line["names"]:
            if fnmatch.fnmatchcase(name if "/" in pattern else name.rpartition("/")[2], pattern):
                return line["parts"]
    return []


def _package(file: Path) -> str:
    """The package of Debian's on this machine from which a file was copied, byte for byte; empty where none is."""
    if shutil.which("dpkg-query") is None:
        return ""
    said = subprocess.run(["dpkg-query", "-S", f"*/{file.name}"], capture_output=True, text=True, check=False).stdout
    for line in said.splitlines():
        package, _, path = line.partition(": ")
        if Path(path).is_file() and _hash(Path(path)) == _hash(file):
            return package.partition(":")[0]
    return ""


def _add(debian: dict[str, Package], package: str, name: str) -> None:
    if package not in debian:
        shape = "${Version}\n${binary:Summary}\n"
        said = subprocess.run(["dpkg-query", "-W", "-f", shape, package], capture_output=True, text=True, check=True)
        version, what = said.stdout.splitlines()[:2]
        debian[package] = Package(version, what, [])
    debian[package].files.append(name)


def copyright_text(package: str) -> str:
    """What Debian says of a package's licences; empty where the package is not on this machine."""
    file = _DOCUMENTS / package / "copyright"
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""


def _programs(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if not path.is_symlink() and _is_program(path))


def _is_program(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4).startswith(_STARTS)


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()

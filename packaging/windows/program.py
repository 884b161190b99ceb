"""Lay out the program folder for Windows from parts that are pinned: Python, its library, the wheels and the app.

    python3.13 packaging/windows/program.py PARTS FOLDER

PARTS holds `panda3d.whl` (Python's own DLLs), `stdlib` (the library in Python) and `site` (the wheels, as pip unpacks
them). `build` puts in the programs themselves. Python 3.13 runs this: what it compiles is for 3.13.
"""

from __future__ import annotations

import py_compile
import re
import shutil
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STAND_IN = '"""Stands for the module that would load the calendars of two hundred countries."""\n'

PYTHON = (
    *("python313.dll", "libffi-8.dll"),
    *("_ctypes.pyd", "_decimal.pyd", "_queue.pyd", "_socket.pyd", "_uuid.pyd", "_zoneinfo.pyd"),
    *("pyexpat.pyd", "select.pyd", "unicodedata.pyd"),
)
"""What is taken of Python's own DLLs. `_socket` and `select` only because a library asks for them at its start
(`jaraco.context` loads `urllib.request`); `_ssl` is not there, so no library can open a protected connection."""

VISUAL_C = ("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll")
"""Microsoft's runtime. What shiboken6 carries is taken for everybody: Python's source here has one of 2016."""

LIBRARY_DROPPED = re.compile(
    r"(test|idlelib|tkinter|turtledemo|lib2to3|ensurepip|venv|pydoc_data|sqlite3|curses|dbm|wsgiref|xmlrpc|unittest"
    r"|lib-dynload|site-packages|dist-packages|_pyrepl|__phello__|__pycache__|config-[^/]*)/"
    r"|(_sysconfigdata[^/]*|ssl|ftplib|imaplib|poplib|smtplib|socketserver|http/server|turtle|pydoc|doctest|pdb|bdb"
    r"|cProfile|profile|pstats|trace|tabnanny|antigravity|this|_aix_support|_android_support|_ios_support|_osx_support)"
    r"\.py$"
    r"|(?!.*\.py$)"
)
"""Of Python's library: tests, what builds and debugs, what serves or calls over a network, what is not Python."""

QT = re.compile(
    r"PySide6/(__init__|_config|_git_pyside_version)\.py"
    r"|PySide6/support/.*\.py"
    r"|PySide6/Qt(Core|Gui|Widgets|PrintSupport)\.pyd"
    r"|PySide6/(Qt6(Core|Gui|Widgets|PrintSupport)|pyside6\.abi3)\.dll"
    r"|PySide6/plugins/platforms/qwindows\.dll"
    r"|shiboken6/(__init__|_config|_git_shiboken_module_version)\.py"
    r"|shiboken6/(Shiboken\.pyd|shiboken6\.abi3\.dll)",
    re.IGNORECASE,
)
"""All that is taken of PySide6: no network, no QML, no OpenGL, no pictures but what the app draws itself."""

DROPPED = re.compile(
    r"bin/|__pycache__/|.*/__pycache__/|(?:.*/)?tests?/"
    r"|[^/]+\.dist-info/(?!METADATA$|entry_points\.txt$|licenses?/|LICEN|COPYING|NOTICE|AUTHORS)"
    r"|holidays/(financial/|locale/(?!en_GB/LC_MESSAGES/GB\.mo$)|countries/(?!united_kingdom\.py$))"
    r"|dateutil/zoneinfo/|keyring/(testing|backends/macOS)/|keyring/devpi_client\.py"
    r"|lxml/(includes|isoschematron|html)/|lxml/(objectify|sax|doctestcompare|cssselect|ElementInclude|pyclasslookup)\b"
    r"|pydantic/(v1/|mypy\.py|_hypothesis_plugin\.py)"
    r"|.*\.(pyi|pxd|pxi|pyx|c|h|hpp|lib|typed)$"
)
"""Of the other wheels: tests, sources in C, calendars of other countries, what serves other systems."""


def lay_out(parts: Path, folder: Path) -> None:
    """Make the folder anew, whole."""
    if sys.version_info[:2] != (3, 13):
        raise SystemExit("This is run by Python 3.13: what it compiles is read by no other.")
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "DLLs").mkdir(parents=True)
    _python(parts, folder)
    _library(parts / "stdlib", folder / "python313.zip")
    lib = folder / "lib"
    for name in _wanted_of_site(parts / "site"):
        _copy(parts / "site" / name, lib / name)
    (lib / "holidays" / "countries" / "__init__.py").write_text(STAND_IN, encoding="utf-8")
    _app(lib)
    _compile(lib)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")


def _python(parts: Path, folder: Path) -> None:
    with zipfile.ZipFile(parts / "panda3d.whl") as wheel:
        for name in PYTHON:
            place = folder if name == "python313.dll" else folder / "DLLs"
            (place / name).write_bytes(wheel.read(f"deploy_libs/{name}"))
    there = {path.name.lower(): path for path in (parts / "site" / "shiboken6").glob("*.dll")}
    for name in VISUAL_C:
        shutil.copy(there[name], folder / name)
    # with this file beside its DLL Python looks nowhere else: no variable, no registry, no folder of the person's
    (folder / "python313._pth").write_text("python313.zip\nDLLs\nlib\n", encoding="utf-8", newline="\r\n")


def _library(source: Path, target: Path) -> None:
    """Python's library, compiled, in one file that is not compressed: it is read at every start."""
    names = sorted(path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            if not LIBRARY_DROPPED.match(name):
                compiled = _compiled(source / name, name, target.with_suffix(".tmp"))
                archive.writestr(zipfile.ZipInfo(f"{name}c"), compiled)


def _wanted_of_site(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and _is_wanted(name):
            yield name


def _is_wanted(name: str) -> bool:
    if name.startswith(("PySide6/", "shiboken6/")):
        return QT.fullmatch(name) is not None
    return DROPPED.match(name) is None


def _app(lib: Path) -> None:
    """The app as its wheel would hold it: the same table in `pyproject.toml` says what lies where."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wheel = tomllib.loads(text)["tool"]["hatch"]["build"]["targets"]["wheel"]
    places = {name: name for name in wheel["packages"]} | wheel["force-include"]
    for source, target in places.items():
        for path in sorted((ROOT / source).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                _copy(path, lib / target / path.relative_to(ROOT / source))


def _compile(lib: Path) -> None:
    for path in sorted(lib.rglob("*.py")):
        name = path.relative_to(lib).as_posix()
        data = _compiled(path, name, path.with_suffix(".tmp"))
        path.with_suffix(".pyc").write_bytes(data)
        path.unlink()


def _compiled(path: Path, name: str, between: Path) -> bytes:
    """Never compared with a source that is not there; a fault names the file without the place where it was built."""
    py_compile.compile(
        str(path), str(between), name, doraise=True, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH
    )
    data = between.read_bytes()
    between.unlink()
    return data


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    lay_out(Path(sys.argv[1]), Path(sys.argv[2]))

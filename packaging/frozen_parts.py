"""What goes into the frozen app and what stays out: read by the two recipes `app.spec` and `linux/bare.spec`."""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

import holidays

Entry = tuple[str, str, str]
"""As PyInstaller lists a part: where it goes, where it comes from, of what kind it is."""

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ("forms", "packs", "templates")
"""The folders beside the package that travel inside it, as in the wheel."""

EXCLUDED = [
    *("tkinter", "unittest", "doctest", "pydoc", "pydoc_data", "test", "lib2to3", "idlelib", "ensurepip", "turtle"),
    *("setuptools", "pkg_resources", "_distutils_hack", "distutils", "pip", "wheel"),
    *("multiprocessing", "_multiprocessing", "_posixshmem"),  # its preparation alone would be a tenth of a start
    *("ssl", "_ssl", "ftplib", "xmlrpc", "sqlite3", "curses", "readline"),  # no network, no terminal of its own
    "_hashlib",  # another OpenSSL: Python has the few sums that are needed itself, and sealing has libraries of its own
    *("cffi", "pycparser"),  # what builds bindings; those that are built need `_cffi_backend` alone
    *("lxml.objectify", "lxml.isoschematron", "lxml.html", "lxml.sax", "lxml.doctestcompare", "lxml.cssselect"),
    *("holidays.financial", "dateutil.zoneinfo", "pydantic.v1.mypy", "pydantic.mypy"),
    *(
        f"PySide6.Qt{name}"
        for name in ("Network", "DBus", "Qml", "Quick", "OpenGL", "OpenGLWidgets", "Sql", "Svg", "Xml")
    ),
]
"""Modules that the app never asks for, though something that it uses would, if they were there."""

LEFT_TO_LINUX = {
    *("libstdc++.so.6", "libgcc_s.so.1", "libz.so.1", "libexpat.so.1", "libX11.so.6", "libX11-xcb.so.1"),
    *("libdbus-1.so.3", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libfontconfig.so.1", "libfreetype.so.6"),
    "libcups.so.2",
}
"""Libraries that every desktop has and mends by its own updates: the package depends on them (linux/libraries.sh)."""

_STAND_IN = ROOT / "packaging" / "no_countries" / "__init__.py"
_HOLIDAY_NAMES = PurePosixPath("locale/en_GB/LC_MESSAGES/GB.mo")
_ONE_COUNTRY = re.compile(r"holidays\.countries\.(?!united_kingdom$)")

_PLUGINS = {
    "iconengines": r"qsvgicon",  # the symbols of the system's theme, in file dialogs
    "imageformats": r"qsvg|qico|qjpeg",
    "platforminputcontexts": r"(compose|ibus)platforminputcontextplugin",
    "platforms": r"qxcb|qwayland|qoffscreen|qwindows|qcocoa",
    "platformthemes": r"qxdgdesktopportal",
    "printsupport": r".*",
    "wayland-decoration-client": r".*",
    "wayland-shell-integration": r"xdg-shell",
}
"""Folder of Qt's plug-ins -> those that are kept. A folder that is not named is dropped: the app draws without OpenGL,
asks no network, and reads no pictures but icons."""

_DROPPED = re.compile(
    r"PySide6/(Qt/)?(translations|qml|resources|libexec|metatypes)/"  # the app's own sentences are English
    r"|holidays/locale/(?!en_GB/LC_MESSAGES/GB\.mo$)"
    r"|dateutil/zoneinfo/|lxml/(isoschematron|includes)/|pydantic/v1/"
    r"|(PySide6/)?(opengl32sw|d3dcompiler_\d+)\.dll$"
    r"|.*\.(pyi|pxd|pxi|pyx|h)$",
    re.IGNORECASE,
)
_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?(.+?)\.(?:so|dll|dylib)$")


if sys.platform == "linux":
    EXCLUDED += ["ctypes", "_ctypes"]  # which call Windows and macOS; PyInstaller would prepare them at every start


def starting(scripts: Iterable[Entry]) -> list[Entry]:
    """What runs at a start, without what PyInstaller does there for programs that list their own modules."""
    return [entry for entry in scripts if entry[0] != "pyi_rth_pkgutil"]


def is_wanted(entry: Entry) -> bool:
    """Whether a library or a file goes in."""
    name = PurePosixPath(entry[0].replace("\\", "/")).as_posix()
    if found := _PLUGIN.match(name):
        return re.fullmatch(_PLUGINS.get(found[1], r"(?!)"), found[2]) is not None
    return _DROPPED.match(name) is None


def modules(pure: Iterable[Entry]) -> list[Entry]:
    """The Python modules without the calendars of other countries, which the library would load all at once."""
    kept = [entry for entry in pure if not _ONE_COUNTRY.match(entry[0])]
    return [
        (name, str(_STAND_IN), kind) if name == "holidays.countries" else (name, file, kind)
        for name, file, kind in kept
    ]


def needed_by(file: str) -> list[str]:
    """The names of the libraries that a program or a library of Linux names itself."""
    said = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^\s*NEEDED\s+(\S+)$", said, re.MULTILINE)


def binaries(found: Iterable[Entry], needed_by: Callable[[str], Iterable[str]] = needed_by) -> list[Entry]:
    """The libraries, without those that only a part had asked for which is dropped.

    What is no plain library (an extension, a plug-in, Python itself) is asked for by name, and stays.
    """
    wanted = [entry for entry in found if is_wanted(entry)]
    if sys.platform != "linux":
        return wanted
    wanted = [entry for entry in wanted if PurePosixPath(entry[0]).name not in LEFT_TO_LINUX]
    plain = {PurePosixPath(name).name: (name, source, kind) for name, source, kind in wanted if _is_plain(name, kind)}
    kept = [entry for entry in wanted if not _is_plain(entry[0], entry[2])]
    to_ask, asked_for = [entry[1] for entry in kept], set[str]()
    while to_ask:
        for name in needed_by(to_ask.pop()):
            if name in plain and name not in asked_for:
                asked_for.add(name)
                to_ask.append(plain[name][1])
    return [*kept, *(entry for name, entry in plain.items() if name in asked_for)]


def _is_plain(name: str, kind: str) -> bool:
    """Whether a file is a library that another names, and not one that is asked for by the app."""
    return kind == "BINARY" and ".so" in name and "/plugins/" not in name and "libpython" not in name


def links(found: Iterable[Entry], kept: Iterable[Entry]) -> list[Entry]:
    """The links among the parts, without those to a part that is dropped."""
    there = {entry[0] for entry in kept}
    return [
        (name, target, kind)
        for name, target, kind in found
        if kind != "SYMLINK" or str(PurePosixPath(name).parent / target) in there or target in there
    ]


def data() -> list[tuple[str, str]]:
    """The forms, packs and templates, where the installed app looks for them, and the names of bank holidays."""
    names = Path(holidays.__file__).parent / _HOLIDAY_NAMES
    content = [(str(ROOT / name), f"referral_assistant/_content/{name}") for name in CONTENT]
    return [*content, (str(names), str(PurePosixPath("holidays") / _HOLIDAY_NAMES.parent))]


def hidden() -> list[str]:
    """Modules that are asked for where PyInstaller cannot see it: by a name put together, or by compiled code."""
    compiled = [path.name.split(".")[0] for path in Path(sysconfig.get_path("platlib")).glob("*__mypyc.*")]
    return ["holidays.countries.united_kingdom", *compiled]


def version() -> str:
    """The version of the app, read without importing it."""
    text = (ROOT / "referral_assistant" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("referral_assistant/__init__.py names no version of three parts.")
    return found[1]

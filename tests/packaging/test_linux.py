"""What the Linux package says of the app is true of it, and what goes into the frozen app is what it needs."""

from __future__ import annotations

import configparser
import gzip
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from referral_assistant import __version__
from referral_assistant.cli import COMMANDS

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
MIME = "application/x-referral-assistant"
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT / "packaging" / "icon")]

import frozen_parts  # noqa: E402  these lie where the recipes and scripts that use them are
import make_icons  # noqa: E402


def test_the_manual_page_names_every_command_and_no_other() -> None:
    page = (LINUX / "referral-assistant.1").read_text(encoding="utf-8")
    commands = page.partition(".SH COMMANDS")[2].partition(".SH EXIT STATUS")[0]
    assert sorted(re.findall(r"^\.TP\n\.B (\S+)$", commands, re.MULTILINE)) == sorted(COMMANDS)
    assert r"\-\-smoke" in page
    assert r"\-\-selftest" in page


def test_the_desktop_entry_starts_the_app_for_its_own_files() -> None:
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / "referral-assistant.desktop", encoding="utf-8")
    desktop = dict(entry["Desktop Entry"])
    assert desktop["Exec"] == "referral-assistant %f"
    assert desktop["Icon"] == desktop["StartupWMClass"] == "referral-assistant"
    assert desktop["MimeType"] == f"{MIME};"


def test_the_file_type_is_that_of_a_sealed_referral() -> None:
    kinds = ET.parse(LINUX / "referral-assistant.xml").getroot()
    (kind,) = kinds
    assert kind.attrib == {"type": MIME}
    assert [glob.attrib["pattern"] for glob in kind if glob.tag.endswith("}glob")] == ["*.referral"]


def test_the_page_for_administrators_names_what_the_package_depends_on() -> None:
    page = (ROOT / "docs" / "it" / "linux.md").read_text(encoding="utf-8")
    script = (LINUX / "libraries.sh").read_text(encoding="utf-8").replace("\\\n", "")
    for name in ("DEPENDS", "RECOMMENDS"):
        found = re.search(rf'^{name}="(.*)"$', script, re.MULTILINE)
        assert found is not None
        for package in found[1].split(","):
            assert f"`{package.split()[0]}`" in page


@pytest.mark.parametrize(
    "name", ["build", "test", "start_up", "common.sh", "libraries.sh", "root.sh", "screen.sh", "steps.sh"]
)
def test_the_scripts_can_be_read(name: str) -> None:
    subprocess.run(["bash", "-n", LINUX / name], check=True)
    assert "://" not in (LINUX / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/plugins/platforms/qwindows.dll",
        r"PySide6\plugins\platforms\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "referral_assistant/_content/forms/spelling/words.txt",
        "holidays/locale/en_GB/LC_MESSAGES/GB.mo",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "docx/templates/default.docx",
    ],
)
def test_what_is_needed_goes_in(name: str) -> None:
    assert frozen_parts.is_wanted((name, "", "DATA"))


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so",
        "PySide6/Qt/plugins/a-kind-that-is-new/libnew.so",
        "PySide6/Qt/translations/qt_de.qm",
        "PySide6/opengl32sw.dll",
        "holidays/locale/de/LC_MESSAGES/DE.mo",
        "lxml/isoschematron/resources/rng/iso-schematron.rng",
    ],
)
def test_what_is_not_needed_stays_out(name: str) -> None:
    assert not frozen_parts.is_wanted((name, "", "DATA"))


def test_only_the_bank_holidays_of_this_country_go_in() -> None:
    names = ("holidays", "holidays.countries", "holidays.countries.united_kingdom", "holidays.countries.france")
    kept = {name: file for name, file, _kind in frozen_parts.modules((name, "there", "PYMODULE") for name in names)}
    assert set(kept) == set(names[:3])
    assert Path(kept["holidays.countries"]).read_text(encoding="utf-8").startswith('"""Stands in')


@pytest.mark.skipif(sys.platform != "linux", reason="libraries of other systems are not asked for by name")
def test_libraries_that_only_a_dropped_part_wanted_are_dropped_with_it() -> None:
    needs = {"libqxcb.so": ["libxcb-icccm.so.4", "libX11.so.6"], "libxcb-icccm.so.4": ["libxcb-util.so.1"]}
    found = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "libqxcb.so", "BINARY"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "libqgtk3.so", "BINARY"),
        *((name, name, "BINARY") for name in ("libxcb-icccm.so.4", "libxcb-util.so.1", "libgtk-3.so.0", "libX11.so.6")),
    ]
    kept = frozen_parts.binaries(found, lambda file: needs.get(file, []))
    assert [name for name, _, _ in kept][1:] == ["libxcb-icccm.so.4", "libxcb-util.so.1"]


def test_what_the_wheel_takes_along_the_frozen_app_takes_too() -> None:
    import tomllib

    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert {place for _, place in frozen_parts.data() if "_content" in place} == set(included.values())
    assert frozen_parts.version() == __version__


def test_the_icon_is_drawn_at_every_size_and_packed_for_windows_and_macos(tmp_path: Path) -> None:
    make_icons.make_icons(tmp_path)
    for size in make_icons.SIZES:
        head = (tmp_path / f"{size}.png").read_bytes()[:24]
        assert struct.unpack(">II", head[16:24]) == (size, size)
    icon = (tmp_path / "referral-assistant.ico").read_bytes()
    count = struct.unpack("<H", icon[4:6])[0]
    parts = [struct.unpack("<BBBBHHII", icon[6 + 16 * one : 22 + 16 * one]) for one in range(count)]
    assert [part[0] or 256 for part in parts] == list(make_icons.IN_ICO)
    assert parts[-1][6] + parts[-1][7] == len(icon)
    apple = (tmp_path / "referral-assistant.icns").read_bytes()
    assert struct.unpack(">4sI", apple[:8]) == (b"icns", len(apple))
    assert len(gzip.compress((tmp_path / "16.png").read_bytes())) > 100, "nothing is drawn"

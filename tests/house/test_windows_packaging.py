"""What is built for Windows: which wheels, which identities, whose signature."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from packaging.markers import Marker

from referral_assistant import __version__

ROOT = Path(__file__).parents[2]
WINDOWS = ROOT / "packaging" / "windows"
ON_WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": "3.13.11",
    "python_version": "3.13",
    "sys_platform": "win32",
}
SIGNED = """Signature Index: 0  (Primary Signature)
Signer's certificate:
	------------------
	Signer #0:
		Subject: /C=US/ST=Oregon/L=Beaverton/O={who}/CN={who}
		Issuer : /C=US/O=Microsoft Corporation/CN=Microsoft ID Verified CS EOC CA 01
Timestamp Server Signature verification: ok
Signature verification: {holds}
"""
PSF = "Python Software Foundation"


def module(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A script of the build, as a module."""
    monkeypatch.syspath_prepend(str(WINDOWS))
    spec = importlib.util.spec_from_file_location(name, WINDOWS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, loaded)
    spec.loader.exec_module(loaded)
    return loaded


def pins(name: str) -> dict[str, tuple[str, str | None, set[str]]]:
    """Name -> version, marker and hashes."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    found = {}
    for block in re.split(r"\n(?=[A-Za-z])", text.strip()):
        line = re.match(r"([\w.\-]+)==(\S+)(?: ; (.*?))? \\$", block, re.MULTILINE)
        assert line, block[:60]
        found[line[1]] = (line[2], line[3], set(re.findall(r"--hash=sha256:(\w+)", block)))
    return found


def test_windows_gets_what_everybody_gets_and_one_wheel_of_each() -> None:
    everybody = {
        name: pin for name, pin in pins("runtime.txt").items() if pin[1] is None or Marker(pin[1]).evaluate(ON_WINDOWS)
    }
    windows = pins("windows.txt")
    assert {name: pin[0] for name, pin in windows.items()} == {name: pin[0] for name, pin in everybody.items()}
    for name, (_, marker, hashes) in windows.items():
        assert marker is None
        assert len(hashes) == 1, name
        assert hashes <= everybody[name][2], name


@pytest.mark.parametrize("name", ["windows.txt", "windows-runtime.txt"])
def test_the_lists_for_windows_name_no_address(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert pins(name)


def test_each_part_of_debian_is_pinned() -> None:
    lines = [line for line in (WINDOWS / "debian.txt").read_text().splitlines() if not line.startswith("#")]
    assert len(lines) == 2
    assert all(re.fullmatch(r"[0-9a-f]{64}  libpython3\.13-(minimal|stdlib)_\S+_amd64\.deb", line) for line in lines)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        (SIGNED.format(holds="ok", who=PSF), PSF),
        (SIGNED.format(holds="ok", who="Somebody Else"), "Somebody Else"),
        (SIGNED.format(holds="failed", who=PSF), ""),
        ("No signature found\n", ""),
    ],
)
def test_who_signed_is_believed_only_where_the_signature_holds(
    said: str, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert module("signature", monkeypatch).signer_in(said) == who


def test_what_is_of_python_and_of_qt_must_be_signed_by_them(monkeypatch: pytest.MonkeyPatch) -> None:
    signature = module("signature", monkeypatch)
    right = {
        "python313.dll": PSF,
        "DLLs/_ctypes.pyd": PSF,
        "vcruntime140.dll": signature.QT,
        "lib/PySide6/Qt6Core.dll": signature.QT,
        "lib/lxml/etree.pyd": "",
        "python3.dll": "",
    }
    assert signature.faults(right) == []
    assert signature.faults(right | {"DLLs/_ctypes.pyd": ""}) == ["DLLs/_ctypes.pyd"]
    assert signature.faults(right | {"python313.dll": "Somebody Else"}) == ["python313.dll"]
    assert len(signature.faults({"python3.dll": ""})) == 2  # nothing of Python's and nothing of Qt's is there at all


def test_the_identities_of_the_installer_follow_from_the_version_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installer = module("installer", monkeypatch)
    assert installer.product_code("0.1.0") != installer.product_code("0.1.1")
    one, other = _program(tmp_path / "one"), _program(tmp_path / "other")
    assert _identities(installer.source(one, "0.1.0", one)) == _identities(installer.source(other, "0.1.0", other))
    found = _identities(installer.source(one, "0.1.0", one))
    assert len(found) == len(set(found)) == 1 + 1 + 3  # product, what is registered, three files


def test_the_page_for_administrators_names_the_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    installer = module("installer", monkeypatch)
    page = (ROOT / "docs" / "it" / "windows.md").read_text(encoding="utf-8")
    assert installer.UPGRADE_CODE in page
    assert installer.product_code(__version__) in page
    assert f"{{{str(installer.NAMESPACE).upper()}}}" in page


def _program(folder: Path) -> Path:
    for name in ("ReferralAssistant.exe", "lib/a.pyc", "lib/b/a.pyc"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    return folder


def _identities(source: ET.Element) -> list[Any]:
    found = [one for one in source.iter() if one.tag in ("Component", "Product")]
    return [one.get("Guid") or one.get("Id") for one in found]

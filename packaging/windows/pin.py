"""Write requirements/windows.txt anew: of everything in runtime.txt that Windows needs, the one wheel that is shipped.

    python packaging/windows/pin.py

Run it after runtime.txt has changed. Each wheel's hash must be one that runtime.txt names for that version.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from pip._vendor.packaging.markers import Marker

ROOT = Path(__file__).resolve().parents[2]
WINDOWS = {
    "implementation_name": "cpython",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_system": "Windows",
    "python_full_version": "3.13.11",
    "python_version": "3.13",
    "sys_platform": "win32",
}
FOR_WINDOWS = [
    "--only-binary",
    ":all:",
    "--platform",
    "win_amd64",
    "--python-version",
    "3.13",
    "--implementation",
    "cp",
]


def needed() -> dict[str, tuple[str, set[str]]]:
    """Name -> version and the hashes of all its files, of what Windows needs."""
    text = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    found = {}
    for block in re.split(r"\n(?=[A-Za-z])", text):
        if not (line := re.match(r"([\w.\-]+)==(\S+)(?: ; (.*?))?(?: \\)?$", block, re.MULTILINE)):
            continue
        if line[3] is None or Marker(line[3]).evaluate(WINDOWS):
            found[line[1]] = (line[2], set(re.findall(r"--hash=sha256:(\w+)", block)))
    return found


def shipped(wanted: dict[str, tuple[str, set[str]]], folder: Path) -> dict[str, str]:
    """Name -> SHA-256 of the wheel for Windows."""
    lines = [f"{name}=={version}" for name, (version, _) in wanted.items()]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", *FOR_WINDOWS, "-d", str(folder), *lines]
    subprocess.run(command, check=True)
    return {_named(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.whl")}


def _named(wheel: Path) -> str:
    return re.sub(r"[_.]", "-", wheel.name.split("-")[0].lower())


def pin() -> None:
    """Write the file, or stop where a wheel is not one of those that runtime.txt knows."""
    wanted = needed()
    with tempfile.TemporaryDirectory() as folder:
        hashes = shipped(wanted, Path(folder))
    for name, (_, known) in wanted.items():
        if hashes.get(name) not in known:
            raise SystemExit(f"The wheel of {name} for Windows is not one that runtime.txt names.")
    text = "".join(f"{name}=={wanted[name][0]} \\\n    --hash=sha256:{hashes[name]}\n" for name in sorted(wanted))
    (ROOT / "requirements" / "windows.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    pin()

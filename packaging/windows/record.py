"""Write down what was built: codes, sizes, hashes, and where every program and DLL in it comes from."""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

from dlls import programs
from installer import KEY, UPGRADE_CODE, product_code
from look_at import LARGEST

OWN = {"ReferralAssistant.exe", "referral-assistant.exe", "python3.dll"}
"""What the build makes itself, with Debian's compiler."""


def sha256(path: Path) -> str:
    """Of a file, as 64 digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def record(folder: Path, version: str, work: Path) -> dict[str, Any]:
    """What an administrator asks before a program goes on two thousand computers."""
    return {
        "name": "Referral Assistant",
        "version": version,
        "product_code": product_code(version),
        "upgrade_code": UPGRADE_CODE,
        "registry_key": f"HKLM\\{KEY}",
        "files": [_file(folder.with_name(folder.name + ending)) for ending in (".msi", "-portable.zip")],
        "program_folder": {
            "files": sum(path.is_file() for path in folder.rglob("*")),
            "bytes": sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()),
        },
        "programs": _origins(folder, work),
    }


def _file(path: Path) -> dict[str, Any]:
    size = path.stat().st_size
    if size > LARGEST:
        raise SystemExit(f"{path.name} has {size} bytes, and {LARGEST} is the most.")
    return {"file": path.name, "bytes": size, "sha256": sha256(path)}


def _origins(folder: Path, work: Path) -> list[dict[str, str]]:
    """Each program and DLL with its hash and the wheel that it comes from, byte for byte, or that the build made it."""
    from_wheels = _in_wheels(work / "kept")
    signed = json.loads((work / "signed.json").read_text(encoding="utf-8"))
    found = []
    for path in programs(folder):
        digest = sha256(path)
        origin = "made by this build" if path.name in OWN else from_wheels.get(digest)
        if origin is None:
            raise SystemExit(f"Nobody knows where {path.name} comes from.")
        name = path.relative_to(folder).as_posix()
        found.append({"file": name, "sha256": digest, "from": origin, "signed_by": signed.get(name, "")})
    return found


def _in_wheels(kept: Path) -> dict[str, str]:
    """SHA-256 of every program in a wheel -> the wheel's name."""
    found = dict[str, str]()
    for wheel in sorted(kept.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if name.lower().endswith((".dll", ".pyd", ".exe")):
                    found.setdefault(hashlib.sha256(archive.read(name)).hexdigest(), wheel.name)
    return found


if __name__ == "__main__":
    if len(sys.argv) != 5:
        raise SystemExit("Usage: record.py FOLDER VERSION WORK OUT.json")
    made = record(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
    Path(sys.argv[4]).write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")

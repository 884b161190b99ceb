"""Every DLL that the program asks for is in its folder, or one that each Windows 10 has."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

OF_WINDOWS = re.compile(
    r"(api-ms-win-[a-z0-9-]+|advapi32|authz|bcrypt|bcryptprimitives|comctl32|comdlg32|crypt32|d2d1|d3d11|d3d12|d3d9|dcomp"
    r"|dnsapi|dwmapi|dwrite|dxgi|gdi32|icuuc|imm32|iphlpapi|kernel32|mpr|msvcrt|netapi32|ntdll|ole32|oleaut32|powrprof"
    r"|propsys|rpcrt4|secur32|setupapi|shcore|shell32|shlwapi|ucrtbase|uiautomationcore|user32|userenv|usp10|uxtheme"
    r"|version|winmm|winspool\.drv|ws2_32|wtsapi32)(\.dll)?",
    re.IGNORECASE,
)
KINDS = {".exe", ".dll", ".pyd"}


def programs(folder: Path) -> list[Path]:
    """All that Windows runs or loads."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in KINDS)


def asked_for(program: Path) -> list[str]:
    """The names of the DLLs that it names as needed."""
    run = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", str(program)], check=True, capture_output=True, text=True, errors="replace"
    )
    return re.findall(r"DLL Name: (\S+)", run.stdout)


def missing(found: Iterable[Path]) -> list[str]:
    """What is asked for and not there, with who asks."""
    found = list(found)
    there = {path.name.lower() for path in found}
    return [
        f"{path.name} asks for {name}"
        for path in found
        for name in asked_for(path)
        if name.lower() not in there and not OF_WINDOWS.fullmatch(name)
    ]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("Usage: dlls.py FOLDER")
    if faults := missing(programs(Path(sys.argv[1]))):
        raise SystemExit(f"Not in the folder, and not in every Windows 10: {'; '.join(faults)}.")

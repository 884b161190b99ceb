"""Look at an installer as Windows would read it, and stop with a sentence where it is not what was meant."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from installer import KEY, NEWER, PROG_ID, REGISTERED, SECURE, TOO_OLD, UPGRADE_CODE, WINDOW, code, product_code

LARGEST = 60_000_000
"""Bytes of an installer, and of the portable archive."""
PROPERTIES = {
    *("ALLUSERS", "ProductCode", "ProductLanguage", "ProductName", "ProductVersion", "Manufacturer", "UpgradeCode"),
    *("ARPCOMMENTS", "ARPCONTACT", "ARPNOMODIFY", "ARPPRODUCTICON", "SecureCustomProperties", "WINDOWSBUILDNUMBER"),
}
"""All that the installer holds. INSTALLDIR has no value of its own; it is the one that is meant to be set."""

Row = dict[str, str]


def table(msi: Path, name: str) -> list[Row]:
    """The rows of a table of the installer."""
    run = subprocess.run(["msiinfo", "export", str(msi), name], check=True, capture_output=True)
    lines = run.stdout.decode("cp1252").replace("\r\n", "\n").splitlines()
    return [dict(zip(lines[0].split("\t"), line.split("\t"), strict=False)) for line in lines[3:]]


def look_at(msi: Path, version: str, folder: Path) -> None:
    """Stop where anything is not as it was meant."""
    faults = [*_who_it_is(msi, version), *_what_it_does(msi), *_files(msi, folder)]
    if msi.stat().st_size > LARGEST:
        faults.append(f"it has {msi.stat().st_size} bytes, and {LARGEST} is the most")
    if faults:
        raise SystemExit(f"{msi.name} is not what was meant: {'; '.join(faults)}.")


def _who_it_is(msi: Path, version: str) -> list[str]:
    found = {row["Property"]: row["Value"] for row in table(msi, "Property")}
    wanted = {
        "ALLUSERS": "1",
        "ProductCode": product_code(version),
        "ProductVersion": version,
        "UpgradeCode": UPGRADE_CODE,
        "ARPNOMODIFY": "1",
        "SecureCustomProperties": SECURE,
    }
    faults = [f"{name} is {found.get(name)}" for name, value in wanted.items() if found.get(name) != value]
    faults += [f"there is a property {name}" for name in sorted(found.keys() - PROPERTIES)]
    summary = subprocess.run(["msiinfo", "suminfo", str(msi)], check=True, capture_output=True, text=True).stdout
    if "Template: x64;1033" not in summary:
        faults.append("it is not for 64 bits")
    upgrades = table(msi, "Upgrade")
    if len(upgrades) != 2 or {row["UpgradeCode"] for row in upgrades} != {UPGRADE_CODE}:
        faults.append("it does not look for an older and for a newer version")
    return faults


def _what_it_does(msi: Path) -> list[str]:
    faults = []
    wanted = {(key, name) for key, name, _ in REGISTERED} | {(KEY, "InstallDir"), (KEY, "Version")}
    rows = table(msi, "Registry")
    if {(row["Key"], row["Name"]) for row in rows} != wanted or {row["Root"] for row in rows} != {"2"}:
        faults.append("it writes other keys of the registry")
    if f'"[INSTALLDIR]{WINDOW}" "%1"' not in {row["Value"] for row in rows if PROG_ID in row["Key"]}:
        faults.append("it does not say what opens a referral")
    if [row["Name"].split("|")[-1] for row in table(msi, "Shortcut")] != ["Referral Assistant"]:
        faults.append("its place in the Start menu is another")
    if {row["Description"] for row in table(msi, "LaunchCondition")} != {NEWER, TOO_OLD}:
        faults.append("it does not refuse an older version over a newer, or an older Windows")
    if any(table(msi, name) for name in ("CustomAction", "Binary", "ServiceInstall", "ServiceControl")):
        faults.append("it runs a program of its own")
    return faults


def _files(msi: Path, folder: Path) -> list[str]:
    names = [path.relative_to(folder).as_posix().lower() for path in folder.rglob("*") if path.is_file()]
    components = table(msi, "Component")
    faults = []
    if {row["ComponentId"] for row in components} != {code("registered"), *(code("file", name) for name in names)}:
        faults.append("its components are not those of the program folder")
    if any(not int(row["Attributes"]) & 256 for row in components):
        faults.append("a component is not for 64 bits")
    if sum(int(row["FileSize"]) for row in table(msi, "File")) != _size(folder):
        faults.append("its files are not those of the program folder")
    return faults


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit("Usage: look_at.py MSI VERSION FOLDER")
    look_at(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))

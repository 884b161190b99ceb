"""Who signed each program and DLL in the program folder: what is of Python and of Qt must be theirs, and unchanged.

    python3 packaging/windows/signature.py FOLDER OUT.json

`osslsigncode` checks each signature up to a root that Debian trusts, or to Microsoft's, which lies here. Whether a
certificate was called back is asked over the network, and so not here.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from dlls import programs

PYTHON, QT = "Python Software Foundation", "The QT Company Oy"
MUST_BE_SIGNED = {
    r"python313\.dll|DLLs/.*": PYTHON,
    r"(vcruntime|msvcp)140[^/]*\.dll|lib/(PySide6|shiboken6)/.*": QT,
}
"""What lies where -> whose it must be. The wheels of others, and what the build makes, are not signed."""
DEBIAN_ROOTS = Path("/etc/ssl/certs/ca-certificates.crt")
MICROSOFT_ROOT = Path(__file__).with_name("microsoft-root.pem")


def signer_in(said: str) -> str:
    """The name of who signed, as osslsigncode tells it of a signature that holds; blank where none does."""
    if not re.search(r"^Signature verification: ok$", said, re.MULTILINE):
        return ""
    found = re.search(r"Signer's certificate:\s+(?:-+\s+)?Signer #0:\s+Subject: .*/CN=([^/\n]+)", said)
    return found[1].strip() if found else ""


def signer(program: Path, roots: Path) -> str:
    """The same for a file."""
    command = ["osslsigncode", "verify", "-CAfile", str(roots), "-TSA-CAfile", str(roots)]
    if _knows_to_ask_nobody():
        command.append("-ignore-crl")
    run = subprocess.run([*command, "-in", str(program)], check=False, capture_output=True)
    return signer_in(run.stdout.decode(errors="replace")) if run.returncode == 0 else ""


def _knows_to_ask_nobody() -> bool:
    """Later versions ask the network for lists of certificates that were called back, unless told not to."""
    said = subprocess.run(["osslsigncode", "verify", "--help"], check=False, capture_output=True)
    return b"-ignore-crl" in said.stdout + said.stderr


def check(folder: Path) -> dict[str, str]:
    """File -> who signed it. Stops where that is not who it must be."""
    found = {}
    with tempfile.NamedTemporaryFile(suffix=".pem") as roots:
        roots.write(DEBIAN_ROOTS.read_bytes() + MICROSOFT_ROOT.read_bytes())
        roots.flush()
        for path in programs(folder):
            found[path.relative_to(folder).as_posix()] = signer(path, Path(roots.name))
    if wrong := faults(found):
        raise SystemExit(f"Not signed by whom it must be, or changed since: {', '.join(wrong)}.")
    return found


def faults(found: dict[str, str]) -> list[str]:
    """The files that are not signed by whom they must be, and the rules that no file is under."""
    wrong = [
        name
        for name, who in found.items()
        for place, wanted in MUST_BE_SIGNED.items()
        if re.fullmatch(place, name) and who != wanted
    ]
    return wrong + [place for place in MUST_BE_SIGNED if not any(re.fullmatch(place, name) for name in found)]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    signed = check(Path(sys.argv[1]))
    Path(sys.argv[2]).write_text(json.dumps(signed, indent=1) + "\n", encoding="utf-8")
    for name in (PYTHON, QT):
        print(f"   {sum(who == name for who in signed.values())} files are signed by {name}", file=sys.stderr)

"""Write the list of everything that is shipped, as CycloneDX: made by cyclonedx-bom, with what it cannot see put in.

    python packaging/licences/bill.py SITE_PACKAGES OUT.cdx.json [PROGRAM_FOLDER...]

The folder of distributions need not run on this machine: that for Windows does not. So cyclonedx-bom is shown an empty
environment into which only the descriptions of the shipped distributions (their `dist-info`) have been copied.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from known import ROOT, normal
from packageurl import PackageURL
from shipped import Inside, Part, shipped

_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


class Incomplete(Exception):
    """Something that is shipped is not in the list."""


def made_by_tool(site: Path, names: set[str]) -> Bom:
    """What cyclonedx-bom says of these distributions."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", place / "shown"], check=True)
        shown = next((place / "shown").glob("[Ll]ib*/**/site-packages"))
        for path in site.glob("*.dist-info"):
            if normal(path.name.partition("-")[0]) in names:
                shutil.copytree(path, shown / path.name)
        command = [
            sys.executable,
            "-m",
            "cyclonedx_py",
            "environment",
            "--output-reproducible",
            "--spec-version",
            "1.6",
        ]
        command += ["--mc-type", "application", "--pyproject", str(ROOT / "pyproject.toml"), "--validate"]
        subprocess.run([*command, "-o", str(place / "made.json"), str(place / "shown")], check=True)
        made: Bom = Bom.from_json(json.loads((place / "made.json").read_text(encoding="utf-8")))
    return made


def complete(bom: Bom, parts: list[Part]) -> None:
    """Put in what is no distribution, and what distributions carry inside. Raises `Incomplete`."""
    there = {normal(one.name): one for one in bom.components}
    for part in parts:
        if part.kind != "python":
            if part.name != "Referral Assistant":
                bom.components.add(_component(part))
            continue
        listed = there.get(normal(part.name))
        if listed is None or listed.version != part.version:
            raise Incomplete(f"{part.name} {part.version} is shipped and not in the list")
        listed.licenses.clear()
        listed.licenses.add(LicenseExpression(part.licence))
        for one in part.inside:
            listed.components.add(_nested(one, part))
    root = bom.metadata.component
    if root is None:
        raise Incomplete("the app itself is not in the list")
    root.version = _VERSION.findall((ROOT / "referral_assistant" / "__init__.py").read_text(encoding="utf-8"))[0]


def _component(part: Part) -> Component:
    purl = (
        PackageURL("deb", "debian", part.name, part.version, {"distro": "debian-12"}) if part.kind == "debian" else None
    )
    return Component(
        type=ComponentType.LIBRARY,
        name=part.name,
        version=part.version or None,
        description=part.what or None,
        licenses=[LicenseExpression(part.licence)],
        bom_ref=f"{part.kind}:{part.name}",
        purl=purl,
    )


def _nested(one: Inside, part: Part) -> Component:
    return Component(
        type=ComponentType.LIBRARY,
        name=one.name,
        version=one.version or None,
        licenses=[LicenseExpression(one.licence)],
        author=one.by or None,
        bom_ref=f"inside {part.name}: {one.name} {one.version}".rstrip(),
        purl=PackageURL.from_string(one.purl.partition("?")[0]) if one.purl else None,
    )


def written(bom: Bom) -> str:
    """The list as text. Raises `Incomplete` where the schema of CycloneDX refuses it."""
    names = sorted(str(one.bom_ref.value) for one in bom.components)
    bom.serial_number = uuid5(NAMESPACE_DNS, "\n".join(names))  # the same parts, the same list
    if moment := os.environ.get("SOURCE_DATE_EPOCH"):
        bom.metadata.timestamp = datetime.fromtimestamp(int(moment), UTC)
    text: str = JsonV1Dot6(bom).output_as_string(indent=1)
    fault: Any = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        raise Incomplete(f"the schema refuses the list: {fault}")
    return text + "\n"


def main() -> int:
    """Exit status 1 where the list would not be whole."""
    if len(sys.argv) < 3 or not Path(sys.argv[1]).is_dir():
        print("Usage: packaging/licences/sbom SITE_PACKAGES OUT.cdx.json [PROGRAM_FOLDER...]", file=sys.stderr)
        return 2
    site, out, *programs = (Path(name).resolve() for name in sys.argv[1:])
    what = shipped(site, programs)
    try:
        if what.faults:
            raise Incomplete(what.faults[0])
        bom = made_by_tool(site, {normal(part.name) for part in what.parts if part.kind == "python"})
        complete(bom, what.parts)
        text = written(bom)
    except Incomplete as fault:
        print(f"No list was written: {fault}.", file=sys.stderr)
        return 1
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, encoding="utf-8", newline="\n")
    inside = sum(len(part.inside) for part in what.parts)
    print(f"   {len(what.parts)} parts, and {inside} inside of them, are in {out.name}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Write the installer's source for wixl (WiX's language) from a program folder: each identity follows from names.

    python3 packaging/windows/installer.py FOLDER VERSION ICON OUT.wxs

wixl is run where the program folder is called `program`, with the icon beside it. The same version gives the same
product code and components wherever it is built, so that they can be written down.
"""

from __future__ import annotations

import hashlib
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET

UPGRADE_CODE = "{EDD1ABD0-525A-4B8C-8ED5-F4440A1A42E5}"
"""The same for ever: by it Windows Installer knows that another version is this program too."""
NAMESPACE = uuid.UUID("ee01bf72-a507-4c9a-b563-e2d171eed52d")
NAME, PUBLISHER = "Referral Assistant", "Referral Assistant contributors"
WINDOW, KEY, PROG_ID = "ReferralAssistant.exe", r"Software\ReferralAssistant", "ReferralAssistant.Referral"
OLDEST = 17763
"""The build of Windows 10 (1809) that Qt asks for at least."""
NEWER = f"A newer version of {NAME} is installed. Remove it first, or keep it: nothing was changed."
TOO_OLD = f"{NAME} needs Windows 10, version 1809, or later."
SECURE = "INSTALLDIR;WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED"
"""The properties that go from whoever starts the installation to the service that does it; `msi` writes them."""

Row = tuple[str, str, str]
"""A value of the registry, in HKLM: its key, its name (blank: the default), what it says."""

REGISTERED: tuple[Row, ...] = (
    (r"Software\Classes\.referral", "", PROG_ID),
    (r"Software\Classes\.referral", "Content Type", "application/x-referral-assistant"),
    (r"Software\Classes\.referral\OpenWithProgids", PROG_ID, ""),
    (rf"Software\Classes\{PROG_ID}", "", "Sealed referral"),
    (rf"Software\Classes\{PROG_ID}\DefaultIcon", "", f"[INSTALLDIR]{WINDOW},0"),
    (rf"Software\Classes\{PROG_ID}\shell\open\command", "", f'"[INSTALLDIR]{WINDOW}" "%1"'),
)


def code(*names: str) -> str:
    """The identity of what has these names."""
    return "{" + str(uuid.uuid5(NAMESPACE, "/".join(names))).upper() + "}"


def product_code(version: str) -> str:
    """Another for each version, as Windows Installer asks for."""
    return code("product", version)


def source(folder: Path, version: str, icon: Path) -> ET.Element:
    """The whole installer, as XML."""
    wix = ET.Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    product = ET.SubElement(
        wix,
        "Product",
        Id=product_code(version),
        UpgradeCode=UPGRADE_CODE,
        Name=NAME,
        Version=version,
        Manufacturer=PUBLISHER,
        Language="1033",
        Codepage="1252",
    )
    ET.SubElement(
        product,
        "Package",
        InstallScope="perMachine",
        InstallerVersion="500",
        Compressed="yes",
        Languages="1033",
        Description=f"{NAME} {version}",
        Manufacturer=PUBLISHER,
    )
    ET.SubElement(product, "Media", Id="1", Cabinet="program.cab", EmbedCab="yes")
    ET.SubElement(product, "MajorUpgrade", DowngradeErrorMessage=NEWER)
    _conditions(product)
    _properties(product, icon)
    components = list(_folders(product, folder))
    components.append(_registered(product, version))
    feature = ET.SubElement(product, "Feature", Id="Program", Title=NAME, Level="1", Absent="disallow")
    for one in components:
        ET.SubElement(feature, "ComponentRef", Id=one)
    return wix


def _conditions(product: ET.Element) -> None:
    build = ET.SubElement(product, "Property", Id="WINDOWSBUILDNUMBER", Value="0")
    _search(build, r"Software\Microsoft\Windows NT\CurrentVersion", "CurrentBuildNumber")
    ET.SubElement(product, "Condition", Message=TOO_OLD).text = f"Installed OR WINDOWSBUILDNUMBER >= {OLDEST}"


def _properties(product: ET.Element, icon: Path) -> None:
    ET.SubElement(product, "Icon", Id="program.ico", SourceFile=icon.name)
    for name, value in {
        "ARPPRODUCTICON": "program.ico",
        "ARPNOMODIFY": "1",
        "ARPCONTACT": PUBLISHER,
        "ARPCOMMENTS": "Write a safeguarding referral that a social worker can act on.",
    }.items():
        ET.SubElement(product, "Property", Id=name, Value=value)
    # where an administrator chose another folder, the next version and the removal go by it
    _search(ET.SubElement(product, "Property", Id="INSTALLDIR"), KEY, "InstallDir")


def _search(property: ET.Element, key: str, name: str) -> None:
    ET.SubElement(
        property,
        "RegistrySearch",
        Id=f"Find{property.get('Id', '').title()}",
        Root="HKLM",
        Key=key,
        Name=name,
        Type="raw",
        Win64="yes",
    )


def _folders(product: ET.Element, folder: Path) -> Iterator[str]:
    """A component for each file, as Windows Installer likes best; the identities of the components."""
    target = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    ET.SubElement(target, "Directory", Id="ProgramMenuFolder", Name="Programs")
    programs = ET.SubElement(target, "Directory", Id="ProgramFiles64Folder", Name="PFiles")
    places = {PurePosixPath("."): ET.SubElement(programs, "Directory", Id="INSTALLDIR", Name=NAME)}
    for path in sorted(folder.rglob("*")):
        name = PurePosixPath(path.relative_to(folder).as_posix())
        own = hashlib.sha256(str(name).lower().encode()).hexdigest()[:24]
        if path.is_dir():
            places[name] = ET.SubElement(places[name.parent], "Directory", Id=f"d{own}", Name=name.name)
            continue
        component = ET.SubElement(
            places[name.parent], "Component", Id=f"c{own}", Guid=code("file", str(name).lower()), Win64="yes"
        )
        ET.SubElement(component, "File", Id=f"f{own}", Name=name.name, Source=f"program/{name}", KeyPath="yes")
        yield f"c{own}"


def _registered(product: ET.Element, version: str) -> str:
    """What Windows is told: where the program is, its place in the Start menu, and what opens a referral."""
    place = ET.SubElement(product, "DirectoryRef", Id="INSTALLDIR")
    component = ET.SubElement(place, "Component", Id="Registered", Guid=code("registered"), Win64="yes")
    own = (KEY, "InstallDir", "[INSTALLDIR]")
    for key, name, value in (own, (KEY, "Version", version), *REGISTERED):
        row = ET.SubElement(component, "RegistryValue", Root="HKLM", Key=key, Type="string", Value=value)
        if name:
            row.set("Name", name)
        if (key, name, value) == own:
            row.set("KeyPath", "yes")
    ET.SubElement(
        component,
        "Shortcut",
        Id="StartMenu",
        Directory="ProgramMenuFolder",
        Name=NAME,
        Description="Write a referral",
        Target=f"[INSTALLDIR]{WINDOW}",
        WorkingDirectory="INSTALLDIR",
        Icon="program.ico",
    )
    return "Registered"


def main(folder: str, version: str, icon: str, out: str) -> None:
    """Write it."""
    tree = ET.ElementTree(source(Path(folder), version, Path(icon)))
    ET.indent(tree)
    tree.write(out, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])

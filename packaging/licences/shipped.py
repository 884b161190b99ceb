"""What travels with the app: its own parts, Python distributions, what is inside those, and libraries of Debian's."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any, NamedTuple

from known import ROOT, TEXTS, known, normal
from libraries import Found, copyright_text, in_program
from terms import NotAllowed, taken

_NOTICES = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


class Inside(NamedTuple):
    """A part that a distribution carries inside one of its libraries."""

    name: str
    version: str
    licence: str
    by: str
    purl: str = ""


class Part(NamedTuple):
    """One thing that is shipped. `texts`: the licence texts that came with it; `standard`: names in `texts/`."""

    name: str
    version: str
    licence: str
    what: str
    texts: dict[str, str]
    standard: frozenset[str]
    inside: tuple[Inside, ...] = ()
    kind: str = "part"


class Shipped(NamedTuple):
    """All parts, and what is wrong with some, in sentences."""

    parts: list[Part]
    faults: list[str]


def shipped(site: Path, programs: list[Path]) -> Shipped:
    """Everything in a folder of installed distributions and, where such are named, in folders of finished programs."""
    faults: list[str] = []
    found = in_program(site, programs, distribution_files(site))
    parts = [*_own(found, faults), *_distributions(site, faults), *_debian(found, faults)]
    faults += [f"nobody knows where {file} in the program comes from" for file in found.unknown]
    if not any(part.kind == "python" for part in parts):
        faults.append(f"no installed distribution was found in {site.name}")
    return Shipped(parts, faults)


def distributions(site: Path) -> Iterator[Distribution]:
    """Those in a folder that are shipped, in the order of their names."""
    for folder in sorted(site.glob("*.dist-info"), key=lambda path: normal(path.name)):
        one = Distribution.at(folder)
        if normal(one.name) not in known().builds_only:
            yield one


def distribution_files(site: Path) -> set[str]:
    """The files that shipped distributions list as theirs, as paths in `site`."""
    return {str(file) for one in distributions(site) for file in one.files or ()}


def _own(found: Found, faults: list[str]) -> Iterator[Part]:
    for name, about in known().parts.items():
        if about.get("only_where_found") and name not in found.parts:
            continue
        texts = {}
        if file := about.get("file"):
            texts[Path(file).name] = (ROOT / file).read_text(encoding="utf-8")
        if package := about.get("debian"):
            texts |= _copyright(package, faults)
        version = found.versions.get(name, "")
        yield _part(Part(name, version, about["licence"], about["what"], texts, _standard(about)), faults)


def _distributions(site: Path, faults: list[str]) -> Iterator[Part]:
    for one in distributions(site):
        about = known().distributions.get(normal(one.name), {})
        licence = about.get("licence") or _said(one)
        if not licence:
            faults.append(f"{one.name} {one.version} names no licence")
            continue
        what = about.get("what") or one.metadata["Summary"] or ""
        inside = tuple(_inside(site, one, faults))
        part = Part(one.name, one.version, licence, what, _notices(site, one), _standard(about), inside, "python")
        if not part.texts and not part.standard:
            faults.append(f"{one.name} {one.version} carries no licence text")
        yield _part(part, faults)


def _debian(found: Found, faults: list[str]) -> Iterator[Part]:
    for package, about in sorted(found.debian.items()):
        licence = known().debian.get(package)
        if licence is None:
            faults.append(f"the licence of Debian's {package} is not in known.toml ({', '.join(about.files)})")
            continue
        texts = _copyright(package, faults)
        yield _part(Part(package, about.version, licence, about.what, texts, frozenset(), kind="debian"), faults)


def _copyright(package: str, faults: list[str]) -> dict[str, str]:
    text = copyright_text(package)
    if not text:
        faults.append(f"Debian's {package} has no copyright file here")
    return {"copyright": text} if text else {}


def _part(part: Part, faults: list[str]) -> Part:
    """The part, with the standard texts of every licence under which it, or what is inside it, is taken."""
    standard = set(part.standard)
    own_texts = bool(part.texts)
    for name, licence, has_text in (
        (part.name, part.licence, own_texts),
        *((f"{one.name} inside {part.name}", one.licence, False) for one in part.inside),
    ):
        try:
            names = taken(licence, known().allowed)
        except NotAllowed:
            faults.append(f"{name} is under “{licence}”, which known.toml does not allow")
            continue
        texts = {text for one in names for text in standard_texts(one)}
        standard |= texts
        if not has_text and not texts:
            faults.append(f"there is no text of {licence}, for {name}")
    return part._replace(standard=frozenset(standard))


def standard_texts(licence: str) -> list[str]:
    """The names in `texts/` that hold a licence, and whatever it builds on; none where there is no such text."""
    words = [word.replace("-or-later", "-only") for word in licence.split(" WITH ")]
    words += ["GPL-3.0-only"] if words[0] == "LGPL-3.0-only" else []
    return [word for word in words if (TEXTS / f"{word}.txt").is_file()]


def _standard(about: dict[str, Any]) -> frozenset[str]:
    return frozenset(about.get("texts", ()))


def _said(one: Distribution) -> str:
    """The licence that a distribution names for itself; empty where none of it can be read."""
    if expression := one.metadata["License-Expression"]:
        return expression
    if said := one.metadata["License"]:
        return known().says.get(said, said.partition("\n")[0])
    classifiers = [line for line in one.metadata.get_all("Classifier", ()) if line.startswith("License ::")]
    return known().says.get(classifiers[0], classifiers[0]) if len(classifiers) == 1 else ""


def _notices(site: Path, one: Distribution) -> dict[str, str]:
    """The texts in a distribution's own folder."""
    folder = _folder(site, one)
    files = [path for name in ("licenses", "license_files") for path in sorted((folder / name).rglob("*"))]
    files += [path for path in sorted(folder.iterdir()) if _NOTICES.match(path.name)]
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in files
        if path.is_file()
    }


def _folder(site: Path, one: Distribution) -> Path:
    return next(path for path in site.glob("*.dist-info") if Distribution.at(path).name == one.name)


def _inside(site: Path, one: Distribution, faults: list[str]) -> Iterator[Inside]:
    """What its own lists name, and what `known.toml` adds to them."""
    added = known().inside.get(normal(one.name), {})
    listed = set()
    for file in sorted((_folder(site, one) / "sboms").glob("*.json")):
        for component in json.loads(file.read_text(encoding="utf-8")).get("components", ()):
            name, version = component["name"], component.get("version", "")
            listed.add(name)
            licence = _licence_of(component) or added.get(name, {}).get("licence", "")
            if not licence:
                faults.append(f"{name} {version}".rstrip() + f" inside {one.name} names no licence")
                continue
            yield Inside(name, version, licence, component.get("author", ""), component.get("purl", ""))
    for name, about in added.items():
        if name not in listed:
            version = one.version if about.get("version") == "as the distribution" else ""
            yield Inside(name, version, about["licence"], about.get("by", ""))


def _licence_of(component: dict[str, Any]) -> str:
    found = []
    for entry in component.get("licenses", ()):
        licence = entry.get("license", {})
        if text := licence.get("text", {}).get("content"):
            content = base64.b64decode(text).decode(errors="replace") if licence["text"].get("encoding") else text
            if content.lstrip().startswith("UNICODE LICENSE V3"):
                found.append("Unicode-3.0")
                continue
        found.append(entry.get("expression") or licence.get("id") or known().says.get(licence.get("name", ""), ""))
    return " AND ".join(f"({one})" if len(found) > 1 else one for one in found if one) if all(found) else ""

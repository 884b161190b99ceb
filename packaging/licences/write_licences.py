"""Write the licences of everything that is shipped into a folder: an overview, a text for each part, common texts once.

python3 packaging/licences/write_licences.py OUT SITE_PACKAGES [PROGRAM_FOLDER...]
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from known import HERE, TEXTS, known
from shipped import Part, Shipped, shipped, standard_texts
from terms import taken

HEAD = """Licences of what travels with Referral Assistant
================================================

Referral Assistant itself is free software under the Apache License, version 2.0. It is put together from the parts
below, each under a licence of its own. All of them may be handed on. They are used as their makers publish them, Python
files compiled; only the list of countries in holidays is replaced, so that no calendars but the British ones are read.

For each part there is a file with its name in this folder, with the texts that came with it. Texts that are the same
for many parts stand once, in "texts". How the rules of the LGPL are met, and where the sources are, tells
"how-the-lgpl-is-met.txt". "inside-….txt" lists what a part carries inside one of its own libraries.
"""
NOT_LOOKED_AT = """
THE LIBRARIES THAT COME FROM THE BUILDING MACHINE ARE NOT IN THIS LIST: `collect` was not told where the program is.
"""
LGPL = "how-the-lgpl-is-met.txt"


def write(out: Path, what: Shipped, *, whole: bool) -> None:
    """Make the folder anew."""
    shutil.rmtree(out, ignore_errors=True)
    (out / "texts").mkdir(parents=True)
    for part in what.parts:
        (out / f"{_file_name(part)}.txt").write_text(_text(part), encoding="utf-8", newline="\n")
        if part.inside:
            listed = "\n".join([f"Inside {part.name} {part.version}\n", *_inside(part)])
            (out / f"inside-{_file_name(part)}.txt").write_text(listed + "\n", encoding="utf-8", newline="\n")
    for name in sorted({name for part in what.parts for name in part.standard}):
        shutil.copyfile(TEXTS / f"{name}.txt", out / "texts" / f"{name}.txt")
    shutil.copyfile(HERE / LGPL, out / LGPL)
    overview = "\n".join(
        [HEAD if whole else HEAD + NOT_LOOKED_AT, *(line for part in what.parts for line in _line(part))]
    )
    (out / "README.txt").write_text(overview + "\n", encoding="utf-8", newline="\n")


def _line(part: Part) -> Iterator[str]:
    yield f"{part.name} {part.version}".rstrip()
    yield f"    {part.licence}"
    if part.what:
        yield f"    {part.what}"
    if part.inside:
        yield f"    holds {len(part.inside)} further parts: inside-{_file_name(part)}.txt"
    yield ""


def _text(part: Part) -> str:
    head = f"{part.name} {part.version}".rstrip() + f"\nLicence: {part.licence}\n"
    if part.kind == "debian":
        head += f"From Debian's package {part.name}; its sources: apt-get source {part.name}\n"
    named = sorted({text for one in taken(part.licence, known().allowed) for text in standard_texts(one)})
    head += "".join(f"Text: texts/{name}.txt\n" for name in named)
    return "\n".join([head, *(f"---- {name} ----\n\n{text.rstrip()}\n" for name, text in part.texts.items())])


def _inside(part: Part) -> Iterator[str]:
    for one in sorted(part.inside, key=lambda one: (one.name.lower(), one.version)):
        by = f"; by {one.by}" if one.by else ""
        yield f"{one.name} {one.version}".rstrip() + f": {one.licence}{by}"


def _file_name(part: Part) -> str:
    return re.sub(r"[^A-Za-z0-9.]+", "-", part.name).strip("-")


def main() -> int:
    """Exit status 1 where something cannot be shipped."""
    if len(sys.argv) < 3 or not Path(sys.argv[2]).is_dir():
        print("Usage: packaging/licences/collect SITE_PACKAGES [PROGRAM_FOLDER...]", file=sys.stderr)
        return 2
    out, site, *programs = (Path(name).resolve() for name in sys.argv[1:])
    if missing := [folder for folder in programs if not folder.is_dir()]:
        print(f"There is no folder {missing[0]}.", file=sys.stderr)
        return 2
    what = shipped(site, programs)
    for fault in what.faults:
        print(f"Cannot be shipped: {fault}.", file=sys.stderr)
    if what.faults:
        return 1
    write(out, what, whole=bool(programs))
    if not programs:
        print("NOT LOOKED AT: the libraries from this machine, for no program folder was named.", file=sys.stderr)
    print(f"   the licences of {len(what.parts)} parts are in {out}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The nations' files and the guidance editions, read from the folder of the forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from referral_assistant.core.area_files import read_guidance, read_nation
from referral_assistant.core.definition import Fault, Reading
from referral_assistant.core.guidance import Editions
from referral_assistant.core.lint.nations import guidance_faults, nation_faults
from referral_assistant.core.nation import Nation
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.content import GUIDANCE, NATIONS
from referral_assistant.files.forms import form_text
from referral_assistant.messages import packs as say


def nation_ids() -> tuple[str, ...]:
    """The nations that there are files for."""
    return tuple(sorted(path.stem for path in NATIONS.glob("*.toml")))


@cache
def load_nation(id: str) -> Nation:
    """A nation by its id. Raises `Refusal`."""
    path = NATIONS / f"{id}.toml"
    if id not in nation_ids():
        raise Refusal(say.NO_SUCH_NATION.format(name=id))
    reading = Reading(_text(path))
    nation = read_nation(reading, path.name)
    if nation is None:
        raise _refused(path, reading)
    return nation


@cache
def load_guidance(path: Path = GUIDANCE) -> Editions:
    """The guidance editions. Raises `Refusal`."""
    reading = Reading(_text(path))
    guidance = read_guidance(reading, path.name)
    if guidance is None:
        raise _refused(path, reading)
    return guidance


@cache
def nations() -> Mapping[str, Nation]:
    """Every nation by its id, but those whose file has faults."""
    found = {}
    for id in nation_ids():
        path = NATIONS / f"{id}.toml"
        nation = read_nation(Reading(_text(path)), path.name)
        if nation is not None:
            found[id] = nation
    return found


def lint_nations(wording: Mapping[str, str] | None) -> tuple[Fault, ...]:
    """Every fault of the nations' files and of the guidance. `wording`: as `nation_faults`."""
    texts = {f"nations/{path.name}": form_text(path, path.name) for path in sorted(NATIONS.glob("*.toml"))}
    guidance = _text(GUIDANCE)
    return (*guidance_faults(guidance, nation_ids()), *nation_faults(texts, wording))


def are_nations(path: Path) -> bool:
    """Whether this is one of these files, or their folder."""
    path = path.resolve()
    return path in {NATIONS.resolve(), GUIDANCE.resolve()} or path.parent == NATIONS.resolve()


def _text(path: Path) -> dict[str, str]:
    return {path.name: form_text(path, path.name)}


def _refused(path: Path, reading: Reading) -> Refusal:
    first = min(reading.faults)
    return Refusal(say.AREA_HAS_FAULTS.format(file=path.name, count=len(reading.faults), first=first))

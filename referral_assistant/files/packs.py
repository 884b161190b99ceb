"""Packs read from the disk: those that come with the app, and a school's own."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from referral_assistant.core.area_files import read_pack
from referral_assistant.core.definition import NAMED, Fault, Reading
from referral_assistant.core.lint.packs import pack_faults, shipped_pack_faults
from referral_assistant.core.nation import nation_id
from referral_assistant.core.pack import Pack
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files.authorities import authorities
from referral_assistant.files.content import AUTHORITIES, PACKS
from referral_assistant.files.nations import nation_ids, nations
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import packs as say

EMPTY = "empty"
"""The shipped pack to copy; it is never used."""


_OF_A_FORM = ("form.toml", "sections", *(family.file for family in NAMED.values()))


def shipped_packs() -> dict[str, Pack]:
    """The packs to choose from that come with the app: name of the file without its ending -> pack."""
    return {path.stem: load_pack(path) for path in _packs_in(PACKS) if path.stem != EMPTY}


def load_pack(path: Path) -> Pack:
    """A pack from a file. Raises `Refusal` naming its first fault and how many there are."""
    texts = {path.name: _text(path)}
    faults = pack_faults(texts, nations(), _nation_ids_of_authorities())
    pack = read_pack(Reading(texts), path.name)
    if faults or pack is None:
        raise Refusal(say.PACK_HAS_FAULTS.format(count=len(faults), first=faults[0]))
    return pack


def pack_for(authority: str) -> Pack | None:
    """The shipped pack for an authority, by its code or its name; `None` where there is none."""
    if not authority:
        return None
    packs = shipped_packs().values()
    return next((pack for pack in packs if authority in {pack.authority, pack.council}), None)


def chosen_pack(settings: Settings, authority: str = "") -> Pack | None:
    """The pack that holds for a referral to this authority; `None` where there is none.

    It is the one that the settings name, a shipped one by its name or an own file, unless that is another authority's;
    else the shipped one for the authority. Raises `Refusal` where the file that the settings name cannot be used.
    """
    authority = authority or settings.authority
    if settings.pack:
        pack = _named(settings.pack)
        if _serves(pack, authority):
            return pack
    return pack_for(authority)


def nation_of(authority: str) -> str:
    """The id of the nation in which an authority (its option id) is; empty where that is not known."""
    return _nation_ids_of_authorities().get(authority, "")


def council_named(authority: str) -> str:
    """The official name of an authority (its option id); empty where it is not on the list."""
    return next((one.label for one in authorities() if one.id == authority), "")


def are_packs(path: Path) -> bool:
    """Whether this is a file or a folder of packs, rather than the folder of a form."""
    if path.is_file():
        return True
    return bool(_packs_in(path)) and not any((path / name).exists() for name in _OF_A_FORM)


def lint_packs(path: Path) -> tuple[Fault, ...]:
    """Every fault of a pack, or of all in a folder; those that come with the app must hold nothing real."""
    paths = _packs_in(path) if path.is_dir() else [path]
    texts = {_shown(one): _text(one) for one in paths}
    own = {_shown(one): texts[_shown(one)] for one in paths if one.resolve().parent == PACKS.resolve()}
    faults = {*pack_faults(texts, nations(), _nation_ids_of_authorities()), *shipped_pack_faults(own)}
    return tuple(sorted(faults))


def _named(chosen: str) -> Pack:
    path = PACKS / f"{chosen}.toml"
    if chosen == Path(chosen).name and not chosen.endswith(".toml"):
        if not path.is_file():
            raise Refusal(say.NO_SUCH_PACK.format(name=f"“{chosen}”"))
        return load_pack(path)
    return load_pack(Path(chosen).expanduser())


def _serves(pack: Pack, authority: str) -> bool:
    """Whether a pack may hold for an authority: it is this one's, or names none and is not another nation's."""
    if pack.authority and authority:
        return authority == pack.authority
    return not (pack.nation and nation_of(authority)) or nation_of(authority) == pack.nation


def _packs_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.toml") if path.is_file())


def _shown(path: Path) -> str:
    return f"{PACKS.name}/{path.name}" if path.resolve().parent == PACKS.resolve() else path.name


def _text(path: Path) -> str:
    """Raises `Refusal`."""
    try:
        return read_whole(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(say.PACK_NOT_UTF8) from None


@cache
def _nation_ids_of_authorities() -> Mapping[str, str]:
    """Option id of an authority -> id of its nation, where there is a file for it."""
    with AUTHORITIES.open(encoding="utf-8", newline="") as file:
        ids = {row["id"]: nation_id(row["nation"]) for row in csv.DictReader(file)}
    known = nation_ids()
    return {code: id for code, id in ids.items() if id in known}

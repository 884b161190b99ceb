"""Packs read from the disk: those that come with the app, those on the machine, and a school's own."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from referral_assistant.core.area_files import read_pack
from referral_assistant.core.definition import NAMED, Fault, Reading
from referral_assistant.core.lint.packs import pack_faults, shipped_pack_faults
from referral_assistant.core.nation import nation_id
from referral_assistant.core.pack import Pack
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files import machine
from referral_assistant.files.authorities import authorities
from referral_assistant.files.content import AUTHORITIES, PACKS
from referral_assistant.files.nations import nation_ids, nations
from referral_assistant.files.pack_signature import check_signature
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import packs as say

EMPTY = "empty"
"""The shipped pack to copy; it is never used."""


_OF_A_FORM = ("form.toml", "sections", *(family.file for family in NAMED.values()))


class Deployed(NamedTuple):
    """The packs that an IT team has put on the machine: name of the file without its ending -> pack.

    `troubles`: a sentence for each that cannot be used.
    """

    packs: dict[str, Pack]
    troubles: tuple[str, ...] = ()


def shipped_packs() -> dict[str, Pack]:
    """The packs to choose from that come with the app: name of the file without its ending -> pack."""
    return {path.stem: load_pack(path) for path in _packs_in(PACKS) if path.stem != EMPTY}


def deployed_packs(signer: str = "") -> Deployed:
    """Those on the machine; where policy names a `signer`, each that they have not signed cannot be used."""
    found, troubles = {}, []
    for path in _packs_in(machine.deployed_packs()):
        try:
            found[path.stem] = load_pack(path, signer)
        except Refusal as refusal:
            troubles.append(say.NOT_USED.format(name=path.name, why=refusal))
    return Deployed(found, tuple(troubles))


def load_pack(path: Path, signer: str = "") -> Pack:
    """A pack from a file. Raises `Refusal` naming its first fault and how many there are.

    With a `signer`, also where they have not signed it; what comes with the app needs no signature.
    """
    data = read_whole(path)
    is_shipped = path.resolve().parent == PACKS.resolve()
    signed_on = check_signature(path, data, signer) if signer and not is_shipped else None
    texts = {path.name: _decoded(data)}
    faults = pack_faults(texts, nations(), _nation_ids_of_authorities())
    pack = read_pack(Reading(texts), path.name)
    if faults or pack is None:
        raise Refusal(say.PACK_HAS_FAULTS.format(count=len(faults), first=faults[0]))
    return pack if pack.checked or signed_on is None else pack.model_copy(update={"checked": signed_on})


def pack_for(authority: str, signer: str = "") -> Pack | None:
    """The pack for an authority, by its code or its name: one on the machine, else a shipped one, else `None`."""
    if not authority:
        return None
    packs = (*deployed_packs(signer).packs.values(), *shipped_packs().values())
    return next((pack for pack in packs if authority in {pack.authority, pack.council}), None)


def chosen_pack(settings: Settings, authority: str = "") -> Pack | None:
    """The pack that holds for a referral to this authority; `None` where there is none.

    It is the one that the settings name, on the machine or shipped by its name or an own file by its path, unless that
    is another authority's; else the one for the authority. Raises `Refusal` where what they name cannot be used.
    """
    authority = authority or settings.authority
    if settings.pack:
        pack = pack_named(settings.pack, settings.pack_signer)
        if _serves(pack, authority):
            return pack
    return pack_for(authority, settings.pack_signer)


def pack_named(chosen: str, signer: str = "") -> Pack:
    """A pack by its name, or an own one by its path. Raises `Refusal`."""
    if chosen != Path(chosen).name or chosen.endswith(".toml"):
        return load_pack(Path(chosen).expanduser(), signer)
    for folder in (machine.deployed_packs(), PACKS):
        if (path := folder / f"{chosen}.toml").is_file():
            return load_pack(path, signer)
    raise Refusal(say.NO_SUCH_PACK.format(name=f"“{chosen}”"))


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
    return _decoded(read_whole(path))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(say.PACK_NOT_UTF8) from None


@cache
def _nation_ids_of_authorities() -> Mapping[str, str]:
    """Option id of an authority -> id of its nation, where there is a file for it."""
    with AUTHORITIES.open(encoding="utf-8", newline="") as file:
        ids = {row["id"]: nation_id(row["nation"]) for row in csv.DictReader(file)}
    known = nation_ids()
    return {code: id for code, id in ids.items() if id in known}

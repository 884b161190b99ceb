"""Packs read from the disk: those that come with the app, those on the machine, and a school's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from referral_assistant.core.definition import NAMED, Fault
from referral_assistant.core.lint.packs import pack_faults, shipped_pack_faults
from referral_assistant.core.pack import Pack
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.files import machine
from referral_assistant.files.authorities import authorities
from referral_assistant.files.content import PACKS
from referral_assistant.files.nations import nations
from referral_assistant.files.pack_loading import load_pack, nation_ids_of_authorities, pack_text
from referral_assistant.files.places import written_folder
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
    found: dict[str, Pack] = {}
    troubles: list[str] = []
    try:
        paths = _packs_in(machine.deployed_packs())
    except Refusal as refusal:
        return Deployed({}, (str(refusal),))
    for path in paths:
        try:
            found[path.stem] = load_pack(path, signer)
        except Refusal as refusal:
            troubles.append(say.NOT_USED.format(name=path.name, why=refusal))
    return Deployed(found, (*troubles, *_for_one_authority(found)))


def _for_one_authority(packs: Mapping[str, Pack]) -> Iterator[str]:
    """A sentence for each authority that has several: only the first of them is used by itself."""
    named: dict[str, list[str]] = {}
    for name, pack in packs.items():
        if pack.authority:
            named.setdefault(pack.authority, []).append(name)
    for authority, names in named.items():
        if len(names) > 1:
            yield say.SEVERAL.format(authority=authority, names=", ".join(names), first=names[0])


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
        return load_pack(written_folder(chosen), signer)
    for folder in (machine.deployed_packs(), PACKS):
        if _is_file(path := folder / f"{chosen}.toml"):
            return load_pack(path, signer)
    raise Refusal(say.NO_SUCH_PACK.format(name=f"“{chosen}”"))


def nation_of(authority: str) -> str:
    """The id of the nation in which an authority (its option id) is; empty where that is not known."""
    return nation_ids_of_authorities().get(authority, "")


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
    texts = {_shown(one): pack_text(one) for one in paths}
    own = {_shown(one): texts[_shown(one)] for one in paths if one.resolve().parent == PACKS.resolve()}
    faults = {*pack_faults(texts, nations(), nation_ids_of_authorities()), *shipped_pack_faults(own)}
    return tuple(sorted(faults))


def _is_file(path: Path) -> bool:
    """Whether there is one. A name may be one that no file can have, and a folder closed."""
    with suppress(OSError, ValueError):
        return path.is_file()
    return False


def _serves(pack: Pack, authority: str) -> bool:
    """Whether a pack may hold for an authority: it is this one's, or names none and is not another nation's."""
    if pack.authority and authority:
        return authority == pack.authority
    return not (pack.nation and nation_of(authority)) or nation_of(authority) == pack.nation


def _packs_in(folder: Path) -> list[Path]:
    """The files of a folder that are to be packs; none where there is no folder. Raises `Refusal`."""
    try:
        if not folder.is_dir() and not folder.is_symlink() and not folder.exists():
            return []
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError:
        raise Refusal(say.NO_FOLDER_OF_PACKS.format(folder=folder)) from None


def _shown(path: Path) -> str:
    return f"{PACKS.name}/{path.name}" if path.resolve().parent == PACKS.resolve() else path.name

"""One pack read from its file: within limits, as it was signed where that is asked for, and kept until it changes."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from referral_assistant import messages
from referral_assistant.core.area_files import read_pack
from referral_assistant.core.definition import Reading
from referral_assistant.core.lint.packs import pack_faults
from referral_assistant.core.nation import nation_id
from referral_assistant.core.pack import Pack
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.content import AUTHORITIES, PACKS
from referral_assistant.files.nations import nation_ids, nations
from referral_assistant.files.pack_signature import SUFFIX, check_signature
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import packs as say

_LARGEST = 1024 * 1024
"""Bytes of the largest pack."""
_DEEPEST = 20
"""Dots in a key."""
_KEPT = 1024
"""Packs that are kept after they were read."""


class Source(NamedTuple):
    """Where a pack is read from. `place`: the file, links followed. `beside`: its signature, if there is one.

    `state`, `beside_state`: what changes when those files do.
    """

    name: str
    place: Path
    state: tuple[int, ...]
    beside: Path
    beside_state: tuple[int, ...]


def load_pack(path: Path, signer: str = "") -> Pack:
    """A pack from a file. Raises `Refusal` naming its first fault and how many there are.

    With a `signer`, also where they have not signed it; what comes with the app needs no signature.
    """
    try:
        place = path.resolve()  # once: what a link leads to may be another file the next moment
        if place.is_file() and place.stat().st_size > _LARGEST:
            raise Refusal(say.PACK_TOO_LARGE)
        beside = path.with_name(path.name + SUFFIX)
        return _loaded(Source(path.name, place, _as_it_lies(place), beside, _as_it_lies(beside)), signer)
    except (OSError, ValueError, RuntimeError) as error:
        if isinstance(error, Refusal):
            raise
        raise Refusal(messages.CANNOT_READ) from None


def _as_it_lies(path: Path) -> tuple[int, ...]:
    """What changes when a file does; empty where there is none."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return (found.st_mtime_ns, found.st_size, found.st_ino)


@lru_cache(maxsize=_KEPT)
def _loaded(source: Source, signer: str) -> Pack:
    """A pack that is read once and kept until its file or its signature changes."""
    data, name = read_whole(source.place), source.name
    signed_on = None
    if signer and source.place.parent != PACKS.resolve():
        signed_on = check_signature(name, source.beside, data, signer)
    texts = {name: _decoded(data)}
    faults = pack_faults(texts, nations(), nation_ids_of_authorities())
    pack = read_pack(Reading(texts), name)
    if faults or pack is None:
        raise Refusal(say.PACK_HAS_FAULTS.format(count=len(faults), first=faults[0]))
    return pack if pack.checked or signed_on is None else pack.model_copy(update={"checked": signed_on})


def pack_text(path: Path) -> str:
    """The text of a pack. Raises `Refusal`."""
    return _decoded(read_whole(path))


def _decoded(data: bytes) -> str:
    """Raises `Refusal`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(say.PACK_NOT_UTF8) from None
    if _is_deep(text):
        raise Refusal(say.PACK_TOO_DEEP)
    return text


def _is_deep(text: str) -> bool:
    """Whether a key has more parts than any that there is; a reader of TOML takes minutes over thousands."""
    return any(line.split("=", 1)[0].count(".") > _DEEPEST for line in text.split("\n") if "=" in line or "[" in line)


@cache
def nation_ids_of_authorities() -> Mapping[str, str]:
    """Option id of an authority -> id of its nation, where there is a file for it."""
    with AUTHORITIES.open(encoding="utf-8", newline="") as file:
        ids = {row["id"]: nation_id(row["nation"]) for row in csv.DictReader(file)}
    known = nation_ids()
    return {code: id for code, id in ids.items() if id in known}

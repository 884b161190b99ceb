"""Which documents anybody can read were made of a referral, and where: remembered sealed, for this person alone."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, home, made
from referral_assistant.files.sealing import Identity, seal, unseal
from referral_assistant.files.whole import delete, read_if_there, read_whole, write_whole


class Exported(NamedTuple):
    """A document: where it was written, when (ISO 8601), and the SHA-256 of what was written."""

    path: Path
    made: str
    digest: str

    @property
    def is_there(self) -> bool:
        """Whether a file still lies where it was written."""
        try:
            return self.path.is_file()
        except OSError:
            return False

    @property
    def is_changed(self) -> bool:
        """Whether the file holds something else by now. Raises `Refusal` where it cannot be read."""
        return hashlib.sha256(read_whole(self.path)).hexdigest() != self.digest


def remember_export(reference: str, path: Path, made: str, keys: tuple[Identity, ...]) -> None:
    """Remember a document that has just been written. Raises `Refusal`."""
    digest = hashlib.sha256(read_whole(path)).hexdigest()
    absolute = path.absolute()
    rest = [one for one in exports(reference, keys) if one.path != absolute]
    _keep(reference, [*rest, Exported(absolute, made, digest)], keys)


def exports(reference: str, keys: tuple[Identity, ...]) -> tuple[Exported, ...]:
    """Every document that is remembered of a referral, oldest first; none where the list cannot be read."""
    try:
        data = read_if_there(_file(reference))
        raw = [] if data is None else json.loads(unseal(data, keys))
        return tuple(Exported(Path(one["path"]), str(one["made"]), str(one["digest"])) for one in raw)
    except (Refusal, ValueError, TypeError, KeyError):
        return ()


def delete_export(reference: str, one: Exported, keys: tuple[Identity, ...]) -> None:
    """Delete the document, and forget it. Raises `Refusal`; it is then still remembered."""
    delete(one.path)
    forget_export(reference, one, keys)


def forget_export(reference: str, one: Exported, keys: tuple[Identity, ...]) -> None:
    """Remember it no longer; the document stays. Raises `Refusal`."""
    rest = [other for other in exports(reference, keys) if other.path != one.path]
    _keep(reference, rest, keys)


def _keep(reference: str, every: list[Exported], keys: tuple[Identity, ...]) -> None:
    if not every:
        delete(_file(reference))
        return
    raw = [{"path": str(one.path), "made": one.made, "digest": one.digest} for one in every]
    written = json.dumps(raw).encode(errors="surrogatepass")
    write_whole(_file(reference), seal(written, [one.public for one in keys]))


def _file(reference: str) -> Path:
    """Named for the referral without naming it to anybody who looks."""
    name = hashlib.sha256(reference.encode()).hexdigest()[:32]
    return made(home() / "exports") / f"{name}{SUFFIX}"

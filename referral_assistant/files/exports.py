"""Which documents anybody can read were made of a referral, and where: remembered sealed, for this person alone."""

from __future__ import annotations

import hashlib
import json
import secrets
from pathlib import Path
from typing import NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.personal import sealed_for_oneself
from referral_assistant.files.places import SUFFIX, home, made
from referral_assistant.files.sealing import Identity, unseal
from referral_assistant.files.whole import delete, followed, read_whole, write_whole


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
    absolute = followed(path).absolute()
    rest = [one for one in exports(reference, keys) if one.path != absolute]
    _keep(reference, [*rest, Exported(absolute, made, digest)], keys)


def exports(reference: str, keys: tuple[Identity, ...]) -> tuple[Exported, ...]:
    """Every document that is remembered of a referral, oldest first, of the lists that can be read."""
    lists = (_read(file, keys) for file in _files(reference))
    return tuple({one.path: one for found in lists if found is not None for one in found}.values())


def _read(file: Path, keys: tuple[Identity, ...]) -> tuple[Exported, ...] | None:
    """What stands in a list; `None` where these keys do not open it, or it is damaged."""
    try:
        raw = json.loads(unseal(read_whole(file), keys))
        return tuple(Exported(Path(one["path"]), str(one["made"]), str(one["digest"])) for one in raw)
    except (Refusal, ValueError, TypeError, KeyError):
        return None


def delete_export(reference: str, one: Exported, keys: tuple[Identity, ...]) -> None:
    """Delete the document, and forget it. Raises `Refusal`; it is then still remembered."""
    delete(one.path)
    forget_export(reference, one, keys)


def forget_export(reference: str, one: Exported, keys: tuple[Identity, ...]) -> None:
    """Remember it no longer; the document stays. Raises `Refusal`."""
    rest = [other for other in exports(reference, keys) if other.path != one.path]
    _keep(reference, rest, keys)


def _keep(reference: str, every: list[Exported], keys: tuple[Identity, ...]) -> None:
    """One list in the place of those that could be read; what a key that was lost once sealed stays as it is."""
    before = [file for file in _files(reference) if _read(file, keys) is not None]
    first, *rest = before or [_folder() / f"{_name(reference)}-{secrets.token_hex(4)}{SUFFIX}"]
    if every:
        raw = [{"path": str(one.path), "made": one.made, "digest": one.digest} for one in every]
        written = json.dumps(raw).encode(errors="surrogatepass")
        write_whole(first, sealed_for_oneself(written, keys))
    for file in rest if every else before:
        delete(file)


def _files(reference: str) -> tuple[Path, ...]:
    return tuple(sorted(_folder().glob(f"{_name(reference)}*{SUFFIX}")))


def _name(reference: str) -> str:
    """Names the referral to nobody who looks."""
    return hashlib.sha256(reference.encode()).hexdigest()[:32]


def _folder() -> Path:
    return made(home() / "exports")

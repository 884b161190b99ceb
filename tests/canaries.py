"""Words that nobody else writes, and the search for them in whatever a program left on disk."""

from __future__ import annotations

import base64
import zipfile
from collections.abc import Iterable
from pathlib import Path


def written_as(word: str) -> list[bytes]:
    """A word in the ways that programs write it down; base64 at each place where it can begin."""
    whole = [word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word.encode().hex().encode()]
    return whole + [base64.b64encode(bytes(at) + word.encode())[at + 2 : -4] for at in range(3)]


def readable(folder: Path, words: Iterable[str]) -> dict[Path, set[str]]:
    """The files below a folder in which some of the words stand, also packed (zip), and which; names count as well."""
    forms = {form.lower(): word for word in words for case in (word, word.upper()) for form in written_as(case)}
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    found = {path: _words_in(_contents(path), forms) for path in files}
    return {path: some for path, some in found.items() if some}


def _words_in(contents: bytes, forms: dict[bytes, str]) -> set[str]:
    return {word for form, word in forms.items() if form in contents}


def _contents(path: Path) -> bytes:
    """In small letters, which finds a few things more, and misses none."""
    parts = [str(path).encode(errors="surrogateescape"), path.read_bytes()]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            parts += [packed.read(name) for name in packed.namelist()]
    return b"\0".join(parts).lower()

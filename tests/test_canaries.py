"""The search for canary words finds them however they are written down, or it would prove nothing."""

from __future__ import annotations

import base64
import zipfile
from pathlib import Path

import pytest

from tests.canaries import readable

WORD = "quillwort"


@pytest.mark.parametrize(
    "data",
    [
        f"a {WORD}7".encode(),
        b"a QUILLWORT",
        WORD.encode("utf-16-le"),
        WORD.upper().encode("utf-16-be"),
        WORD.encode().hex().encode(),
        WORD.encode().hex().upper().encode(),
        *(base64.b64encode(b"z" * at + WORD.encode() + b" more") for at in range(3)),
        base64.b64encode(WORD.upper().encode()),
    ],
)
def test_the_search_finds_what_it_looks_for(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "leak").write_bytes(b"before" + data + b"after")
    (tmp_path / "other").write_bytes(b"nothing")
    assert readable(tmp_path, [WORD, "moonwort"]) == {tmp_path / "leak": {WORD}}


def test_it_looks_into_what_is_packed_and_at_names(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "packed", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("inside", f"{WORD} " * 50)
    (tmp_path / f"{WORD}.txt").touch()
    assert set(readable(tmp_path, [WORD])) == {tmp_path / "packed", tmp_path / f"{WORD}.txt"}

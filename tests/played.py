"""People who play the life of a referral on the command line, each in a home folder with a key of their own."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from referral_assistant.app import main
from referral_assistant.casework.people import unlocking
from referral_assistant.files.key_store import Place, keep_key
from referral_assistant.files.places import HOME_VARIABLE
from referral_assistant.files.sealing import Identity, new_identity, seal, unseal
from referral_assistant.files.signing import signing_key

Output = pytest.CaptureFixture[str]


class Person:
    """Somebody with a home folder and a key of their own."""

    def __init__(self, folder: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: Output, **more: Any) -> None:
        self.home, self.name = folder / name.rsplit(maxsplit=1)[-1].lower(), name
        self.key = new_identity()
        self._monkeypatch, self._capsys = monkeypatch, capsys
        self.home.mkdir()
        (self.home / "settings.json").write_text(json.dumps({"name": name, **more}))
        self._at_the_computer()
        keep_key(self.key, Place.PLAIN)

    def does(self, *arguments: object) -> str:
        """What the command prints; it is carried out."""
        status, out, err = self.tries(*arguments)
        assert (status, err) == (0, ""), err
        return out.strip()

    def is_refused(self, *arguments: object) -> str:
        """The one sentence; nothing in any file that the command names has changed."""
        files = [one for one in arguments if isinstance(one, Path) and one.is_file()]
        before = [file.read_bytes() for file in files]
        status, out, err = self.tries(*arguments)
        assert (status, out) == (2, "")
        assert len(err.strip().splitlines()) == 1
        assert [file.read_bytes() for file in files] == before
        return err.strip()

    def tries(self, *arguments: object) -> tuple[int, str, str]:
        self._at_the_computer()
        self._capsys.readouterr()
        status = main([str(one) for one in arguments])
        said = self._capsys.readouterr()
        return status, said.out, said.err

    def _at_the_computer(self) -> None:
        unlocking.forget()
        self._monkeypatch.setenv(HOME_VARIABLE, str(self.home))

    @property
    def listed(self) -> dict[str, str]:
        """As a policy lists a lead."""
        return {"name": self.name, "key": self.key.public, "signing": signing_key(self.key)}


def changed(file: Path, key: Identity, how: Callable[[dict[str, Any]], object]) -> None:
    """Somebody opens the sealed record with their key, changes what they like, and seals it again."""
    record = json.loads(unseal(file.read_bytes(), [key]))
    how(record)
    file.write_bytes(seal(json.dumps(record).encode(), record["recipients"]))


def text_of(document: Path) -> str:
    """What stands in a Word file, its parts one after the other."""
    with zipfile.ZipFile(document) as parts:
        raw = "".join(
            parts.read(name).decode() for name in parts.namelist() if name.startswith("word/") and name.endswith(".xml")
        )
    return re.sub(r"<[^>]+>", "", raw)

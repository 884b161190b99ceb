"""A teacher and a lead on the command line, and a referral that went from one to the other."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from referral_assistant.app import main
from tests.played import Output, Person

Meet = Callable[..., Person]


@pytest.fixture
def meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> Meet:
    return lambda name, **more: Person(tmp_path, name, monkeypatch, capsys, **more)


@pytest.fixture
def lead(meet: Meet) -> Person:
    return meet("Peter Lund", role="Designated safeguarding lead")


@pytest.fixture
def teacher(meet: Meet, lead: Person) -> Person:
    return meet("Ms Okafor", leads=[lead.listed])


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    assert main(["example", "-o", str(tmp_path / "a.json")]) == 0
    return tmp_path / "a.json"


@pytest.fixture
def file(tmp_path: Path, teacher: Person, lead: Person, answers: Path) -> Path:
    """A referral that the teacher wrote, sealed for the lead too, and handed over where it lies."""
    sealed = tmp_path / "r.referral"
    teacher.does("seal", answers, "-o", sealed, "-r", lead.key.public)
    teacher.does("handover", sealed, "--to", lead.name)
    return sealed


@pytest.fixture
def policy_of(policy: Path) -> Callable[..., None]:
    def write(*leads: Person, **more: object) -> None:
        policy.parent.mkdir(exist_ok=True)
        policy.write_text(json.dumps({"leads": [one.listed for one in leads], **more}))

    return write

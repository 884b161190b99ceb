"""Tiny forms for tests: read from TOML files that lie beside a test, or from texts."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

from referral_assistant.core.answers import Answers
from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.checks import check
from referral_assistant.core.document import document
from referral_assistant.core.form import Form, Option
from referral_assistant.core.journey import Journey, journey
from referral_assistant.core.kinds import Json
from referral_assistant.core.lint import lint
from referral_assistant.core.summary import summary

LISTS = {"authorities": (Option(id="E1", label="Hill County Council"), Option(id="E2", label="Vale Council"))}
TODAY = date(2026, 3, 12)
SAMPLE = Path(__file__).with_name("sample")
"""A form with every kind of question, a group, conditions, rules and words."""


def texts_in(folder: Path) -> dict[str, str]:
    """File name within the folder -> its text, as `lint` takes it."""
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.toml")}


def form_from(texts: Mapping[str, str]) -> Form:
    """The form; its faults, where it has any, fail the test."""
    form, faults = lint(texts, LISTS)
    assert form is not None, "\n".join(map(str, faults))
    return form


def form_beside(test_file: str) -> Form:
    """The form whose files lie in the folder of a test."""
    return form_from(texts_in(Path(test_file).parent))


def answers(form: Form, **given: Json) -> Answers:
    """Answers as JSON has them; a `__` in a name stands for the dot of an id."""
    return answers_from_json(form, {name.replace("__", "."): value for name, value in given.items()})


def walked(form: Form, **given: Json) -> Journey:
    """The journey of these answers."""
    return journey(form, answers(form, **given))


def fired(walk: Journey) -> list[tuple[str, str]]:
    """Rule and place of every finding, in the order of the findings."""
    return [(finding.rule, str(finding.where)) for finding in check(walk, TODAY).all]


def asked(walk: Journey) -> list[str]:
    """The places of all that is asked, in order."""
    return [str(one.where) for one in walk.asked()]


def printed(walk: Journey) -> dict[str, tuple[str, ...]]:
    """Place -> paragraphs, of every row of the summary."""
    blocks = [block for section in summary(walk).sections for block in section.blocks]
    return {str(row.where): row.paragraphs for block in blocks for row in block.rows}


def page_of(walk: Journey) -> str:
    """Every word of the document, one line each."""
    return "\n".join(_texts(document(summary(walk), "R-1", "12 March 2026")))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts(one)
    elif is_dataclass(part):
        yield from _texts(tuple(getattr(part, field.name) for field in fields(part)))

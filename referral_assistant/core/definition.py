"""From the texts of a form's files to a `Form`, or to every fault in them with file and line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError

from referral_assistant.core.fault_sentences import invalid, unreadable
from referral_assistant.core.form import (
    ConditionText,
    Form,
    Name,
    Names,
    Option,
    Renamed,
    Retired,
    Rule,
    Section,
    Source,
    Statement,
    Text,
    Version,
    WordList,
)
from referral_assistant.core.form import Definition as Model
from referral_assistant.core.toml_lines import Path, line_of, lines_of
from referral_assistant.messages import lint as say

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong with a definition, where (line from 1), in a sentence that says what to do."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.sentence}"


class Head(Model):
    """`form.toml`: everything about a form but its parts."""

    id: Name
    version: Version
    title: Text
    recipient: Text
    sections: tuple[Name, ...]
    names: Names
    renamed: tuple[Renamed, ...] = ()
    retired: tuple[Retired, ...] = ()


class Statements(Model):
    """`statements.toml`."""

    statement: tuple[Statement, ...] = ()


@dataclass
class Reading:
    """A definition while it is read: the raw tables, the lines, and the faults so far."""

    texts: Mapping[str, str]
    raw: dict[str, dict[str, Any]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, file: str, path: Path, sentence: str) -> None:
        self.faults.append(Fault(file, line_of(lines_of(self.texts.get(file, "")), path), sentence))


def read_definition(texts: Mapping[str, str], lists: Mapping[str, tuple[Option, ...]]) -> tuple[Form | None, Reading]:
    """What of the form can be read (`None` where there is no usable `form.toml`), and the reading with its faults.

    `texts`: file name within the form's folder -> its text. `lists`: what `options_from` may name.
    """
    reading = Reading(texts)
    _parse(reading)
    head = _model(reading, "form.toml", Head)
    names = tuple(f"sections/{name}.toml" for name in (head.sections if head else ()))
    sections = [section for name in names if (section := _section(reading, name, lists))]
    statements = _model(reading, "statements.toml", Statements) if "statements.toml" in texts else Statements()
    parts = {
        "conditions": _table_of(reading, "conditions.toml", ConditionText),
        "words": _table_of(reading, "words.toml", WordList),
        "sources": _table_of(reading, "sources.toml", Source),
    }
    rules = _table_of(reading, "rules.toml", Rule, key="id")
    _say_unlisted(reading, {*names, *_FILES})
    if not head:
        return None, reading
    whole = {**dict(head), **parts, "sections": sections, "rules": tuple(rules.values()),
        "statements": statements.statement if statements else ()}
    return Form.model_validate(whole), reading


def known_ids(reading: Reading) -> Iterator[tuple[str, Path, str]]:
    """(file, path, id) of every question and group as written, whether or not the rest of it can be read."""
    for file, raw in reading.raw.items():
        if not file.startswith("sections/"):
            continue
        for path, table in _askings(raw):
            if isinstance(table.get("id"), str):
                yield file, path, table["id"]


_FILES = ("form.toml", "conditions.toml", "rules.toml", "words.toml", "statements.toml", "sources.toml", "example.json")


def _parse(reading: Reading) -> None:
    for file, text in reading.texts.items():
        if not file.endswith(".toml"):
            continue
        try:
            reading.raw[file] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            line, sentence = unreadable(str(error), text)
            reading.faults.append(Fault(file, line, sentence))


def _section(reading: Reading, file: str, lists: Mapping[str, tuple[Option, ...]]) -> Section | None:
    if file not in reading.texts:
        reading.fault("form.toml", ("sections",), say.NO_SECTION_FILE.format(file=file))
        return None
    raw = reading.raw.get(file, {})
    for _, table in _askings(raw):
        if table.get("options_from") in lists and "option" not in table:
            table["option"] = lists[table["options_from"]]
    return _model(reading, file, Section)


def _askings(raw: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    for number, group in _tables(raw, "group"):
        yield ("group", number), group
    for page_number, page in _tables(raw, "page"):
        for number, question in _tables(page, "question"):
            yield ("page", page_number, "question", number), question


def _tables(raw: dict[str, Any], key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    tables = raw.get(key)
    if isinstance(tables, list):
        yield from ((number, table) for number, table in enumerate(tables) if isinstance(table, dict))


def _model(reading: Reading, file: str, model: type[M]) -> M | None:
    if file not in reading.texts:
        reading.faults.append(Fault(file, 1, say.NO_FILE))
        return None
    return _validated(reading, file, model, reading.raw[file], ()) if file in reading.raw else None


def _table_of(reading: Reading, file: str, model: type[M], *, key: str = "") -> dict[str, M]:
    """A file whose every table has a name of its own; `key` is where the model keeps that name."""
    found = {}
    for name, table in reading.raw.get(file, {}).items():
        if not isinstance(table, dict):
            reading.fault(file, (name,), say.NOT_A_TABLE.format(name=name))
            continue
        one = _validated(reading, file, model, {**table, key: name} if key else table, (name,))
        if one is not None:
            found[name] = one
    return found


def _validated(reading: Reading, file: str, model: type[M], raw: object, at: Path) -> M | None:
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        for one in error.errors(include_url=False, include_input=False):
            reading.fault(file, (*at, *one["loc"]), invalid(one))
        return None


def _say_unlisted(reading: Reading, listed: set[str]) -> None:
    for file in sorted(set(reading.texts) - listed):
        reading.faults.append(Fault(file, 1, say.UNLISTED_FILE))

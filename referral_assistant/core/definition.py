"""From the texts of a form's files to a `Form`, or to every fault in them with file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, NamedTuple, TypeVar

import tomli
from pydantic import Field, ValidationError

from referral_assistant.core.fault_sentences import invalid, unreadable
from referral_assistant.core.form import (
    Form,
    Group,
    Names,
    Option,
    Page,
    Question,
    Section,
)
from referral_assistant.core.form_extras import Left, Renamed, Retired, Source, Statement
from referral_assistant.core.form_life import Life
from referral_assistant.core.form_linking import Linking
from referral_assistant.core.rule import ConditionText, Rule, WordList
from referral_assistant.core.toml_lines import Path, line_of, lines_of
from referral_assistant.core.written import Definition as Model
from referral_assistant.core.written import Name, QuestionId, Text, Version
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
    sections: Annotated[tuple[Name, ...], Field(min_length=1)]
    names: Names
    linking: Linking | None = None
    life: Life | None = None
    wording: dict[Name, Text] = {}
    in_short: tuple[QuestionId, ...] = ()
    texts: dict[Name, tuple[QuestionId, ...]] = {}
    renamed: tuple[Renamed, ...] = ()
    retired: tuple[Retired, ...] = ()


class Statements(Model):
    """`statements.toml`."""

    statement: tuple[Statement, ...] = ()


class LeftToAuthority(Model):
    """`left_to_authority.toml`."""

    left: tuple[Left, ...] = ()


Family = Literal["conditions", "rules", "words", "sources"]


class Named(NamedTuple):
    """Where the named tables of one family stand: in one file, in the files of one folder, or in both."""

    file: str
    folder: str

    def holds(self, file: str) -> bool:
        return file == self.file or (file.startswith(self.folder) and file.endswith(".toml"))


NAMED: dict[Family, Named] = {
    "conditions": Named("conditions.toml", "conditions/"),
    "rules": Named("rules.toml", "rules/"),
    "words": Named("words.toml", "language/"),
    "sources": Named("sources.toml", "sources/"),
}


@dataclass
class Reading:
    """A definition while it is read: the raw tables, the lines, and the faults so far."""

    texts: Mapping[str, str]
    raw: dict[str, dict[str, Any]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    written: dict[str, dict[Path, Path]] = field(default_factory=dict)
    """For a section read in part: the path in what was read -> the path as written."""
    homes: dict[Family, dict[str, str]] = field(default_factory=dict)
    """Family of named tables -> name -> the file it stands in."""

    def home(self, family: Family, name: str) -> str:
        """The file in which a named table stands, or would first be looked for."""
        return self.homes.get(family, {}).get(name, NAMED[family].file)

    def fault(self, file: str, path: Path, sentence: str) -> None:
        written = self.written.get(file, {})
        longest = next((path[:end] for end in range(len(path), 0, -1) if path[:end] in written), ())
        path = (*written.get(longest, ()), *path[len(longest) :])
        self.faults.append(Fault(file, line_of(lines_of(self.texts.get(file, "")), path), sentence))


def read_definition(texts: Mapping[str, str], lists: Mapping[str, tuple[Option, ...]]) -> tuple[Form | None, Reading]:
    """What of the form can be read (`None` where there is no usable `form.toml`), and the reading with its faults.

    `texts`: file name within the form's folder -> its text. `lists`: what `options_from` may name.
    """
    reading = Reading(texts)
    _parse(reading)
    head = _model(reading, "form.toml", Head)
    names = _section_names(reading, head)
    sections = [section for name in names if (section := _section(reading, name, lists))]
    statements = _model(reading, "statements.toml", Statements) if "statements.toml" in texts else None
    left = _model(reading, "left_to_authority.toml", LeftToAuthority) if "left_to_authority.toml" in texts else None
    parts = {
        "conditions": _named(reading, "conditions", ConditionText),
        "words": _named(reading, "words", WordList),
        "sources": _named(reading, "sources", Source),
    }
    rules = _named(reading, "rules", Rule, key="id")
    _say_unlisted(reading, {*map(_file_of, names), *_FILES})
    if not head:
        return None, reading
    whole = {
        **dict(head),
        **parts,
        "sections": sections,
        "rules": tuple(rules.values()),
        "statements": statements.statement if statements else (),
        "left": left.left if left else (),
    }
    return Form.model_validate(whole), reading


def known_ids(reading: Reading) -> Iterator[tuple[str, Path, str]]:
    """(file, path, id) of every question and group as written, whether or not the rest of it can be read."""
    for file, raw in reading.raw.items():
        if not file.startswith("sections/"):
            continue
        for path, table in _askings(raw):
            if isinstance(table.get("id"), str):
                yield file, path, table["id"]


_FILES = ("form.toml", "statements.toml", "left_to_authority.toml", "example.json")


def _parse(reading: Reading) -> None:
    for file, text in reading.texts.items():
        if not file.endswith(".toml"):
            continue
        try:
            reading.raw[file] = tomli.loads(text)
        except (ValueError, RecursionError) as error:  # the second: brackets inside brackets without end
            line, sentence = unreadable(str(error), text)
            reading.faults.append(Fault(file, line, sentence))


def _section_names(reading: Reading, head: Head | None) -> tuple[str, ...]:
    """The sections that `form.toml` lists or, where it cannot be read, those that there are files for."""
    if head is None:
        files = [file for file in reading.texts if file.startswith("sections/") and file.endswith(".toml")]
        return tuple(file.removeprefix("sections/").removesuffix(".toml") for file in files)
    for name in sorted({name for name in head.sections if head.sections.count(name) > 1}):
        reading.fault("form.toml", ("sections",), say.SECTION_TWICE.format(name=name))
    return tuple(dict.fromkeys(head.sections))


def _file_of(section: str) -> str:
    return f"sections/{section}.toml"


def _section(reading: Reading, name: str, lists: Mapping[str, tuple[Option, ...]]) -> Section | None:
    file = _file_of(name)
    if file not in reading.texts:
        reading.fault("form.toml", ("sections",), say.NO_SECTION_FILE.format(file=file))
        return None
    raw = reading.raw.get(file, {})
    for _, table in _askings(raw):
        carried = table.get("options_from")
        if isinstance(carried, str) and carried in lists and "option" not in table:
            table["option"] = lists[carried]
    section = _model(reading, file, Section) or _part_of_section(reading, file, raw)
    if section is None or section.id == name:
        return section
    reading.fault(file, ("id",), say.SECTION_ID.format(id=section.id, name=name))
    return section.model_copy(update={"id": name})


def _part_of_section(reading: Reading, file: str, raw: dict[str, Any]) -> Section | None:
    """What can be read of a section with faults, so that the faults of the rest are said in the same go."""
    written: dict[Path, Path] = {}
    pages: list[dict[str, Any]] = []
    groups = [(number, group) for number, group in _tables(raw, "group") if _reads(Group, group)]
    written |= {("group", new): ("group", old) for new, (old, _) in enumerate(groups)}
    for old, page in _tables(raw, "page"):
        questions = [(number, one) for number, one in _tables(page, "question") if _reads(Question, one)]
        part = {**page, "question": [one for _, one in questions]}
        if _reads(Page, part):
            at = ("page", len(pages))
            written |= {at: ("page", old)}
            for new, (was, _) in enumerate(questions):
                written[*at, "question", new] = ("page", old, "question", was)
            pages.append(part)
    whole = {**raw, "page": pages, "group": [group for _, group in groups]}
    if not _reads(Section, whole):
        return None
    reading.written[file] = written
    return Section.model_validate(whole)


def _reads(model: type[Model], raw: object) -> bool:
    try:
        model.model_validate(raw)
    except ValidationError:
        return False
    return True


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


def _named(reading: Reading, family: Family, model: type[M], *, key: str = "") -> dict[str, M]:
    """Every named table of a family; `key` is where the model keeps the name."""
    homes = reading.homes.setdefault(family, {})
    found = {}
    for file in sorted(filter(NAMED[family].holds, reading.raw)):
        for name, table in reading.raw[file].items():
            if name in homes:
                reading.fault(file, (name,), say.NAME_TWICE.format(name=name, first=homes[name]))
                continue
            homes[name] = file
            one = _named_one(reading, file, name, table, model, key)
            if one is not None:
                found[name] = one
    return found


def _named_one(reading: Reading, file: str, name: str, table: object, model: type[M], key: str) -> M | None:
    if not isinstance(table, dict):
        reading.fault(file, (name,), say.NOT_A_TABLE.format(name=name))
        return None
    return _validated(reading, file, model, {**table, key: name} if key else table, (name,))


def _validated(reading: Reading, file: str, model: type[M], raw: object, at: Path) -> M | None:
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        inner = {one["loc"][: len(one["loc"]) - 1 - back] for one in found for back in range(len(one["loc"]))}
        for one in found:
            if one["type"] != "too_short" or one["loc"] not in inner:  # a list is not short that only holds faults
                reading.fault(file, (*at, *one["loc"]), invalid(one))
        return None


def _say_unlisted(reading: Reading, listed: set[str]) -> None:
    named = {file for file in reading.texts if any(family.holds(file) for family in NAMED.values())}
    for file in sorted(set(reading.texts) - listed - named):
        reading.faults.append(Fault(file, 1, say.UNLISTED_FILE))

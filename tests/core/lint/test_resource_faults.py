"""Every fault of resources and systems: on which line, and in which words it is said."""

from pathlib import Path
from typing import NamedTuple

import pytest

from referral_assistant.core.apart import RESOURCES, SYSTEMS
from referral_assistant.core.lint import lint
from referral_assistant.core.lint.resources import resource_faults
from tests.tiny import LISTS, texts_in

GOOD = texts_in(Path(__file__).parents[2] / "features" / "resources")


class Case(NamedTuple):
    """In `file`, `old` becomes `new`; then `sentence` is said of the line that reads `line`."""

    what: str
    file: str
    old: str
    new: str
    line: str
    sentence: str


CASES = (
    Case(
        "a source that is not there",
        RESOURCES,
        'checked = 2026-11-01\nsource = ["BK"]',
        'checked = 2026-11-01\nsource = ["BK", "BKS"]',
        'source = ["BK", "BKS"]',
        "There is no source “BKS”. Check the spelling, or add it to the sources. Did you mean “BK”?",
    ),
    Case(
        "no source",
        RESOURCES,
        'source = ["GEN"]',
        "source = []",
        "source = []",
        'This needs at least one source, as in source = ["GEN"].',
    ),
    Case(
        "a site's source that is not there",
        RESOURCES,
        'publisher = "Hill Books"\nsource = ["BK"]',
        'publisher = "Hill Books"\nsource = ["BK", "ZZ"]',
        'source = ["BK", "ZZ"]',
        "There is no source “ZZ”. Check the spelling, or add it to the sources.",
    ),
    Case(
        "a topic that is not there",
        RESOURCES,
        'topics = ["talking"]',
        'topics = ["talks"]',
        'topics = ["talks"]',
        "There is no topic “talks”. Check the spelling, or add it below [topics].",
    ),
    Case(
        "a topic that nothing is about",
        RESOURCES,
        'talking = "Talking with a child"',
        'talking = "Talking with a child"\nfilms = "Films"',
        'films = "Films"',
        "No resource is about the topic “films”. Use it, or take it out.",
    ),
    Case(
        "a question that is not there",
        RESOURCES,
        '"say.*", "child.name"',
        '"say.*", "child.names"',
        'beside = ["say.*", "child.names"]',
        "“child.names” is neither a question nor a topic of one. Check the spelling. Did you mean “child.name”?",
    ),
    Case(
        "a family without a question",
        RESOURCES,
        '"say.*"',
        '"img.*"',
        'beside = ["img.*", "child.name"]',
        "“img.*” is neither a question nor a topic of one. Check the spelling.",
    ),
    Case(
        "a resource that nobody can find",
        RESOURCES,
        'topics = ["reading"]\nages',
        "ages",
        'id = "little_book"',
        "Nobody can find this resource. Give it topics, or say which questions it stands beside.",
    ),
    Case(
        "ages the wrong way round",
        RESOURCES,
        "ages = [3, 7]",
        "ages = [7, 3]",
        "ages = [7, 3]",
        "No age is from 7 to 3. Put the younger age first.",
    ),
    Case(
        "a link that is no publisher's own in the sources named",
        RESOURCES,
        'link = "www.example.org/poster"',
        'link = "poster.example.org"',
        'link = "poster.example.org"',
        "“poster.example.org” is not among the sites of “Hill Books” in the sources named here. "
        "Name the source that gives it and add the site, or take the link out.",
    ),
    Case(
        "a link to another publisher's site",
        RESOURCES,
        'publisher = "Hill Books"\nabout = "Says',
        'publisher = "Vale Trust"\nabout = "Says',
        'link = "www.example.org/poster"',
        "“www.example.org” is not among the sites of “Vale Trust” in the sources named here. "
        "Name the source that gives it and add the site, or take the link out.",
    ),
    Case(
        "a link that another source gives",
        RESOURCES,
        'link = "www.example.org/poster"\nsource = ["BK"]',
        'link = "www.example.org/poster"\nsource = ["GEN"]',
        'link = "www.example.org/poster"',
        "“www.example.org” is not among the sites of “Hill Books” in the sources named here. "
        "Name the source that gives it and add the site, or take the link out.",
    ),
    Case(
        "a site that nothing links to",
        RESOURCES,
        "[[site]]",
        '[[site]]\nhost = "example.net"\npublisher = "Vale Trust"\nsource = ["GEN"]\n\n[[site]]',
        'host = "example.net"',
        "No link leads to “example.net”. Use it, or take it out.",
    ),
    Case(
        "a day without a link",
        RESOURCES,
        'readers = ["staff"]',
        'readers = ["staff"]\nchecked = 2026-10-01',
        "checked = 2026-10-01",
        "checked is the day on which the link was seen in a source. Add the link, or take checked out.",
    ),
    Case(
        "a link with its scheme",
        RESOURCES,
        'link = "www.example.org/poster"',
        'link = "https://www.example.org/poster"',
        'link = "https://www.example.org/poster"',
        "“link” is written without https, as in “example.org/page”.",
    ),
    Case(
        "a resource of the same id",
        RESOURCES,
        'id = "poster"',
        'id = "listening"',
        'id = "listening"',
        "“listening” is used twice (first in the same file). Give this one another id.",
    ),
    Case(
        "a reader that nothing knows",
        RESOURCES,
        'readers = ["staff"]',
        'readers = ["teacher"]',
        'readers = ["teacher"]',
        "“readers” must be one of 'staff', 'child' or 'parent'.",
    ),
    Case(
        "no reader",
        RESOURCES,
        'readers = ["staff"]',
        "readers = []",
        "readers = []",
        "“readers” is empty. Put at least one in, or take the whole out.",
    ),
    Case(
        "a misspelt key",
        RESOURCES,
        'about = "Says',
        'abot = "?"\nabout = "Says',
        'abot = "?"',
        "“abot” is not a key that can stand here. Did you mean “about”?",
    ),
    Case(
        "text that is no TOML",
        SYSTEMS,
        'id = "library"',
        "id = library",
        "id = library",
        "This cannot be read as TOML (invalid value). Look for a missing quotation mark, "
        "bracket or equals sign here or just above.",
    ),
    Case(
        "a system's question that is not there",
        SYSTEMS,
        '"say.*"',
        '"say.word"',
        'questions = ["say.word"]',
        "“say.word” is neither a question nor a topic of one. Check the spelling. Did you mean “say.words”?",
    ),
    Case(
        "a rule that is not there",
        SYSTEMS,
        '"MISS-*"',
        '"MISS-002"',
        'rules = ["MISS-002"]',
        "There is no rule “MISS-002”. Check the spelling. Did you mean “MISS-001”?",
    ),
    Case(
        "a resource that is not there",
        SYSTEMS,
        '"little_book", "poster"',
        '"little_books", "poster"',
        'resources = ["little_books", "poster"]',
        "There is no resource “little_books”. Check the spelling, or add it to resources.toml. "
        "Did you mean “little_book”?",
    ),
    Case(
        "a system's source that is not there",
        SYSTEMS,
        'source = ["GEN"]',
        'source = ["GN"]',
        'source = ["GN"]',
        "There is no source “GN”. Check the spelling, or add it to the sources. Did you mean “GEN”?",
    ),
    Case(
        "a system that is shown nowhere",
        SYSTEMS,
        'says = "Is named."\nscreens = ["Resources"]',
        'says = "Is named."',
        'id = "library"',
        "Say where this is to be seen in the app: questions, rules, resources or screens.",
    ),
    Case(
        "a system of the same id",
        SYSTEMS,
        'id = "library"',
        'id = "books"',
        'id = "books"',
        "“books” is used twice (first in the same file). Give this one another id.",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_a_fault_is_said_with_its_file_and_line_and_what_to_do(case: Case) -> None:
    assert case.old in GOOD[case.file]
    texts = {**GOOD, case.file: GOOD[case.file].replace(case.old, case.new, 1)}
    form, _ = lint(GOOD, LISTS)
    assert form is not None
    faults = resource_faults(texts, form)
    said = [(one.file, texts[one.file].split("\n")[one.line - 1].strip(), one.sentence) for one in faults]
    assert (case.file, case.line, case.sentence) in said
    assert len(said) <= 2, "one fault of the author must not bring a flood of others"


def test_good_files_have_no_fault_and_neither_have_none_at_all() -> None:
    form, faults = lint(GOOD, LISTS)
    assert (faults, resource_faults(GOOD, form)) == ((), ())
    assert resource_faults({}, form) == ()


def test_the_faults_of_the_files_themselves_are_said_where_the_form_has_faults_too() -> None:
    texts = {RESOURCES: GOOD[RESOURCES].replace("readers =", "reader =", 1), SYSTEMS: GOOD[SYSTEMS]}
    said = [fault.sentence for fault in resource_faults(texts, None)]
    assert said == [
        "“readers” is missing here. Add it.",
        "“reader” is not a key that can stand here. Did you mean “readers”?",
    ]


@pytest.mark.parametrize("file", [RESOURCES, SYSTEMS])
def test_a_source_that_one_of_the_two_files_names_is_used(file: str) -> None:
    other = SYSTEMS if file == RESOURCES else RESOURCES
    without = {name: text.replace('"BK"', '"GEN"') if name == other else text for name, text in GOOD.items()}
    assert lint(without, LISTS)[1] == ()


def test_a_source_that_nothing_names_is_a_fault_of_the_form() -> None:
    texts = {file: text for file, text in GOOD.items() if file not in {RESOURCES, SYSTEMS}}
    assert [str(fault) for fault in lint(texts, LISTS)[1]] == [
        "sources.toml:6: Nothing names the source “BK”. Use it, or take it out."
    ]

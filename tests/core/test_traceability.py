"""The page that shows where everything in a form comes from."""

import re
from pathlib import Path

import pytest

from referral_assistant.core.definition import Reading
from referral_assistant.core.resource_files import read_resources, read_systems
from referral_assistant.core.resources import Resources, Systems
from referral_assistant.core.traceability import traceability
from tests.tiny import form_from, texts_in

TEXTS = texts_in(Path(__file__).parents[1] / "features" / "resources")


@pytest.fixture(scope="module")
def page() -> str:
    resources, systems = read_resources(Reading(TEXTS)), read_systems(Reading(TEXTS))
    assert resources is not None
    assert systems is not None
    return traceability(form_from(TEXTS), resources, systems)


def test_it_says_how_many_there_are(page: str) -> None:
    assert "Questions: 3. Groups: 0. Rules: 1. Resources: 3. Systems: 2. Sources: 2." in page


@pytest.mark.parametrize(
    "row",
    [
        "| `child.name` | Name | `who` | required | GEN (General advice (fictional)) |",
        "| `MISS-001` | Who is it? | fix | `child.name` | GEN (General advice (fictional)) |",
        (
            "| A poster for the wall | Hill Books | Talking with a child; Stories and books | any | `who` "
            r"| `www.example.org/poster`, not checked | BK (A page about \| books (fictional)) |"
        ),
        (
            "| The little book of worries | Hill Books | Stories and books | 3 to 7 |  "
            r"| `www.example.org/worries?page=2`, checked 2026-11-01 | BK (A page about \| books (fictional)) |"
        ),
        (
            "| Listening to a brother or sister | Vale Trust | Talking with a child | any | `say.*`, `child.name` "
            "| not checked | GEN (General advice (fictional)) |"
        ),
        (
            "| Books of Hill | Stands beside what the child said. Still to come: A list to print. | `say.*` "
            r"| `MISS-001` | The little book of worries; A poster for the wall | Resources "
            r"| BK (A page about \| books (fictional)) |"
        ),
        (
            "| GEN | General advice (fictional) | what this form asks | general | `child.name`, `say.words`, "
            "`say.where` | `MISS-001` | Listening to a brother or sister | The library |"
        ),
        (
            r"| BK | A page about \| books (fictional) | which books there are | seen |  |  "
            "| The little book of worries; A poster for the wall | Books of Hill |"
        ),
    ],
)
def test_each_has_its_row(page: str, row: str) -> None:
    assert row in page.split("\n")


def test_every_row_of_a_table_has_as_many_cells_as_its_head(page: str) -> None:
    tables = re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE)
    assert len(tables) == 5
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1


def test_a_form_without_resources_has_its_page_too() -> None:
    texts = texts_in(Path(__file__).parents[1] / "sample")
    assert "| `MISS-001` |" in traceability(form_from(texts), Resources(), Systems())

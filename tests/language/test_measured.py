"""The language checks do as well as is published, on passages they were developed with and on those held back."""

from __future__ import annotations

import pytest

from referral_assistant.core.english import English
from referral_assistant.core.measured import Measured
from referral_assistant.core.quotes import quoted
from referral_assistant.files.english import load_english
from referral_assistant.files.forms import load_form
from referral_assistant.files.measured import load_measurements
from tests.language.passages import CATEGORIES, DEVELOPED, HELD_BACK, all_passages, passages
from tests.language.score import Score, score

SETS = {"developed": DEVELOPED, "held_back": HELD_BACK}


@pytest.fixture(scope="module", params=SETS)
def measured(request: pytest.FixtureRequest) -> tuple[Score, Measured]:
    made = score(load_form(), English(load_english()), passages(SETS[request.param]))
    return made, getattr(load_measurements(), request.param)


@pytest.mark.parametrize("category", CATEGORIES)
def test_recall_has_not_dropped(measured: tuple[Score, Measured], category: str) -> None:
    now, published = measured
    assert 100 * now.recall(category) >= published.recall[category]


def test_nothing_else_has_dropped(measured: tuple[Score, Measured]) -> None:
    now, published = measured
    assert (now.passages, now.clean) == (published.passages, published.clean)
    assert 100 * now.recall() >= published.recall_of_all
    assert 100 * now.precision >= published.precision
    assert 100 * now.marked <= published.clean_marked


def test_nothing_inside_quotation_marks_is_marked(measured: tuple[Score, Measured]) -> None:
    assert measured[0].in_quotes == 0


def test_the_passages_are_many_varied_and_rightly_labelled() -> None:
    all_of_them = all_passages()
    assert len(all_of_them) >= 300
    assert 0.4 <= sum(not one.labels for one in all_of_them) / len(all_of_them) <= 0.6
    assert len({one.text for one in all_of_them}) == len({one.id for one in all_of_them}) == len(all_of_them)
    held_back = len(list(passages(HELD_BACK)))
    assert held_back >= len(all_of_them) // 3
    for passage in all_of_them:
        for label in passage.labels:
            assert passage.text[label.start : label.end].strip(), passage.id
            assert label.category in CATEGORIES
        for start, end in quoted(passage.text):
            inside = [label for label in passage.labels if start < label.end and label.start < end]
            assert inside == [], passage.id

"""How long it takes to load and lint the form, and to check the whole worked example."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from referral_assistant.core.answers import Where
from referral_assistant.core.checks import check
from referral_assistant.core.findings import Findings
from referral_assistant.core.journey import journey
from referral_assistant.files.content import EXAMPLE, FORM
from referral_assistant.files.forms import lint_folder, load_form
from referral_assistant.files.referrals import read_referral

TODAY = date(2026, 3, 12)


@pytest.mark.benchmark(group="load and lint the form (aim: 150 ms)")
def test_load_and_lint(benchmark: BenchmarkFixture) -> None:
    form, faults = benchmark(lint_folder, FORM)
    assert form is not None
    assert not faults


@pytest.mark.benchmark(group="check the worked example after loading (aim: 20 ms)")
def test_check_what_was_checked_before(benchmark: BenchmarkFixture) -> None:
    """As after a pause in typing: texts that did not change are not read again."""
    form = load_form()
    answers = read_referral(form, EXAMPLE).answers
    assert isinstance(benchmark(lambda: check(journey(form, answers), TODAY)), Findings)


@pytest.mark.benchmark(group="check the worked example after loading (aim: 20 ms)")
def test_check_with_every_long_text_new(benchmark: BenchmarkFixture) -> None:
    """As when a file has just been opened: every text is read for the first time."""
    form = load_form()
    given = read_referral(form, EXAMPLE).answers
    number = count()

    def fresh() -> tuple[tuple[object, ...], dict[str, object]]:
        answers, mark = given, f" {next(number)}"
        for one in journey(form, given).asked():
            if one.question.kind in {"long text", "quoted words"} and isinstance(one.value, str):
                answers = answers.put(Where(one.where.question, one.where.group, one.where.index), one.value + mark)
        return (answers,), {}

    found = benchmark.pedantic(lambda answers: check(journey(form, answers), TODAY), setup=fresh, rounds=20)
    assert isinstance(found, Findings)

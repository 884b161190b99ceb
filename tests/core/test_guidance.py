"""Guidance editions: whose they are, and which are to be looked up again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.dates import months_after
from referral_assistant.core.guidance import Edition, Editions, for_nation, oldest_check, stale


def _edition(id: str, checked: date, *nations: str) -> Edition:
    return Edition(
        id=id, name="A guide", edition="2", nations=nations, checked=checked, known="Little.", source=("GEN",)
    )


OLD, NEW = _edition("old", date(2026, 5, 31), "england"), _edition("new", date(2026, 11, 1))
BOTH = Editions(edition=(OLD, NEW))


@pytest.mark.parametrize(
    ("today", "ids"),
    [
        (date(2026, 11, 30), []),  # 31 May and six months: November has no 31st
        (date(2026, 12, 1), ["old"]),
        (date(2027, 5, 1), ["old"]),
        (date(2027, 5, 2), ["old", "new"]),
    ],
)
def test_an_edition_is_stale_when_more_than_six_months_have_passed(today: date, ids: list[str]) -> None:
    assert [one.id for one in stale(BOTH, today)] == ids


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 400))
def test_it_is_never_stale_within_181_days_and_always_after_184(checked: date, days: int) -> None:
    today = date.fromordinal(checked.toordinal() + days)
    found = bool(stale(Editions(edition=(_edition("one", checked),)), today))
    assert found == (today > months_after(checked, 6))
    assert found or days <= 184
    assert not found or days > 180


def test_a_nation_reads_its_own_and_those_of_no_one_nation() -> None:
    assert [one.id for one in for_nation(BOTH, "england")] == ["old", "new"]
    assert [one.id for one in for_nation(BOTH, "wales")] == ["new"]
    assert [one.id for one in for_nation(BOTH, "")] == ["new"]


def test_the_oldest_check_counts() -> None:
    assert oldest_check(BOTH.edition) == date(2026, 5, 31)
    assert oldest_check(()) is None

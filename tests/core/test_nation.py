"""What the nations' files hold, what they leave out, and that their bank holidays are right."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from referral_assistant.core.blanks import leaves
from referral_assistant.core.nation import Nation, nation_id, not_known
from referral_assistant.messages import packs as say

FOLDER = Path(__file__).parents[2] / "forms" / "nations"
NATIONS = {
    path.stem: Nation.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))) for path in FOLDER.glob("*.toml")
}
OTHERS = sorted(NATIONS.keys() - {"england"})
EASTER = {2026: date(2026, 4, 5), 2027: date(2027, 3, 28), 2028: date(2028, 4, 16)}


def test_there_is_a_file_for_each_nation_under_its_name() -> None:
    assert set(NATIONS) == {"england", "northern_ireland", "scotland", "wales"}
    assert {id: nation_id(nation.name) for id, nation in NATIONS.items()} == {id: id for id in NATIONS}


def test_of_england_nothing_is_left_out() -> None:
    assert not_known(NATIONS["england"]) == ()


@pytest.mark.parametrize("id", OTHERS)
def test_nothing_of_englands_law_stands_in_another_file(id: str) -> None:
    nation = NATIONS[id]
    filled = {leaf for leaf in say.NATION_KEYS if say.NATION_KEYS[leaf] not in " ".join(not_known(nation))}
    assert filled <= {"bank_holidays", "phones.emergency", "phones.police", "phones.health"}
    assert (nation.wording, nation.guidance) == ({}, ())
    assert f"Not filled in for {nation.name}: the age of criminal responsibility." in not_known(nation)


def test_what_can_be_missed_is_a_key_of_the_file() -> None:
    assert set(say.NATION_KEYS) <= set(leaves(Nation))


@pytest.mark.parametrize("id", sorted(NATIONS))
@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_the_bank_holidays_are_those_of_the_nation(id: str, year: int) -> None:
    good_friday, easter_monday = EASTER[year] - timedelta(days=2), EASTER[year] + timedelta(days=1)
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]
    others = {good_friday, _monday(year, 5), _last_monday(year, 5)}
    if id == "scotland":
        fixed += [date(year, 1, 2), date(year, 11, 30)]
        others |= {_monday(year, 8), date(2026, 6, 15)}  # the second, of one year alone: a match
    else:
        others |= {easter_monday, _last_monday(year, 8)}
    if id == "northern_ireland":
        fixed += [date(year, 3, 17), date(year, 7, 12)]
    wanted = {day for day in (*others, *_in_place(fixed)) if day.year == year}
    assert [day for day in NATIONS[id].bank_holidays if day.year == year] == sorted(wanted)


def _in_place(days: list[date]) -> set[date]:
    """Each day itself or, where it is at a weekend, the next working day that is not a holiday already."""
    taken: set[date] = set()
    for day in sorted(days):
        while day.weekday() > 4 or day in taken:
            day += timedelta(days=1)  # noqa: PLW2901
        taken.add(day)
    return taken


def _monday(year: int, month: int) -> date:
    return next(date(year, month, day) for day in range(1, 8) if date(year, month, day).weekday() == 0)


def _last_monday(year: int, month: int) -> date:
    return next(date(year, month, day) for day in range(31, 24, -1) if date(year, month, day).weekday() == 0)

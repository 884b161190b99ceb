"""What the nations' files hold and what they leave out."""

import tomllib
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


def test_there_is_a_file_for_each_nation_under_its_name() -> None:
    assert set(NATIONS) == {"england", "northern_ireland", "scotland", "wales"}
    assert {id: nation_id(nation.name) for id, nation in NATIONS.items()} == {id: id for id in NATIONS}


def test_of_england_nothing_is_left_out() -> None:
    assert not_known(NATIONS["england"]) == ()


@pytest.mark.parametrize("id", OTHERS)
def test_nothing_of_englands_law_stands_in_another_file(id: str) -> None:
    nation = NATIONS[id]
    filled = {leaf for leaf in say.NATION_KEYS if say.NATION_KEYS[leaf] not in " ".join(not_known(nation))}
    assert filled <= {"calendar", "phones.emergency", "phones.police", "phones.health"}
    assert (nation.wording, nation.guidance) == ({}, ())
    assert f"Not filled in for {nation.name}: the age of criminal responsibility." in not_known(nation)


def test_what_can_be_missed_is_a_key_of_the_file() -> None:
    assert set(say.NATION_KEYS) <= set(leaves(Nation))

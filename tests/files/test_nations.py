"""The nations' files and the guidance editions, read from the folder of the forms."""

from pathlib import Path

import pytest

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.content import GUIDANCE, NATIONS
from referral_assistant.files.nations import are_nations, lint_nations, load_guidance, load_nation, nation_ids, nations


def test_there_are_four_nations() -> None:
    assert nation_ids() == ("england", "northern_ireland", "scotland", "wales")
    assert {id: nation.name for id, nation in nations().items()}["northern_ireland"] == "Northern Ireland"
    assert load_nation("england").ages.criminal == 10


@pytest.mark.parametrize("id", ["cornwall", "", "../guidance"])
def test_another_is_refused(id: str) -> None:
    with pytest.raises(Refusal, match=r"There is no file for the nation “.*”; correct the pack\."):
        load_nation(id)


def test_every_edition_is_still_to_be_verified_and_says_what_is_known() -> None:
    editions = load_guidance().edition
    assert len(editions) == 12
    assert all(one.verify and one.known for one in editions)
    assert {one.link.split("/")[0] for one in editions if one.link} == {
        *("gov.uk", "www.gov.uk", "www.legislation.gov.uk", "www.nice.org.uk")
    }


def test_a_damaged_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "guidance.toml"
    path.write_text("[[edition]]\nid = 3\n")
    with pytest.raises(
        Refusal, match=r"The app's own file guidance.toml has \d fault\(s\); run `lint`. The first: gui"
    ):
        load_guidance(path)


def test_they_are_told_from_packs_and_forms(tmp_path: Path) -> None:
    assert all(map(are_nations, (NATIONS, GUIDANCE, NATIONS / "wales.toml")))
    assert not any(map(are_nations, (tmp_path, NATIONS.parent, NATIONS.parent / "hsb")))


def test_they_have_no_fault() -> None:
    assert lint_nations(None) == ()

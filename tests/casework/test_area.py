"""What holds where a referral goes: the nation's law and words, and the council's pack."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from referral_assistant.casework.reading.area import Area, area, only
from referral_assistant.casework.surroundings.clock import TODAY_VARIABLE
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.local import Local
from referral_assistant.core.referral import Referral
from referral_assistant.core.settings import Settings
from referral_assistant.files.content import PACKS
from referral_assistant.files.settings import keep_settings
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
BARNET, EDINBURGH = "E09000003", "S12000036"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFERRAL_ASSISTANT_HOME", str(tmp_path))


def test_the_nation_is_that_of_the_authority() -> None:
    assert area(BARNET).local.nation == "England"
    assert area(BARNET).local.criminal_age == 10
    assert area(EDINBURGH).local.nation == "Scotland"


def test_without_an_answer_the_settings_say_where_and_without_those_it_is_england() -> None:
    assert area().local.nation == "England"
    keep_settings(Settings(authority=EDINBURGH))
    assert area().local.nation == "Scotland"
    assert area(BARNET).local.nation == "England"


def test_a_pack_that_cannot_be_used_is_said_and_the_nation_still_holds(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("council = 3\n")
    keep_settings(Settings(authority=BARNET, pack=str(tmp_path / "own.toml")))
    found = area()
    assert "own.toml" in found.trouble
    assert found.local.nation == "England"


def test_a_duty_counts_from_its_day_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = (PACKS / "eastborough.toml").read_text(encoding="utf-8")
    (tmp_path / "own.toml").write_text(pack.replace('duty_from = ""', "duty_from = 2027-04-01"), encoding="utf-8")
    keep_settings(Settings(pack=str(tmp_path / "own.toml")))
    found = []
    for today in ("2027-03-31", "2027-04-01"):
        monkeypatch.setenv(TODAY_VARIABLE, today)
        found.append(area().local.duty_from)
    assert found == [None, date(2027, 4, 1)]


def test_another_authority_brings_its_own_law_and_words_at_once(tmp_path: Path) -> None:
    here, there = Area(FORM, Local(council="Hill")), Area(FORM, Local(council="Vale"), "The pack has a fault.")
    opened = OpenReferral(
        FORM,
        tmp_path / "r.json",
        Referral(Answers({"authority": "E1"})),
        {"E1": here, "E2": there, "": here}.__getitem__,
    )
    assert opened.journey.local.council == "Hill"
    opened.answer(Where("authority"), "E2")
    assert opened.journey.local.council == "Vale"
    assert opened.trouble == "The pack has a fault."


def test_a_form_of_ones_own_is_the_same_everywhere() -> None:
    assert only(FORM)(BARNET).form is FORM


def test_the_words_of_a_list_count_whatever_the_council(tmp_path: Path) -> None:
    own = tmp_path / "ours.toml"
    language = '[[language]]\ncategory = "jargon"\nsays = "names of our rooms"\nwords = ["the Nest"]\n'
    own.write_text(f'known_words = ["Wandle"]\n\n{language}')
    before = area(BARNET)
    keep_settings(Settings(authority=BARNET, word_lists=(str(own),)))
    after = area(BARNET)
    assert after.local.known_words == (*before.local.known_words, "Wandle")
    assert {rule.id for rule in after.form.rules} - {rule.id for rule in before.form.rules} == {"OWN-001"}
    assert after.trouble == ""


def test_a_list_or_a_pack_on_the_machine_that_cannot_be_used_is_said(policy: Path) -> None:
    keep_settings(Settings(authority=BARNET, word_lists=("ours",)))
    (policy.parent / "packs").mkdir(parents=True)
    (policy.parent / "packs" / "broken.toml").write_text("council = 3\n")
    here = area(BARNET)
    assert "The word list “ours” is not used." in here.trouble
    assert "The pack broken.toml on this computer is not used." in here.trouble
    assert here.local.nation == "England"


@pytest.mark.parametrize(("today", "is_old"), [("2027-03-02", False), ("2027-03-03", True)])
def test_what_was_checked_more_than_a_year_ago_is_said(
    today: str, is_old: bool, policy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TODAY_VARIABLE, today)
    folder = policy.parent / "packs"
    folder.mkdir(parents=True)
    (folder / "ours.toml").write_text('council = "Our Council"\nnation = "england"\nchecked = 2026-03-02\n')
    (folder / "words.toml").write_text('checked = 2026-03-02\nknown_words = ["Wandle"]\n')
    keep_settings(Settings(authority=BARNET, pack="ours", word_lists=("words",)))
    trouble = area(BARNET).trouble
    assert ("The pack for Our Council was last checked on 2 March 2026" in trouble) is is_old
    assert ("The word list “words” was last checked on 2 March 2026" in trouble) is is_old
    assert bool(trouble) is is_old

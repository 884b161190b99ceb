"""What holds for the area of a referral, out of pack, nation and guidance."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from referral_assistant.casework.surroundings.local import local, local_of, old_editions
from referral_assistant.core.guidance import Editions
from referral_assistant.core.local import NOWHERE, Local
from referral_assistant.core.nation import Nation
from referral_assistant.core.pack import Pack
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.messages import packs as say

EASTBOROUGH = Settings(pack="eastborough")
SUTTON, EDINBURGH = "E09000029", "S12000036"
OF_ENGLAND = (
    "Children Act",
    "section 17",
    "section 47",
    "LADO",
    "Keeping Children Safe",
    "England",
    "Working Together",
)


def test_with_no_authority_chosen_no_law_is_shown_and_both_gaps_are_said() -> None:
    here = local(Settings())
    assert here.not_known == (say.NO_PACK_CHOSEN, say.NO_NATION_CHOSEN)
    assert (here.nation, here.criminal_age, here.need_law, here.emergency_phone) == ("", None, "", "")
    assert {one.id for one in here.guidance} == {"ai_imagery", "nspcc_framework"}


def test_the_fictional_pack_fills_everything() -> None:
    here = local(EASTBOROUGH)
    assert (here.nation, here.council, here.fictional) == ("England", "Eastborough Council", True)
    assert (here.hub_phone, here.out_of_hours_phone) == ("01632 960100", "01632 960199")
    assert (here.hours_to_write, here.reply_working_days, here.consent_for_need) == (24, 1, True)
    assert (here.criminal_age, here.consent_age, here.adults_officer_short) == (10, 13, "LADO")
    assert [level.law for level in here.levels] == [None, None, "need", "harm"]
    assert [stage.working_days for stage in here.escalation] == [1, 2, 3, 5]
    of_nation, of_pack = date(2026, 12, 28), date(2026, 12, 29)
    assert of_nation in here.bank_holidays
    assert of_pack in here.bank_holidays
    assert date(2026, 12, 24) not in here.bank_holidays
    assert here.guidance_checked == date(2026, 11, 1)
    assert here.not_known == ()
    blank = {field.name for field in fields(Local) if getattr(here, field.name) in ("", None, ())}
    off = {"duty_from", "advice", "advice_phone", "advice_email", "advice_hours"}
    ageless = {"pack_checked"}  # what is made up does not grow old
    assert blank == (off | ageless | {"wording", "not_known"}) & blank


def test_without_a_pack_the_nation_and_the_name_of_the_council_are_known() -> None:
    here = local(Settings(authority=SUTTON))
    assert (here.nation, here.council, here.hub_phone) == ("England", "London Borough of Sutton", "")
    assert here.not_known == (say.NO_PACK_CHOSEN,)


def test_a_referral_elsewhere_follows_its_own_authority() -> None:
    here = local(Settings(pack="eastborough", authority=SUTTON), EDINBURGH)
    assert (here.nation, here.hub_phone) == ("Scotland", "")


@pytest.mark.parametrize("authority", [EDINBURGH, "W06000011", "belfast-health-and-social-care-trust"])
def test_nothing_of_englands_law_is_shown_elsewhere(authority: str) -> None:
    here = local(Settings(authority=authority))
    shown = repr(here)
    assert [words for words in OF_ENGLAND if words in shown] == []
    assert (here.criminal_age, here.consent_age) == (None, None)
    assert f"Not filled in for {here.nation}: the law on a child who must be protected." in here.not_known
    assert date(2026, 12, 25) in here.bank_holidays


def test_the_switch_for_mandatory_reporting_is_off_until_a_day_is_given() -> None:
    day = date(2027, 1, 1)
    england = Nation.model_validate({"name": "England", "duty": {"name": "duty to report", "source": ["GEN"]}})
    assert local(EASTBOROUGH).duty_from is None
    assert local_of(Pack(duty_from=day), "england", england, Editions()).duty_from == day
    assert local_of(Pack(duty_from=day), "wales", Nation(name="Wales"), Editions()).duty_from is None


def test_the_advice_line_is_shown_only_where_it_is_on() -> None:
    line = {"name": "Advice", "phone": "01632 960177"}
    off = Pack.model_validate({"advice": line})
    on = Pack.model_validate({"advice": {**line, "on": True, "checked": date(2026, 11, 1)}})
    assert [local_of(pack, "", None, Editions()).advice_phone for pack in (off, on)] == ["", "01632 960177"]


def test_a_blank_deadline_is_reckoned_as_anywhere_and_0_days_are_0() -> None:
    assert local_of(Pack(), "", None, Editions()).hours_to_write == NOWHERE.hours_to_write
    none = Pack.model_validate({"deadlines": {"reply_working_days": 0}})
    assert local_of(none, "", None, Editions()).reply_working_days == 0


def test_the_nations_words_come_with_it() -> None:
    nation = Nation.model_validate({"name": "Wales", "wording": {"law_need": " (law)"}})
    assert dict(local_of(None, "wales", nation, Editions()).wording) == {"law_need": " (law)"}


def test_the_councils_levels_of_need_are_words_that_a_text_can_ask_for() -> None:
    pack = Pack.model_validate(
        {"level": [{"id": "one", "label": "Level 1: Everyday"}, {"id": "two", "label": "Level 2"}]}
    )
    assert dict(local_of(pack, "", None, Editions()).wording) == {
        "council_levels": " Levels in your area: Level 1: Everyday; Level 2."
    }


def test_a_pack_of_ones_own_that_is_gone_is_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        local(Settings(pack=str(tmp_path / "gone.toml")))


def test_editions_are_looked_up_again_after_six_months() -> None:
    assert old_editions(date(2027, 5, 1)) == ()
    assert len(old_editions(date(2027, 5, 2))) == 12

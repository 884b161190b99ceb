"""Whom to ring and what is known of the area: from the pack where there is one; what is not known is said."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from referral_assistant.casework.surroundings.local import local_of
from referral_assistant.core.local import NOWHERE, Local
from referral_assistant.files.content import PACKS
from referral_assistant.files.nations import load_guidance, load_nation
from referral_assistant.files.pack_loading import load_pack
from referral_assistant.gui.help.who_to_ring import ring_lines
from referral_assistant.gui.help.your_area import area_lines
from referral_assistant.gui.window import MainWindow
from tests.gui.conftest import Answering

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def eastborough() -> Local:
    return local_of(load_pack(PACKS / "eastborough.toml"), "england", load_nation("england"), load_guidance())


def test_without_a_pack_the_numbers_that_are_the_same_everywhere_stand_there() -> None:
    lines = ring_lines(NOWHERE, "Barnet")
    assert [what for what, _ in lines][:3] == ["999", "101", "111"]
    assert lines[-1][0] == "Children’s Social Services of Barnet"
    assert "no pack" in lines[-1][1]


def test_with_a_pack_its_numbers_stand_there_and_an_advice_line_only_where_it_is_on(eastborough: Local) -> None:
    said = [what for what, _ in ring_lines(eastborough, "")]
    assert said[4:] == [
        "Eastborough Children's Front Door: 01632 960100",
        "Eastborough Emergency Duty Team: 01632 960199",
        "Eastborough designated officer: 01632 960155",
    ]


def test_the_area_says_how_to_refer_its_deadlines_levels_law_and_guidance(eastborough: Local) -> None:
    said = dict(area_lines(eastborough, TODAY))
    assert "On the council’s own form. Eastborough Request for Support and Protection" in said["How to refer"]
    assert "In writing within 24 hours of a call." in said["Deadlines"]
    assert "Level 1" in said["Levels of need, in the council’s words"]
    assert "section 47" in said["The law here"]
    assert "switched off here" in said["The law here"]
    assert "Keeping Children Safe in Education" in said["Guidance"]
    assert "more than six months" not in said["Guidance"]
    assert "more than six months" in dict(area_lines(eastborough, date(2027, 5, 2)))["Guidance"]


def test_another_nation_shows_nothing_of_englands_law_and_says_what_is_left_out() -> None:
    scotland = local_of(None, "scotland", load_nation("scotland"), load_guidance())
    said = dict(area_lines(scotland, TODAY))
    assert "section 47" not in str(said)
    assert "Keeping Children Safe in Education" not in str(said)
    assert "Not filled in for Scotland" in said["Left out, because it is not known"]


def test_both_can_be_looked_up_while_a_referral_is_open(window: MainWindow, dialogs: Answering) -> None:
    window.look_up.urgent()
    window.look_up.area()
    titles = [dialog.windowTitle() for dialog in dialogs.shown]
    assert titles == ["Who to ring", "Your area"]
    assert "999" in [label.text() for label in dialogs.shown[0].findChildren(QLabel)]
    window.hide_at_once()
    window.look_up.area()
    assert len(dialogs.shown) == 2

"""Required, recommended and optional: how serious a blank is."""

from referral_assistant.core.checks import check
from tests.tiny import TODAY, form_beside, walked

FORM = form_beside(__file__)


def test_a_blank_is_as_serious_as_its_level_and_named_as_it_is_asked() -> None:
    found = [(one.rule, one.severity, one.message) for one in check(walked(FORM), TODAY).all]
    assert found == [
        ("REQ-a", "fix", "Add a must."),
        ("REQ-b", "fix", "Say yes or no here."),
        ("REQ-c", "note", "Add something better."),
    ]


def test_an_answer_silences_it_also_where_the_answer_is_no() -> None:
    assert check(walked(FORM, a="x", b=False, c="y"), TODAY).all == ()

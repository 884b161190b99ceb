"""A question that is always asked and required only when a condition holds."""

from referral_assistant.core.checks import check
from referral_assistant.core.summary import summary
from tests.tiny import TODAY, fired, form_beside, walked

FORM = form_beside(__file__)


def _state(**given: bool) -> str:
    return summary(walked(FORM, **given)).sections[0].blocks[0].rows[-1].state


def test_a_blank_is_to_fix_while_the_condition_holds() -> None:
    (finding,) = check(walked(FORM, ill__any=True), TODAY).all
    assert (finding.rule, finding.severity, finding.message) == (
        "REQ-ill.what",
        "fix",
        "Add what the illness is.",
    )
    assert _state(ill__any=True) == "missing"


def test_a_blank_is_nothing_while_the_condition_does_not_hold() -> None:
    assert fired(walked(FORM, ill__any=False)) == []
    assert _state(ill__any=False) == "blank"


def test_it_is_asked_either_way_and_an_answer_counts_either_way() -> None:
    assert walked(FORM, ill__any=False, ill__what="Asthma").answers["ill.what"] == "Asthma"

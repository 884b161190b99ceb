"""An option that cannot be ticked together with another."""

from referral_assistant.core.checks import check
from tests.tiny import TODAY, fired, form_beside, printed, walked

FORM = form_beside(__file__)


def test_it_stands_alone_and_so_do_the_others() -> None:
    assert fired(walked(FORM, needs=["none"])) == []
    assert fired(walked(FORM, needs=["sight", "speech"])) == []


def test_together_with_another_it_is_kept_and_pointed_at() -> None:
    walk = walked(FORM, needs=["none", "sight"])
    (finding,) = check(walk, TODAY).all
    assert (finding.rule, finding.severity) == ("READ-needs", "improve")
    assert "None of these" in finding.message
    assert printed(walk)["needs"] == ("Sight", "None of these")


def test_nothing_ticked_is_blank() -> None:
    assert fired(walked(FORM, needs=[])) == [("REQ-needs", "needs")]

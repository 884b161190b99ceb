"""Findings come most serious first, then in the order asked, and say what a person can do."""

from hypothesis import given

from referral_assistant.core.answers import Answers
from referral_assistant.core.checks import check
from referral_assistant.core.findings import SEVERITIES
from referral_assistant.core.journey import journey
from tests.tiny import SAMPLE, TODAY, fired, form_from, texts_in, walked
from tests.values import referrals

FORM = form_from(texts_in(SAMPLE))


@given(referrals(FORM))
def test_the_most_serious_come_first_and_no_finding_comes_twice(answers: Answers) -> None:
    found = check(journey(FORM, answers), TODAY).all
    ranks = [SEVERITIES.index(one.severity) for one in found]
    assert ranks == sorted(ranks)
    assert len(set(found)) == len(found)


@given(referrals(FORM))
def test_a_blank_has_one_finding_and_never_both_a_rule_and_the_general_one(answers: Answers) -> None:
    found = check(journey(FORM, answers), TODAY).all
    general = {one.where for one in found if one.rule.startswith("REQ-")}
    assert general.isdisjoint({one.where for one in found if not one.rule.startswith("REQ-")})


@given(referrals(FORM))
def test_a_finding_about_words_points_at_exactly_these_words(answers: Answers) -> None:
    walk = journey(FORM, answers)
    for one in check(walk, TODAY).all:
        assert (one.start is None) == (one.text == "")


def test_an_empty_referral_is_told_everything_that_is_required_in_the_order_asked() -> None:
    assert fired(walked(FORM)) == [
        ("REQ-gate.danger", "gate.danger"),
        ("MISS-001", "child.name"),
        ("REQ-child.born", "child.born"),
        ("REQ-incidents", "incidents"),
        ("REQ-ring.who", "ring.who"),
    ]


def test_what_cannot_be_read_is_to_fix_with_how_to_write_it() -> None:
    (first, *_) = check(walked(FORM, gate__danger=True, gate__time={"unread": "soon"}), TODAY).all
    assert (first.rule, first.severity) == ("READ-gate.time", "fix")
    assert "“soon”" in first.message
    assert "12:40" in first.message


def test_findings_can_be_asked_for_by_place_and_by_severity() -> None:
    found = check(walked(FORM), TODAY)
    (name, *_) = found.of("fix")[1:]
    assert found.about(name.where) == (name,)
    assert found.serious
    assert not check(journey(FORM, Answers(), "followup"), TODAY).serious

"""A rule about a blank answer takes the place of the general finding, and no other rule does."""

from tests.tiny import fired, form_beside, walked

FORM = form_beside(__file__)
WHOLE = {
    "child__name": "Sam",
    "child__home": "1 Hill Road",
    "child__born": "2016-03-10",
    "child__likes": "Football",
    "story": "Jo took the bag",
}


def test_nothing_is_missing_in_a_whole_referral() -> None:
    assert fired(walked(FORM, **WHOLE)) == []


def test_a_rule_that_fires_stands_for_its_question_and_for_those_it_covers() -> None:
    given = WHOLE | {"child__name": None, "child__born": None}
    assert fired(walked(FORM, **given)) == [("MISS-001", "child.name")]


def test_the_general_finding_stays_where_the_rule_does_not_fire() -> None:
    assert fired(walked(FORM, **WHOLE | {"child__born": None})) == [("REQ-child.born", "child.born")]


def test_a_rule_that_is_as_serious_stands_for_the_blank_it_points_at() -> None:
    assert fired(walked(FORM, **WHOLE | {"story": None})) == [("MISS-007", "story")]


def test_a_lesser_rule_about_something_else_never_hides_that_an_answer_is_missing() -> None:
    given = WHOLE | {"child__likes": None, "story": "Jo took the bag and then ran"}
    assert fired(walked(FORM, **given)) == [("REQ-child.likes", "child.likes"), ("KIND-001", "child.likes")]


def test_a_rule_that_found_a_word_elsewhere_never_hides_that_an_answer_is_missing() -> None:
    given = WHOLE | {"child__likes": None, "story": "Jo was upset today"}
    assert ("REQ-child.likes", "child.likes") in fired(walked(FORM, **given))


def test_a_rule_about_few_words_is_silent_where_the_answer_is_not_known() -> None:
    assert fired(walked(FORM, **WHOLE | {"story": {"not_known": "Nobody saw it."}})) == []

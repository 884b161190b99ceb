"""Conditions inside an entry look at that entry; conditions outside look at any of them."""

from tests.tiny import asked, fired, form_beside, page_of, walked

FORM = form_beside(__file__)


def test_each_entry_is_asked_by_its_own_answers() -> None:
    walk = walked(FORM, visits=[{"vis.seen": True}, {"vis.seen": False}])
    entries = [where for where in asked(walk) if where.startswith("visits")]
    assert entries == [
        "visits[0].vis.seen",
        "visits[0].vis.next",
        "visits[0].vis.alone",
        "visits[1].vis.seen",
        "visits[1].vis.why",
        "visits[1].vis.next",
    ]


def test_each_entry_is_checked_by_its_own_answers() -> None:
    walk = walked(FORM, visits=[{"vis.seen": False}, {"vis.seen": False, "vis.why": "Away"}])
    assert fired(walk) == [("REQ-vis.why", "visits[0].vis.why"), ("REQ-vis.next", "visits[0].vis.next")]


def test_an_answer_off_the_journey_of_one_entry_does_not_count() -> None:
    walk = walked(
        FORM,
        visits=[{"vis.seen": True, "vis.why": "Hidden away"}, {"vis.seen": False, "vis.why": "Away ill"}],
    )
    assert [entry.get("vis.why") for entry in walk.answers.entries("visits")] == [None, "Away ill"]
    assert "Hidden away" not in page_of(walk)
    assert "Away ill" in page_of(walk)


def test_a_question_outside_is_asked_when_any_entry_fits() -> None:
    assert "vis.sum" in asked(walked(FORM, visits=[{"vis.seen": True}, {"vis.seen": False}]))
    assert "vis.sum" not in asked(walked(FORM, visits=[{"vis.seen": True}]))
    assert "vis.sum" not in asked(walked(FORM))

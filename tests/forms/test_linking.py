"""What a linked referral carries and what it does not, one fact at a time."""

from __future__ import annotations

import pytest

from referral_assistant.core.answers import Answers
from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.journey import journey
from referral_assistant.core.kinds import Json
from referral_assistant.core.linking import LinkedAnswers, choices, linked_answers, other_labels
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.forms import load_form
from tests.forms.rule_cases.given import Given, incident

FORM = load_form()


def child(label: str, part: str = "affected", **given: Json) -> Given:
    return {"oth.list.label": label, "oth.list.part": part, **{f"oth.list.{id}": one for id, one in given.items()}}


def answers(*others: Given, **given: Json) -> Answers:
    raw: Given = {"child.name.full": "Toby James Wrenfield", "ref.subject": "displayed", "oth.any": True}
    raw |= {"oth.list": [*others]} if others else {}
    return answers_from_json(FORM, raw | {id.replace("__", "."): one for id, one in given.items()})


def linked(label: str, given: Answers, *, same_home: bool = False, also: tuple[str, ...] = ()) -> LinkedAnswers:
    return linked_answers(journey(FORM, given), label, same_home=same_home, also=frozenset(also))


@pytest.mark.parametrize("label", ["Child B", "child b", "B", " b "])
def test_a_child_is_found_by_the_label_however_it_is_written(label: str) -> None:
    assert linked(label, answers(child("Child B", name="Amira Haddad"))).answers["child.name.full"] == "Amira Haddad"


@pytest.mark.parametrize(
    ("label", "others", "said"),
    [
        ("Child X", [child("Child B"), child("Child C")], "Choose one of these: Child B, Child C."),
        ("", [child("Child B")], "Choose one of these: Child B."),
        ("Child B", [], "names no other child"),
        ("b", [child("Child B"), child("B")], "Two children"),
    ],
)
def test_a_label_that_means_no_one_child_is_refused(label: str, others: list[Given], said: str) -> None:
    with pytest.raises(Refusal, match=said):
        linked(label, answers(*others))


@pytest.mark.parametrize(
    ("part", "role"),
    [("displayed", "displayed"), ("affected", "affected"), ("both", "both"), ("saw", None), ("unclear", None)],
)
def test_the_part_of_the_child_is_the_role_where_it_is_known(part: str, role: str | None) -> None:
    assert linked("Child B", answers(child("Child B", part))).answers.get("ref.subject") == role


@pytest.mark.parametrize(
    ("labels", "own", "expected"),
    [
        (["Child B"], None, "Child A"),
        (["Child A"], None, "Child B"),
        (["A", "Child B"], None, "Child C"),
        (["B"], "Pupil 1", "Pupil 1"),
    ],
)
def test_the_first_child_gets_the_label_entered_or_the_first_that_is_free(
    labels: list[str], own: str | None, expected: str
) -> None:
    given = answers(*map(child, labels), **({"child__label": own} if own else {}))
    assert linked(labels[0], given).answers.entries("oth.list")[0]["oth.list.label"] == expected


def test_the_first_child_is_known_by_label_part_and_age_and_by_name_in_the_key() -> None:
    given = answers(
        child("Child B"), child__dob="2016-05-14", child__address="7 Mill Row", **incident(when="2026-03-10")
    )
    (first,) = linked("Child B", given).answers.entries("oth.list")
    assert {id: str(one) for id, one in first.items()} == {
        "oth.list.label": "Child A",
        "oth.list.part": "displayed",
        "oth.list.age": "9",
        "oth.list.name": "Toby James Wrenfield",
        "oth.list.born": "14 May 2016",
    }


def test_an_estimated_birthday_leaves_the_age_open() -> None:
    given = answers(child("Child B"), child__dob="2016~", **incident(when="2026-03-10"))
    assert linked("Child B", given).answers.entries("oth.list")[0]["oth.list.age"] == "8 to 11"


def test_the_name_gives_way_to_the_label_in_square_brackets_where_somebody_is_quoted() -> None:
    told = "Toby held her arm. Child B said: “Let go, Toby.” TOBY JAMES WRENFIELD laughed."
    made = linked("Child B", answers(child("Child B"), **incident(what=told)))
    assert made.answers.entries("incidents")[0]["inc.what"] == (
        "Child A held her arm. Child B said: “Let go, [Child A].” Child A laughed."
    )
    assert made.renamed == 3


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I rang his mother at 13:00.", True),
        ("Child C's father came to the gate.", True),
        ("I rang Child B's mother at 13:00.", False),
        ("He takes medication for it.", True),
        ("I took Child B to Ms Moss.", False),
    ],
)
def test_what_speaks_of_another_home_or_of_health_is_left_behind(text: str, left: bool) -> None:
    made = linked("Child B", answers(child("Child B"), child("Child C", "saw"), **incident(adultaction=text)))
    assert [one.reason for one in made.kept_back] == (["home"] if left else [])
    carried = [entry.get("inc.adultaction") for entry in made.answers.entries("incidents")]
    assert carried == ([] if left else [text])
    chosen = linked("Child B", answers(child("Child B"), **incident(adultaction=text)), also=("inc.adultaction",))
    assert chosen.answers.entries("incidents")[0]["inc.adultaction"] == text


def test_what_the_other_child_said_is_what_this_child_said_where_only_two_took_part() -> None:
    said: Given = {"say__other": True, "say__subject": "“Stop it.”", "say__spoke": True, "say__words": "“I am sorry.”"}
    two = linked("Child B", answers(child("Child B"), child("Child C", "saw"), **said)).answers
    assert (two["say.spoke"], two["say.words"]) == (True, "“Stop it.”")
    assert "say.subject" not in two
    three = linked("Child B", answers(child("Child B"), child("Child C"), **said)).answers
    assert "say.words" not in three


def test_what_is_told_of_the_one_child_affected_goes_to_that_child_alone() -> None:
    given: Given = {"imp__affected": "She has been quiet.", "imp__subject": "He has been at home."}
    assert linked("Child B", answers(child("Child B"), **given)).answers.get("imp.affected") == "She has been quiet."
    assert "imp.subject" not in linked("Child B", answers(child("Child B"), **given)).answers
    assert "imp.affected" not in linked("Child B", answers(child("Child B"), child("Child C"), **given)).answers


def test_only_what_is_carried_by_choice_can_be_chosen() -> None:
    given = answers(child("Child B"), gate__now="In class.", say__spoke=True, say__words="“I am sorry.”")
    assert [one.id for one in choices(journey(FORM, given))] == ["gate.now"]
    assert linked("Child B", given, also=("gate.now",)).answers["gate.now"] == "In class."
    for id in ("say.words", "child.dob", "nowhere"):
        with pytest.raises(Refusal, match=id):
            linked("Child B", given, also=(id,))


def test_the_labels_of_the_other_children_are_those_entered() -> None:
    assert other_labels(FORM, answers(child("Child B"), {"oth.list.part": "saw"}, child(" Child D "))) == (
        "Child B",
        "Child D",
    )


def test_an_answer_off_the_path_is_not_carried() -> None:
    given = answers(child("Child B"), gate__images=False, gate__images__said="Nothing.")
    assert "gate.images.said" not in linked("Child B", given).answers


def test_every_answer_of_the_linked_referral_is_one_that_the_form_can_read_back() -> None:
    made = linked("Child B", answers(child("Child B"), **incident(when="2026-03-10", injury=True, source="seen")))
    assert made.answers.entries("incidents")[0].keys() == {"inc.when", "inc.source"}


def test_a_number_or_address_in_any_text_about_the_home_is_kept_from_the_other_child() -> None:
    home: Given = {"fam__siblings__any": True, "fam__siblings": "Max, 14, on 01632 960 199, max@mail.example."}
    for told in ("I rang 01632960199.", "I wrote to MAX@mail.example."):
        made = linked("Child B", answers(child("Child B"), **home, **incident(adultaction=told)))
        assert [one.reason for one in made.kept_back] == ["detail"]


def test_a_number_of_the_school_is_no_secret() -> None:
    home: Given = {"ref__who__phone": "01632 960 110", "gate__now": "In class; ring 01632 960 110."}
    made = linked("Child B", answers(child("Child B"), **home, **incident(adultaction="I rang 01632 960 110.")))
    assert made.kept_back == []
    assert made.answers["ref.who.phone"] == "01632 960 110"


@pytest.mark.parametrize(
    "told",
    [
        "Owen was there.",
        "I rang Beth Marlow.",
        "He lives at 31 Tithe Road.",
        "Born 5/2/18.",
        "Number X000000000002.",
    ],
)
def test_what_the_key_says_of_a_third_child_is_kept_from_the_second(told: str) -> None:
    third = child(
        "Child C", "saw", name="Owen Marlow", born="2018-02-05", address="31 Tithe Road", parents="Beth Marlow"
    )
    third["oth.list.ids"] = "X000000000002"
    second = child("Child B", name="Amira Haddad", address="4 Orchard Way")
    made = linked("Child B", answers(second, third, **incident(adultaction=told)))
    assert [one.reason for one in made.kept_back] == ["detail"]
    own = linked("Child B", answers(second, third, **incident(adultaction="I walked with her to 4 Orchard Way.")))
    assert own.kept_back == []

"""Three children of one incident, three referrals, three documents: no child's home or family reaches another's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from referral_assistant.casework.writing.export import make_document, make_key
from referral_assistant.casework.writing.linking import left_behind, start_linked
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.casework.writing.opening import open_referral
from referral_assistant.core.answers import Answers, Value, Where
from referral_assistant.core.answers_json import answers_from_json, answers_to_json
from referral_assistant.core.form import Form, Question
from referral_assistant.files.content import EXAMPLE
from referral_assistant.files.forms import load_form
from referral_assistant.files.word import paragraphs_in

FORM = load_form()
HOMES = {
    "A": {"born": "2016-05-14", "phone": "01632 960 151", "postcode": "ZZ99 2CD", "address": "7 Mill Row, Larkfield"},
    "B": {
        "born": "2018-10-03",
        "phone": "01632 960 252",
        "postcode": "ZZ98 3EF",
        "address": "4 Orchard Way, Larkfield",
    },
    "C": {
        "born": "2018-02-05",
        "phone": "01632 960 353",
        "postcode": "ZZ97 4GH",
        "address": "31 Tithe Road, Larkfield",
    },
}
WRITTEN = {
    "A": [
        "14 May 2016",
        "14/05/16",
        "2016-05-14",
        "01632 960151",
        "+44 1632 960 151",
        "ZZ992CD",
        "7 Mill Row",
        "Toby",
        "Wrenfield",
    ],
    "B": ["3 October 2018", "03/10/2018", "2018-10-03", "01632960252", "zz98 3ef", "4 Orchard Way", "Amira", "Haddad"],
    "C": ["5 February 2018", "5.2.18", "2018-02-05", "01632 960353", "ZZ974GH", "31 Tithe Road", "Owen", "Marlow"],
}
"""Details of each child's home, in ways in which somebody may write them."""


def mark(child: str, question: str) -> str:
    """A text that stands nowhere else."""
    return f"Mark{child}{question.replace('.', '').replace('_', '')}"


def is_private(question: Question) -> bool:
    return question.linked != "shared" and not question.key and question.id not in KEPT


KNOWN = {"child.dob", "child.address", "child.name.full"}
KEPT = {"child.label", "ref.subject", "child.age", "child.year"}
"""What another referral may say of a child: label, part, age and year."""


def fill(opened: OpenReferral, child: str) -> None:
    """A text of its own in every question about the child, the home, health and family."""
    opened.answer(Where("child.dob"), given("child.dob", HOMES[child]["born"]))
    opened.answer(Where("child.address"), HOMES[child]["address"])
    for group in ("fam.carers", "fam.household", "fam.important", "fam.pros"):
        if not opened.answers.entries(group):
            for gate in ("fam.household.any", "fam.important.any"):
                opened.answer(Where(gate), value=True)
            opened.add_entry(group)
    for one in list(opened.journey.asked()):
        made = told(one.question, child)
        if made is not None and is_private(one.question) and one.question.id not in KNOWN:
            opened.answer(one.where, made)


def told(question: Question, child: str) -> Value | None:
    match question.kind:
        case "text" | "long text" | "quoted words" | "identifier":
            return mark(child, question.id)
        case "phone":
            return HOMES[child]["phone"]
        case "email":
            return f"{mark(child, question.id)}@mail.example"
        case "postcode":
            return HOMES[child]["postcode"]
        case _:
            return None


def given(question: str, value: str) -> Value:
    return answers_from_json(FORM, {question: value})[question]


def everything_in(opened: OpenReferral, folder: Path) -> str:
    """All that the Word referral prints, and all that the record keeps but its key."""
    target = folder / f"{opened.reference}.docx"
    make_document(opened.journey, opened.referral, target)
    kept = json.dumps(without_key(FORM, opened.answers), ensure_ascii=False)
    return "\n".join((*paragraphs_in(target.read_bytes()), kept))


def without_key(form: Form, answers: Answers) -> object:
    raw = answers_to_json(form, answers)
    for entry in raw.get("oth.list", []):  # type: ignore[union-attr]
        for id in [id for id in entry if form.questions[id].key]:  # type: ignore[union-attr]
            del entry[id]  # type: ignore[arg-type, union-attr]
    return raw


def leaks(text: str, child: str) -> Iterator[str]:
    """What a text tells of a child that it must not."""
    yield from (one for one in WRITTEN[child] if one.casefold() in text.casefold())
    yield from (found for found in MARKS[child] if found in text)


MARKS = {child: {mark(child, id) for id, one in FORM.questions.items() if is_private(one)} for child in HOMES}


@pytest.fixture
def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenReferral:
    """The example's referral, with every detail of the first child's home; some stand in what happened as well."""
    monkeypatch.setenv("REFERRAL_ASSISTANT_HOME", str(tmp_path / "home"))
    opened = open_referral(FORM, EXAMPLE)
    for index in range(2):
        opened.answer(Where("oth.list.part", "oth.list", index), "affected")
    fill(opened, "A")
    for number, written in enumerate(WRITTEN["A"][:7]):
        places = [
            Where("inc.what", "incidents", 0),
            Where("inc.after", "incidents", 0),
            Where("inc.present", "incidents", 1),
        ]
        places += [
            Where("inc.before", "incidents", 1),
            Where("inc.where", "incidents", 2),
            Where("oth.gap"),
            Where("ctx.force.how"),
        ]
        opened.answer(places[number], f"This was said of Toby: {written}.")
    return opened


def test_no_detail_of_one_child_reaches_the_referral_of_another(first: OpenReferral, tmp_path: Path) -> None:
    second = start_linked(first, "Child B").opened
    third = start_linked(first, "Child C").opened
    fill(second, "B")
    fill(third, "C")
    again = start_linked(second, "Child C").opened
    for opened, own in ((first, "A"), (second, "B"), (third, "C"), (again, "C")):
        text = everything_in(opened, tmp_path)
        others = [child for child in HOMES if child != own]
        assert {child: list(leaks(text, child)) for child in others} == {child: [] for child in others}
    assert len(set(leaks(everything_in(first, tmp_path), "A"))) > 100, "what must not leak is really there"


def test_each_detail_in_what_happened_is_left_behind_and_named(first: OpenReferral) -> None:
    made = start_linked(first, "Child B").made
    told = {str(one.where): sentence for one, sentence in left_behind(first.journey, made)}
    assert told["incidents[0].inc.what"] == (
        "Left behind: Incident 1, What was done and said. It tells a detail of the first child or family."
    )
    assert {"incidents[0].inc.after", "incidents[1].inc.present", "oth.gap", "ctx.force.how"} <= told.keys()
    assert "Toby" not in json.dumps(without_key(FORM, made.answers), ensure_ascii=False)


def test_what_somebody_chooses_is_carried_all_the_same(first: OpenReferral) -> None:
    made = start_linked(first, "Child B", also=["inc.after", "act.gap"]).made
    assert made.answers.entries("incidents")[0]["inc.after"] == f"This was said of Child A: {WRITTEN['A'][1]}."
    assert made.answers["act.gap"] == mark("A", "act.gap")


def test_a_home_that_they_share_is_carried_when_somebody_says_so(first: OpenReferral) -> None:
    apart, together = start_linked(first, "Child B"), start_linked(first, "Child B", same_home=True)
    assert "fam.carers" not in apart.made.answers
    carried = together.made.answers.entries("fam.carers")[0]
    assert carried["fam.carers.name"] == mark("A", "fam.carers.name")
    assert "fam.carers.relation" not in carried, "what a parent is to one child may differ for another"


def test_the_roles_are_right_for_each_child_and_each_referral_notes_the_other(first: OpenReferral) -> None:
    second = start_linked(first, "B").opened
    assert second.answers["ref.subject"] == "affected"
    assert second.answers["child.name.full"] == "Amira Noor Haddad"
    others = [(one["oth.list.label"], one["oth.list.part"]) for one in second.answers.entries("oth.list")]
    assert others[1:] == [("Child C", "affected")]
    assert others[0][1] == "displayed"
    assert json.loads(second.referral.linked[0].json)["reference"] == first.reference
    assert json.loads(first.referral.linked[0].json) | {"made": ""} == {
        "label": "B", "reference": second.reference, "made": "",
    }  # fmt: skip
    assert open_referral(FORM, second.path).answers == second.answers


def test_names_stand_in_the_key_alone(first: OpenReferral, tmp_path: Path) -> None:
    second = start_linked(first, "Child B").opened
    key = tmp_path / "key.docx"
    make_key(second.journey, second.reference, key)
    printed = "\n".join(paragraphs_in(key.read_bytes()))
    assert "Toby James Wrenfield" in printed
    assert "Owen Marlow" in printed
    assert "Owen Marlow" not in everything_in(second, tmp_path)

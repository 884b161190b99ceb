"""Abbreviations: those of the list, capitals that no list holds, and what only looks like one."""

from __future__ import annotations

import pytest

from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.checks import check
from referral_assistant.core.checks.plain import check_text
from referral_assistant.core.english import English
from referral_assistant.core.journey import journey
from referral_assistant.files.english import load_english
from referral_assistant.files.forms import load_form
from tests.forms.rule_cases.given import AREA, TODAY, incident

FORM = load_form()
ENGLISH = English(load_english())


def marked(text: str, english: English = ENGLISH) -> list[str]:
    return [one.text or "" for one in check_text(FORM, text, english) if one.category == "acronym"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The LADO rang, and the LADO wrote.", ["LADO"]),
        ("The LADOs met. LADO's note.", ["LADOs"]),
        ("His senco and the dsl met.", ["senco", "dsl"]),
        ("The D.S.L. and the S.E.N. teacher", ["D.S.L", "S.E.N"]),
        ("A QZRT was held.", ["QZRT"]),
        ("She was talked about at MACE. I called OOH.", ["MACE", "OOH"]),
        ("Cahms wrote. We rang the mash.", ["Cahms", "mash"]),
        ("The QRV-lead and our XJT came.", ["QRV", "XJT"]),
        ("He has an EHCP. An education, health and care plan (EHCP) is a paper.", ["EHCP"]),
    ],
)
def test_unexplained_ones_are_marked_at_their_first_use(text: str, terms: list[str]) -> None:
    assert [one.removesuffix(".") for one in marked(text)] == terms


@pytest.mark.parametrize(
    "text",
    [
        "He went to A&E by car, then to his GP. We have CCTV, and PE is on Monday.",
        "The Designated Safeguarding Lead (DSL) rang. The DSL wrote it down.",
        "The DSL (Designated Safeguarding Lead) rang.",
        "He shouted GET OFF ME and ran. STOP IT, she said. It was NOT a game.",
        "KT told AB to stop. KT's hand was on AB's leg.",
        "I use the initials LP and RW for the two children.",
        "They live at Flat 3, 40 Mill Row, BD7 1QX.",
        "Our reference is HSB/24/117 and the number is QZ-4471.",
        "The bus has the number plate KX22 ABC.",
        "PC Rao and Insp. Holt came at 3PM on a MON.",
        "His T-shirt had the word YOLO on it.",
        "Class 4RB and room B2 are locked. Form 9GH sat down.",
        "Mr O'Neill-BROWN and Sara AHMED were there.",
        "She wore an XL jumper and watched a DVD at 7PM.",
        "See www.QZRT.example or write to QZRT@school.example, #QZRT.",
        "She said, “The LADO and the QZRT know.”",
    ],
)
def test_what_is_no_unexplained_abbreviation_is_left(text: str) -> None:
    assert marked(text) == []


def test_words_that_the_person_added_are_known() -> None:
    assert marked("The QZRT met.", English(ENGLISH.speller, frozenset({"qzrt"}))) == []


@pytest.mark.parametrize(("name", "terms"), [("Quentin Zabel", []), ("Mary Holt", ["QZ"])])
def test_initials_of_people_in_the_form_are_known(name: str, terms: list[str]) -> None:
    given = {"ref.lead": {"name": name, "role": "Lead"}, "risk.worry": "We told the QZ at noon."}
    found = check(journey(FORM, answers_from_json(FORM, given), local=AREA), TODAY, ENGLISH)
    assert [one.text for one in found.all if one.category == "acronym"] == terms


def test_what_one_answer_explains_is_known_in_the_next() -> None:
    given = {**incident(what="The quiet zone (QZX) was shut."), "risk.worry": "The QZX is far."}
    found = check(journey(FORM, answers_from_json(FORM, given), local=AREA), TODAY, ENGLISH)
    assert [one.text for one in found.all if one.category == "acronym"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Pupil's name: KIERAN DUFFY. Form: 8R.",
        "BELLAMY, Noah, Class 3H, lives with his mum.",
        "MRS P. O'GRADY has read this. J. McALLISTER and R. O'DOWD drove.",
        "LIAM was written in capitals on both bags.",
        "He wears an XL hoodie with TITANS across the back, and the lock showed ENGAGED.",
        "I have called the twins RJ and DJ here. RJ has a hearing aid.",
        "AJ (his name at home is Ajay) sits with TJ and Kit at lunch.",
        "We had sausage and mash.",
    ],
)
def test_names_shirts_and_suppers_are_left_alone(text: str) -> None:
    assert marked(text) == []

"""Every rule that is data: answers that it fires on, and answers that it leaves alone."""

from __future__ import annotations

from datetime import date

import pytest

from referral_assistant.core.answers_json import answers_from_json
from referral_assistant.core.checks import check
from referral_assistant.core.journey import journey
from referral_assistant.core.kinds import Json
from referral_assistant.files.forms import load_form

Given = dict[str, Json]

FORM = load_form()
TODAY = date(2026, 3, 12)
NOT_KNOWN: Json = {"not_known": "Nobody at school has been told."}

OTHER: Given = {"oth.any": True, "oth.list": [{"oth.list.label": "Child B", "oth.list.part": "affected"}]}
WITNESS: Given = {"oth.any": True, "oth.list": [{"oth.list.label": "Child C", "oth.list.part": "saw"}]}
AFFECTED: Given = {"ref.subject": "affected"}
DISPLAYED: Given = {"ref.subject": "displayed"}
ADULT: Given = {"gate.adult": True}
AT_SCHOOL: Given = {"gate.adult": True, "gate.adult.who": ["staff"]}
S47: Given = {"risk.harm.level": "s47"}
S17: Given = {"risk.harm.level": "s17"}
PLAIN = "He put one hand on her arm, over her coat, and said: “You have to.” She stepped back."
PHONED: Given = {"ref.phone": True}


def incident(**given: Json) -> Given:
    """One incident; a `__` in a name stands for the dot of an id."""
    return {"incidents": [{f"inc.{name.replace('__', '.')}": value for name, value in given.items()}]}


def plan(**given: Json) -> Given:
    return {"act.plan.any": True, "act.plan": [{f"act.plan.{name}": value for name, value in given.items()}]}


CASES: dict[str, tuple[list[Given], list[Given]]] = {
    "SAFE-001": (
        [
            {"gate.danger": True},
            {"gate.danger": True, "gate.999.called": False},
            {"gate.danger": True, "gate.999.called": True},
        ],
        [
            {},
            {"gate.danger": False},
            {"gate.danger": True, "gate.999.called": True, "gate.999.time": "13:05"},
            {"gate.danger": True, "gate.999.called": True, "gate.999.time": NOT_KNOWN},
        ],
    ),
    "SAFE-002": (
        [{"gate.danger": False, "gate.now": "He has a knife."}],
        [{"gate.danger": True, "gate.now": "He has a knife."}, {"gate.danger": False, "gate.now": "With Ms Moss."}],
    ),
    "SAFE-003": (
        [
            {"risk.worry": "She talks of suicide."},
            {"gate.medical": False, "say.spoke": True, "say.words": "“I want to die.”"},
            {"gate.medical": True, "gate.medical.help": "School nurse", "risk.worry": "She talks of suicide."},
        ],
        [
            {"risk.worry": "She may be hurt again on the bus."},
            {"gate.medical": True, "gate.medical.time": "13:10", "risk.worry": "She talks of suicide."},
        ],
    ),
    "SAFE-004": (
        [
            {"risk.worry": "He said that he was raped."},
            {"act.police": False, "risk.worry": "He said that he was raped."},
        ],
        [
            {"act.police": True, "risk.worry": "He said that he was raped."},
            {"act.police": False, "act.police.none": "Being rung now.", "risk.worry": "He said that he was raped."},
            {"risk.worry": "He pulled her sleeve."},
        ],
    ),
    "SAFE-005": (
        [
            ADULT,
            {**ADULT, "act.police": False},
            {**AT_SCHOOL, "act.police": True},
            {**AT_SCHOOL, "act.police": True, "act.lado": False},
            {**ADULT, "act.police": True, "act.lado.works": True},
        ],
        [
            {},
            {"gate.adult": False},
            {**ADULT, "act.police": True, "act.lado.works": False},
            {**AT_SCHOOL, "act.police": True, "act.lado": True},
            {**AT_SCHOOL, "act.police": True, "act.lado": False, "act.lado.none": "Rang twice, no reply."},
            {**ADULT, "act.police": False, "act.police.none": "The duty social worker is ringing them now."},
        ],
    ),
    "SAFE-006": ([{"gate.dsl": False}], [{}, {"gate.dsl": True}, {"gate.dsl": NOT_KNOWN}]),
    "SAFE-007": (
        [S47, {**S47, "ref.phone": False}],
        [{}, {**S47, **PHONED}, {**S17, "ref.phone": False}],
    ),
    "SAFE-008": (
        [OTHER, {**OTHER, "act.apart.can": True}, {"oth.any": True}],
        [
            {},
            WITNESS,
            {**OTHER, "act.apart.can": False},
            {**OTHER, "act.apart.can": True, "act.apart.how": "Separate breaks from today."},
        ],
    ),
    "SAFE-009": (
        [{"gate.open": True}, {"gate.open": True, "gate.open.told": False}],
        [{}, {"gate.open": False}, {"gate.open": True, "gate.open.told": True}],
    ),
    "SAFE-010": (
        [{**OTHER, "oth.linked": False}],
        [OTHER, {**OTHER, "oth.linked": True}, {**WITNESS, "oth.linked": False}],
    ),
    "SAFE-012": (
        [{"gate.medical": True}, {"gate.medical": True, "gate.medical.help": "School nurse"}],
        [
            {},
            {"gate.medical": False},
            {"gate.medical": True, "gate.medical.help": "School nurse", "gate.medical.time": "13:10"},
        ],
    ),
    "MISS-001": (
        [{}, {"child.name.full": "Sam Kent"}, {"child.dob": "2017-05-04"}],
        [
            {"child.name.full": "Sam Kent", "child.dob": "2017-05-04"},
            {"child.name.full": "Sam Kent", "child.address": "7 Mill Row"},
            {"child.name.full": "Sam Kent", "child.address": NOT_KNOWN},
        ],
    ),
    "MISS-002": ([{}], [{"child.now": "In class until 15:10"}, {"child.now": NOT_KNOWN}]),
    "MISS-003": ([{}], [{"fam.carers": [{"fam.carers.name": "Anna Kent"}]}, {"fam.carers": NOT_KNOWN}]),
    "MISS-004": (
        [{}, {"fam.household.any": True, "fam.siblings.any": False}, {"fam.household.any": False}],
        [
            {"fam.household.any": False, "fam.siblings.any": False},
            {
                "fam.household.any": True,
                "fam.household": [{"fam.household.name": "Ella Kent"}],
                "fam.siblings.any": True,
            },
            {"fam.household.any": NOT_KNOWN, "fam.siblings.any": NOT_KNOWN},
        ],
    ),
    "MISS-005": (
        [incident(what=PLAIN), incident(when="2026-03-10"), incident(time="12:40~")],
        [{}, incident(when="2026-03", time="12:40~"), incident(when=NOT_KNOWN, time=NOT_KNOWN)],
    ),
    "MISS-006": ([incident(what=PLAIN)], [{}, incident(where="Behind the bike shed"), incident(where=NOT_KNOWN)]),
    "MISS-007": (
        [incident(where="Bus 4"), incident(what="Inappropriate touching")],
        [{}, incident(what=PLAIN), incident(what=NOT_KNOWN)],
    ),
    "MISS-008": ([incident(what=PLAIN)], [{}, incident(source="seen"), incident(source=NOT_KNOWN)]),
    "MISS-009": ([{}], [{"child.send": False}, {"child.send": True}, {"child.send": NOT_KNOWN}]),
    "MISS-010": (
        [OTHER, {"oth.any": True}, {"oth.any": True, "oth.list": [{"oth.list.part": "unclear"}]}],
        [{}, WITNESS, {"oth.any": False}, {**OTHER, "oth.gap": "He is two years older."}],
    ),
    "MISS-011": (
        [{**DISPLAYED, **OTHER}, AFFECTED, {**AFFECTED, "ctx.agree": "refused"}, {**AFFECTED, "ctx.force": ["none"]}],
        [
            DISPLAYED,
            {**DISPLAYED, **WITNESS},
            {**AFFECTED, "ctx.agree": "unclear", "ctx.force": ["none"]},
            {**AFFECTED, "ctx.agree": NOT_KNOWN, "ctx.force": NOT_KNOWN},
        ],
    ),
    "MISS-013": (
        [{"say.spoke": True}],
        [{}, {"say.spoke": False}, {"say.spoke": True, "say.words": "“I said stop.”"}],
    ),
    "MISS-014": ([{}], [{"say.wishes": "To stay in her class"}, {"say.wishes": NOT_KNOWN}]),
    "MISS-015": (
        [
            {},
            {"act.done": [{"act.done.what": "Moved seats"}]},
            {"act.done": [{"act.done.what": "Moved seats"}], "act.plan.any": True},
            {"act.plan.any": False},
        ],
        [
            {"act.done": [{"act.done.what": "Moved seats"}], "act.plan.any": False},
            {"act.done": [{"act.done.what": "Moved seats"}], **plan(child="Child B")},
        ],
    ),
    "MISS-016": (
        [plan(child="Child B"), plan(date="2026-03-12"), plan(review="2026-03-19")],
        [{}, {"act.plan.any": False}, plan(date="2026-03-12", review="2026-03-19")],
    ),
    "MISS-017": ([{}], [{"ask.outcome": "Assess what he needs."}]),
    "MISS-018": (
        [{}, {"ask.urgent": "today"}],
        [{"ask.urgent": "today", "ask.urgent.why": "The bus leaves at 15:10."}],
    ),
    "MISS-021": ([{}], [{"ask.contact": {"name": "Peter Lund", "phone": "01632 960 110"}}]),
    "MISS-022": ([{}], [{"risk.strength": "Grandmother is at home."}, {"child.strengths": "Two steady friends."}]),
    "MISS-023": (
        [{"ctx.challenge.any": True}],
        [{}, {"ctx.challenge.any": False}, {"ctx.challenge.any": True, "ctx.challenge": "He cried and said sorry."}],
    ),
    "MISS-024": (
        [{}, incident(unsure=NOT_KNOWN)],
        [{"risk.unknown": "Who looks after them on Saturdays."}, incident(unsure="What was said before.")],
    ),
    "INV-001": (
        [{"act.done": [{"act.done.what": "Mr Lund interviewed both boys."}]}],
        [{"act.done": [{"act.done.what": "Nobody interviewed her."}]}],
    ),
    "INV-002": (
        [
            {"say.spoke": True, "say.asked": "I asked: “Did he touch you?”"},
            {**OTHER, "say.other": True, "say.subject.asked": "To me. I said: “Why did you do it?”"},
        ],
        [
            {"say.spoke": True, "say.asked": "I said: “Tell me what happened.”"},
            {"say.spoke": False, "say.asked": "I asked: “Did he touch you?”"},
            incident(what="She asked him: “Did he touch you?”"),
        ],
    ),
    "INV-003": (
        [
            incident(adultaction="I lifted her top to look."),
            {"gate.medical": True, "gate.medical.help": "I examined her."},
        ],
        [
            incident(adultaction="Nobody examined her."),
            incident(what="Child A lifted her top and ran away with her bag."),
        ],
    ),
    "INV-004": (
        [{"say.spoke": True}],
        [{}, {"say.spoke": False}, {"say.spoke": True, "say.asked": "Nothing was asked."}],
    ),
    "IMG-006": (
        [{"gate.images": False, "risk.worry": "A nude was sent to the group."}],
        [
            {"gate.images": True, "risk.worry": "A nude was sent to the group."},
            {"gate.images": False, "risk.worry": "He said rude words."},
        ],
    ),
    "CON-005": (
        [plan(child="Child B")],
        [{}, plan(measures="Separate breaks."), {"act.plan.any": False, "act.plan": [{"act.plan.child": "Child B"}]}],
    ),
    "CON-006": (
        [
            {"act.police": True},
            {"act.police": True, "act.police.date": "2026-03-12", "act.police.time": "14:30"},
            {"gate.danger": True, "gate.999.called": True, "act.police": True, "act.police.how": "call_101"},
        ],
        [
            {},
            {"act.police": False},
            {
                "act.police": True,
                "act.police.date": "2026-03-12",
                "act.police.time": "14:30",
                "act.police.ref": NOT_KNOWN,
            },
            {"gate.danger": True, "gate.999.called": True, "act.police": True, "act.police.how": "call_999"},
        ],
    ),
    "CON-008": (
        [
            {**S47, "ask.list": ["advice"]},
            {**S47, "ask.list": ["early", "other"]},
            {**S17, "ask.list": ["s47"]},
        ],
        [
            {},
            S47,
            {**S47, "ask.list": ["strategy"]},
            {**S17, "ask.list": ["s17", "hsb"]},
            {"risk.harm.level": "unsure", "ask.list": ["advice"]},
        ],
    ),
    "OPI-002": (
        [S47, {"risk.harm.level": "local"}, {"risk.harm.level": "unsure"}],
        [{}, {**S47, "risk.harm": "He held her sleeve twice."}, {"risk.harm.level": NOT_KNOWN}],
    ),
    "CST-001": (
        [{}, {"con.told": True}, {"con.given": "agreed"}],
        [{"con.told": True, "con.given": "agreed"}, {"con.told": False, "con.given": "not_asked"}],
    ),
    "CST-002": (
        [
            {"con.given": "refused"},
            {"con.given": "split"},
            {"con.given": "not_asked", "con.reason": "The person lives in the home.", "con.reason.who": "P. Lund"},
        ],
        [
            {},
            {"con.given": "agreed"},
            {"con.given": "not_reached"},
            {
                "con.given": "refused",
                "con.reason": "A child may be hurt.",
                "con.reason.who": "P. Lund",
                "con.reason.date": "2026-03-12",
            },
        ],
    ),
    "CST-003": (
        [
            {"con.told": True, "act.parents.told": False},
            {"con.told": False, "con.given": "agreed"},
            {"con.told": False, "con.given": "split"},
        ],
        [
            {},
            {"con.told": True, "con.given": "refused", "act.parents.told": True},
            {"con.told": False, "con.given": "not_asked", "act.parents.told": True},
        ],
    ),
    "CST-004": (
        [{"con.given": "not_reached"}],
        [
            {},
            {"con.given": "refused"},
            {"con.given": "not_reached", "con.attempts": [{"con.attempts.how": "Mother, by phone"}]},
        ],
    ),
    "CST-006": (
        [
            {**S47, "con.given": "refused"},
            {"gate.danger": True, "con.given": "not_asked"},
            {**S47, "con.given": "not_reached"},
        ],
        [
            {**S17, "con.given": "refused"},
            {**S47, "con.given": "agreed"},
            {**S47, "con.given": "refused", "con.reason": "A child may be hurt."},
            {**S47, "con.given": "not_reached", "con.attempts": [{"con.attempts.how": "Mother, by phone"}]},
        ],
    ),
    "CST-007": (
        [{"ref.delay.any": True, "ref.delay": "We were waiting for consent."}],
        [{"ref.delay.any": True, "ref.delay": "The lead was ill."}],
    ),
    "CST-008": (
        [{**S17, "con.given": given} for given in ("refused", "split", "not_asked", "not_reached")],
        [S17, {**S17, "con.given": "agreed"}, {**S47, "con.given": "refused"}],
    ),
}
"""Rule -> answers that it fires on, answers that it leaves alone."""

PLACES: dict[str, tuple[Given, str]] = {
    "SAFE-002": ({"gate.danger": False}, "gate.now"),
    "SAFE-003": ({}, "risk.worry"),
    "SAFE-004": ({}, "risk.worry"),
    "INV-001": ({}, "risk.worry"),
    "INV-002": ({"say.spoke": True}, "say.asked"),
    "INV-003": ({"gate.medical": True}, "gate.medical.help"),
    "IMG-006": ({"gate.images": False}, "risk.worry"),
    "CST-007": ({"ref.delay.any": True}, "ref.delay"),
}
"""Rule that looks for words -> what must be answered beside, and where its sentences are tried."""

GUILTY: dict[str, list[str]] = {
    "SAFE-002": [
        "She is alone with him at home tonight.",
        "Child B is missing from home.",
        "His cheek is bleeding badly.",
        "Child A came back to the gate with a knife.",
        "She took an overdose at break.",
        "He was found unconscious by the gate.",
        "It is happening right now in the flat next door.",
        "He said: “I am going to kill her.”",
    ],
    "SAFE-003": [
        "She said: “I want to disappear.”",
        "He said he wants to die.",
        "Her friend says that she has been cutting herself.",
        "There are signs of self-harm on her wrist.",
        "He talked about suicide in form time.",
        "She wrote: “I cut myself when it gets too much.”",
    ],
    "SAFE-004": [
        "Child B says that he raped her.",
        "She said that he had sex with her in the changing room.",
        "A friend reports a serious sexual assault at the party.",
        "He put his finger inside her vagina.",
        "Child C says that there was oral sex.",
    ],
    "INV-001": [
        "Child B said no, and staff interviewed her.",
        "She would not talk until Mr Hood interviewed her.",
        "Mr Lund interviewed both boys.",
        "I interviewed him for half an hour.",
        "We have interviewed all three children.",
        "Both boys were interviewed by the head.",
        "Ms Grey took statements from the girls.",
        "The deputy took his statement in the office.",
        "I made him write down what he had done.",
        "The head of year confronted him, until he admitted it. Then staff questioned her.",
        "I asked her to show me where he had touched her.",
        "She lined the boys up and asked who had done it.",
    ],
    "INV-002": [
        "I asked: “Did he touch you?”",
        "I asked: “Was it because you were angry?”",
        "Ms Moss said: “Why didn’t you tell anyone?”",
        "I said: “He hurt you, didn't he?”",
        "I asked whether he had, and then: “Were you scared?”",
        "I said: “So he touched you there?”",
        "I asked: “Is it true?”",
    ],
    "INV-003": [
        "I examined her arm and back, then I examined her.",
        "Mrs Ash lifted her top to look for marks.",
        "The first aider photographed her back.",
        "We took off her clothes to see.",
        "I asked her to lift her shirt.",
        "Staff checked his body for bruises.",
    ],
    "IMG-006": [
        "A nude was passed round.",
        "He sent her a dick pic.",
        "Child C says that they filmed her in the toilets.",
        "There is talk of a deepfake with her face.",
        "He took a photo of her under the table.",
        "She was asked for naked pictures.",
    ],
    "CST-007": [
        "GDPR prevents us from saying more.",
        "We were waiting for consent from the mother.",
        "The lead said that we cannot refer without consent.",
        "For data protection reasons nobody was told.",
        "We held it back until the parents agree.",
    ],
}
INNOCENT: dict[str, list[str]] = {
    "SAFE-002": [
        "Right now he is in class with Mr Hood.",
        "Mr Hood is with him right now.",
        "No weapon was seen or spoken of.",
        "She was not bleeding.",
        "His mother will ring us tonight.",
        "She said: “My mum is going to kill me.”",
        "He bled a little from a graze last week, on sports day.",
        "Her coat is missing.",
    ],
    "SAFE-003": [
        "I hurt myself when I fell off the swing.",
        "She cut her finger on the fence.",
        "His hamster died in May.",
        "The art class is cutting paper.",
        "He hurt himself on the slide.",
    ],
    "SAFE-004": [
        "The field of grapes behind the school.",
        "He asked about a sexual assault referral centre.",
        "The class had sex education on Tuesday.",
        "Year 9 is having sex education lessons this week.",
        "He put his hand in her pocket.",
        "She put a sweet in her mouth.",
    ],
    "INV-001": [
        "No staff interviewed her.",
        "No teacher questioned the children.",
        "Neither Mr Lund nor Ms Moss interviewed him.",
        "Nobody at school interviewed her.",
        "Nobody interviewed her.",
        "The police interviewed him on 11 March.",
        "The social worker interviewed her with Ms Moss there.",
        "She has not been interviewed.",
        "An officer took a statement from the driver.",
        "Child C confronted him at the gate.",
        "The teacher lined up the children to go in.",
        "His mother made him write a letter.",
        "Nobody made her write anything.",
        "I did not question either child.",
    ],
    "INV-002": [
        "I said: “Tell me what happened.”",
        "I said: “What was it like at lunch?”",
        "I asked: “What would you like to happen now?”",
        "I said: “Where were you?”",
        "He was cold, so he put on his coat. Nothing was asked.",
        "She said: “You are safe here. Is there anything else you want to say?”",
        "I asked: “Are you comfortable here?”",
    ],
    "INV-003": [
        "Nobody examined her.",
        "The doctor at the hospital examined her.",
        "Mrs Ash asked whether anything hurt. She did not look.",
        "The paramedic lifted his top.",
        "Mr Hood lifted her bag.",
        "I took a photo of the torn sleeve.",
    ],
    "IMG-006": [
        "They were drawing pictures of the sea.",
        "The class photo was taken that day.",
        "She watched a video about kind hands.",
        "His mother found an “18” film on the tablet.",
        "He looked at her coat.",
    ],
    "CST-007": [
        "Data protection does not stop us sharing this.",
        "We did not wait for consent.",
        "The mother gave consent at 14:45.",
        "The lead was ill; the deputy was told at 09:00.",
        "GDPR training was on Monday.",
    ],
}


def fires(rule: str, given: Given) -> bool:
    found = check(journey(FORM, answers_from_json(FORM, given)), TODAY)
    return any(finding.rule == rule for finding in found.all)


def test_every_rule_that_is_data_has_a_row() -> None:
    assert {rule.id for rule in FORM.rules} == CASES.keys()
    assert all(fire and silent for fire, silent in CASES.values())


def test_every_rule_that_looks_for_words_has_sentences_of_both_kinds() -> None:
    looking = {rule.id for rule in FORM.rules if rule.words or "mentions" in (rule.when or "")}
    assert looking == PLACES.keys() == GUILTY.keys() == INNOCENT.keys()
    assert min(sum(map(len, GUILTY.values())), sum(map(len, INNOCENT.values()))) >= 40


@pytest.mark.parametrize(("rule", "given"), [(rule, one) for rule, (fire, _) in CASES.items() for one in fire])
def test_it_fires(rule: str, given: Given) -> None:
    assert fires(rule, given)


@pytest.mark.parametrize(("rule", "given"), [(rule, one) for rule, (_, silent) in CASES.items() for one in silent])
def test_it_is_silent(rule: str, given: Given) -> None:
    assert not fires(rule, given)


@pytest.mark.parametrize(("rule", "sentence"), [(rule, one) for rule, guilty in GUILTY.items() for one in guilty])
def test_it_stops_at_a_guilty_sentence(rule: str, sentence: str) -> None:
    beside, place = PLACES[rule]
    assert fires(rule, {**beside, place: sentence})


@pytest.mark.parametrize(("rule", "sentence"), [(rule, one) for rule, innocent in INNOCENT.items() for one in innocent])
def test_it_passes_over_an_innocent_sentence(rule: str, sentence: str) -> None:
    beside, place = PLACES[rule]
    assert not fires(rule, {**beside, place: sentence})

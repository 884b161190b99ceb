"""Cases of the rules in `forms/hsb/rules/safety.toml`."""

from tests.forms.rule_cases.given import (
    ADULT,
    AFFECTED,
    AT_SCHOOL,
    NOT_KNOWN,
    OTHER,
    PHONED,
    S17,
    S47,
    WITNESS,
    Cases,
    Sentences,
    incident,
)

CASES: Cases = {
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
            {"imp.mental": True, "imp.mental.done": "Taken to the nurse", "risk.worry": "She talks of suicide."},
        ],
        [
            {"risk.worry": "She may be hurt again on the bus."},
            {"gate.medical": True, "gate.medical.time": "13:10", "risk.worry": "She talks of suicide."},
            {
                "imp.mental": True,
                "imp.mental.words": "“I want to die.”",
                "imp.mental.done": "Taken to the nurse, who stays with her",
                "imp.mental.time": "10:05",
            },
        ],
    ),
    "SAFE-004": (
        [
            {"risk.worry": "He said that he was raped."},
            {"act.police": False, "risk.worry": "He said that he was raped."},
            incident(contact=["contact"], clothes="under"),
            {**incident(contact=["contact"], clothes="bare"), "act.police": False},
            {**incident(contact=["contact"], clothes="over"), **AFFECTED, "ctx.force": ["force"]},
        ],
        [
            incident(contact=["contact"], clothes="over"),
            incident(contact=["language"]),
            {**incident(contact=["contact"], clothes="over"), **AFFECTED, "ctx.force": ["dares"]},
            {**incident(contact=["contact"], clothes="under"), "act.police": True},
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
}

SENTENCES: dict[str, Sentences] = {
    "SAFE-002": Sentences(
        {"gate.danger": False},
        "gate.now",
        [
            "She is alone with him at home tonight.",
            "Child B is missing from home.",
            "His cheek is bleeding badly.",
            "Child A came back to the gate with a knife.",
            "She took an overdose at break.",
            "He was found unconscious by the gate.",
            "It is happening right now in the flat next door.",
            "He said: “I am going to kill her.”",
        ],
        [
            "Right now he is in class with Mr Hood.",
            "Mr Hood is with him right now.",
            "No weapon was seen or spoken of.",
            "She was not bleeding.",
            "His mother will ring us tonight.",
            "She said: “My mum is going to kill me.”",
            "He bled a little from a graze last week, on sports day.",
            "Her coat is missing.",
        ],
    ),
    "SAFE-003": Sentences(
        {},
        "risk.worry",
        [
            "She said: “I want to disappear.”",
            "He said he wants to die.",
            "Her friend says that she has been cutting herself.",
            "There are signs of self-harm on her wrist.",
            "He talked about suicide in form time.",
            "She wrote: “I cut myself when it gets too much.”",
        ],
        [
            "I hurt myself when I fell off the swing.",
            "She cut her finger on the fence.",
            "His hamster died in May.",
            "The art class is cutting paper.",
            "He hurt himself on the slide.",
        ],
    ),
    "SAFE-004": Sentences(
        {},
        "risk.worry",
        [
            "Child B says that he raped her.",
            "She said that he had sex with her in the changing room.",
            "A friend reports a serious sexual assault at the party.",
            "He put his finger inside her vagina.",
            "Child C says that there was oral sex.",
        ],
        [
            "The field of grapes behind the school.",
            "He asked about a sexual assault referral centre.",
            "The class had sex education on Tuesday.",
            "Year 9 is having sex education lessons this week.",
            "He put his hand in her pocket.",
            "She put a sweet in her mouth.",
        ],
    ),
}

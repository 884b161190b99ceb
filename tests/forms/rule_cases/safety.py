"""Cases of the rules in `forms/hsb/rules/safety.toml`."""

from tests.forms.rule_cases.given import (
    ADULT,
    AFFECTED,
    AT_SCHOOL,
    DISPLAYED,
    NOT_KNOWN,
    OTHER,
    PHONED,
    S17,
    S47,
    WITNESS,
    Cases,
    Sentences,
    incident,
    plan,
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
    "SAFE-011": (
        [
            plan(measures="Suspended until 20 March."),
            {**plan(measures="He is in isolation."), "act.support.displayed": NOT_KNOWN},
            {"act.plan.any": False, "act.done": [{"act.done.what": "He was sent home."}]},
            {**OTHER, "act.plan.any": False, "act.apart.can": True, "act.apart.how": "He is suspended for a week."},
        ],
        [
            {},
            plan(measures="Mrs Dunn walks with him at break."),
            {
                **DISPLAYED,
                **plan(measures="Suspended until 20 March."),
                "act.support.displayed": "Mr Hood rings him each day at 10:00, with work and time to talk.",
            },
            plan(
                measures="Suspended until 13 March. On 16 March Mr Hood meets him and his mother at 08:45, and walks"
                " with him to each lesson; a lesson on safe touch is on 18 March."
            ),
            plan(measures="He is not excluded from football."),
            {
                "act.plan.any": False,
                "act.done": [{"act.done.what": "He was sent home."}, {"act.done.what": "Mr Hood rang him at 17:00."}],
            },
        ],
    ),
    "SAFE-013": (
        [
            {**AT_SCHOOL, "gate.adult.name": "Peter Lund", "ref.who.name": "Mr P. Lund"},
            {**AT_SCHOOL, "gate.adult.name": "Mr Lund, as she called him", "ask.contact": {"name": "Peter Lund"}},
            {
                **AT_SCHOOL,
                "gate.adult.name": "“Peter”; no surname is known",
                "ask.contact.second": {"name": "Peter Lund"},
            },
            {
                **AT_SCHOOL,
                "gate.adult.name": "Peter Lund",
                "gate.dsl": True,
                "gate.dsl.who": "Mr Lund (deputy head), told in person by Mrs Dunn",
            },
            {"gate.adult": True, "gate.adult.who": ["head"], "ref.who.role": "Head teacher"},
        ],
        [
            {},
            {**AT_SCHOOL, "gate.adult.name": "Peter Lund", "ref.who.name": "Rosa Imrie"},
            {**AT_SCHOOL, "gate.adult.name": "Peter Lund", "ref.who.name": "Ann Lund"},
            {**AT_SCHOOL, "gate.adult.name": NOT_KNOWN, "ref.who.name": "Peter Lund"},
            {**AT_SCHOOL, "gate.adult.name": "A man, named by Rosa Imrie", "ref.who.name": "Rosa Imrie"},
            {"gate.adult": False, "gate.adult.name": "Peter Lund", "ref.who.name": "Peter Lund"},
            {"gate.adult": True, "gate.adult.who": ["head"], "ref.who.role": "Deputy head teacher"},
            {"gate.adult": True, "gate.adult.who": ["staff"], "ref.who.role": "Head teacher"},
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
    "SAFE-011": Sentences(
        {"act.plan.any": False},
        "act.done.what",
        [
            "He was suspended at once.",
            "Excluded until 20 March.",
            "He works alone in the isolation room.",
            "She was sent home.",
            "A reduced timetable from Monday.",
        ],
        [
            "He was not suspended.",
            "Mr Hood talked with him so that he does not feel excluded.",
            "Nobody was sent home.",
            "Moved his seat next to the teacher.",
            "Rang her mother at home.",
        ],
    ),
}

"""Cases of the rules in `forms/hsb/rules/labels.toml`, `blame.toml` and `minimising.toml`."""

from tests.forms.rule_cases.given import PLAIN, Cases, Given, Sentences, incident

YOUNG: Given = {"child.dob": "2017-05-04", "ref.date": "2026-03-11"}
OLDER: Given = {"child.dob": "2011-05-04", "ref.date": "2026-03-11"}
YOUNG_OTHER: Given = {
    "oth.any": True,
    "oth.list": [{"oth.list.label": "Child B", "oth.list.age": "6"}],
    "ref.date": "2026-03-11",
}
GAP: Given = {
    "oth.any": True,
    "oth.list": [{"oth.list.label": "Child B", "oth.list.part": "affected"}],
    "oth.gap": "A head taller.",
}
PRESSED: Given = {"ref.subject": "affected", "ctx.force": ["threats"]}
FRIENDS: Given = {"risk.worry": "They are in a relationship."}

CASES: Cases = {
    "LAB-001": ([{"risk.worry": "He is an abuser."}], [{"risk.worry": PLAIN}]),
    "LAB-002": ([{"risk.worry": "The victim was sent home."}], [{"risk.worry": PLAIN}]),
    "LAB-003": ([{"risk.worry": "He is a nasty boy."}], [{"risk.worry": PLAIN}]),
    "LAB-004": ([{"risk.worry": "She is attention-seeking."}], [{"risk.worry": PLAIN}]),
    "LAB-005": ([{"risk.worry": "It is historical abuse."}], [{"risk.worry": "It is non-recent abuse."}]),
    "BLA-001": ([{"risk.worry": "She led him on."}], [{"risk.worry": PLAIN}]),
    "BLA-002": (
        [{**YOUNG, **FRIENDS}, {**YOUNG_OTHER, **FRIENDS}, {**YOUNG, "risk.worry": "It was consensual."}],
        [
            FRIENDS,
            {**OLDER, **FRIENDS},
            {**YOUNG, "risk.worry": PLAIN},
            {**YOUNG, "risk.worry": "She said: “He is my boyfriend.”"},
        ],
    ),
    "BLA-003": (
        [{**OLDER, **PRESSED, **FRIENDS}, {**OLDER, **GAP, **FRIENDS}],
        [
            {**OLDER, **FRIENDS},
            {**PRESSED, **FRIENDS},
            {**YOUNG, **PRESSED, **FRIENDS},
            {**OLDER, **PRESSED, "risk.worry": PLAIN},
        ],
    ),
    "BLA-004": (
        [{"risk.worry": "She did not tell anyone at the time."}],
        [{"risk.worry": "She told Ms Moss on 10 March."}],
    ),
    "MIN-001": ([incident(what="It was banter.")], [incident(what=PLAIN)]),
    "MIN-002": ([incident(what="He only touched her leg.")], [incident(what=PLAIN)]),
    "MIN-003": ([{"risk.worry": "It was a horrific attack."}], [{"risk.worry": PLAIN}]),
}

SENTENCES: dict[str, Sentences] = {
    "LAB-001": Sentences(
        {},
        "risk.worry",
        [
            "He is a sexual predator.",
            "The perpetrator sat behind her.",
            "He is a sex pest.",
            "Both boys are offenders.",
            "He is a paedophile.",
        ],
        [
            PLAIN,
            "She said: “He is a pervert.”",
            "A registered offender lives near the school.",
            "The bus stops at the abbey.",
            "He is no bully.",
        ],
    ),
    "LAB-002": Sentences(
        {},
        "risk.worry",
        [
            "The victim is in Year 2.",
            "The alleged perpetrator is 12.",
            "Her victims are younger.",
            "Each survivor has an adult to go to.",
        ],
        [PLAIN, "The child affected is in Year 2.", "She said: “I am the victim.”", "The visitor is in the office."],
    ),
    "LAB-003": Sentences(
        {},
        "risk.worry",
        [
            "He is manipulative.",
            "She is very sly.",
            "He is a bad boy.",
            "He is the ringleader.",
            "He shows no remorse.",
        ],
        [PLAIN, "The road is dangerous.", "Her mother said: “He is evil.”", "It rained all day."],
    ),
    "LAB-004": Sentences(
        {},
        "risk.worry",
        [
            "His behaviour is challenging.",
            "She is promiscuous.",
            "This is a hard-to-reach family.",
            "He failed to engage.",
            "They have a chaotic home.",
        ],
        [
            PLAIN,
            "He left his seat nine times on 3 March.",
            "She said: “I am troubled.”",
            "His mother rang back within an hour.",
        ],
    ),
    "LAB-005": Sentences(
        {},
        "risk.worry",
        [
            "There are historic allegations.",
            "It is historical sexual abuse.",
            "These are historical concerns.",
            "A historic offence is on file.",
        ],
        [
            "It is non-recent abuse.",
            "He has a history lesson at 10:00.",
            "The trip went to a historic castle.",
            "She said: “It is historical abuse.”",
        ],
    ),
    "BLA-001": Sentences(
        {},
        "risk.worry",
        [
            "She led him on.",
            "She was asking for it.",
            "She was dressed provocatively.",
            "She put herself at risk.",
            "She allowed him to touch her.",
            "She did not say no.",
            "She is older than she is.",
            "She chose to go with him.",
        ],
        [
            PLAIN,
            "His mother asked for it in writing.",
            "Mrs Dunn encouraged him to sit down.",
            "She chose to sit with Ms Moss.",
            "He did not run.",
            "The school allowed him to do his work in the library.",
            "Nobody asked whether she chose to go.",
            "She said: “I led him on.”",
            "He chose the red ball.",
        ],
    ),
    "BLA-002": Sentences(
        YOUNG,
        "risk.worry",
        [
            "It was consensual.",
            "They were boyfriend and girlfriend.",
            "It was mutual.",
            "They were going out together.",
        ],
        [
            PLAIN,
            "He did not consent.",
            "She said: “He is my boyfriend.”",
            "They sit at one table.",
            "Her mother's boyfriend lives there.",
            "They have mutual friends.",
        ],
    ),
    "BLA-003": Sentences(
        {**OLDER, **PRESSED},
        "risk.worry",
        ["It was consensual.", "She is his girlfriend.", "It was mutual.", "They are in a relationship."],
        [PLAIN, "She did not consent.", "She said: “He is my boyfriend.”", "They met at the art club."],
    ),
    "BLA-004": Sentences(
        {},
        "risk.worry",
        [
            "She did not tell anyone.",
            "It is not clear why she waited.",
            "She never told her mother.",
            "She waited three weeks before telling us.",
            "He kept it quiet.",
        ],
        [
            PLAIN,
            "She told Ms Moss on 10 March.",
            "She said: “I never told anyone.”",
            "Child B did not say where it was.",
        ],
    ),
    "MIN-001": Sentences(
        {},
        "risk.worry",
        [
            "It was banter.",
            "Boys will be boys.",
            "They were messing about.",
            "They were just playing.",
            "It is a phase.",
        ],
        [
            PLAIN,
            "They played football until 12:40.",
            "He said: “It was just banter.”",
            "The second phase of the building work began.",
        ],
    ),
    "MIN-002": Sentences(
        {},
        "risk.worry",
        [
            "He only touched her arm.",
            "It was just a kiss.",
            "It is not that bad.",
            "It was a minor incident.",
            "It was only a joke.",
        ],
        [
            PLAIN,
            "Only Mr Hood has the key.",
            "He said: “I only touched her.”",
            "She has just turned nine.",
            "The driver is the only adult on the bus.",
        ],
    ),
    "MIN-003": Sentences(
        {},
        "risk.worry",
        [
            "It was a disgusting act.",
            "It was an extreme attack.",
            "He will definitely do it again.",
            "This is shocking.",
            "It was vicious.",
        ],
        [
            PLAIN,
            "She said: “It was disgusting.”",
            "He held her arm for about ten seconds.",
            "The police will ring by 12 March.",
        ],
    ),
}

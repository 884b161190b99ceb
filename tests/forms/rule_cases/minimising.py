"""Cases of the rules in `forms/hsb/rules/minimising.toml`."""

from tests.forms.rule_cases.given import PLAIN, Cases, Sentences, incident

CASES: Cases = {
    "MIN-001": (
        [incident(what="They were messing about."), {"risk.worry": "It is just a phase."}],
        [incident(what=PLAIN), incident(what="He said: “It was just banter.”")],
    ),
    "MIN-002": (
        [incident(what="He only touched her leg.")],
        [incident(what="He touched her leg, over her trousers, for about a second.")],
    ),
    "MIN-003": (
        [incident(what="It was a horrific attack.")],
        [incident(what="She said: “It was horrific.”")],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "MIN-001": Sentences(
        {},
        "risk.worry",
        [
            "It was banter.",
            "In my opinion it is boys being boys.",
            "They were just playing.",
            "The two of them were messing around.",
            "It was horseplay that went wrong.",
            "He was being silly.",
            "It is a phase.",
            "It was only a game.",
            "He meant no harm.",
            "This is natural curiosity.",
        ],
        [
            "It was not banter.",
            "His mother said that it was just banter.",
            "Toby told Mr Hood that they were messing about.",
            "He said: “It was just a joke.”",
            "The next phase of the plan begins on 16 March.",
            "They were playing football when she came.",
            "Just before lunch he played with Child C.",
            "He spilled ink and made a mess.",
        ],
    ),
    "MIN-002": Sentences(
        {},
        "risk.worry",
        [
            "He only touched her arm.",
            "It was just a quick kiss.",
            "It was only over her clothes.",
            "He was a bit rough.",
            "It was not that bad.",
            "There was a minor incident on the bus.",
            "It was just words.",
        ],
        [
            "He has only two friends.",
            "It happened just before lunch.",
            "The only adult on the bus is the driver.",
            "He said: “I only touched her arm.”",
            "She told Ms Moss that he just touched her hand.",
            "Please send only what is needed.",
            "He bit her arm.",
        ],
    ),
    "MIN-003": Sentences(
        {},
        "risk.worry",
        [
            "It was a horrific attack.",
            "His behaviour is disgusting.",
            "He will definitely do it again.",
            "This is extreme behaviour.",
            "I am extremely worried.",
            "It was an appalling act.",
        ],
        [
            "She said: “It's disgusting.”",
            "The date is not definite.",
            "He told Mr Hood that it was wrong.",
            "Her mother called it disgusting.",
            "The far end of the field cannot be seen.",
            "The definition is in the school's policy.",
        ],
    ),
}

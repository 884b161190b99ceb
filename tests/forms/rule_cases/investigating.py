"""Cases of the rules in `forms/hsb/rules/investigating.toml`."""

from tests.forms.rule_cases.given import OTHER, Cases, Sentences, incident

CASES: Cases = {
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
    "INV-005": (
        [
            {"say.spoke": True, "say.asked.count": 2},
            {**OTHER, "say.spoke": False, "say.other": True, "say.subject.count": 3},
        ],
        [
            {},
            {"say.spoke": True, "say.asked.count": 1},
            {"say.spoke": True, "say.asked.count": 0},
            {"say.spoke": False, "say.asked.count": 2},
        ],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "INV-001": Sentences(
        {},
        "risk.worry",
        [
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
        [
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
    ),
    "INV-002": Sentences(
        {"say.spoke": True},
        "say.asked",
        [
            "I asked: “Did he touch you?”",
            "I asked: “Was it because you were angry?”",
            "Ms Moss said: “Why didn’t you tell anyone?”",
            "I said: “He hurt you, didn't he?”",
            "I asked whether he had, and then: “Were you scared?”",
            "I said: “So he touched you there?”",
            "I asked: “Is it true?”",
        ],
        [
            "I said: “Tell me what happened.”",
            "I said: “What was it like at lunch?”",
            "I asked: “What would you like to happen now?”",
            "I said: “Where were you?”",
            "He was cold, so he put on his coat. Nothing was asked.",
            "She said: “You are safe here. Is there anything else you want to say?”",
            "I asked: “Are you comfortable here?”",
        ],
    ),
    "INV-003": Sentences(
        {"gate.medical": True},
        "gate.medical.help",
        [
            "I examined her arm and back, then I examined her.",
            "Mrs Ash lifted her top to look for marks.",
            "The first aider photographed her back.",
            "We took off her clothes to see.",
            "I asked her to lift her shirt.",
            "Staff checked his body for bruises.",
        ],
        [
            "Nobody examined her.",
            "The doctor at the hospital examined her.",
            "Mrs Ash asked whether anything hurt. She did not look.",
            "The paramedic lifted his top.",
            "Mr Hood lifted her bag.",
            "I took a photo of the torn sleeve.",
        ],
    ),
}

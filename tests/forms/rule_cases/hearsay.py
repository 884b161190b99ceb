"""Cases of the rules in `forms/hsb/rules/hearsay.toml`."""

from tests.forms.rule_cases.given import NOT_KNOWN, OTHER, PLAIN, Cases, Sentences, incident

CASES: Cases = {
    "HEA-001": (
        [incident(what="Apparently he followed her.")],
        [incident(what=PLAIN), incident(what="Child C said: “Apparently he followed her.”")],
    ),
    "HEA-002": (
        [
            incident(source="seen", what="Ms Moss told me that he pulled her sleeve."),
            incident(source="seen", what="According to Child C, he pulled her sleeve."),
            incident(source="seen", what="I was informed of it by Mr Hood."),
            incident(source="seen", what="I did not see it."),
        ],
        [
            incident(source="seen", what=PLAIN),
            incident(source="seen", what="She told him to stop. He told me to go away."),
            incident(source="seen", what="He said: “Child C told me that you like it.”"),
            incident(source="told_child", what="Child C told me that he pulled her sleeve."),
        ],
    ),
    "HEA-003": (
        [incident(after="She disclosed it to Ms Moss.")],
        [incident(after="She told Ms Moss."), incident(after="Her form says: “disclosed on 3 March”.")],
    ),
    "HEA-004": (
        [
            {"say.spoke": True, "say.words": "That he touched her leg and she moved."},
            {**OTHER, "say.other": True, "say.subject": "He says it was a game."},
        ],
        [
            {},
            {"say.spoke": True, "say.words": NOT_KNOWN},
            {"say.spoke": True, "say.words": "“He held my sleeve.”"},
            {"say.spoke": True, "say.words": "'He held my sleeve.'"},
            {"say.spoke": True, "say.words": "In summary: he held her sleeve and let go."},
            {"say.spoke": True, "say.words": "She signed: stop, no, bus."},
        ],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "HEA-001": Sentences(
        {},
        "risk.worry",
        [
            "Apparently he does this at home.",
            "There is a rumour about the bus.",
            "It is said that he follows girls.",
            "We have heard that he was moved from another school.",
            "Parents say that he is rough.",
            "Other pupils have said that he grabs them.",
            "He is known to wait at the gate.",
            "Somebody said he had done it before.",
        ],
        [
            "Her parents said that they would come at 15:10.",
            "Ms Moss told me on 10 March that he follows girls.",
            "I heard her shout.",
            "Child C said that he saw it.",
            "He said: “Everyone says I did it.”",
            "Both parents said yes.",
            "There is no rumour that we know of.",
            "He understands that other people will read it.",
        ],
    ),
    "HEA-002": Sentences(
        incident(source="seen"),
        "inc.what",
        [
            "Ms Moss told me that he pulled her sleeve.",
            "According to Child C, he pulled her sleeve.",
            "I was told of it at 13:05.",
            "He pulled her sleeve, but I was not there.",
            "We heard about it after lunch.",
        ],
        [
            "He told Child B that she was his.",
            "Child B told him to stop.",
            "I heard her shout “Stop”.",
            "She said: “He told me that I must.”",
            "I told them to stop and called Mr Hood.",
        ],
    ),
    "HEA-003": Sentences(
        {},
        "risk.worry",
        [
            "She disclosed to Ms Moss that he touched her.",
            "Since her disclosure she eats alone.",
            "He made a disclosure on 3 March.",
            "There were two disclosures.",
        ],
        [
            "Every adult was checked by the Disclosure and Barring Service.",
            "She told Ms Moss on 3 March.",
            "He said: “I disclosed it.”",
            "The office sent the disclosure certificate.",
        ],
    ),
}

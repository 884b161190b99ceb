"""Cases of the rules in `forms/hsb/rules/opinion.toml` and `hearsay.toml`."""

from tests.forms.rule_cases.given import NOT_KNOWN, PLAIN, S47, Cases, Given, Sentences, incident

SPOKE: Given = {"say.spoke": True}
SEEN: Given = {"incidents": [{"inc.source": "seen", "inc.what": "Child C told me that he had touched her."}]}
TOLD: Given = {"incidents": [{"inc.source": "told_child", "inc.what": "Child C told me that he had touched her."}]}

CASES: Cases = {
    "OPI-001": (
        [incident(what="He clearly wanted to hurt her.")],
        [incident(what=PLAIN), {"risk.basis.opinion": "I think that it was planned."}],
    ),
    "OPI-002": (
        [S47, {"risk.harm.level": "local"}, {"risk.harm.level": "unsure"}],
        [{}, {**S47, "risk.harm": "He held her sleeve twice."}, {"risk.harm.level": NOT_KNOWN}],
    ),
    "OPI-003": (
        [{"risk.worry": "He is autistic."}, {"child.send": False, "risk.worry": "He has ADHD."}],
        [{"child.send": True, "risk.worry": "He is autistic."}, {"risk.worry": PLAIN}],
    ),
    "OPI-004": ([{"risk.worry": "She made it up."}], [{"risk.worry": PLAIN}]),
    "OPI-005": ([{"risk.worry": "He must have seen porn."}], [{"risk.worry": PLAIN}]),
    "HEA-001": ([{"risk.worry": "Apparently he did it before."}], [{"risk.worry": "Mr Hood saw it on 3 March."}]),
    "HEA-002": ([SEEN], [TOLD, {"incidents": [{"inc.source": "seen", "inc.what": PLAIN}]}]),
    "HEA-003": ([{"risk.worry": "She disclosed it to Ms Moss."}], [{"risk.worry": "She told Ms Moss."}]),
    "HEA-004": (
        [{**SPOKE, "say.words": "He said that he was sorry."}],
        [
            {**SPOKE, "say.words": "“I am sorry.”"},
            {**SPOKE, "say.words": "In summary: he said that he was sorry."},
            {"risk.worry": "He said that he was sorry."},
        ],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "OPI-001": Sentences(
        {},
        "inc.what",
        [
            "I think that he planned it.",
            "He obviously knew.",
            "She must have been afraid.",
            "He seemed to enjoy it.",
            "In my opinion it was planned.",
        ],
        [PLAIN, "Child B said: “I think he saw me.”", "He turned to the door.", "The clear bottle stood on the table."],
    ),
    "OPI-003": Sentences(
        {},
        "risk.worry",
        [
            "He is autistic.",
            "He has ADHD.",
            "She has an attachment disorder.",
            "He is a psychopath.",
            "He is on the spectrum.",
        ],
        [
            PLAIN,
            "He covers his ears when the bell rings.",
            "Her mother said: “He is autistic.”",
            "The artist came on Friday.",
        ],
    ),
    "OPI-004": Sentences(
        {},
        "risk.worry",
        ["He is guilty.", "She is lying.", "It was a false allegation.", "She made it up.", "The claim is malicious."],
        [
            PLAIN,
            "We do not know what lies behind it.",
            "He said: “She made it up.”",
            "He made up the bed.",
            "His father pleaded guilty in court in 2019.",
            "He said that it was not true.",
            "Both children told it in their own words.",
        ],
    ),
    "OPI-005": Sentences(
        {},
        "risk.worry",
        [
            "He must have seen porn.",
            "He copied it from his dad.",
            "She has probably been watching adult content.",
            "He was abused at home.",
            "It is because of his upbringing.",
        ],
        [
            PLAIN,
            "We do not know whether he has seen porn.",
            "He said: “I saw it on a phone.”",
            "He copied the sum from the board.",
        ],
    ),
    "HEA-001": Sentences(
        {},
        "risk.worry",
        [
            "Apparently he has done it before.",
            "There is a rumour about the bus.",
            "It is said that he was moved.",
            "We heard that she knew.",
            "Parents say that it is common.",
        ],
        [
            PLAIN,
            "His mother, Ms Kent, told Mr Hood on 3 March.",
            "He said: “Apparently it is fine.”",
            "Mr Hood heard the bell.",
        ],
    ),
    "HEA-002": Sentences(
        {"inc.source": "seen"},
        "inc.what",
        [
            "Child C told me about it.",
            "I was told that he ran.",
            "According to Child C he ran.",
            "It was reported to me at lunch.",
        ],
        [PLAIN, "He told her to stop.", "Child B said: “He told me to.”", "He stood by the wall."],
    ),
    "HEA-003": Sentences(
        {},
        "risk.worry",
        [
            "She disclosed it.",
            "After the disclosure she ate lunch.",
            "He has not disclosed more.",
            "She is disclosing more each day.",
        ],
        [PLAIN, "She told Ms Moss.", "Her mother said: “She disclosed it.”", "The door was closed."],
    ),
    "HEA-004": Sentences(
        SPOKE,
        "say.words",
        [
            "He said that he was sorry.",
            "She described how he held her.",
            "They told me about the bus.",
            "She explained that it hurt.",
        ],
        ["“I am sorry.”", "He held my sleeve.", "“It hurt.”", "I moved and he held my sleeve."],
    ),
}

"""Cases of the rules in `forms/hsb/rules/vague.toml`."""

from tests.forms.rule_cases.given import PLAIN, Cases, Sentences, incident

LONG = " ".join(["He walked to the gate and"] * 7) + " stopped."

CASES: Cases = {
    "VAG-001": ([incident(what="He touched her inappropriately.")], [incident(what=PLAIN)]),
    "VAG-002": (
        [incident(what="He often pulls her sleeve.")],
        [incident(what="He pulled her sleeve four times on 3 March.")],
    ),
    "VAG-003": ([{"risk.worry": "He did it recently."}], [{"risk.worry": "He did it on 3 March."}]),
    "VAG-004": ([incident(where="Somewhere in the woods")], [incident(where="Under the oak by the east gate")]),
    "VAG-005": ([incident(what="Someone pulled her coat.")], [incident(what="Child C pulled her coat.")]),
    "VAG-006": ([incident(after="She was very upset.")], [incident(after="She cried and held my hand.")]),
    "VAG-007": (
        [incident(what="He touched her private parts.")],
        [incident(what="He touched her vulva, over her tights.")],
    ),
    "VAG-008": (
        [incident(adultaction="He was dealt with.")],
        [incident(adultaction="I took him to Mr Hood at 13:05.")],
    ),
    "VAG-009": ([{"risk.worry": "We have ongoing concerns."}], [{"risk.worry": "On 3 March he took her shoe."}]),
    "VAG-010": ([{"risk.worry": LONG}], [{"risk.worry": PLAIN}]),
}

SENTENCES: dict[str, Sentences] = {
    "VAG-001": Sentences(
        {},
        "risk.worry",
        [
            "There has been inappropriate touching in the cloakroom.",
            "He behaved in a sexualised way.",
            "There were sexual acts behind the shed.",
            "It was of a sexual nature.",
            "He has been acting out since January.",
            "An incident took place on the bus.",
        ],
        [
            PLAIN,
            "The police gave the incident number 0000.",
            "She said: “He did something inappropriate.”",
            "He acted in the school play as a tree.",
            "We asked about a specialist in harmful sexual behaviour.",
        ],
    ),
    "VAG-002": Sentences(
        {},
        "risk.worry",
        [
            "He does it a lot.",
            "It happened on several occasions.",
            "She is always followed.",
            "He regularly waits for her.",
            "From time to time he hides her bag.",
        ],
        [
            "He did it three times between 3 and 10 March.",
            "It is not known how often it happened.",
            "She said: “He always does it.”",
            "He put the parking ticket in the bin.",
            "It happened about twice a week from 3 February.",
        ],
    ),
    "VAG-003": Sentences(
        {},
        "risk.worry",
        [
            "She told us recently.",
            "It happened a while ago.",
            "He did it the other day.",
            "At some point he left the room.",
            "This was some weeks ago.",
        ],
        [
            "She told us on 3 March.",
            "I rang as soon as I knew.",
            "She said: “It was the other day.”",
            "It was before lunch on 3 March.",
            "Since 10 March he has sat by the door.",
        ],
    ),
    "VAG-004": Sentences(
        {},
        "inc.what",
        [
            "He met her somewhere by the field.",
            "They walked around the school together.",
            "It happened outside.",
            "They sat in the community all day.",
        ],
        [
            "They sat on the bench by the east gate.",
            "He stood outside the science room.",
            "She said: “It was somewhere dark.”",
            "He put his arm around her waist.",
        ],
    ),
    "VAG-005": Sentences(
        {},
        "inc.what",
        [
            "Someone pulled her coat.",
            "Some boys laughed.",
            "Another pupil told him to stop.",
            "A member of staff came over.",
            "He showed it to other children.",
        ],
        [
            "Child C pulled her coat.",
            "Three boys of Year 8, who are not known by name, laughed.",
            "She said: “Someone pulled me.”",
            "Mr Hood, the caretaker, came over.",
        ],
    ),
    "VAG-006": Sentences(
        {},
        "inc.after",
        [
            "She was upset.",
            "He seemed a bit off.",
            "She looked distressed.",
            "He was not himself all day.",
            "She was visibly shaken.",
        ],
        [
            "She cried and held my hand.",
            "She said: “I am upset.”",
            "He turned off the light.",
            "He looked at the floor and did not speak.",
        ],
    ),
    "VAG-007": Sentences(
        {},
        "inc.what",
        [
            "He touched her private parts.",
            "He put his hand on her bits.",
            "He grabbed him down there.",
            "She said that he touched her up.",
            "He rubbed her intimate area.",
        ],
        [
            "He put his hand on her bottom, over her coat.",
            "She said: “He touched my private parts.”",
            "He broke the pencil into bits.",
            "He ran down the stairs.",
            "It was a private conversation in the office.",
        ],
    ),
    "VAG-008": Sentences(
        {},
        "inc.adultaction",
        [
            "It was dealt with.",
            "He was spoken to by staff.",
            "Mr Hood sorted it out.",
            "The children are being monitored.",
            "I had a word with him.",
        ],
        [
            "I told him to sit by the door until the bell at 13:10.",
            "I spoke to Mr Lund at 13:05.",
            "She said: “It has been dealt with.”",
            "Mr Hood stood between the children.",
        ],
    ),
    "VAG-009": Sentences(
        {},
        "risk.worry",
        [
            "There are safeguarding concerns.",
            "We have had issues with this family.",
            "His behaviour is escalating.",
            "This is an ongoing matter.",
            "There is a pattern of concerns.",
        ],
        [
            "On 3 March he took her shoe; on 10 March he pulled her hair.",
            "He reads the last issue of the comic.",
            "Her mother said: “I have concerns.”",
            "He is worried about the test.",
        ],
    ),
}

"""Cases of the rules in `forms/hsb/rules/jargon.toml`."""

from tests.forms.rule_cases.given import PLAIN, Cases, Sentences, incident

HARD = (
    "Notwithstanding considerable intervention, the aforementioned individual consistently demonstrates increasingly "
    "inappropriate interactional characteristics, necessitating comprehensive multidisciplinary consideration. "
) * 4

CASES: Cases = {
    "JAR-001": (
        [
            {"risk.worry": "The LADO was told."},
            {"risk.worry": "We rang the mash."},
            {"risk.worry": "He has an EHCP."},
            {"risk.worry": "Both SENCos know."},
            {"risk.worry": "CSE was talked of. Child sexual exploitation (CSE) is on the form."},
        ],
        [
            {"risk.worry": "The local authority designated officer (LADO) was told. The LADO rang back."},
            {"risk.worry": "The LADO (local authority designated officer) was told."},
            {"risk.worry": "She said: “The LADO was told.”"},
            {"risk.worry": "The GP and the NHS know; he has PE on Monday."},
            {"risk.worry": "We want to act, with an aim in mind, and pace ourselves."},
        ],
    ),
    "JAR-002": (
        [{"risk.worry": "The QZX was told."}, {"risk.worry": "It is in the WRBL file."}],
        [
            {"risk.worry": "The quiet zone (QZX) was told."},
            {"risk.worry": "He shouted: “GO AWAY NOW.”"},
            {"risk.worry": "Form B12 is attached."},
            {"risk.worry": "M. TALBOT signed it. The word STOP is on a card."},
            {"risk.worry": "I have used the initials LP and RW."},
            {"child.name.full": "Toby James Wrenfield", "risk.worry": "TJW sat by the door."},
            {"risk.worry": PLAIN},
        ],
    ),
    "JAR-003": ([incident(what="He was in iso.")], [incident(what=PLAIN)]),
    "JAR-004": ([incident(after="He was dysregulated.")], [incident(after="He threw his bag and shouted.")]),
    "JAR-005": ([{"risk.worry": HARD}], [{"risk.worry": " ".join([PLAIN] * 8)}, {"risk.worry": "Notwithstanding."}]),
}

SENTENCES: dict[str, Sentences] = {
    "JAR-003": Sentences(
        {},
        "risk.worry",
        [
            "He was sent to the isolation room.",
            "She is in set 2 for maths.",
            "He has been on report since May.",
            "It is logged on CPOMS.",
            "He has forty behaviour points.",
        ],
        [
            "He sat in a room with Mr Hood and no other pupil until 14:00.",
            "The police will report on Friday.",
            "He set two chairs by the door.",
            "She said: “I was in iso.”",
        ],
    ),
    "JAR-004": Sentences(
        {},
        "risk.worry",
        [
            "He became dysregulated.",
            "She was triggered by the bell.",
            "He has attachment issues.",
            "We work in a trauma-informed way.",
            "She is hypervigilant.",
        ],
        [
            "He threw his bag and shouted for ten minutes.",
            "The attachment is a photo of the plan.",
            "The box contained three pens.",
            "She said: “I felt triggered.”",
        ],
    ),
}

"""Cases of the rules in `forms/hsb/rules/labels.toml`."""

from tests.forms.rule_cases.given import PLAIN, Cases, Sentences, incident

CASES: Cases = {
    "LAB-001": (
        [
            incident(what="The perpetrator ran off."),
            {"risk.basis.opinion": "In my opinion he is a predator."},
        ],
        [
            incident(what=PLAIN),
            {"say.spoke": True, "say.words": "“He is a paedo.”"},
            {"gate.adult": True, "gate.adult.known": "The man is a convicted offender."},
        ],
    ),
    "LAB-002": (
        [incident(after="The victim ran to the gate.")],
        [{"act.police": True, "act.police.ref": "Victim ref 44/2026"}, incident(after="She said: “I am a victim.”")],
    ),
    "LAB-003": (
        [{"risk.worry": "He is a dangerous boy."}],
        [{"risk.worry": "The road to the park is dangerous."}, {"say.spoke": True, "say.words": "“I was naughty.”"}],
    ),
    "LAB-004": (
        [{"risk.worry": "It is attention seeking."}],
        [{"risk.worry": "He asked for help four times in the lesson."}],
    ),
    "LAB-005": (
        [{"hist.chron.any": True, "hist.chron": [{"hist.chron.what": "A historical allegation about his cousin."}]}],
        [{"hist.chron.any": True, "hist.chron": [{"hist.chron.what": "A non-recent allegation, from 2019."}]}],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "LAB-001": Sentences(
        {},
        "risk.worry",
        [
            "He is an abuser.",
            "The perpetrator is two years older than she is.",
            "The young offender was kept in at lunch.",
            "In short, he is a rapist.",
            "He is a predatory pupil.",
            "Both offenders are in Year 9.",
            "He is known as a sex pest.",
            "The culprit has not said sorry.",
        ],
        [
            "The man at the club is a registered sex offender.",
            "An adult offender lives on the same road.",
            "The alleged perpetrator is in Year 5.",
            "His father was convicted as an offender in 2019.",
            "She wrote: “He is a pervert.”",
            "Two boys called him a paedo in the corridor.",
            "The boy who displayed the behaviour is in Year 5.",
            "He may have been offended by what was said.",
        ],
    ),
    "LAB-002": Sentences(
        {},
        "risk.worry",
        [
            "The victim is in Year 3.",
            "The alleged perpetrator is her brother.",
            "His victims are all younger than he is.",
            "The victim's mother rang us.",
            "Two pupils saw the alleged victim on the bus.",
            "She is the victim.",
            "She was a victim of Child A.",
        ],
        [
            "The police victim reference is 44/2026.",
            "Victim Support rang her mother on 11 March.",
            "The police sent the victim contact form.",
            "He said: “I'm the victim here.”",
            "The child affected is in Year 3.",
            "The police gave the victim reference 44/2026.",
        ],
    ),
    "LAB-003": Sentences(
        {},
        "risk.worry",
        [
            "He is a naughty boy.",
            "He is very sly about it.",
            "She can be manipulative.",
            "He is a nasty piece of work.",
            "He is streetwise.",
            "In my opinion, he is dangerous.",
            "They are a couple of troublemakers.",
            "He is evil.",
        ],
        [
            "The stairs behind the hall are dangerous.",
            "She has a nasty graze on her knee.",
            "He told her on the sly.",
            "He said: “I'm bad.”",
            "Two girls called him evil on 3 March.",
            "The work with calculating machines is what he likes.",
            "It was a dangerous crossing.",
        ],
    ),
    "LAB-004": Sentences(
        {},
        "risk.worry",
        [
            "His challenging behaviour is seen each day.",
            "This is attention-seeking.",
            "She is promiscuous.",
            "He is a troubled boy.",
            "The family is hard to reach.",
            "He seeks adult attention.",
            "Dad is aggressive on the phone.",
        ],
        [
            "He was challenged by Mr Hood on 3 March.",
            "The task was challenging for the whole class.",
            "It caught the attention of Ms Moss.",
            "He could not reach the top shelf.",
            "She is troubled by headaches.",
            "His mother said: “He's so aggressive.”",
        ],
    ),
    "LAB-005": Sentences(
        {},
        "risk.worry",
        [
            "There is a historical allegation about his uncle.",
            "She has spoken of historic sexual abuse.",
            "It is a case of historical abuse.",
            "Historic assaults were looked into in 2019.",
        ],
        [
            "They met in the historical society.",
            "He read a historic novel on the bus.",
            "The history of the family is not known to us.",
            "There was non-recent abuse, in 2019.",
        ],
    ),
}

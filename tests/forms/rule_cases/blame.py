"""Cases of the rules in `forms/hsb/rules/blame.toml`."""

from tests.forms.rule_cases.given import AFFECTED, DISPLAYED, PLAIN, Cases, Given, Sentences, incident

TEN: Given = {"child.dob": "2015-09-01"}
FIFTEEN: Given = {"child.dob": "2010-09-01"}
OLDER: Given = {"oth.gap": "Child B is two years older and a prefect."}


def other(part: str, age: str) -> Given:
    return {"oth.any": True, "oth.list": [{"oth.list.label": "Child B", "oth.list.part": part, "oth.list.age": age}]}


CASES: Cases = {
    "BLA-001": (
        [incident(what="Child B led him on."), {"risk.worry": "She put herself at risk."}],
        [incident(what=PLAIN), incident(what="He said: “She was asking for it.”")],
    ),
    "BLA-002": (
        [
            {**TEN, **incident(what="It was consensual.")},
            {**FIFTEEN, **other("affected", "11 years"), **incident(what="It was consensual.")},
            {**other("displayed", "12"), "risk.worry": "She is his girlfriend."},
        ],
        [
            {**FIFTEEN, **incident(what="It was consensual.")},
            {**TEN, **incident(what=PLAIN)},
            {**TEN, **incident(what="She said: “He is my boyfriend.”")},
            {**FIFTEEN, **other("saw", "11 years"), **incident(what="It was consensual.")},
            {"risk.worry": "It was consensual."},
        ],
    ),
    "BLA-003": (
        [
            {**FIFTEEN, **AFFECTED, **other("displayed", "17"), **OLDER, "risk.worry": "It was consensual."},
            {**DISPLAYED, **other("affected", "15 years"), "ctx.force": ["threats"], "risk.worry": "It was mutual."},
        ],
        [
            {**FIFTEEN, **AFFECTED, "risk.worry": "It was consensual."},
            {**TEN, **AFFECTED, **OLDER, **other("displayed", "17"), "risk.worry": "It was consensual."},
            {**FIFTEEN, **AFFECTED, **OLDER, **other("displayed", "17"), "risk.worry": "Her father has a girlfriend."},
        ],
    ),
    "BLA-004": (
        [{"risk.worry": "She did not tell anyone."}],
        [{"risk.worry": "She told Ms Moss on 10 March."}],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "BLA-001": Sentences(
        {},
        "risk.worry",
        [
            "She led him on.",
            "In short, he was asking for it.",
            "She dresses provocatively at school events.",
            "She flirts with older boys.",
            "Child B encouraged this by laughing.",
            "She put herself in a vulnerable position by going upstairs.",
            "She let him touch her.",
            "She did not say no.",
            "She chose to go with him.",
            "She acts older than she is.",
            "Child B brought it on herself.",
            "It was partly her fault.",
        ],
        [
            "Ms Moss encouraged him to talk to his mother.",
            "She did not let him touch her.",
            "He chose Ms Moss as the adult to go to.",
            "She asked for it back, and he gave it to her.",
            "The teacher let him go at 15:10.",
            "Mr Hood led him out by the east door.",
            "She said: “I should have said no.”",
            "He allowed his tablet to be taken home.",
            "Nobody allowed him to go alone.",
            "She was dressed in a coat and a scarf.",
            "His mother is willing to meet us.",
        ],
    ),
    "BLA-002": Sentences(
        TEN,
        "risk.worry",
        [
            "What happened was consensual.",
            "He is her boyfriend.",
            "They are in a relationship.",
            "The touching was mutual.",
            "They both agreed to it.",
            "The two of them are dating.",
        ],
        [
            "She has a good relationship with her teacher.",
            "Her mother's boyfriend moved in on 3 February.",
            "It was not consensual.",
            "She said: “He says he's my boyfriend.”",
            "They have a mutual friend in Year 6.",
            "The class had a lesson on relationships.",
            "His mother gave her consent to this referral.",
        ],
    ),
    "BLA-003": Sentences(
        {**FIFTEEN, **AFFECTED, **OLDER, **other("displayed", "17")},
        "risk.worry",
        [
            "What happened was consensual.",
            "He is her boyfriend.",
            "They are in a sexual relationship.",
            "She consented.",
        ],
        [
            "Her relationship with her sister is warm.",
            "His dad's new girlfriend looks after her.",
            "He said: “It was consensual.”",
            "They lead the school council by mutual turns.",
        ],
    ),
    "BLA-004": Sentences(
        {},
        "risk.worry",
        [
            "She did not tell anyone until March.",
            "It is not clear why she waited.",
            "He failed to report it.",
            "Child B waited three weeks before telling Ms Moss.",
            "She kept it to herself.",
        ],
        [
            "We did not tell anyone but the lead.",
            "He asked her not to tell.",
            "She told Ms Moss on 10 March, and it happened on 6 March.",
            "She said: “I didn't tell anyone.”",
            "His mother was not told at the time.",
            "She waited for the bus with Ms Moss.",
        ],
    ),
}

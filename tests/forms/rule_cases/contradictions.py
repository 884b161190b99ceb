"""Cases of the rules in `forms/hsb/rules/contradictions.toml`."""

from tests.forms.rule_cases.given import NOT_KNOWN, S17, S47, Cases, Given, Sentences, other, plan


def several(count: int) -> Given:
    return {"incidents": [{"inc.when": f"2026-03-0{day}"} for day in range(1, count + 1)]}


CASES: Cases = {
    "CON-005": (
        [plan(child="Child B")],
        [{}, plan(measures="Separate breaks."), {"act.plan.any": False, "act.plan": [{"act.plan.child": "Child B"}]}],
    ),
    "CON-006": (
        [
            {"act.police": True},
            {"act.police": True, "act.police.date": "2026-03-12", "act.police.time": "14:30"},
            {"gate.danger": True, "gate.999.called": True, "act.police": True, "act.police.how": "call_101"},
        ],
        [
            {},
            {"act.police": False},
            {
                "act.police": True,
                "act.police.date": "2026-03-12",
                "act.police.time": "14:30",
                "act.police.ref": NOT_KNOWN,
            },
            {"gate.danger": True, "gate.999.called": True, "act.police": True, "act.police.how": "call_999"},
        ],
    ),
    "CON-008": (
        [
            {**S47, "ask.list": ["advice"]},
            {**S47, "ask.list": ["early", "other"]},
            {**S17, "ask.list": ["s47"]},
        ],
        [
            {},
            S47,
            {**S47, "ask.list": ["strategy"]},
            {**S17, "ask.list": ["s17", "hsb"]},
            {"risk.harm.level": "unsure", "ask.list": ["advice"]},
        ],
    ),
    "CON-002": (
        [
            {"hist.chron.any": False, "hist.chron": [{"hist.chron.what": "Rude words"}]},
            {"hist.prev.any": False, "child.status": ["past"]},
        ],
        [
            {},
            {"hist.chron.any": True, "hist.chron": [{"hist.chron.what": "Rude words"}]},
            {"hist.chron.any": False, "hist.prev.any": False, "child.status": ["none"]},
            {"hist.prev.any": True, "child.status": ["past"]},
        ],
    ),
    "CON-001": (
        [
            {"ctx.freq": "once", **several(2)},
            {"ctx.freq": "once", **several(3)},
        ],
        [
            {"ctx.freq": "once"},
            {"ctx.freq": "once", **several(1)},
            {"ctx.freq": "several", **several(2)},
            several(2),
        ],
    ),
    "CON-003": (
        [
            {"fam.siblings.any": False, **other(relation="Younger sister")},
            {"fam.siblings.any": False, **other(relation="His half-brother, at his father's home")},
            {
                "fam.siblings.any": False,
                "fam.household.any": True,
                "fam.household": [{"fam.household.relation": "Brother"}],
            },
        ],
        [
            {"fam.siblings.any": True, **other(relation="Sister")},
            {"fam.siblings.any": False, **other(relation="Same class; friends")},
            {"fam.siblings.any": NOT_KNOWN, **other(relation="Sister")},
            other(relation="Sister"),
        ],
    ),
    "CON-004": (
        [
            {"oth.any": True, "oth.list": [{"oth.list.label": "Child B"}, {"oth.list.label": "Child B"}]},
            {"oth.any": True, "oth.list": [{"oth.list.label": "Child B"}, {"oth.list.label": "b"}]},
            {"child.name.full": "Toby James Wrenfield", **other(label="Toby Wrenfield")},
        ],
        [
            {"oth.any": True, "oth.list": [{"oth.list.label": "Child B"}, {"oth.list.label": "Child C"}]},
            {"child.name.full": "Toby James Wrenfield", **other(label="Child T")},
            {"child.name.full": "Toby James Wrenfield", **other(label="Isla Wrenfield")},
            {"oth.any": True, "oth.list": [{"oth.list.label": "Child B"}, {"oth.list.part": "saw"}]},
        ],
    ),
    "CON-007": (
        [
            {**S47, "risk.harm": "The risk is low while they are in school."},
            {"risk.soon": "There is a high risk of harm.", "risk.worry": "We see a low risk."},
            {**S47, "ctx.cont": "expected"},
        ],
        [
            S47,
            {**S17, "risk.harm": "The risk is low while they are in school."},
            {**S47, "risk.soon": "There is a high risk of harm on the bus."},
            {**S47, "ctx.cont": "abusive"},
            {**S17, "ctx.cont": "expected"},
        ],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "CON-003": Sentences(
        {"fam.siblings.any": False, "oth.any": True},
        "oth.list.relation",
        [
            "Sister",
            "Younger brother",
            "Half-sister; they live together",
            "Her twin brother",
            "His stepbrother at weekends",
            "They are brother and sister",
            "Her younger sister, by her father",
        ],
        [
            "Cousin",
            "Not his brother",
            "No brother or sister of his",
            "They are like brother and sister",
            "Foster brother for two weeks",
            "His friend's brother",
        ],
    ),
    "CON-007": Sentences(
        S47,
        "risk.strength",
        [
            "We think the risk is low.",
            "There is a low risk of it happening again.",
            "The risk to Child B is minimal in class.",
            "She is not at risk at home.",
            "There is no risk to other children.",
            "Child C is not in any danger.",
        ],
        [
            "The plan lowers the risk on the bus.",
            "There is a risk on the bus.",
            "He ran a risk assessment with Mrs Price.",
            "It is not known who is at risk.",
            "The risk is higher on the bus.",
            "There is a little play area; risk of falls is another matter.",
        ],
    ),
}

"""Cases of the rules in `forms/hsb/rules/contradictions.toml`."""

from tests.forms.rule_cases.given import NOT_KNOWN, S17, S47, Cases, Sentences, plan

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
}

SENTENCES: dict[str, Sentences] = {}

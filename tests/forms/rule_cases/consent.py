"""Cases of the rules in `forms/hsb/rules/consent.toml`."""

from tests.forms.rule_cases.given import S17, S47, Cases, Sentences

CASES: Cases = {
    "CST-001": (
        [{}, {"con.told": True}, {"con.given": "agreed"}],
        [{"con.told": True, "con.given": "agreed"}, {"con.told": False, "con.given": "not_asked"}],
    ),
    "CST-002": (
        [
            {"con.given": "refused"},
            {"con.given": "split"},
            {"con.given": "not_asked", "con.reason": "The person lives in the home.", "con.reason.who": "P. Lund"},
        ],
        [
            {},
            {"con.given": "agreed"},
            {"con.given": "not_reached"},
            {
                "con.given": "refused",
                "con.reason": "A child may be hurt.",
                "con.reason.who": "P. Lund",
                "con.reason.date": "2026-03-12",
            },
        ],
    ),
    "CST-003": (
        [
            {"con.told": True, "act.parents.told": False},
            {"con.told": False, "con.given": "agreed"},
            {"con.told": False, "con.given": "split"},
        ],
        [
            {},
            {"con.told": True, "con.given": "refused", "act.parents.told": True},
            {"con.told": False, "con.given": "not_asked", "act.parents.told": True},
        ],
    ),
    "CST-004": (
        [{"con.given": "not_reached"}],
        [
            {},
            {"con.given": "refused"},
            {"con.given": "not_reached", "con.attempts": [{"con.attempts.how": "Mother, by phone"}]},
        ],
    ),
    "CST-006": (
        [
            {**S47, "con.given": "refused"},
            {"gate.danger": True, "con.given": "not_asked"},
            {**S47, "con.given": "not_reached"},
        ],
        [
            {**S17, "con.given": "refused"},
            {**S47, "con.given": "agreed"},
            {**S47, "con.given": "refused", "con.reason": "A child may be hurt."},
            {**S47, "con.given": "not_reached", "con.attempts": [{"con.attempts.how": "Mother, by phone"}]},
        ],
    ),
    "CST-007": (
        [{"ref.delay.any": True, "ref.delay": "We were waiting for consent."}],
        [{"ref.delay.any": True, "ref.delay": "The lead was ill."}],
    ),
    "CST-008": (
        [{**S17, "con.given": given} for given in ("refused", "split", "not_asked", "not_reached")],
        [S17, {**S17, "con.given": "agreed"}, {**S47, "con.given": "refused"}],
    ),
    "CST-005": (
        [
            {"con.told": True, "con.risk": True},
            {"con.told": False, "act.parents.told": True, "con.risk": True},
            {"con.told": True, "gate.adult": True, "gate.adult.who": ["family"]},
            {"con.told": True, "con.risk": False, "risk.worry": "Her aunt spoke of a forced marriage."},
        ],
        [
            {},
            {"con.told": False, "con.risk": True},
            {"con.told": True, "con.risk": True, "con.risk.who": "P. Quill, duty social worker, 5 June at 13:25"},
            {"con.told": True, "con.risk": False},
            {"con.told": True, "con.risk": False, "gate.adult": True, "gate.adult.who": ["family"]},
            {"con.told": False, "risk.worry": "Her aunt spoke of a forced marriage."},
        ],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "CST-007": Sentences(
        {"ref.delay.any": True},
        "ref.delay",
        [
            "GDPR prevents us from saying more.",
            "We were waiting for consent from the mother.",
            "The lead said that we cannot refer without consent.",
            "For data protection reasons nobody was told.",
            "We held it back until the parents agree.",
        ],
        [
            "Data protection does not stop us sharing this.",
            "We did not wait for consent.",
            "The mother gave consent at 14:45.",
            "The lead was ill; the deputy was told at 09:00.",
            "GDPR training was on Monday.",
        ],
    ),
    "CST-005": Sentences(
        {"con.told": True},
        "risk.worry",
        [
            "Her aunt spoke of a forced marriage.",
            "She said: “My dad will beat me if he hears.”",
            "There have been honour-based threats in the family.",
            "He says that his father will hurt him.",
            "Her cousin was taken abroad to be married.",
            "We fear that they will harm her if they know.",
        ],
        [
            "Nothing points to a forced marriage.",
            "Her parents' marriage ended in 2024.",
            "It was an honour to be chosen for the choir.",
            "Her father will ring us on Monday.",
            "He said that the ball hit him if anything.",
            "She may be hurt again on the bus.",
        ],
    ),
}

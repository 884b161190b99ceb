"""Cases of the rules in `forms/hsb/rules/opinion.toml`."""

from tests.forms.rule_cases.given import NOT_KNOWN, S47, Cases, Sentences

CASES: Cases = {
    "OPI-002": (
        [S47, {"risk.harm.level": "local"}, {"risk.harm.level": "unsure"}],
        [{}, {**S47, "risk.harm": "He held her sleeve twice."}, {"risk.harm.level": NOT_KNOWN}],
    ),
}

SENTENCES: dict[str, Sentences] = {}

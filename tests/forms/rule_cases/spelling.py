"""Cases of the rules in `forms/hsb/rules/spelling.toml`."""

from tests.forms.rule_cases.given import PLAIN, Cases, Sentences

CASES: Cases = {
    "SPE-001": (
        [{"risk.worry": "He recieved it on 3 March."}, {"risk.worry": "Teh boy ran."}],
        [
            {"risk.worry": PLAIN},
            {"risk.worry": "She wrote: “i recieved it”."},
            {"ref.who.name": "Zofia Kwiatkowska", "risk.worry": "zofia rang kwiatkowska on 3 March."},
        ],
    ),
    "SPE-002": (
        [{"risk.worry": "His behavior at the center was new."}],
        [
            {"risk.worry": "His behaviour at the centre was new."},
            {"risk.worry": "She said: “It is my favorite color.”"},
        ],
    ),
}
SENTENCES: dict[str, Sentences] = {}

"""Cases of the rules in `forms/hsb/rules/images.toml`."""

from tests.forms.rule_cases.given import Cases, Sentences

CASES: Cases = {
    "IMG-006": (
        [{"gate.images": False, "risk.worry": "A nude was sent to the group."}],
        [
            {"gate.images": True, "risk.worry": "A nude was sent to the group."},
            {"gate.images": False, "risk.worry": "He said rude words."},
        ],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "IMG-006": Sentences(
        {"gate.images": False},
        "risk.worry",
        [
            "A nude was passed round.",
            "He sent her a dick pic.",
            "Child C says that they filmed her in the toilets.",
            "There is talk of a deepfake with her face.",
            "He took a photo of her under the table.",
            "She was asked for naked pictures.",
        ],
        [
            "They were drawing pictures of the sea.",
            "The class photo was taken that day.",
            "She watched a video about kind hands.",
            "His mother found an “18” film on the tablet.",
            "He looked at her coat.",
        ],
    ),
}

"""The page of traceability is what the command makes now."""

from pathlib import Path

from referral_assistant.casework.reading.looking import trace

PAGE = Path(__file__).parents[2] / "docs" / "traceability.md"


def test_the_page_is_what_the_command_makes() -> None:
    kept = PAGE.read_text(encoding="utf-8").splitlines()
    made = trace().splitlines()
    assert kept == made, "Run `referral-assistant trace -o docs/traceability.md` and look at what has changed."

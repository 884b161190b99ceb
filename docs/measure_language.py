"""Measure the language checks on the labelled passages, and write the figures where they are published.

    python docs/measure_language.py

writes `forms/language_measured.toml` (shown in Help > About) and the figures of `docs/language.md`.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from referral_assistant.core.english import English  # noqa: E402
from referral_assistant.files.content import MEASURED  # noqa: E402  the path above comes first
from referral_assistant.files.english import load_english  # noqa: E402
from referral_assistant.files.forms import load_form  # noqa: E402
from tests.language.passages import CATEGORIES, DEVELOPED, HELD_BACK, passages  # noqa: E402
from tests.language.score import Score, score  # noqa: E402

PAGE = ROOT / "docs" / "language.md"
BEGIN, END = "<!-- figures: made by docs/measure_language.py -->\n", "<!-- end of figures -->\n"
NAMES = {"developed": "developed with", "held_back": "held back"}


def main() -> None:
    """Measure, write, and print what was written."""
    form, english = load_form(), English(load_english())
    scores = {
        "developed": score(form, english, passages(DEVELOPED)),
        "held_back": score(form, english, passages(HELD_BACK)),
    }
    MEASURED.write_text(settings(scores), encoding="utf-8")
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    _, after = rest.split(END)
    PAGE.write_text(before + BEGIN + table(scores) + END + after, encoding="utf-8")
    sys.stdout.write(table(scores))


def settings(scores: dict[str, Score]) -> str:
    """The figures as TOML, in percent, always rounded down."""
    lines = ["# Made by docs/measure_language.py. Percent, rounded down.", f"on = {datetime.now(UTC).date()}"]
    for name, one in scores.items():
        lines += ["", f"[{name}]", f"passages = {one.passages}", f"clean = {one.clean}"]
        lines += [f"recall_of_all = {down(one.recall())}", f"precision = {down(one.precision)}"]
        lines += [f"clean_marked = {-down(-one.marked)}"]
        recalls = ", ".join(f"{category} = {down(one.recall(category))}" for category in CATEGORIES)
        lines += [f"recall = {{ {recalls} }}"]
    return "\n".join(lines) + "\n"


def table(scores: dict[str, Score]) -> str:
    """The same as a table of Markdown."""
    rows = [f"| | {' | '.join(NAMES[name] for name in scores)} |", f"|---{'|---' * len(scores)}|"]

    def row(label: str, *cells: str) -> None:
        rows.append(f"| {label} | {' | '.join(cells)} |")

    row("passages (clean ones)", *(f"{one.passages} ({one.clean})" for one in scores.values()))
    for category in CATEGORIES:
        cells = (f"{one.recall(category):.1%} of {one.labels[category]}" for one in scores.values())
        row(f"recall, {category}", *cells)
    row("**recall, all**", *(f"**{one.recall():.1%}** of {sum(one.labels.values())}" for one in scores.values()))
    row("**precision**", *(f"**{one.precision:.1%}** of {one.findings}" for one in scores.values()))
    row("clean passages marked", *(f"{one.clean_marked} of {one.clean}" for one in scores.values()))
    row("findings inside quotation marks", *(f"{one.in_quotes}" for one in scores.values()))
    return "\n".join(rows) + "\n"


def down(share: float) -> int:
    """A share in whole percent, rounded down."""
    return int(100 * share // 1)


if __name__ == "__main__":
    main()

"""About the app: what it is, and how well its language checks were measured to do."""

from __future__ import annotations

from referral_assistant import __version__
from referral_assistant.core.dates import MONTHS
from referral_assistant.core.measured import Measured
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.measured import load_measurements
from referral_assistant.messages import look_up as say


def about_lines() -> list[tuple[str, str]]:
    """What, and what is to be said of it; paragraphs are lines."""
    version = say.ABOUT_VERSION_IS.format(version=__version__)
    lines = [(say.ABOUT_VERSION, version), (say.ABOUT_LICENCE, say.ABOUT_LICENCES)]
    try:
        measured = load_measurements()
    except Refusal as refusal:
        return [*lines, (say.ABOUT_CHECKS, str(refusal))]
    day = f"{measured.on.day} {MONTHS[measured.on.month - 1]} {measured.on.year}"
    how = say.ABOUT_CHECKS_HOW.format(day=day)
    return [
        *lines,
        (say.ABOUT_CHECKS, how),
        (say.ABOUT_HELD_BACK, _figures(measured.held_back)),
        (say.ABOUT_DEVELOPED, _figures(measured.developed)),
    ]


def _figures(one: Measured) -> str:
    names = say.ABOUT_CATEGORY
    recall = (say.ABOUT_RECALL_OF.format(category=names[name], percent=share) for name, share in one.recall.items())
    return "\n".join(
        (
            say.ABOUT_PASSAGES.format(passages=one.passages, clean=one.clean),
            say.ABOUT_RECALL.format(percent=one.recall_of_all, each="; ".join(recall)),
            say.ABOUT_PRECISION.format(percent=one.precision, clean=one.clean_marked),
        )
    )

"""Copies that a synchroniser left beside a referral ("conflicted copy"): found, and joined without losing anything."""

from __future__ import annotations

from pathlib import Path

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.joining import join
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX
from referral_assistant.files.referrals import read_referral, referral_in
from referral_assistant.files.turns import turn
from referral_assistant.files.whole import delete, read_if_there, read_whole


def copies(opened: OpenReferral) -> tuple[Path, ...]:
    """The files beside this one that hold the same referral: every synchroniser adds words of its own to the name."""
    try:
        beside = sorted(opened.path.parent.glob(f"{_escaped(opened.path.stem)}?*{SUFFIX}"))
    except OSError:
        return ()  # a folder that may not be listed; the referral itself can still be worked on
    return tuple(path for path in beside if _is_same(opened, path))


def take_in(opened: OpenReferral, copy: Path) -> None:
    """Join a copy with what is open, keep the copy as an earlier version, and only then delete it. Raises `Refusal`."""
    data = read_whole(copy)
    theirs = referral_in(opened.form, data, unlocking.identities)
    opened.replace_by(join(opened.form, None, opened.referral, theirs))
    opened.save()
    opened.file.earlier.keep(data, "merge")
    opened.file.close_versions(opened.referral)
    with turn(copy):
        if read_if_there(copy) == data:  # else somebody has worked on it since: it is offered again
            delete(copy)


def _is_same(opened: OpenReferral, path: Path) -> bool:
    try:
        return read_referral(opened.form, path, unlocking.identities).reference == opened.reference
    except Refusal:
        return False  # somebody else's, or damaged: not ours to join


def _escaped(stem: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in stem)

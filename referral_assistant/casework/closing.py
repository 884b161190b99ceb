"""Close a referral of which nothing more is expected, and open it again."""

from __future__ import annotations

from referral_assistant.casework.events import is_closed, with_event
from referral_assistant.casework.open_referral import OpenReferral


def close(opened: OpenReferral) -> None:
    """Write into its history that it is closed, and save it. Raises `Refusal`."""
    _note(opened, closed=True)


def open_again(opened: OpenReferral) -> None:
    """Write into its history that work on it goes on, and save it. Raises `Refusal`."""
    _note(opened, closed=False)


def _note(opened: OpenReferral, *, closed: bool) -> None:
    if is_closed(opened.referral) != closed:
        opened.put_record(with_event(opened.referral, "closed" if closed else "opened again"))
        opened.save()

"""The form and what stands beside it, read while the home screen is already there."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referral_assistant.casework.reading.area import Area
    from referral_assistant.core.form import Form
    from referral_assistant.core.resources import Resources

_loading: list[threading.Thread] = []


def warm_up() -> None:
    """Begin to load what a referral needs. Whatever fails here fails again, and is said, when it is asked for."""
    if not _loading:
        thread = threading.Thread(target=_load, daemon=True)
        _loading.append(thread)
        thread.start()


def form() -> Form:
    """The form. Raises `Refusal`."""
    if _loading:
        _loading[0].join()
    from referral_assistant.casework.reading import looking

    return looking.form()


def area(authority: str) -> Area:
    """What holds for a referral to this authority. Raises `Refusal`."""
    from referral_assistant.casework.reading.area import area as area_of

    return area_of(authority)


def resources() -> Resources:
    """What else helps. Raises `Refusal`."""
    from referral_assistant.files.resources import load_resources

    return load_resources()


def _load() -> None:
    from referral_assistant.core.refusal import Refusal

    try:
        from referral_assistant.casework.reading import looking
        from referral_assistant.casework.surroundings import clock
        from referral_assistant.core.working_days import is_working_day

        looking.form()
        is_working_day(clock.today(), area("").local.bank_holidays)
        resources()
    except Refusal:
        return

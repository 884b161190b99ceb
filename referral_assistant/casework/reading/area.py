"""The form as it reads where a referral goes, and what that area sets: asked for by the answers or the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import unlocking
from referral_assistant.casework.reading.may_read import refuse_barred
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.surroundings.local import local, local_of, troubles
from referral_assistant.core.answers import Answers
from referral_assistant.core.form import Form
from referral_assistant.core.journey import Journey, journey
from referral_assistant.core.local import NOWHERE, Local
from referral_assistant.core.own_lists import OwnList, with_lists
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.forms import Wording, load_form
from referral_assistant.files.nations import load_guidance, load_nation
from referral_assistant.files.referrals import referral_in as record_in
from referral_assistant.files.sealing import is_sealed
from referral_assistant.files.settings import load_settings
from referral_assistant.files.whole import read_whole
from referral_assistant.messages import packs as say

_MOST_TOLD = 3
_FIRST = "england"
"""The nation that the form was first written for."""


class Area(NamedTuple):
    """The form in the words of a nation, and what the area sets; `trouble`: what is wrong with its packs."""

    form: Form
    local: Local
    trouble: str = ""


Areas = Callable[[str], Area]
"""An authority (its option id; empty: the one that the settings name) -> what holds there. May raise `Refusal`."""


def area(authority: str = "") -> Area:
    """What holds for a referral to this authority; where nothing says which it is, England's law.

    A pack that cannot be used keeps nobody from writing: the nation's facts hold, and `trouble` says what is wrong.
    """
    settings, said = load_settings(), list[str]()
    try:
        here = local(settings, authority)
    except Refusal as refusal:
        here, said = local(settings._replace(pack=""), authority), [str(refusal)]
    said += troubles(settings, here, clock.today())
    if not here.nation_id:
        here = local_of(None, _FIRST, load_nation(_FIRST), load_guidance())
    if here.duty_from and here.duty_from > clock.today():
        here = replace(here, duty_from=None)  # a duty that is still to come is not asked about yet
    return Area(_form(here.wording, here.language), here, _told(dict.fromkeys(said)))


def _told(sentences: Iterable[str]) -> str:
    """The first few of them; with hundreds of packs there may be hundreds."""
    every = [*sentences]
    more = [say.AND_MORE.format(count=len(every) - _MOST_TOLD)] if len(every) > _MOST_TOLD else []
    return "\n".join([*every[:_MOST_TOLD], *more])


@cache
def _form(wording: Wording, language: tuple[OwnList, ...]) -> Form:
    """The app's form in a nation's words, with the lists of words of a pack."""
    return with_lists(load_form(wording=wording), language)


def only(form: Form, here: Local = NOWHERE) -> Areas:
    """The same everywhere: for a form that is not the app's own."""
    return lambda _authority: Area(form, here)


def authority_in(form: Form, answers: Answers) -> str:
    """The authority that the answers name; empty where they name none."""
    named = answers.get(form.names.authority) if form.names.authority else None
    return named if isinstance(named, str) else ""


def referral_in(file: Path) -> tuple[Referral, Area]:
    """A referral, or plain answers, from a file, and what holds where it goes.

    Raises `Refusal`, also where it is sealed and the person is the adult who is thought to be involved.
    """
    usual = area()
    data = read_whole(file)
    referral = record_in(usual.form, data, unlocking.identities)
    if is_sealed(data):
        refuse_barred(usual.form, referral)
    named = authority_in(usual.form, referral.answers)
    return referral, area(named) if named else usual


def journey_in(file: Path) -> tuple[Referral, Journey]:
    """The same, and the way through it. Raises `Refusal`."""
    referral, (form, here, _) = referral_in(file)
    return referral, journey(form, referral.answers, local=here)

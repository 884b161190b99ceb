"""Start the linked referral for another child of the same incident: from the window, or from a file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.keeping.replacing import keep_what_stands
from referral_assistant.casework.keeping.sealed import refuse_unsealing
from referral_assistant.casework.reading.addressed import addressed, barred_leads
from referral_assistant.casework.reading.area import journey_in
from referral_assistant.casework.surroundings import clock
from referral_assistant.casework.surroundings.reference import new_reference, unused_reference
from referral_assistant.casework.writing.open_referral import OpenReferral
from referral_assistant.core.answers import Kept, Where
from referral_assistant.core.entries import entry_title
from referral_assistant.core.journey import Journey
from referral_assistant.core.linking import KeptBack, LinkedAnswers, linked_answers
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import SUFFIX, referrals_folder
from referral_assistant.files.referrals import keep_referral
from referral_assistant.files.whole import is_same_place
from referral_assistant.messages import linking as say


class Started(NamedTuple):
    """A linked referral, and what was left behind when it was made."""

    opened: OpenReferral
    made: LinkedAnswers


def start_linked(first: OpenReferral, label: str, *, same_home: bool = False, also: Iterable[str] = ()) -> Started:
    """A new kept referral for the child of this label; each of the two notes the other. Raises `Refusal`."""
    made = linked_answers(first.journey, label, same_home=same_home, also=_also(first.journey, also))
    reference = unused_reference()
    note = _note(made.label, first.reference)
    referral = Referral(made.answers, reference, clock.now().isoformat(), linked=(note,))
    opened = OpenReferral(first.form, referrals_folder() / f"{reference}{SUFFIX}", referral, first.areas)
    opened.save()
    first.note_link(_note(label, reference))
    first.save()
    return Started(opened, made)


def link_file(
    file: Path, label: str, target: Path, *, same_home: bool = False, also: Iterable[str] = ()
) -> tuple[Journey, LinkedAnswers]:
    """The same from a file into another, whole or not at all; the first file stays as it is. Raises `Refusal`."""
    if is_same_place(target, file):
        raise Refusal(say.SAME_FILE)
    refuse_unsealing(target, file)
    referral, walk = journey_in(file)
    made = linked_answers(walk, label, same_home=same_home, also=_also(walk, also))
    note = (_note(made.label, referral.reference),) if referral.reference else ()
    fresh = Referral(made.answers, new_reference(), clock.now().isoformat(), linked=note)
    keep_what_stands(walk.form, target)
    keep_referral(walk.form, target, addressed(walk.form, fresh))
    return walk, made


def _also(first: Journey, chosen: Iterable[str]) -> frozenset[str]:
    """What is carried beside what always is. A lead who must not see the first must not be let into the second."""
    life = first.form.life
    if life is None or not barred_leads(first.form, first.answers):
        return frozenset(chosen)
    return frozenset(chosen) | {id for id in (life.involved.name, life.involved.role) if id in first.answers}


def left_behind(first: Journey, made: LinkedAnswers) -> tuple[tuple[KeptBack, str], ...]:
    """Each answer that was kept back, with a sentence that says where and why."""
    return tuple((one, say.LEFT_BEHIND[one.reason].format(place=_place(first, one.where))) for one in made.kept_back)


def _place(first: Journey, where: Where) -> str:
    asked = first.form.questions[where.question].print
    return f"{entry_title(first, where)}, {asked}" if where.group else asked


def _note(label: str, reference: str) -> Kept:
    return Kept(json.dumps({"label": label, "reference": reference, "made": clock.now().isoformat()}))

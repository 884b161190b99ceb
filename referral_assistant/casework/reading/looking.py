"""Looking without changing anything: the form, its faults, and what is to be found in a referral."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from referral_assistant.casework.reading.area import area, referral_in
from referral_assistant.casework.reading.english import english
from referral_assistant.casework.surroundings import clock
from referral_assistant.core import answers_json
from referral_assistant.core.checks import check_whole
from referral_assistant.core.definition import Fault
from referral_assistant.core.dismissals import set_aside
from referral_assistant.core.findings import Findings
from referral_assistant.core.form import Form
from referral_assistant.core.kinds import Json
from referral_assistant.core.local import Local
from referral_assistant.core.referral import Referral
from referral_assistant.files.content import FORM, PACKS
from referral_assistant.files.forms import lint_folder, load_form


def form() -> Form:
    """The form that the app uses, in the words of the nation that the settings lead to. Raises `Refusal`."""
    return area().form


def schema() -> Mapping[str, Json]:
    """The JSON Schema of an answers file."""
    return answers_json.schema(load_form())


def faults_in(place: Path | None) -> tuple[Fault, ...]:
    """Every fault of a form's folder, of packs, or of everything that comes with the app. Raises `Refusal`."""
    from referral_assistant.files.nations import are_nations, lint_nations  # for this command alone
    from referral_assistant.files.packs import are_packs, lint_packs

    if place and not are_nations(place):
        return lint_packs(place) if are_packs(place) else lint_folder(place)[1]
    form, faults = lint_folder(FORM)
    of_nations = lint_nations(form.wording if form else None)
    return of_nations if place else (*faults, *lint_packs(PACKS), *of_nations)


def pack_schema() -> Mapping[str, Json]:
    """The JSON Schema of a pack."""
    from referral_assistant.core.pack import pack_schema  # for this command alone

    return pack_schema()


def trace() -> str:
    """Where everything in the app's form comes from, as Markdown. Raises `Refusal`."""
    from referral_assistant.core.traceability import traceability  # with what it loads, for this command alone
    from referral_assistant.files.resources import load_resources, load_systems

    return traceability(load_form(), load_resources(), load_systems())


def findings_in(file: Path) -> tuple[Form, Findings]:
    """Every finding in a referral, on today's date, and the form it answers. Raises `Refusal`.

    A review, and what came after sending, is looked at once it has begun. Dismissed findings stand apart.
    """
    referral, (form, here, _) = referral_in(file)
    return form, findings_of(form, here, referral)


def findings_of(form: Form, here: Local, referral: Referral) -> Findings:
    """The same of a referral that has been read."""
    found = check_whole(form, referral.answers, clock.today(), here, english())
    return set_aside(form, referral.answers, found, referral.dismissed)

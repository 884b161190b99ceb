"""What an entry of a group is called, whether it is fact or report, and what stands beside an answer."""

from __future__ import annotations

from referral_assistant.core.answers import Person, Value, Where
from referral_assistant.core.form import Nature
from referral_assistant.core.journey import Journey
from referral_assistant.core.kinds import KINDS


def entry_title(journey: Journey, where: Where) -> str:
    """What the entry is called: the answer that names it, or "Incident 2"; empty outside groups."""
    if where.group is None:
        return ""
    group = journey.form.groups[where.group]
    return said_beside(journey, where, group.entry_from) or f"{group.entry} {where.index + 1}"


def entry_nature(journey: Journey, where: Where) -> Nature | None:
    """Whether what the entry says was seen, told or recorded, where the group has a question that says so."""
    group = journey.form.groups[where.group] if where.group else None
    if group is None or group.nature_from is None:
        return None
    chosen = journey.answers.at(Where(group.nature_from, where.group, where.index))
    options = {option.id: option.nature for option in journey.form.questions[group.nature_from].option}
    return options.get(chosen) if isinstance(chosen, str) else None


def beside(journey: Journey, where: Where, question: str | None) -> Value | None:
    """The answer to a question of the same entry or, where the question is in no group, of the whole referral."""
    if question is None:
        return None
    inside = journey.form.group_of.get(question) == where.group
    return journey.answers.at(Where(question, where.group, where.index) if inside else Where(question))


def said_beside(journey: Journey, where: Where, question: str | None) -> str:
    """That answer on one line as printed, a person by name; empty where there is none or it is not known."""
    match beside(journey, where, question):
        case str(text) if question is not None:
            asked = journey.form.questions[question]
            return " ".join(KINDS[asked.kind].printed(text, asked))
        case Person() as person:
            return person.part("name")
        case _:
            return ""

"""What an entry of a group is called, and whether it is fact or report."""

from __future__ import annotations

from referral_assistant.core.answers import Where
from referral_assistant.core.form import Nature
from referral_assistant.core.journey import Journey


def entry_title(journey: Journey, where: Where) -> str:
    """What the entry is called: the answer that names it, or "Incident 2"; empty outside groups."""
    if where.group is None:
        return ""
    group = journey.form.groups[where.group]
    named = journey.answers.at(Where(group.entry_from, where.group, where.index)) if group.entry_from else None
    return named if isinstance(named, str) and named.strip() else f"{group.entry} {where.index + 1}"


def entry_nature(journey: Journey, where: Where) -> Nature | None:
    """Whether what the entry says was seen, told or recorded, where the group has a question that says so."""
    group = journey.form.groups[where.group] if where.group else None
    if group is None or group.nature_from is None:
        return None
    chosen = journey.answers.at(Where(group.nature_from, where.group, where.index))
    options = {option.id: option.nature for option in journey.form.questions[group.nature_from].option}
    return options.get(chosen) if isinstance(chosen, str) else None

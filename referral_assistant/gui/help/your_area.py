"""What the app knows of the area: how to refer, deadlines, levels, law and guidance; and what it does not know."""

from __future__ import annotations

from datetime import date

from referral_assistant.core.dates import months_after, printed_day
from referral_assistant.core.guidance import STALE_AFTER, Edition
from referral_assistant.core.local import Local
from referral_assistant.messages import look_up as say

Line = tuple[str, str]


def area_lines(local: Local, today: date) -> list[Line]:
    """What there is to say, each under a heading; an empty part is left out."""
    parts = (
        (say.AREA_REFER, refer_lines(local)),
        (say.AREA_DEADLINES, _deadlines(local)),
        (say.AREA_LEVELS, _levels(local)),
        (say.AREA_AGREEMENT, _agreement(local)),
        (say.AREA_DISAGREE, _escalation(local)),
        (say.AREA_LAW, _law(local)),
        (say.AREA_GUIDANCE, [_edition(one, today) for one in local.guidance]),
        (say.AREA_SIGNPOSTS, [_joined(one.title, one.about, one.address or "") for one in local.signposts]),
        (say.AREA_RETENTION, [local.retention]),
        (say.AREA_NOT_KNOWN, list(local.not_known)),
    )
    return [(heading, "\n".join(filter(None, lines))) for heading, lines in parts if any(lines)]


def refer_lines(local: Local) -> list[str]:
    """How the council wants to be told; what is not known is left out."""
    how = say.AREA_HOW.get(local.refer_how or "", "")
    lines = (
        _joined(local.council, say.AREA_FICTIONAL if local.fictional else ""),
        _at(_joined(how, local.refer_name), local.refer_address),
        say.AREA_PHONE_FIRST if local.phone_first else "",
        _at(_joined(local.secure_how), local.secure_address),
    )
    return [one for one in lines if one]


def _deadlines(local: Local) -> list[str]:
    return [
        say.AREA_WRITE.format(hours=local.hours_to_write),
        say.AREA_REPLY.format(days=local.reply_working_days),
    ]


def _levels(local: Local) -> list[str]:
    return [_joined(level.label, level.means) for level in local.levels]


def _agreement(local: Local) -> list[str]:
    return [local.consent_rule]


def _escalation(local: Local) -> list[str]:
    stages = [
        _joined(one.name, one.who, say.AREA_WITHIN.format(days=one.working_days) if one.working_days else "")
        for one in local.escalation
    ]
    return [_joined(local.escalation_policy, local.escalation_address), *stages]


def _law(local: Local) -> list[str]:
    return [
        _said_of(local.need, local.need_law),
        _said_of(local.harm, local.harm_law),
        say.AREA_CONSENT_AGE.format(age=local.consent_age) if local.consent_age else "",
        say.AREA_CRIMINAL_AGE.format(age=local.criminal_age) if local.criminal_age else "",
        _said_of(local.duty, _from(local.duty_from)) if local.duty else "",
    ]


def _from(day: date | None) -> str:
    return say.AREA_DUTY_ON.format(date=printed_day(day)) if day else say.AREA_DUTY_OFF


def _edition(edition: Edition, today: date) -> str:
    state = say.AREA_VERIFY if edition.verify else ""
    old = say.AREA_OLD if months_after(edition.checked, STALE_AFTER) < today else ""
    name = f"{edition.name}, {edition.edition}"
    return _joined(name, say.AREA_CHECKED.format(date=printed_day(edition.checked)), state, old)


def _joined(*parts: str) -> str:
    """The parts as sentences, one after another."""
    return " ".join(_sentence(part) for part in parts if part)


def _at(words: str, address: str) -> str:
    """An address stands as it is: no capital letter, no full stop that might be typed with it."""
    return " ".join(part for part in (words, address) if part)


def _said_of(name: str, what: str) -> str:
    """What the law calls something, and what it says of it."""
    return _sentence(": ".join(part for part in (name, what) if part))


def _sentence(words: str) -> str:
    return words and f"{words[0].upper()}{words[1:].rstrip('.')}."

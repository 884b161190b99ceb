"""What is wrong with a form definition: every fault, with file and line."""

from collections.abc import Mapping

from referral_assistant.core.apart import without_apart
from referral_assistant.core.definition import Fault, read_definition
from referral_assistant.core.form import Form, Option
from referral_assistant.core.lint import conditions, parts, questions, rules
from referral_assistant.core.lint.index import Index

_CHECKS = (questions.faults, conditions.faults, rules.faults, parts.faults)


def lint(texts: Mapping[str, str], lists: Mapping[str, tuple[Option, ...]]) -> tuple[Form | None, tuple[Fault, ...]]:
    """The form, when it has no fault, and every fault in order of file and line. Arguments as `read_definition`.

    Of resources and systems it is only seen which sources they may name; `core/lint/resources.py` looks at the rest.
    """
    form, reading = read_definition(without_apart(texts), lists)
    if form is not None:
        index = Index(form, reading)
        for check in _CHECKS:
            check(index)
        parts.say_unused_sources(index, texts)
    faults = tuple(sorted(set(reading.faults)))
    return (None if faults else form), faults

"""What is wrong with a form definition: every fault, with file and line."""

from collections.abc import Mapping

from referral_assistant.core.definition import Fault, read_definition
from referral_assistant.core.form import Form, Option
from referral_assistant.core.lint import conditions, parts, questions, rules
from referral_assistant.core.lint.index import Index

_CHECKS = (questions.faults, conditions.faults, rules.faults, parts.faults)


def lint(texts: Mapping[str, str], lists: Mapping[str, tuple[Option, ...]]) -> tuple[Form | None, tuple[Fault, ...]]:
    """The form, when it has no fault, and every fault in order of file and line. Arguments as `read_definition`."""
    form, reading = read_definition(texts, lists)
    if form is not None:
        index = Index(form, reading)
        for check in _CHECKS:
            check(index)
    faults = tuple(sorted(set(reading.faults)))
    return (None if faults else form), faults

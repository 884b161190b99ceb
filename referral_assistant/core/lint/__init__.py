"""What is wrong with a form definition: every fault, with file and line."""

from collections.abc import Mapping, Set
from types import MappingProxyType

from referral_assistant.core.apart import without_apart
from referral_assistant.core.definition import Fault, read_definition
from referral_assistant.core.form import Form, Option
from referral_assistant.core.lint import conditions, life, linking, parts, questions, rules, wording
from referral_assistant.core.lint.index import Index
from referral_assistant.core.wording import worded

_CHECKS = (questions.faults, conditions.faults, rules.faults, parts.faults, linking.faults, life.faults)


def lint(
    texts: Mapping[str, str],
    lists: Mapping[str, tuple[Option, ...]],
    said: Mapping[str, str] = MappingProxyType({}),
    lost: Set[str] = frozenset(),
) -> tuple[Form | None, tuple[Fault, ...]]:
    """The form, when it has no fault, and every fault in order of file and line. Arguments as `read_definition`.

    `said`: a nation's words, by the names that texts ask for in `{{...}}`; what is missing is left out. Of resources
    and systems it is only seen which sources they may name; `core/lint/resources.py` looks at the rest.
    `lost`: files that cannot be read; what they hold is missed nowhere.
    """
    form, reading = read_definition(worded(without_apart(texts), said), lists)
    if form is not None:
        index = Index(form, reading, lost)
        for check in _CHECKS:
            check(index)
        parts.say_unused_sources(index, texts)
        wording.say_words(index, without_apart(texts))
    faults = tuple(sorted(set(reading.faults)))
    return (None if faults else form), faults

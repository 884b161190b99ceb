"""One mark for one fault: what two lists of one rule say of the same words is said once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from referral_assistant.core.answers import Where
from referral_assistant.core.findings import Finding


def without_repeats(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, but for those whose words lie within those of another of the same rule."""
    found = tuple(findings)
    places: dict[tuple[Where, str], list[Finding]] = defaultdict(list)
    for one in found:
        if one.start is not None:
            places[one.where, one.rule].append(one)
    repeated = {id(one) for some in places.values() for one in _repeated(some)}
    return (one for one in found if id(one) not in repeated)


def _repeated(findings: list[Finding]) -> Iterator[Finding]:
    """Read from left to right, of two that begin alike the longer first, so that only the furthest end counts."""
    end = -1
    for finding in sorted(findings, key=lambda one: (one.start or 0, -(one.end or 0))):
        if (finding.end or 0) <= end:
            yield finding
        else:
            end = finding.end or 0

"""Faults of single questions and groups."""

from __future__ import annotations

from collections.abc import Iterable

from referral_assistant.core.form import Group, Question
from referral_assistant.core.lint.index import Index, Spot
from referral_assistant.messages import lint as say

_KEYS_OF_KIND = {
    "option": {"choice", "choices"},
    "options_from": {"choice", "choices"},
    "parts": {"person"},
    "least": {"number"},
    "most": {"number"},
    "unit": {"number"},
    "event": {"date"},
    "event_from": {"date"},
    "time": {"date"},
    "told_from": {"date"},
    "not_an_event": {"date"},
    "speaker": {"quoted words"},
    "speaker_from": {"quoted words"},
}
_COMPANIONS = {"event_from": None, "time": "time", "told_from": "choice", "speaker_from": None}


def faults(index: Index) -> None:
    """Say every fault of a question or group that can be seen without its conditions."""
    first: dict[str, Spot] = {}
    for spot in index.spots:
        _say_duplicate(index, spot, first)
        _say_level(index, spot)
        _say_wording(index, spot)
        _say_sources(index, spot)
        if isinstance(spot.asking, Question):
            _say_kind(index, spot, spot.asking)
            _say_companions(index, spot, spot.asking)
        elif isinstance(spot.asking, Group):
            _say_group(index, spot, spot.asking)
    for place in index.pages:
        if place.page.group is not None and place.page.group not in index.form.groups | dict.fromkeys(index.known):
            index.fault(place.file, (*place.path, "group"), say.NO_GROUP.format(id=place.page.group))


def _say_duplicate(index: Index, spot: Spot, first: dict[str, Spot]) -> None:
    earlier = first.setdefault(spot.asking.id, spot)
    if earlier is not spot:
        index.at(spot, "id", say.DUPLICATE_ID.format(id=spot.asking.id, first=earlier.file))


def _say_level(index: Index, spot: Spot) -> None:
    asking = spot.asking
    if asking.level == "required-if" and not asking.required_if:
        index.at(spot, "level", say.NO_REQUIRED_IF)
    if asking.level != "required-if" and asking.required_if:
        index.at(spot, "required_if", say.NOT_REQUIRED_IF)


def _say_wording(index: Index, spot: Spot) -> None:
    asking = spot.asking
    if asking.error.endswith(".") or asking.error.split()[0] in {"The", "A", "An", "Whether", "What", "When", "Who"}:
        index.at(spot, "error", say.ENDS_LIKE_A_SENTENCE)
    if isinstance(asking, Group):
        return
    if not (asking.poor.strip() and asking.good.strip()):
        index.at(spot, "good" if asking.poor else "poor", say.NO_EXAMPLES)
    elif asking.poor.strip() == asking.good.strip():
        index.at(spot, "good", say.SAME_EXAMPLES)


def _say_sources(index: Index, spot: Spot) -> None:
    if not spot.asking.source:
        index.at(spot, "source", say.NO_SOURCE)
    for code in spot.asking.source:
        if code not in index.form.sources:
            index.at(spot, "source", say.UNKNOWN_SOURCE.format(code=code))


def _say_kind(index: Index, spot: Spot, question: Question) -> None:
    for key, kinds in _KEYS_OF_KIND.items():
        if key in question.model_fields_set and question.kind not in kinds:
            index.at(spot, key, say.NOT_FOR_KIND.format(key=key, kind=question.kind))
    if question.kind in {"choice", "choices"} and len(question.option) < 2:
        index.at(spot, "kind", say.NO_OPTIONS.format(kind=question.kind))
    seen: set[str] = set()
    for number, option in enumerate(question.option):
        if option.id in seen:
            path = (*spot.path, "option", number, "id")
            index.fault(spot.file, path, say.DUPLICATE_ID.format(id=option.id, first="the same question"))
        seen.add(option.id)


def _say_companions(index: Index, spot: Spot, question: Question) -> None:
    for key, wanted in _COMPANIONS.items():
        named = getattr(question, key)
        if named is not None:
            _say_companion(index, spot, key, named, wanted)


def _say_companion(index: Index, spot: Spot, key: str, named: str, wanted: str | None) -> None:
    other = index.spot_of.get(named)
    if other is None or not isinstance(other.asking, Question):
        _say_no_question(index, spot, key, [named])
    elif other.group != spot.group and other.group is not None:
        index.at(spot, key, say.OTHER_ENTRY.format(id=named, place="group"))
    elif wanted and other.asking.kind != wanted:
        index.at(spot, key, say.WRONG_KIND.format(id=named, wanted=wanted, kind=other.asking.kind))


def _say_group(index: Index, spot: Spot, group: Group) -> None:
    named = {"card": group.card, "entry_from": (group.entry_from,), "nature_from": (group.nature_from,)}
    for key, ids in named.items():
        present = [id for id in ids if id is not None]
        _say_no_question(index, spot, key, present)
        for id in present:
            other = index.spot_of.get(id)
            if other is not None and other.group != group.id:
                index.at(spot, key, say.OTHER_ENTRY.format(id=id, place="group"))
    source = index.question(group.nature_from) if group.nature_from else None
    if source is not None and source.kind != "choice":
        index.at(spot, "nature_from", say.WRONG_KIND.format(id=source.id, wanted="choice", kind=source.kind))


def _say_no_question(index: Index, spot: Spot, key: str, ids: Iterable[str]) -> None:
    for id in ids:
        if index.question(id) is None and id not in index.known:
            index.at(spot, key, say.NO_QUESTION.format(id=id))

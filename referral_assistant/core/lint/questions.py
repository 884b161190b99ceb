"""Faults of single questions and groups."""

from __future__ import annotations

from collections.abc import Iterable, Set

from referral_assistant.core.form import Group, Question
from referral_assistant.core.kinds import KINDS
from referral_assistant.core.lint.index import Index, PageSpot, Spot
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
_NAMING = {"text", "long text", "quoted words", "identifier", "choice", "person"}
_COMPANIONS = {"event_from": _NAMING, "time": {"time"}, "told_from": {"choice"}, "speaker_from": _NAMING}
_MEAN_SOMETHING_ELSE = {"blank", "answered", "known", "not"}


def faults(index: Index) -> None:
    """Say every fault of a question or group that can be seen without its conditions."""
    first: dict[str, Spot] = {}
    mapped: dict[str, Spot] = {}
    for spot in index.spots:
        _say_duplicate(index, spot, first)
        _say_mapped_twice(index, spot, mapped)
        _say_level(index, spot)
        _say_wording(index, spot)
        _say_sources(index, spot)
        if isinstance(spot.asking, Question):
            _say_kind(index, spot, spot.asking)
            _say_companions(index, spot, spot.asking)
        elif isinstance(spot.asking, Group):
            _say_group(index, spot, spot.asking)
    _say_pages(index)


def _say_duplicate(index: Index, spot: Spot, first: dict[str, Spot]) -> None:
    earlier = first.setdefault(spot.asking.id, spot)
    if earlier is not spot:
        index.at(spot, "id", say.DUPLICATE_ID.format(id=spot.asking.id, first=earlier.file))


def _say_mapped_twice(index: Index, spot: Spot, mapped: dict[str, Spot]) -> None:
    """A field of other forms is filled from one place."""
    for field in spot.asking.maps_to:
        earlier = mapped.setdefault(field, spot)
        if earlier is not spot:
            index.at(spot, "maps_to", say.MAPPED_TWICE.format(field=field, first=earlier.asking.id))
    for field in {left.field for left in index.form.left}.intersection(spot.asking.maps_to):
        index.at(spot, "maps_to", say.MAPPED_AND_LEFT.format(field=field))


def _say_level(index: Index, spot: Spot) -> None:
    asking = spot.asking
    if asking.level == "required-if" and not asking.required_if:
        index.at(spot, "level", say.NO_REQUIRED_IF)
    if asking.level != "required-if" and asking.required_if:
        index.at(spot, "required_if", say.NOT_REQUIRED_IF)


def _say_wording(index: Index, spot: Spot) -> None:
    asking = spot.asking
    if asking.error.endswith(".") or asking.error.partition(" ")[0] in {
        "The",
        "A",
        "An",
        "Whether",
        "What",
        "When",
        "Who",
    }:
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
        if sentence := index.missing("sources", code, say.UNKNOWN_SOURCE):
            index.at(spot, "source", sentence)


def _say_kind(index: Index, spot: Spot, question: Question) -> None:
    for key, kinds in _KEYS_OF_KIND.items():
        if key in question.model_fields_set and question.kind not in kinds:
            index.at(spot, key, say.NOT_FOR_KIND.format(key=key, kind=question.kind))
    if question.kind in {"choice", "choices"} and len(question.option) < 2:
        index.at(spot, "kind", say.NO_OPTIONS.format(kind=question.kind))
    seen: set[str] = set()
    for number, option in enumerate(question.option):
        path = (*spot.path, "option", number, "id")
        if option.id in seen:
            index.fault(spot.file, path, say.DUPLICATE_ID.format(id=option.id, first="the same question"))
        if option.id in _MEAN_SOMETHING_ELSE:
            index.fault(spot.file, path, say.OPTION_MEANS_SOMETHING_ELSE.format(id=option.id))
        seen.add(option.id)


def _say_companions(index: Index, spot: Spot, question: Question) -> None:
    for key, wanted in _COMPANIONS.items():
        named = getattr(question, key)
        if named is not None:
            _say_companion(index, spot, key, named, wanted, (spot.group, None))
    for named in question.evidence:
        if sentence := index.not_asked(named):
            index.at(spot, "evidence", sentence)


def _say_companion(
    index: Index, spot: Spot, key: str, named: str, wanted: Set[str], groups: Iterable[str | None]
) -> None:
    """`groups`: the question named must stand in one of these (`None`: in no group)."""
    other = index.spot_of.get(named)
    if other is None or not isinstance(other.asking, Question):
        if sentence := index.not_a_question(named):
            index.at(spot, key, sentence)
    elif other.group not in groups:
        index.at(spot, key, say.OTHER_ENTRY.format(id=named, place="group"))
    elif other.asking.kind not in wanted:
        kinds = " or ".join(f"“{kind}”" for kind in sorted(wanted))
        index.at(spot, key, say.WRONG_KIND.format(id=named, wanted=kinds, kind=other.asking.kind))


def _say_group(index: Index, spot: Spot, group: Group) -> None:
    for key, named, wanted in (
        *(("card", id, KINDS.keys()) for id in group.card),
        ("entry_from", group.entry_from, _NAMING),
        ("nature_from", group.nature_from, {"choice"}),
    ):
        if named is not None:
            _say_companion(index, spot, key, named, wanted, (group.id,))


def _say_pages(index: Index) -> None:
    """The pages of a group stand in its own section, one behind the other: its entries are asked in one go."""
    reached: set[tuple[str, str | None]] = set()
    before: tuple[str, str | None] | None = None
    for place in index.pages:
        here = (place.file, place.page.group)
        if sentence := _wrong_page(index, place, split=here in reached and here != before):
            index.fault(place.file, (*place.path, "group"), sentence)
        reached.add(here)
        before = here


def _wrong_page(index: Index, place: PageSpot, *, split: bool) -> str:
    group = place.page.group
    if group is None:
        return ""
    if group not in index.form.groups:
        return index.not_a_group(group)
    home = index.form.section_of[group].id
    if place.file != f"sections/{home}.toml":
        return say.GROUP_ELSEWHERE.format(id=group, section=home)
    return say.GROUP_SPLIT.format(id=group) if split else ""

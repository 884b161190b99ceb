"""Faults of the nations' files and of the guidance editions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from referral_assistant.core.area_files import read_guidance, read_nation
from referral_assistant.core.definition import Fault, Reading
from referral_assistant.core.fault_sentences import near
from referral_assistant.core.guidance import Editions
from referral_assistant.core.lint.packs import Said, holiday_faults
from referral_assistant.core.nation import Nation, nation_id
from referral_assistant.messages import packs as say


def nation_faults(texts: Mapping[str, str], wording: Collection[str] | None) -> tuple[Fault, ...]:
    """Every fault of these files (`nations/<id>.toml` -> text).

    `wording`: the words that the form asks for; `None` where it has faults itself, and nothing is looked up in it.
    """
    reading = Reading(texts)
    for file in texts:
        nation = read_nation(reading, file)
        if nation is not None:
            for path, sentence in (*_names(file, nation, wording), *_sourced(nation)):
                reading.fault(file, path, sentence)
            for path, sentence in holiday_faults(nation.bank_holidays):
                reading.fault(file, path, sentence)
    return tuple(sorted(set(reading.faults)))


def guidance_faults(texts: Mapping[str, str], nations: Iterable[str]) -> tuple[Fault, ...]:
    """Every fault of the guidance file (its name -> text). `nations`: the ids that there are."""
    reading, known = Reading(texts), sorted(nations)
    for file in texts:
        guidance = read_guidance(reading, file)
        for path, sentence in _editions(guidance, known) if guidance else ():
            reading.fault(file, path, sentence)
    return tuple(sorted(set(reading.faults)))


def _names(file: str, nation: Nation, asked_for: Collection[str] | None) -> Said:
    right = f"{nation_id(nation.name)}.toml"
    if file.rpartition("/")[2] != right:
        yield ("name",), say.FILE_NAME.format(name=nation.name, file=right)
    for name in nation.wording.keys() - set(asked_for) if asked_for is not None else ():
        yield ("wording", name), say.NO_SUCH_WORDING.format(name=name) + near(name, asked_for or ())


def _sourced(nation: Nation) -> Said:
    """What the law says needs a source; bank holidays and the numbers that everybody knows do not."""
    used: set[str] = set()
    tables = [(name, getattr(nation, name)) for name in ("lead", "adults_officer", "ages", "need", "harm", "duty")]
    numbered = [(("guidance", number), one) for number, one in enumerate(nation.guidance)]
    for path, table in [*(((name,), table) for name, table in tables), *numbered]:
        filled = table.model_dump(exclude_defaults=True).keys() - {"source"}
        used |= set(table.source)
        if filled and not table.source:
            yield path, say.NEEDS_SOURCE
        for code in table.source:
            if code not in nation.sources:
                yield (*path, "source"), say.NO_SOURCE.format(code=code)
    yield from _unused(nation.sources, used)


def _editions(guidance: Editions, nations: list[str]) -> Said:
    ids = [one.id for one in guidance.edition]
    for number, one in enumerate(guidance.edition):
        path = ("edition", number)
        if one.id in ids[:number]:
            yield (*path, "id"), say.EDITION_TWICE.format(id=one.id)
        if not one.source:
            yield (*path, "source"), say.NEEDS_SOURCE
        for code in one.source:
            if code not in guidance.sources:
                yield (*path, "source"), say.NO_SOURCE.format(code=code)
        for name in one.nations:
            if name not in nations:
                yield (*path, "nations"), say.NO_NATION.format(name=name, known=", ".join(nations))
    yield from _unused(guidance.sources, {code for one in guidance.edition for code in one.source})


def _unused(sources: Mapping[str, object], used: set[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    for code in sources.keys() - used:
        yield ("sources", code), say.UNUSED_SOURCE.format(code=code)

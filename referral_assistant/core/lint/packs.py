"""Faults of packs: of any pack, and of those that come with the app, which must not hold anything real."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from referral_assistant.core.area_files import read_pack
from referral_assistant.core.blanks import at
from referral_assistant.core.dates import WEEKDAYS
from referral_assistant.core.definition import Fault, Reading
from referral_assistant.core.nation import Nation
from referral_assistant.core.own_lists import bad_phrases
from referral_assistant.core.pack import Pack
from referral_assistant.core.toml_lines import Path
from referral_assistant.messages import packs as say

Said = Iterator[tuple[Path, str]]
"""Path within the file, and the sentence that is said of it."""

_NUMBER = re.compile(r"(?<![\w.\-])\+?\(?\d[\d ()\-]*\d(?![\w\-])")
_FICTIONAL_NUMBER = re.compile(r"01632960\d{3}")
_ADDRESS = re.compile(r"(?:[A-Za-z0-9\-]+\.)+[A-Za-z]{2,}\b")
_NO_ADDRESS = re.compile(r"\[\[?[\w.]+\]\]?|[\w.+\-]+@")
"""The name of a table, and what stands before the @ of a mailbox."""
_FICTIONAL_ADDRESS = re.compile(r"(?:.*\.)?example(?:\.org)?", re.IGNORECASE)
_EVERYWHERE = {"999", "101", "111"}
_AS_LONG_AS_A_PHONE_NUMBER = 7


def pack_faults(
    texts: Mapping[str, str], nations: Mapping[str, Nation], authorities: Mapping[str, str]
) -> tuple[Fault, ...]:
    """Every fault of these packs (file -> text). `authorities`: the code of each -> the id of its nation."""
    reading = Reading(texts)
    for file, pack in _packs(reading):
        for path, sentence in (*_place(pack, nations, authorities), *_parts(pack), *holiday_faults(pack.bank_holidays)):
            reading.fault(file, path, sentence)
    return tuple(sorted(set(reading.faults)))


def shipped_pack_faults(texts: Mapping[str, str]) -> tuple[Fault, ...]:
    """Every real-looking phone number and address in packs that come with the app, and a council that may be real."""
    reading = Reading(texts)
    readable = list(_packs(reading))
    found = [Fault(file, 1, say.NOT_FICTIONAL) for file, pack in readable if pack.council and not pack.fictional]
    for file, pack in readable:
        for number, line in enumerate(texts[file].split("\n"), 1):
            found += [Fault(file, number, sentence) for sentence in _real(line)]
        for leaf in ("hub.phone", "out_of_hours.phone", "adults.phone", "advice.phone"):
            phone = at(pack, leaf)
            if isinstance(phone, str) and not _fictional(phone):
                reading.fault(file, tuple(leaf.split(".")), say.REAL_NUMBER.format(number=phone))
    return tuple(sorted({*found, *reading.faults}))


def holiday_faults(days: tuple[date, ...]) -> Said:
    """A day that stands twice, or on which nobody works anyway."""
    for day in dict.fromkeys(days):
        if days.count(day) > 1:
            yield ("bank_holidays",), say.DAY_TWICE.format(day=day.isoformat())
        if day.weekday() > 4:
            weekday = WEEKDAYS[day.weekday()]
            yield ("bank_holidays",), say.AT_WEEKEND.format(day=day.isoformat(), weekday=weekday)


def _packs(reading: Reading) -> Iterator[tuple[str, Pack]]:
    for file in reading.texts:
        pack = read_pack(reading, file)
        if pack is not None:
            yield file, pack


def _place(pack: Pack, nations: Mapping[str, Nation], authorities: Mapping[str, str]) -> Said:
    if pack.nation and pack.nation not in nations:
        yield ("nation",), say.NO_NATION.format(name=pack.nation, known=", ".join(sorted(nations)))
        return
    right = authorities.get(pack.authority, pack.nation)
    if pack.authority and pack.authority not in authorities:
        yield ("authority",), say.NO_AUTHORITY.format(code=pack.authority)
    elif pack.nation and pack.nation != right:
        yield ("nation",), say.OTHER_NATION.format(right=right, name=pack.nation)
    elif pack.duty_from and right in nations and not nations[right].duty.name:
        yield ("duty_from",), say.NO_DUTY.format(nation=nations[right].name)


def _parts(pack: Pack) -> Said:
    ids = [level.id for level in pack.level]
    for number, id in enumerate(ids):
        if id in ids[:number]:
            yield ("level", number, "id"), say.LEVEL_TWICE.format(id=id)
    if pack.refer.how in {"form", "portal"} and not pack.refer.name:
        yield ("refer", "name"), say.NAMELESS.format(how=pack.refer.how)
    for number, own in enumerate(pack.language):
        if not own.words and not own.means:
            yield ("language", number), say.NO_WORDS_IN_LIST
        for key, phrase, why in bad_phrases(own):
            yield ("language", number, key), say.BAD_PHRASE.format(phrase=phrase, why=why)
    if pack.advice.on and not (pack.advice.phone or pack.advice.email):
        yield ("advice", "on"), say.NOTHING_TO_SHOW
    if pack.advice.on and not pack.advice.checked:
        yield ("advice", "checked"), say.NOT_CHECKED


def _real(line: str) -> Iterator[str]:
    """What may be real in a line, in a remark too."""
    for found in _NUMBER.findall(re.sub(r"\d{4}-\d{2}-\d{2}", "", line)):
        if len(_figures(found)) >= _AS_LONG_AS_A_PHONE_NUMBER and not _fictional(found):
            yield say.REAL_NUMBER.format(number=found.strip())
    for found in _ADDRESS.findall(_NO_ADDRESS.sub("", line)):
        if not _FICTIONAL_ADDRESS.fullmatch(found) and not found.endswith((".toml", ".csv", ".md", ".json")):
            yield say.REAL_ADDRESS.format(address=found)


def _fictional(number: str) -> bool:
    figures = _figures(number)
    return figures in _EVERYWHERE or bool(_FICTIONAL_NUMBER.fullmatch(figures))


def _figures(number: str) -> str:
    return re.sub(r"[ ()\-]", "", number)

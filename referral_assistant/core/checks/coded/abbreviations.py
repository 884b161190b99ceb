"""Tests about abbreviations: those that a list explains, and capital letters that no list holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded_wording import Unexplained, UnknownCapitals
from referral_assistant.core.explained import is_explained
from referral_assistant.core.names import parts_of_name
from referral_assistant.core.rule import WordList
from referral_assistant.core.signs import stood_somewhere

_TERM = re.compile(
    r"(?<![\w@#.&])(?<![\w@]/)(?<!\b[OD][’'])(?=\w*[A-Z&]\w*[A-Z])[^\W\d_][\w&]*(?:-[A-Z]{2,}\w*)?(?:[’']s(?!\w))?"
)
"""What holds two capital letters, with the ending of a plural or possessive."""
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,}[A-Z](?:\.(?!\w)|(?=s?\b))(?!\s+[A-Z][a-z])")
"""An abbreviation with full stops, and no surname behind it: D.S.L."""
_DOTTED_PAIR = re.compile(r"(?<=\b(?:an|he|is|ur)\s)[A-Z]\.[A-Z](?:\.(?!\w)|(?=s?\b))(?!\s+[A-Z][a-z])")
"""Two letters with full stops are somebody's initials, unless they stand behind "an", "the", "his" or "our"."""
_MARKS = re.compile(r"\W")
_WORD = re.compile(r"\w+")
_SMALL = r"(?<![\w@#.’'-]){}(?:[’']s)?(?![\w@-]|\.\w)"
"""Where a word stands that is part of no other, and of no address."""
_CAPITALS = re.compile(r"[A-Z][A-Za-z]?[A-Z&]{1,7}[a-z]?(?:-[A-Z]{2,})?")
_AROUND = 40
_NAMED = re.compile(
    r"""(?:
        \b(?:[A-Z]\.\s*)+ | \b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Sgt|PC|DC|Insp)\.?\s+(?:[A-Z]\w*\s+)? |   # before a surname
        \b(?:letters?|initials|code|plate|name\s+as|named|nickname)
        (?:\s+\w+(?:,|\s+and|\s+or))?(?:\s+(?:the|a|of|in|is|was))?\s*[“"‘'(]?  |         # letters that were chosen
        (?:class|form|group|room|block|house|set|bus|route|bay|gate|zone|lab|hall|reference|ref|number|no\.|reg|size)\s+
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Before a surname, the name of a room, or initials that were chosen for somebody."""
_CODE_BEHIND = re.compile(r"[\s/-]?\d|[/-][A-Z\d]|\.\w|@|:\d|_")
_CODE_BEFORE = re.compile(r"(?:\d[\s/-]?|[A-Z\d][/-]|_|\b[A-Z]\d\s)$")
_LOUD = re.compile(r"(?<![\w])[A-Z]{2,}(?![\w])")
_VOWEL = re.compile("[AEIOUY]")
_NAME_FROM = 4
_LONGEST = 5
"""A name has so many letters; an abbreviation that is in no list seldom has more than this."""
_CAPITALS_BEFORE = re.compile(r"\b[A-Z]{3,}(?:-[A-Z]+)?,?\s+$")
_CAPITALS_BEHIND = re.compile(
    r",?\s+[A-Z]{3,}\b|,\s+[A-Z][a-z]+\b(?:\s*[,.(]|$)|\s+(?:was|is|were)\s+(?:written|printed|painted|carved)\b"
)
"""A name in capitals beside another, or before a first name: "KIERAN DUFFY", "BELLAMY, Noah,"."""
_WHERE = re.compile(r"\b(?:at|under|via|through|from|to|by)\s+$")
"""Before what is an abbreviation though it could be a word: "he was talked about at MACE"."""
_PERSON_DOES = re.compile(
    r"(?:[’']s\s+(?:mum|mother|dad|father|hand|arm|leg|bag|phone|top|skirt|brother|sister|friend|parents?)\b"
    r"|\s+(?:says|said|thinks|told|asked|pushed|pulled|ran|cried|hit|kicked|touched|walked|sat|stood|laughed|went|came|replied|got"
    r"|wrote|put|took|held|is\s+(?:aged\s+)?\d|was\s+(?:sitting|standing|crying|aged|on|in|with|wearing)|and\s+[A-Z]{2}\s"
    r"|and\s+(?!Mrs?\b|Ms\b|Miss\b|Dr\b)[A-Z][a-z]+\b)"
    r"|\s+(?:is|was)\s+(?:the|his|her|a|their|what)\s+(?:name|nickname|initials|label|he|she|boy|girl|child|pupil|older|younger|other)\b|\s+is\s+(?:one|two|three)\s"
    r"|\s+for\s+the\s+(?:older|younger|boy|girl|first|second|other|child|pupil)\b|\s*\((?:aged|Year|age|boy|girl|Child|Pupil|\d))"
)
_ARTICLE = re.compile(r"\b(?:a|an|the|our|their|his|her|this|each|every|some|any|no|from|via|under)\s+$", re.IGNORECASE)
_CHOSEN = re.compile(r"\b(?:initials?|called|as|letters|known\s+as|labels?)\b[^.]{0,40}$", re.IGNORECASE)
_FIRST_NAME = re.compile(r"(?:[^.!?\s]\s+[A-Z][a-z]+\s|(?!Non|Pre|Post|Ex|Multi|Cross|Inter)[A-Z][’'\w]*[a-z]-)$")
_CHOSEN_LETTERS = tuple(
    re.compile(begin + rest)  # a pattern that begins with letters is looked for much faster
    for begin, rest in (
        ("initials?", r"\s+((?:(?:and|or|are|is)\s+)?[“\"‘']?[A-Z]{2,3}\b[^.]{0,30})"),
        ("letters", r"\s+((?:(?:and|or|are|is)\s+)?[“\"‘']?[A-Z]{2,3}\b[^.]{0,30})"),
        ("", r"\b([A-Z]{2,3}\b(?:(?:,|\s+and)\s+[A-Z]{2,3}\b)*)\s+(?:are|is)\s+(?:the|his|her|their)\s+initials?"),
        ("call", r"(?:ed|ing)?\s+(?:\w+\s+){1,4}?((?:[A-Z]{2,3}\b(?:,\s*|\s+and\s+)?)+)(?:\s*[,.;(]|\s+(?:here|in)\b)"),
    )
)
"""Behind these words stand letters that the writer uses for somebody."""


class _Known(NamedTuple):
    """What a list knows, in capitals: each term with what it means, and those that are known in small letters too."""

    means: dict[str, str]
    small: frozenset[str]


def unexplained(test: Unexplained, looking: Looking) -> Iterator[Spot]:
    """The first use of an abbreviation that is explained neither there nor before."""
    known, initials = _known(looking.journey.form.word_list(test.listed)), _own_letters(looking)
    explained: set[str] = set()
    for text in looking.texts():
        for start, end in _listed(test.listed, known, text.text, looking):
            written = text.text[start:end]
            term = _bare(written, known.means)
            meaning = known.means.get(term)
            if meaning is None or term in explained or not text.own(start, end):
                continue
            if term in initials or _is_part_of_more(text.text, start, end, looking):
                continue
            if looking.english.is_word(term.lower()) and stood_somewhere(text.text, start):
                continue
            explained.add(term)
            if not is_explained(text.text, start, end, meaning):
                bare = _ending(written)
                fills = {"term": bare, "meaning": meaning}
                yield Spot(text.where, start, start + len(bare), bare, fills, replace=(f"{meaning} ({bare})", meaning))


def unknown_capitals(test: UnknownCapitals, looking: Looking) -> Iterator[Spot]:
    """Capital letters that no list holds: neither initials of somebody, nor a code, nor shouted, nor a word."""
    form = looking.journey.form
    initials, said = {*_own_letters(looking), *_letters_of_somebody(looking)}, set[str]()
    for text in looking.texts():
        for start, end in _terms(text.text):
            written = text.text[start:end]
            bare = _ending(written)
            capitals = bare.removesuffix("s")
            if not _CAPITALS.fullmatch(capitals) or capitals in said or capitals in initials:
                continue
            if not text.own(start, end) or any(form.finder.places(name, capitals) for name in test.listed):
                continue
            if _is_part_of_more(text.text, start, end, looking) or stood_somewhere(text.text, start):
                continue
            if _is_name_or_word(text.text, start, end, capitals, looking):
                continue
            said.add(capitals)
            if not is_explained(text.text, start, end, ""):
                yield Spot(text.where, start, start + len(bare), bare, {"term": bare})


@lru_cache(maxsize=1024)
def _terms(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _TERM.finditer(text))


@lru_cache(maxsize=8)
def _known(listed: WordList) -> _Known:
    means = {_MARKS.sub("", term).upper(): meaning for term, meaning in listed.means.items()}
    return _Known(means, frozenset(map(str.upper, listed.in_small)))


def _listed(name: str, known: _Known, text: str, looking: Looking) -> Iterator[tuple[int, int]]:
    """What may be one that the list explains, left to right: with two capitals, or known in small letters."""
    terms = [word for word in {*_WORD.findall(text)} if _is_small_term(word, known, looking)]
    small = {
        found.span()
        for word in terms
        for found in re.finditer(_SMALL.format(re.escape(word)), text)
        if not looking.english.is_word(word.lower()) or _is_kept(name, text, found.start(), looking)
    }
    dotted = (found.span() for found in _DOTTED.finditer(text))
    yield from sorted({*_terms(text), *small, *dotted})


def _is_small_term(word: str, known: _Known, looking: Looking) -> bool:
    """Whether it is one in small letters, or with one capital: any that is no English word, or that the list names."""
    if not word[1:].islower():
        return False
    whole, bare = word.upper(), word.upper().removesuffix("S")
    if whole not in known.means and bare not in known.means:
        return False
    if whole in known.small or bare in known.small:
        return True
    english = looking.english
    is_some_word = english.is_word(word) or english.is_word(word.removesuffix("s"))
    return english.speller is not None and word.islower() and len(word) > 2 and not is_some_word


def _is_kept(name: str, text: str, start: int, looking: Looking) -> bool:
    """Whether an abbreviation that is a word too stands in no everyday phrase ("sausage and mash")."""
    places = looking.journey.form.finder.places(name, text, looking.english.meant)
    return any(first == start for first, _ in places)


def _bare(written: str, means: dict[str, str]) -> str:
    """The term in capitals, without the ending of a plural or possessive."""
    term = _ending(written)
    whole = _MARKS.sub("", term).upper()
    return whole[:-1] if whole not in means and term.endswith("s") else whole


def _ending(written: str) -> str:
    """Without the ending of a possessive."""
    return written.removesuffix("’s").removesuffix("'s")


def _is_part_of_more(text: str, start: int, end: int, looking: Looking) -> bool:
    """Whether it is part of a name, a code or a shout."""
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if _NAMED.search(before) or _CODE_BEHIND.match(behind) or _CODE_BEFORE.search(before):
        return True
    loud = [*_LOUD.findall(before)[-1:], *_LOUD.findall(behind)[:1]]
    beside = before.rstrip(' ,!?“"').endswith(tuple(loud)) or behind.lstrip(" ,!?").startswith(tuple(loud))
    return beside and any(map(looking.english.is_word, map(str.lower, loud)))


def _is_name_or_word(text: str, start: int, end: int, capitals: str, looking: Looking) -> bool:
    """Whether capitals that no list holds are a word or a name: on a shirt, at the head of a form."""
    english, small = looking.english, capitals.lower()
    if english.is_common(small) or _is_surname(text, start, capitals):
        return True
    before = text[max(0, start - _AROUND) : start]
    if len(capitals) > 3 and (english.is_word(small) or english.is_word(small.capitalize())):
        return not _WHERE.search(before)
    if not _VOWEL.search(capitals) or len(capitals) < _NAME_FROM:
        return False
    if _CAPITALS_BEFORE.search(before) or _CAPITALS_BEHIND.match(text[end : end + _AROUND]):
        return True
    return len(capitals) > _LONGEST and not (_ARTICLE.search(before) or _WHERE.search(before))


def _letters_of_somebody(looking: Looking) -> Iterator[str]:
    """Letters that stand for a child: chosen for one, or at some place they do what a person does."""
    for text in looking.texts():
        for start, end in _terms(text.text):
            capitals = _ending(text.text[start:end])
            if len(capitals) < 4 and _is_somebody(text.text, start, start + len(capitals)):
                yield capitals


def _is_somebody(text: str, start: int, end: int) -> bool:
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if _CHOSEN.search(before):
        return True
    return end - start == 2 and bool(_PERSON_DOES.match(behind)) and not _ARTICLE.search(before)


def _is_surname(text: str, start: int, capitals: str) -> bool:
    """Whether they are a surname in capitals behind a first name, or the second half of one."""
    before = text[max(0, start - _AROUND) : start]
    return len(capitals) > 3 and bool(_FIRST_NAME.search(before)) and bool(re.search("[AEIOUY]", capitals))


def _own_letters(looking: Looking) -> set[str]:
    """Letters that are no abbreviation here: initials, and what the person or the area added to the known words."""
    added = (*looking.english.own, *looking.local.known_words)
    return {*_initials(looking), *(word.upper() for word in added)}


def _initials(looking: Looking) -> Iterator[str]:
    """The initials of everybody who was entered by name, and those that a text says it uses for somebody."""
    for text in looking.texts():
        yield from _chosen_in(text.text)
    for entered in looking.texts(kinds=("text", "person")):
        parts = parts_of_name(entered.text)
        if 1 < len(parts) < 5 and all(part[0].isupper() for part in parts):
            yield "".join(part[0] for part in parts)


@lru_cache(maxsize=1024)  # two rules look at each text
def _chosen_in(text: str) -> tuple[str, ...]:
    chosen = (found for pattern in _CHOSEN_LETTERS for found in pattern.findall(text))
    return tuple(letters for one in chosen for letters in re.findall(r"\b[A-Z]{2,3}\b", one))

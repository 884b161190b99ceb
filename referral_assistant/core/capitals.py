"""What capital letters in a text may be that are no abbreviation: a name, somebody's initials, a code, a shout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from referral_assistant.core.english import English

_TERM = re.compile(
    r"""(?<![\w@#.&]) (?<![\w@]/) (?<!\b[OD][’'])          # no part of a word, an address or a name ("O'DOWD")
    (?=\w*[A-Z&]\w*[A-Z]) [^\W\d_][\w&]* (?:-[A-Z]{2,}\w*)? (?:[’']s(?!\w))?""",
    re.VERBOSE,
)
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
_LOUD = re.compile(r"(?<!\w)[A-Z]{2,}(?!\w)")
_VOWEL = re.compile("[AEIOUY]")
_NAME_FROM, _LONGEST = 4, 5
"""A name has so many letters; an abbreviation that is in no list seldom has more than this."""
_CAPITALS_BEFORE = re.compile(r"\b[A-Z]{3,}(?:-[A-Z]+)?,?\s+$")
_CAPITALS_BEHIND = re.compile(
    r",?\s+[A-Z]{3,}\b|,\s+[A-Z][a-z]+\b(?:\s*[,.(]|$)|\s+(?:was|is|were)\s+(?:written|printed|painted|carved)\b"
)
"""A name in capitals beside another, or before a first name: "KIERAN DUFFY", "BELLAMY, Noah,"."""
_FIRST_NAME = re.compile(r"(?:[^.!?\s]\s+[A-Z][a-z]+\s|(?!Non|Pre|Post|Ex|Multi|Cross|Inter)[A-Z][’'\w]*[a-z]-)$")
_WHERE = re.compile(r"\b(?:at|under|via|through|from|to|by)\s+$")
"""Before what is an abbreviation though it could be a word: "he was talked about at MACE"."""
_ARTICLE = re.compile(r"\b(?:a|an|the|our|their|his|her|this|each|every|some|any|no|from|via|under)\s+$", re.IGNORECASE)
_PERSON_DOES = re.compile(
    r"""
    [’']s\s+(?:mum|mother|dad|father|hand|arm|leg|bag|phone|top|skirt|brother|sister|friend|parents?)\b
  | \s+(?:says|said|thinks|told|asked|pushed|pulled|ran|cried|hit|kicked|touched|walked|sat|stood|laughed|went|came
        |replied|got|wrote|put|took|held|is\s+(?:aged\s+)?\d|was\s+(?:sitting|standing|crying|aged|on|in|with|wearing))
  | \s+and\s+(?:[A-Z]{2}\s|(?!Mrs?\b|Ms\b|Miss\b|Dr\b)[A-Z][a-z]+\b)
  | \s+(?:is|was)\s+(?:the|his|her|a|their|what)\s+
        (?:name|nickname|initials|label|he|she|boy|girl|child|pupil|older|younger|other)\b
  | \s+is\s+(?:one|two|three)\s
  | \s+for\s+the\s+(?:older|younger|boy|girl|first|second|other|child|pupil)\b
  | \s*\((?:aged|Year|age|boy|girl|Child|Pupil|\d)
    """,
    re.VERBOSE,
)
"""Behind two letters that stand for a child."""
_CHOSEN = re.compile(r"\b(?:initials?|called|as|letters|known\s+as|labels?)\b[^.]{0,40}$", re.IGNORECASE)
_CHOSEN_LETTERS = tuple(
    re.compile(begin + rest)  # a pattern that begins with letters is looked for much faster
    for begin, rest in (
        ("initials?", r"\s+((?:(?:and|or|are|is)\s+)?[“\"‘']?[A-Z]{2,3}\b[^.]{0,30})"),
        ("letters", r"\s+((?:(?:and|or|are|is)\s+)?[“\"‘']?[A-Z]{2,3}\b[^.]{0,30})"),
        ("", r"\b([A-Z]{2,3}\b(?:(?:,|\s+and)\s+[A-Z]{2,3}\b)*)\s+(?:are|is)\s+(?:the|his|her|their)\s+initials?"),
        ("call", r"(?:ed|ing)?\s+(?:\w+\s+){1,4}?((?:[A-Z]{2,3}\b(?:,\s*|\s+and\s+)?)+)(?:\s*[,.;(]|\s+(?:here|in)\b)"),
    )
)
"""Behind or before these words stand letters that the writer uses for somebody."""


@lru_cache(maxsize=1024)  # two rules look at each text
def terms(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end (code points) of what holds two capital letters, with the ending of a plural or possessive."""
    return tuple(found.span() for found in _TERM.finditer(text))


def without_ending(written: str) -> str:
    """Without the ending of a possessive."""
    return written.removesuffix("’s").removesuffix("'s")


def is_part_of_more(text: str, start: int, end: int, english: English) -> bool:
    """Whether it is part of a name, a code or a shout."""
    before, behind = _before(text, start), text[end : end + _AROUND]
    if _NAMED.search(before) or _CODE_BEHIND.match(behind) or _CODE_BEFORE.search(before):
        return True
    loud = [*_LOUD.findall(before)[-1:], *_LOUD.findall(behind)[:1]]
    beside = before.rstrip(' ,!?“"').endswith(tuple(loud)) or behind.lstrip(" ,!?").startswith(tuple(loud))
    return beside and any(map(english.is_word, map(str.lower, loud)))


def is_name_or_word(text: str, start: int, capitals: str, english: English) -> bool:
    """Whether capitals that no list holds are a word or a name: on a shirt, at the head of a form."""
    before, behind, small = _before(text, start), text[start + len(capitals) :][:_AROUND], capitals.lower()
    if english.is_common(small) or _is_surname(before, capitals):
        return True
    if len(capitals) >= _NAME_FROM and (english.is_word(small) or english.is_word(small.capitalize())):
        return not _WHERE.search(before)
    if not _VOWEL.search(capitals) or len(capitals) < _NAME_FROM:
        return False
    if _CAPITALS_BEFORE.search(before) or _CAPITALS_BEHIND.match(behind):
        return True
    return len(capitals) > _LONGEST and not (_ARTICLE.search(before) or _WHERE.search(before))


def letters_of_somebody(text: str) -> Iterator[str]:
    """Letters that stand for a child: chosen for one, or at some place they do what a person does."""
    for start, end in terms(text):
        capitals = without_ending(text[start:end])
        before, behind = _before(text, start), text[start + len(capitals) :][:_AROUND]
        does = len(capitals) == 2 and _PERSON_DOES.match(behind) and not _ARTICLE.search(before)
        if len(capitals) < _NAME_FROM and (does or _CHOSEN.search(before)):
            yield capitals


@lru_cache(maxsize=1024)  # two rules look at each text
def chosen_letters(text: str) -> tuple[str, ...]:
    """Letters that the text says it uses for somebody."""
    chosen = (found for pattern in _CHOSEN_LETTERS for found in pattern.findall(text))
    return tuple(letters for one in chosen for letters in re.findall(r"\b[A-Z]{2,3}\b", one))


def _is_surname(before: str, capitals: str) -> bool:
    """Whether they are a surname in capitals behind a first name, or the second half of one."""
    return len(capitals) >= _NAME_FROM and bool(_FIRST_NAME.search(before)) and bool(_VOWEL.search(capitals))


def _before(text: str, start: int) -> str:
    return text[max(0, start - _AROUND) : start]

"""Words that stood on something or are somebody's name, and so are not what the writer says of anybody."""

from __future__ import annotations

import re

_AROUND = 40
_STOOD = re.compile(
    r"""\b(?:words?|signs?|saying|says|said|reads?|written|wrote|marked|labelled|stamped|printed
        |(?<!\bI\s)(?<!\bwe\s)(?<!\bhe\s)(?<!\bshe\s)(?<!\bthey\s)called|typed|button|key
        |door|shouted|shouting|spelt|spelled|signed|showed|showing)
    (?:\s+\w+(?:,|\s+and|\s+or))?(?:\s+(?:of|is|was|on))?\s*[“"‘'(]?$""",
    re.VERBOSE | re.IGNORECASE,
)
_ENDED = re.compile(r"(?:^|[.!?:;•\n]|[”\"’)])[\s\"“‘'(\-–—•*]*$")
"""Before the first word of a sentence, a line or a list."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LOUD = 4
"""A word in capitals with so many letters is no abbreviation that a sentence needs."""
_MOSTLY = 4
"""So many capitals for each small letter, and the writer writes in capitals."""


def stood_somewhere(text: str, start: int) -> bool:
    """Whether the words before a place (a code point) say that what comes stood somewhere: "his shirt said STAR"."""
    return bool(_STOOD.search(text[max(0, start - _AROUND) : start]))


def begins_sentence(text: str, start: int) -> bool:
    """Whether a sentence, a line or an entry of a list begins at a place (a code point)."""
    return start == 0 or bool(_ENDED.search(text[max(0, start - 12) : start]))


def is_name_or_sign(text: str, start: int, end: int) -> bool:
    """Whether a span is a name (a capital in mid-sentence: "Mrs Moody") or stood in capitals on something."""
    words = _WORD.findall(text, start, end)
    if not words:
        return False
    if all(map(str.isupper, words)):
        return (len(words) > 1 or len(words[0]) >= _LOUD) and not _is_in_capitals(text)
    return all(word[0].isupper() and word[1:].islower() for word in words) and not begins_sentence(text, start)


def _is_in_capitals(text: str) -> bool:
    """Whether the writer writes everything in capitals."""
    return sum(map(str.isupper, text)) > _MOSTLY * sum(map(str.islower, text))

"""Whether a text explains a term where it uses it, or says what comes in its place."""

from __future__ import annotations

import re

from referral_assistant.core.text import folded

_SAYS = r"(?:is|are|was|means|meaning|stands for|refers to|that is|i\.e\.)"
_KIND = r"(?:an?|the|one|our|where|when|what|how|which|somewhere|someone|people|those)\b"
_BEHIND = re.compile(
    rf"""(?:[’']s)?(?:\s+(?:[a-z’'-]+\s+){{0,2}}?)?(?:
        \s*\(\s*(?:[A-Za-z“"‘']) |                                  # "safety plan (a page that says ...)"
        (?:[\s-]+[\w’'-]+){{0,4}}?\s*\(\s*[A-Z]\w*[A-Z]\w*\s*\) |      # "Multi-Agency Safeguarding Hub (MASH)"
        \s*[,–—-]\s*(?:which|that|this)\s+(?:{_SAYS}|we\s+call|says|tells)\b |   # ", which means"
        \s*[,–—]\s*(?:or|meaning|that\s+is|i\.e\.)\s+(?!not\b)(?:to\s+)?[a-z] |  # ", or family help"
        \s*[–—]\s*{_KIND} |                                         # " – a small school"
        \s*,\s*an?\s+(?!few\b|lot\b|bit\b)[a-z]+\s+(?:[a-z]+\s+){{0,4}}?
            (?:for|that|which|who|where|of|to|in|from|by|with)\b   # ", a small school for six pupils"
    )""",
    re.VERBOSE,
)
_NEXT_SENTENCE = re.compile(
    r"(?:[’']s)?(?:\s+[\w’'-]+){0,6}[.;:]\s+"
    rf"(?:This|That|It|These|They)\s+(?:(?:is|are|was|means|mean|stands? for)\s+{_KIND}|means?\s+that\b)",
    re.ASCII,
)
_SAID_OF_AN_ABBREVIATION = re.compile(r"\b[A-Z]\w*[A-Z]\w*(?:\s*\([^()]*|\s+(?:stands|is short) for\s[^.;!?]*)$")
_AFTER = 90
"""So many characters behind a term may hold its explanation."""
_NO_MEANING = re.compile(
    r"""\s*\(\s*(?:
        (?:he|she|they|it)\s+(?:is|was|are|were|has|had|will|would)
      | see|aged?|year|now|then|also|not|who|and|but|at|on|in|from|since|by
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands in brackets behind a word and does not explain it."""


def is_explained(text: str, start: int, end: int, meaning: str) -> bool:
    """Whether a term is explained where it stands: in brackets, in apposition, or by the sentence behind it.

    `meaning`: what it is known to stand for; it explains the term wherever it stands before it.
    """
    behind, before = text[end : end + _AFTER], text[:start].rstrip()
    if _BEHIND.match(behind) and not _NO_MEANING.match(behind):
        return True
    if _NEXT_SENTENCE.match(behind):
        return True
    if before.endswith("(") and behind.lstrip("’'s").lstrip().startswith(")"):
        return bool(re.search(r"[^\W\d_]{3}\s*\($", before))
    return bool(meaning) and folded(text).find(folded(meaning), 0, start) >= 0


def is_explanation(text: str, start: int) -> bool:
    """Whether a place stands among the words that say what an abbreviation means."""
    return bool(_SAID_OF_AN_ABBREVIATION.search(text[max(0, start - _AFTER) : start]))


def as_written(meaning: str, term: str) -> str:
    """What stands in place of a term, with a capital where the term begins with one and goes on in small letters."""
    return meaning[:1].upper() + meaning[1:] if term[:1].isupper() and term[1:2].islower() else meaning

"""How text is cleaned once, on the way in, so that every later step can trust it."""

import re
from functools import lru_cache

# XML 1.0 (section 2.2) has no place for these, so Word could not hold them: C0 and C1 controls other than tab and
# newline, lone surrogates, and the two non-characters at the end of the basic plane.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")


def clean(text: str) -> str:
    """The text with one kind of line end (`\\n`) and nothing in it that a Word file cannot hold."""
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


def left_out(text: str) -> list[int]:
    """The places of the characters that `clean` takes out of the text, in order; every other keeps one place."""
    ends = (found.end() - 1 for found in _LINE_ENDS.finditer(text) if len(found[0]) > 1)
    return sorted([*ends, *(found.start() for found in _UNPRINTABLE.finditer(text))])


def clean_line(text: str) -> str:
    """The text cleaned, on one line, without space at either end."""
    return " ".join(clean(text).split("\n")).strip()


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """The text in small letters, each in its place: one capital alone (U+0130) would become two letters."""
    return text.replace("\u0130", "i").lower()


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text that hold something; Word wants paragraphs, not line ends."""
    return tuple(line for line in text.split("\n") if line.strip())


@lru_cache(maxsize=8192)  # one answer changes at a time; the others need not be read again
def word_count(text: str) -> int:
    """How many words a reader would count: "don't" and "well-known" are one each."""
    return len(_WORD.findall(text))

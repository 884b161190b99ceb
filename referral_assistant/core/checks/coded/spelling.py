"""The test about spelling. Words that somebody is quoted as saying are left alone, and so is every name entered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from referral_assistant.core.checks.looking import Looking, Spot
from referral_assistant.core.coded_wording import Misspelt
from referral_assistant.messages import NOTHING_LIKE_IT, OR

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENTERED = ("text", "person")
_MOST = 3
"""So many suggestions are named in the message; the window offers them all."""


def misspelt(test: Misspelt, looking: Looking) -> Iterator[Spot]:
    """A word that no list of English words holds or, where the test is about these, an American one."""
    known: set[str] | None = None
    for text in looking.texts(kinds=("long text",)):
        if text.all_quoted:
            continue
        if known is None:
            known = _known(looking)
        for one in looking.english.misspelt(text.text, known):
            if one.american is test.american:
                offered = looking.english.suggestions(one.word)
                named = OR.join(f"“{word}”" for word in offered[:_MOST]) or NOTHING_LIKE_IT
                fills = {"term": one.word, "meant": named}
                yield Spot(text.where, one.start, one.end, one.word, fills, replace=offered)


def _known(looking: Looking) -> set[str]:
    """The words of the people, places and the authority entered, and those of the area, in small letters."""
    entered = [text.text for text in looking.texts(kinds=_ENTERED)]
    here = (looking.local.council, *looking.local.known_words)
    return {word.lower().replace("’", "'") for text in (*entered, *here) for word in _WORD.findall(text)}

"""Whose view a sentence gives: somebody else's, as reported, or the writer's own with its reason."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from referral_assistant.core.readability import sentences

_SURE = "worried|sure|certain|convinced|afraid|adamant"
_THINKS = rf"""(?:
    thinks?|thought|believes?|believed|considers?|considered|feels?|felt|worries|worried|wonders?|wondered|hopes?|hoped
    |fears?|feared|maintains|reckons?|reckoned|suspects?|suspected|assumes?|assumed|guesses|guessed
    |(?:is|was)\s+(?:{_SURE}) | (?:does|did)\s+not\s+(?:think|believe|feel|accept)
)"""
_SAYS_OR_THINKS = rf"""(?:{_THINKS}
    |said|says|say|told|tells|reports?|reported|wrote|writes|claims?|claimed|describes?|described|explains?|explained
    |states?|stated|suggests?|suggested|admitted|admits|mentioned|mentions|complained|complains|insists?|insisted|replied
    |answered|called|calls|recalls|recalled|remembers?|denies|denied|asked|shouted|whispered
)"""
_PEOPLE = r"""(?:
    [A-Z][\w’'-]*|[Hh]e|[Ss]he|[Tt]hey|mum|mam|mom|mother|dad|da|father|parents?|carers?|nan|gran\w*|aunt\w*|uncle
    |sister|brother|step\w+|teacher|assistant|nurse|doctor|worker|officer|driver|neighbour|friend|boy|girl|child|pupil
    |tutor|coach|mentor|escort|cousin|grandad|grandparents?|head|nurse|lead|both|who
)"""
_WHO = r"(?:,\s+[^,.;:!?]{1,40},)?"
_BETWEEN = r"(?:also|has|have|had|then|later|since|both|now|only|still|herself|himself|clearly|once|[A-Z][\w’'-]+)"
_VIEW = "view|opinion|account|worry|fear|belief|feeling"


def _others(verbs: str) -> re.Pattern[str]:
    """Where somebody is said to do one of these, or their view is named."""
    return re.compile(
        rf"""(?:
            \b{_PEOPLE}{_WHO}(?:\s+{_BETWEEN}){{0,2}}\s+{verbs}\b
          | \b[Aa]ccording\s+to\b
          | \b[Ii]n\s+(?:his|her|their|\w+[’']s)\s+(?:{_VIEW}|words)\b
          | \b(?:his|her|their|\w+[’']s)\s+(?:{_VIEW})\s+(?:is|was)\b
        )""",
        re.VERBOSE,
    )


_SAID_OR_THOUGHT, _THOUGHT = _others(_SAYS_OR_THINKS), _others(_THINKS)
_NOBODY = re.compile(
    r"^(?:I|We|It|This|That|Staff|Everyone|Everybody|People|Someone|Somebody|Some|Many|Others|Pupils|Children|Parents)\b"
)
"""Whose view it is must be known: these name nobody."""
_OWN = re.compile(
    r"""\b(?:
        (?:I|we)\s+(?:do\s+not\s+|don[’']t\s+)?(?:\w+\s+)?
            (?:think|believe|feel|felt|suspect|wonder|worry|assume|thought|believed|consider)
      | (?:I\s+am|I[’']m|we\s+are)\s+(?:worried|concerned|unsure|not\s+sure)
      | (?:my|our)(?:\s+own|\s+professional)?\s+(?:view|opinion|impression|worry|guess|feeling|judgement)
      | (?:I|we)\s+took\s+(?:it|this|that)\s+(?:to\s+be|as|for)
      | to\s+me | it\s+seem(?:s|ed)\s+to\s+me
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WRITER_AGAIN = re.compile(r"[.!?][\"”’']+\s|,\s+which\s")
"""Behind what somebody said, and in what is added to it, it is the writer who goes on."""
_REASON = re.compile(
    r"""\b(?:
        because | since | given\s+that | the\s+reasons? | based\s+on | this\s+is\s+what | due\s+to\s+the\s+fact
      | as\s+(?:he|she|they|I|we|the|his|her|it|there|both|no|on|this|when|child|[A-Z]\w+)
      | for\s+(?:two|three|these)\s+reasons | having\s+(?:seen|heard|read)
    )\b
    | ,\s+from\s+(?:the|what|how|his|her|their)\b | :\s+\w""",
    re.VERBOSE,
)
_LINK = re.compile(
    r"^\s*(?:(?:This|That)\s+is\s+because|I\s+(?:say|think|write|believe|base)\s+(?:this|that|so)|(?:My|The)\s+reasons?)\b"
)
_BACK = 240
"""So many characters before a place are read at most: one endless sentence costs no more than many short ones."""


def is_reported(text: str, start: int) -> bool:
    """Whether the place (a code point) stands in what somebody else is said to say or think, in the same sentence."""
    return _is_of_others(_SAID_OR_THOUGHT, text, start)


def is_view_of_another(text: str, start: int) -> bool:
    """The same, of what somebody else is said to think: they may be vague about it, the writer can only pass it on."""
    return _is_of_others(_THOUGHT, text, start)


def _is_of_others(said: re.Pattern[str], text: str, start: int) -> bool:
    first, _ = _sentence_at(text, start)
    for ended in _WRITER_AGAIN.finditer(text, first, start):
        first = ended.end()
    return any(not _NOBODY.match(found[0]) for found in said.finditer(text, first, start))


def is_reasoned(text: str, start: int) -> bool:
    """Whether the sentence there says that it is the writer's own view, and why, in it or in the next."""
    first, last = _sentence_at(text, start)
    own = _OWN.search(text, first, last)
    if own is None:
        return False
    return bool(_REASON.search(text, own.end(), last) or _LINK.match(text[last : last + 60].lstrip(".!? ")))


def _sentence_at(text: str, place: int) -> tuple[int, int]:
    """The sentence around a place, or as much of it as is read."""
    starts, ends = _sentences(text)
    at = bisect_right(starts, place) - 1
    if at < 0 or place >= ends[at]:
        return place, place
    return max(starts[at], place - _BACK), min(ends[at], place + _BACK)


@lru_cache(maxsize=256)
def _sentences(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    found = sentences(text)
    return tuple(start for start, _ in found), tuple(end for _, end in found)

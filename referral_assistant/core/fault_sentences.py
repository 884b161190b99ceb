"""The sentence for a fault that the TOML reader or a model found."""

import re
from typing import Any

from referral_assistant.messages import lint as say

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def invalid(error: Any) -> str:
    """The sentence for one pydantic error (a dict with `type`, `loc`, `msg`, `ctx`). It never holds the input."""
    key = next((part for part in reversed(error["loc"]) if isinstance(part, str)), "this")
    match error["type"]:
        case "literal_error":
            return say.ONE_OF.format(key=key, expected=error["ctx"]["expected"])
        case "string_pattern_mismatch":
            return say.PATTERN.format(key=key)
        case kind:
            return say.BY_TYPE.get(kind, say.OTHERWISE).format(key=key, why=error["msg"])


def unreadable(why: str, text: str) -> tuple[int, str]:
    """Line and sentence for a file that is not TOML; `why` is the parser's own message."""
    place = _PLACE.search(why)
    at_end = text.count("\n") + 1
    line = int(place[1]) if place and place[1] else at_end
    return line, say.UNREADABLE.format(why=_PLACE.sub("", why).lower())

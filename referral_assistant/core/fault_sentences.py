"""The sentence for a fault that the TOML reader or a model found."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from referral_assistant.core.written import Definition
from referral_assistant.messages import lint as say

_TWICE = re.compile(r"Cannot (overwrite|declare|mutate)", re.IGNORECASE)
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def invalid(error: Any) -> str:
    """The sentence for one pydantic error (a dict with `type`, `loc`, `msg`, `ctx`). It never holds the input."""
    key = next((part for part in reversed(error["loc"]) if isinstance(part, str)), "this")
    match error["type"]:
        case "literal_error":
            return say.ONE_OF.format(key=key, expected=error["ctx"]["expected"])
        case "string_pattern_mismatch":
            return say.BY_KEY.get(key, say.PATTERN).format(key=key)
        case "extra_forbidden":
            return say.NOT_A_KEY.format(key=key) + (near(key, _keys()) or say.TAKE_IT_OUT)
        case kind:
            return say.BY_TYPE.get(kind, say.OTHERWISE).format(key=key, why=error["msg"])


def unreadable(why: str, text: str) -> tuple[int, str]:
    """Line and sentence for a file that is not TOML; `why` is the parser's own message."""
    place = _PLACE.search(why)
    at_end = text.count("\n") + 1
    line = int(place[1]) if place and place[1] else at_end
    bare = _PLACE.sub("", why)
    return line, say.TWICE if _TWICE.match(bare) else say.UNREADABLE.format(why=bare[:1].lower() + bare[1:])


def near(name: str, names: Iterable[str]) -> str:
    """A sentence that names the likeliest of the names, where one is like enough; otherwise empty."""
    likely = get_close_matches(name, sorted(names), n=1, cutoff=0.75)
    return say.DID_YOU_MEAN.format(name=likely[0]) if likely else ""


def _keys() -> set[str]:
    """Every key that can stand somewhere in a form."""
    waiting, keys = [Definition], set[str]()
    while waiting:
        model = waiting.pop()
        keys |= model.model_fields.keys()
        waiting += model.__subclasses__()
    return keys

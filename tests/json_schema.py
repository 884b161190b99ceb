"""As much of JSON Schema (2020-12) as our schemas use; anything else is a `KeyError`."""

import re
from collections.abc import Callable, Mapping
from typing import Any

_TYPES: dict[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}
_WORDS: dict[str, Callable[[Any, Any, Mapping[str, Any]], bool]] = {
    "$schema": lambda _value, _word, _schema: True,
    "title": lambda _value, _word, _schema: True,
    "description": lambda _value, _word, _schema: True,
    "format": lambda value, word, _schema: word == "date" and bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(value))),
    "minimum": lambda value, word, _schema: not isinstance(value, int | float) or value >= word,
    "maximum": lambda value, word, _schema: not isinstance(value, int | float) or value <= word,
    "minLength": lambda value, word, _schema: not isinstance(value, str) or len(value) >= word,
    "maxLength": lambda value, word, _schema: not isinstance(value, str) or len(value) <= word,
    "type": lambda value, word, _schema: _TYPES[word](value),
    "const": lambda value, word, _schema: value == word,
    "enum": lambda value, word, _schema: value in word,
    "pattern": lambda value, word, _schema: not isinstance(value, str) or re.search(word, value) is not None,
    "anyOf": lambda value, word, _schema: any(fits(value, one) for one in word),
    "items": lambda value, word, _schema: not isinstance(value, list) or all(fits(one, word) for one in value),
    "required": lambda value, word, _schema: not isinstance(value, dict) or set(word) <= set(value),
    "properties": lambda value, word, _schema: (
        not isinstance(value, dict) or all(fits(value[key], word[key]) for key in word if key in value)
    ),
    "additionalProperties": lambda value, word, schema: (
        word is not False or not isinstance(value, dict) or set(value) <= set(schema["properties"])
    ),
}


def fits(value: object, schema: Mapping[str, Any]) -> bool:
    """Whether a JSON value fits a schema."""
    return all(_WORDS[word](value, said, schema) for word, said in schema.items())

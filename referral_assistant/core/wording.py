"""Words that differ by nation: `{{name}}` in a text of a form stands for what the nation's file says, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_NAMED = re.compile(r"\{\{(\w+)\}\}")


def worded(texts: Mapping[str, str], wording: Mapping[str, str]) -> dict[str, str]:
    """The texts of a form's files with the nation's words in place; a name that the nation does not have goes."""

    def said(found: re.Match[str]) -> str:
        return wording.get(found[1], "").replace("\\", "\\\\").replace('"', '\\"')  # it lands inside a TOML text

    return {file: _NAMED.sub(said, text) for file, text in texts.items()}


def named_words(texts: Mapping[str, str]) -> Iterator[tuple[str, int, str]]:
    """(file, line from 1, name) of each place where a text asks for the nation's words."""
    for file, text in texts.items():
        for number, line in enumerate(text.split("\n"), 1):
            yield from ((file, number, found[1]) for found in _NAMED.finditer(line))

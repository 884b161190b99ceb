"""On which line each table and key of a TOML text stands, which the reader does not tell."""

import re

Path = tuple[str | int, ...]

_ARRAY_HEADER = re.compile(r"\s*\[\[(.+?)\]\]")
_HEADER = re.compile(r"\s*\[([^\[].*?)\]\s*(?:#.*)?$")
_KEY = re.compile(r"\s*(\"[^\"]+\"|[A-Za-z0-9_\-]+)\s*=")
_NAME = re.compile(r"\"([^\"]+)\"|([A-Za-z0-9_\-]+)")


def lines_of(text: str) -> dict[Path, int]:
    """Path -> line, from 1. A path runs through array positions: ("page", 0, "question", 2, "kind")."""
    found: dict[Path, int] = {(): 1}
    here: Path = ()
    counts: dict[Path, int] = {}
    in_text = False
    for number, line in enumerate(text.split("\n"), 1):
        if not in_text:
            array, header, key = _ARRAY_HEADER.match(line), _HEADER.match(line), _KEY.match(line)
            if array and _names(array[1]):
                here = _next_in_array(_names(array[1]), counts)
                found[here] = number
            elif header:
                here = _table(_names(header[1]), counts)
                found.setdefault(here, number)
            elif key:
                found.setdefault((*here, *_names(key[1])), number)
        if (line.count('"""') + line.count("'''")) % 2:
            in_text = not in_text
    return found


def line_of(lines: dict[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest thing around it."""
    while path not in lines:
        path = path[:-1]
    return lines[path]


def _names(written: str) -> list[str]:
    return [quoted or bare for quoted, bare in _NAME.findall(written)]


def _next_in_array(names: list[str], counts: dict[Path, int]) -> Path:
    array = (*_table(names[:-1], counts), names[-1])
    counts[array] = counts.get(array, -1) + 1
    return (*array, counts[array])


def _table(names: list[str], counts: dict[Path, int]) -> Path:
    path: Path = ()
    for name in names:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path])
    return path

"""What is known of licences: `known.toml`, read."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TEXTS = HERE / "texts"


class Known(NamedTuple):
    """The tables of `known.toml`."""

    allowed: frozenset[str]
    builds_only: frozenset[str]
    says: dict[str, str]
    distributions: dict[str, dict[str, Any]]
    inside: dict[str, dict[str, dict[str, str]]]
    files: list[dict[str, list[str]]]
    parts: dict[str, dict[str, Any]]
    debian: dict[str, str]


@cache
def known() -> Known:
    """All of them. A table that is not there, or one too many, stops."""
    tables: dict[str, Any] = tomllib.loads((HERE / "known.toml").read_text(encoding="utf-8"))
    for name in ("allowed", "builds_only"):
        tables[name] = frozenset(tables[name])
    return Known(**tables)


def normal(name: str) -> str:
    """The name of a distribution as the registry compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()

"""Licence expressions as SPDX writes them: under which licences something is taken, where only some are allowed."""

from __future__ import annotations

import re
from collections.abc import Collection

_TOKENS = re.compile(r"\s*([()]|[^\s()]+)")


class NotAllowed(Exception):
    """None of the ways in which an expression can be met is allowed."""


def taken(expression: str, allowed: Collection[str]) -> frozenset[str]:
    """The licences under which something is taken: of "A OR B" the first that is allowed, of "A AND B" both.

    "A WITH B" counts as one licence, and is allowed only where it stands in `allowed` as a whole. Raises `NotAllowed`.
    """
    tokens = _TOKENS.findall(expression)
    found = _either(tokens, allowed)
    if tokens or found is None:
        raise NotAllowed(expression)
    return found


def _either(tokens: list[str], allowed: Collection[str]) -> frozenset[str] | None:
    found = _both(tokens, allowed)
    while tokens and tokens[0].upper() == "OR":
        tokens.pop(0)
        other = _both(tokens, allowed)
        found = other if found is None else found
    return found


def _both(tokens: list[str], allowed: Collection[str]) -> frozenset[str] | None:
    found = _one(tokens, allowed)
    while tokens and tokens[0].upper() == "AND":
        tokens.pop(0)
        other = _one(tokens, allowed)
        found = None if found is None or other is None else found | other
    return found


def _one(tokens: list[str], allowed: Collection[str]) -> frozenset[str] | None:
    if not tokens:
        return None
    name = tokens.pop(0)
    if name == "(":
        found = _either(tokens, allowed)
        return found if tokens and tokens.pop(0) == ")" else None
    if len(tokens) > 1 and tokens[0].upper() == "WITH":
        name = f"{name} WITH {tokens[1]}"
        del tokens[:2]
    return frozenset((name,)) if name in allowed else None

"""What stands in a form beside its questions and rules: statements, sources, and questions of older versions."""

from __future__ import annotations

from typing import Literal

from referral_assistant.core.written import Definition, KindName, QuestionId, Text, Version


class Statement(Definition):
    """What a person reads before starting. `first`: before the safety questions."""

    text: Text
    first: bool = False
    small: bool = False


class Source(Definition):
    """Where advice comes from. A source is evidence, never a link."""

    name: Text
    supports: Text
    certainty: Literal["seen", "title", "general"]


class Left(Definition):
    """A field of other forms that is not asked here, and why the council can do without."""

    field: Text
    why: Text


class Renamed(Definition):
    """A question that has another id now; old answers are read under the new one."""

    old: QuestionId
    new: QuestionId
    since: Version


class Retired(Definition):
    """A question that is no longer asked; an old answer is kept in the file and never counts."""

    id: QuestionId
    kind: KindName
    print: Text
    since: Version

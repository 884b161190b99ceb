"""Models of what an area or a nation sets, where `""` stands for whatever is not known, and what of it is not known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from pydantic import Field, StringConstraints, model_validator

from referral_assistant.core.written import Definition

Address = Annotated[str, StringConstraints(pattern=r"^[a-z0-9\-]+(\.[a-z0-9\-]+)+(/[^\s:]*)?$")]
"""Of a page, without https."""
Email = Annotated[str, StringConstraints(pattern=r"^[^\s@]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+$")]
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ]*[0-9]$")]
Days = Annotated[int, Field(ge=0, le=60, strict=True)]
Age = Annotated[int, Field(ge=0, le=25, strict=True)]
Day = Annotated[date, Field(strict=True)]  # otherwise a bare number would count as a date
Switch = Annotated[bool, Field(strict=True)]


class Blanks(Definition):
    """TOML has no empty number or date, so that `""` is blank for every key there is."""

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, raw: Any) -> Any:
        if not isinstance(raw, dict):
            return raw
        return {key: value for key, value in raw.items() if value != "" or key not in cls.model_fields}


def leaves(model: type[Definition], before: str = "") -> Iterator[str]:
    """Every key of a model, with dots through its tables: "hub.phone"."""
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, Definition):
            yield from leaves(inner, f"{before}{name}.")
        else:
            yield before + name


def at(written: Definition, leaf: str) -> object:
    """What stands at such a key."""
    found: object = written
    for name in leaf.split("."):
        found = getattr(found, name)
    return found


def blank(written: Definition, leaf: str) -> bool:
    """Whether it is not known: `None`, or empty. A switch that is off is known."""
    return at(written, leaf) in (None, "", ())

"""What everything written in `forms/` and `packs/` shares: models that cannot change, and the types of their texts."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$")]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Version = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}$")]

KindName = Literal[
    "text",
    "long text",
    "quoted words",
    "yes or no",
    "choice",
    "choices",
    "date",
    "time",
    "number",
    "person",
    "postcode",
    "phone",
    "email",
    "identifier",
]


class Definition(BaseModel):
    """What every part of a form shares: it cannot change, and a misspelt key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")

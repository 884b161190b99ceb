"""What every test in code shares: its name, and what it looks at."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from referral_assistant.core.written import Definition, QuestionId

Questions = Annotated[tuple[QuestionId, ...], Field(min_length=1)]


class Test(Definition):
    """A test in code; `test` is its name. `message`: what the rule says in place of its own where this one finds."""

    says: ClassVar[tuple[str, ...]] = ()
    message: str = ""

"""What a condition cannot say: the tests that rules name and Python carries out. Carried out in `core/checks/coded/`.

Each model is one test with the questions it looks at. `says` lists what a rule's message may fill in.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from referral_assistant.core.written import Definition, Name, QuestionId

Questions = Annotated[tuple[QuestionId, ...], Field(min_length=1)]


class Test(Definition):
    """A test in code; `test` is its name."""

    says: ClassVar[tuple[str, ...]] = ()


class AgeDiffers(Test):
    """An age given in words or figures does not fit a date of birth on a day (the first of `on` that is known)."""

    says = ("age", "born", "reckoned")
    test: Literal["age differs"]
    age: QuestionId
    born: QuestionId
    on: Questions


class Aged(Test):
    """A person was of some age on a day: `under` or `at_least` so many years, by date of birth, else by the age given.

    `law` names an age of the nation (`core/local.py`) in place of a number; the rule rests where the nation has none.
    """

    says = ("age",)
    test: Literal["aged"]
    born: QuestionId | None = None
    age: QuestionId | None = None
    on: Questions
    under: int | None = None
    at_least: int | None = None
    law: Literal["criminal_age", "consent_age"] | None = None


class InFuture(Test):
    """A date lies after today. Without `dates`: every date that tells of something that happened."""

    says = ("date",)
    test: Literal["in the future"]
    dates: tuple[QuestionId, ...] = ()
    but: tuple[QuestionId, ...] = ()


class OutOfOrder(Test):
    """What came first is dated after what came next. In a group, both are of the same entry."""

    says = ("first", "next")
    test: Literal["out of order"]
    first: QuestionId
    first_time: QuestionId | None = None
    next: QuestionId
    next_time: QuestionId | None = None


class YearUnlikely(Test):
    """A school year in words ("Year 4", "Reception") does not fit a date of birth on a day."""

    says = ("year", "age")
    test: Literal["year unlikely"]
    year: QuestionId
    born: QuestionId
    on: Questions


class NoSchoolDay(Test):
    """A date is at a weekend or a bank holiday, or a time lies in the night, and the place is one of a school day."""

    says = ("day",)
    test: Literal["no school day"]
    date: QuestionId
    time: QuestionId | None = None
    place: QuestionId
    words: Name


class Delayed(Test):
    """More hours passed from one moment to another than the area allows (`core/local.py`)."""

    says = ("hours",)
    test: Literal["delayed"]
    since: QuestionId
    since_time: QuestionId | None = None
    until: QuestionId
    until_time: QuestionId | None = None


class Unordered(Test):
    """The entries of a group are not in the order of their dates, or two have the same date and time."""

    says = ("first", "next")
    test: Literal["unordered"]
    group: QuestionId
    date: QuestionId
    time: QuestionId | None = None


class LabelShared(Test):
    """Two people have the same label or the same name."""

    says = ("label",)
    test: Literal["label shared"]
    labels: Questions


class SamePerson(Test):
    """Somebody named in one place is also named in another."""

    says = ("name",)
    test: Literal["same person"]
    person: Questions
    among: Questions


class Named(Test):
    """A name entered in the form stands in a text where it does not belong.

    `label`: the answer of the same entry that says what to write in its place; `otherwise`: what to write without one.
    `read_as` a file name: any part of a name counts, however it is joined to what stands beside it.
    """

    says = ("term", "label")
    test: Literal["named"]
    names: Questions
    label: QuestionId | None = None
    otherwise: str = ""
    within: tuple[QuestionId, ...] = ()
    but: tuple[QuestionId, ...] = ()
    read_as: Literal["text", "file name"] = "text"


class Differ(Test):
    """Two choices that should be the same are not."""

    says = ("first", "second")
    test: Literal["differ"]
    first: QuestionId
    second: QuestionId


class LongSentence(Test):
    """A sentence has more words than this."""

    says = ("words",)
    test: Literal["long sentence"]
    words: int


class HardToRead(Test):
    """A text of some length needs more years of age to read than the area wants (`core/local.py`)."""

    says = ("age",)
    test: Literal["hard to read"]
    least_words: int


class Unexplained(Test):
    """An abbreviation of a list is not explained before or where it is first used. The list says what each `means`."""

    says = ("term", "meaning")
    test: Literal["unexplained"]
    listed: Name


class UnknownCapitals(Test):
    """Capital letters that are in none of the lists, not a name that was entered, and explained nowhere."""

    says = ("term",)
    test: Literal["unknown capitals"]
    listed: Annotated[tuple[Name, ...], Field(min_length=1)]


class Overdue(Test):
    """More working days passed since a date than the area allows for a reply.

    `again`: dates on which somebody asked for the reply; the last of them starts the time anew.
    """

    says = ("due",)
    test: Literal["overdue"]
    since: QuestionId
    again: QuestionId | None = None


class Passed(Test):
    """A date lies before today. `then`: a later answer that takes its place once it is there."""

    says = ("date",)
    test: Literal["passed"]
    date: QuestionId
    then: QuestionId | None = None


class GuidanceOld(Test):
    """The list of guidance editions was last checked more than six months ago."""

    says = ("date",)
    test: Literal["guidance old"]


Coded = Annotated[
    AgeDiffers
    | Aged
    | InFuture
    | OutOfOrder
    | YearUnlikely
    | NoSchoolDay
    | Delayed
    | Unordered
    | LabelShared
    | SamePerson
    | Named
    | Differ
    | LongSentence
    | HardToRead
    | Unexplained
    | UnknownCapitals
    | Overdue
    | Passed
    | GuidanceOld,
    Field(discriminator="test"),
]

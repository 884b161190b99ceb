"""What a condition cannot say: the tests that rules name and Python carries out. Carried out in `core/checks/coded/`.

Each model is one test with the questions it looks at. `says` lists what a rule's message may fill in.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from referral_assistant.core.coded_test import Questions, Test
from referral_assistant.core.coded_wording import (
    HardToRead,
    LongSentence,
    Misspelt,
    Unexplained,
    UnknownCapitals,
    Unquoted,
)
from referral_assistant.core.written import Name, QuestionId

PersonPart = Literal["name", "role", "relation", "organisation", "phone", "email", "address", "times"]


class Blank(Test):
    """One of these questions is asked and was left blank. The finding stands in place of the general one.

    `together`: only where all of them are blank; the finding is then at the first.
    """

    test: Literal["blank"]
    questions: Questions
    together: bool = False


class Lacking(Test):
    """A person was entered without any of these parts."""

    test: Literal["lacking"]
    person: Questions
    parts: Annotated[tuple[PersonPart, ...], Field(min_length=1)]


class Entries(Test):
    """A group has more entries than this."""

    says = ("count",)
    test: Literal["entries"]
    group: QuestionId
    more_than: int


class AgeDiffers(Test):
    """An age given in words or figures does not fit a date of birth on any day from the first to the last of `on`.

    The date of birth is that of the same entry; without `born`, one that the text tells itself ("5, born 21/1/2021").
    """

    says = ("age", "born", "reckoned")
    test: Literal["age differs"]
    age: QuestionId
    born: QuestionId | None = None
    on: Questions


class AgeTold(Test):
    """Some text tells an age right behind a name that was entered, and it does not fit the date of birth."""

    says = ("age", "born", "reckoned")
    test: Literal["age told"]
    names: Questions
    born: QuestionId
    on: Questions
    but: tuple[QuestionId, ...] = ()


class Aged(Test):
    """A person was of some age on the first of these days: `under` so many years, `at_least` so many, or both.

    By date of birth, else by the age given, which is that of the last of these days. `law` names an age of the nation
    (`core/local.py`) in place of a number; the test rests where the nation has none. `only_if`: a condition that must
    hold, in a group for the same entry.
    """

    says = ("age", "limit")
    test: Literal["aged"]
    born: QuestionId | None = None
    age: QuestionId | None = None
    on: Questions
    under: int | None = None
    at_least: int | None = None
    law: Literal["criminal_age", "consent_age"] | None = None
    only_if: Name | None = None


class NotYetBorn(Test):
    """A date of birth lies after today, or after the first of these dates."""

    says = ("born",)
    test: Literal["not yet born"]
    born: QuestionId
    on: tuple[QuestionId, ...] = ()


class InFuture(Test):
    """A date lies after today. Without `dates`: every date that tells of something that happened."""

    says = ("date",)
    test: Literal["in the future"]
    dates: tuple[QuestionId, ...] = ()
    but: tuple[QuestionId, ...] = ()


class OutOfOrder(Test):
    """What came first is dated after what came next. Dates in the future are left to another test.

    Both of a group: those of the same entry. `of`: each date of what came first counts, or one of them only.
    `unless_after`: the test rests where what came first is also after this; another test says so.
    """

    says = ("first", "next")
    test: Literal["out of order"]
    first: Questions
    next: Questions
    of: Literal["each", "earliest", "latest"] = "each"
    unless_after: QuestionId | None = None


class YearUnlikely(Test):
    """A school year in words ("Year 4", "Reception") does not fit a date of birth, or else an age, on a day."""

    says = ("year", "age")
    test: Literal["year unlikely"]
    year: QuestionId
    born: QuestionId | None = None
    age: QuestionId | None = None
    on: Questions


class NoSchoolDay(Test):
    """A date is at a weekend or a bank holiday, or its time lies in the night, and the place is one of a school day."""

    says = ("day",)
    test: Literal["no school day"]
    date: QuestionId
    place: QuestionId
    words: Name


class Delayed(Test):
    """More hours passed from one moment to another than the area allows (`core/local.py`)."""

    says = ("hours",)
    test: Literal["delayed"]
    since: QuestionId
    until: QuestionId


class Unordered(Test):
    """The entries of a group are not in the order of their dates, or two have the same date and time."""

    says = ("first", "next")
    test: Literal["unordered"]
    date: QuestionId


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
    Blank
    | Lacking
    | Entries
    | AgeDiffers
    | AgeTold
    | Aged
    | NotYetBorn
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
    | Unquoted
    | Unexplained
    | UnknownCapitals
    | Misspelt
    | Overdue
    | Passed
    | GuidanceOld,
    Field(discriminator="test"),
]

"""What a form says about children of the same incident: whose an answer is, and how a linked referral is made."""

from __future__ import annotations

from typing import Literal

from referral_assistant.core.written import Definition, Name, QuestionId

Linked = Literal["shared", "home", "choice", "own"]
"""Whether an answer goes into the linked referral for another child. `shared`: always, as a fact of the incident or of
the school; `home`: where both live in one home; `choice`: where a person chooses it; `own`: never.
"""


class Pair(Definition):
    """The same fact of a child: asked of the child referred, and of another child in an entry of `Linking.others`.

    `back`: the entry that the first child becomes holds it as well.
    """

    child: QuestionId
    other: QuestionId
    back: bool = False


class Said(Definition):
    """What another child said, and where the same is asked of the child referred."""

    other: QuestionId
    child: QuestionId


class Linking(Definition):
    """How the linked referral for another child is made.

    `label`: what the child referred is called; `others`: the group of the other children, with label, part and age.
    `onlookers`: the parts of those who only saw it. `happened`: the date at which an age is reckoned. `said` is carried
    where two children took part; `about_displayed`, `about_affected` where the new child alone did, or was.
    `people`, `dates_of_birth`, `places`: the family's names, their dates of birth where these are texts, and addresses.
    `home_words`: a list of words about home and health.
    """

    label: QuestionId
    others: QuestionId
    other_label: QuestionId
    other_part: QuestionId
    onlookers: tuple[str, ...] = ()
    age: QuestionId | None = None
    happened: QuestionId | None = None
    pair: tuple[Pair, ...] = ()
    said: tuple[Said, ...] = ()
    about_displayed: tuple[QuestionId, ...] = ()
    about_affected: tuple[QuestionId, ...] = ()
    people: tuple[QuestionId, ...] = ()
    dates_of_birth: tuple[QuestionId, ...] = ()
    places: tuple[QuestionId, ...] = ()
    home_words: Name | None = None

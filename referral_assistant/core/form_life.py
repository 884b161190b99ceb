"""Which questions of a form hold what happens to a referral after it was written: sign-off, sending, decision."""

from __future__ import annotations

from referral_assistant.core.written import Definition, Name, QuestionId


class Involved(Definition):
    """The adult thought to be involved: their `name`, and `role`, a choice whose option `head` is the head teacher.

    `head_words`: the list of words by which a role is the head's.
    """

    name: QuestionId
    role: QuestionId
    head: Name
    head_words: Name


class Signed(Definition):
    """Whether a lead has approved it, who, in which role, when, and whether they wrote it themselves."""

    done: QuestionId
    name: QuestionId
    role: QuestionId
    date: QuestionId
    time: QuestionId
    own: QuestionId


class Sent(Definition):
    """Whether, how, where to and when it was sent, by whom, who received it, and their receipt."""

    done: QuestionId
    how: QuestionId
    to: QuestionId
    date: QuestionId
    time: QuestionId
    by: QuestionId
    received: QuestionId
    receipt: QuestionId


class Acknowledged(Definition):
    """Whether they said that they have it: when, who, and their number for it."""

    done: QuestionId
    date: QuestionId
    time: QuestionId
    who: QuestionId
    number: QuestionId


class Call(Definition):
    """A group of calls: whether there were `any`, and of each when, who rang whom and what was said."""

    any: QuestionId
    group: QuestionId
    date: QuestionId
    time: QuestionId
    by: QuestionId
    to: QuestionId
    said: QuestionId


class Decided(Definition):
    """What they decided (choices, of which `waiting` means nothing yet), exactly what, why, who, and when."""

    what: QuestionId
    waiting: Name
    exactly: QuestionId
    reason: QuestionId
    who: QuestionId
    date: QuestionId


class Disagreed(Definition):
    """Whether the school disagrees, why, and what keeps the child safe; and each step of the group `stage`."""

    done: QuestionId
    why: QuestionId
    safe: QuestionId
    any: QuestionId
    stage: QuestionId
    date: QuestionId
    who: QuestionId
    said: QuestionId
    result: QuestionId


class New(Definition):
    """A group of facts that came after sending: whether there are `any`, and of each when it was learned, and what."""

    any: QuestionId
    group: QuestionId
    date: QuestionId
    what: QuestionId


class Tasks(Definition):
    """A group of things with a date: what, who, when; `done`: yes, or what came of it, once it is over."""

    group: QuestionId
    what: QuestionId
    date: QuestionId
    who: QuestionId
    done: QuestionId


class Life(Definition):
    """Every part. `review`: the date at which the school looks at its plan again; `reviewed`: when it last did."""

    involved: Involved
    signed: Signed
    sent: Sent
    acknowledged: Acknowledged
    chased: Call
    called: Call
    decided: Decided
    new: New
    disagreed: Disagreed
    tasks: Tasks
    meetings: Tasks
    review: QuestionId
    reviewed: QuestionId

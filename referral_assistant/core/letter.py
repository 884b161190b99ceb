"""Letters to Children's Social Services, as plain strings for a template; and the one about a decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from referral_assistant.core.answers import Answers
from referral_assistant.core.dates import printed_day
from referral_assistant.core.form import Form
from referral_assistant.core.form_life import Life
from referral_assistant.core.journey import Journey
from referral_assistant.core.local import Local
from referral_assistant.core.other_names import Labels
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.summary import Summary, printed
from referral_assistant.core.working_days import working_day_after
from referral_assistant.messages import NO_AUTHORITY
from referral_assistant.messages import letter as say
from referral_assistant.messages import life as say_life


@dataclass(frozen=True)
class Passage:
    """A titled part of the letter."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Letter:
    """Everything a template may name. What is not there is empty, never missing.

    `step`: of the authority's own for a disagreement. `number`: theirs for the referral; `reference`: ours.
    """

    subject: str
    recipient: str
    step: str
    date: str
    reference: str
    number: str
    child: str
    born: str
    author: str
    author_role: str
    school: str
    passages: tuple[Passage, ...]

    @property
    def file_title(self) -> str:
        """What the properties of the file call it."""
        return say.FILE_TITLE.format(recipient=self.recipient)


class Writer(NamedTuple):
    """Who signs the letter, and in which role."""

    name: str
    role: str


def letter(walk: Journey, drawn: Summary, reference: str, writer: Writer, others: Labels, today: date) -> Letter:
    """The letter of the disagreement that the answers record. Raises `Refusal` where they record none.

    `others`: what other children are called in it, those included whom no answer that counts names.
    """
    life = walk.form.life
    if life is None:
        raise Refusal(say_life.NO_LIFE)
    if walk.answers.get(life.disagreed.done) is not True:
        raise Refusal(say.NO_DISAGREEMENT)
    told = _Told(walk.form, life, walk.answers, others)
    stages = walk.local.escalation
    at = min(len(told.steps()), len(stages) - 1)
    passages = (
        Passage(say.SENT_TITLE, tuple(told.sent())),
        Passage(say.DECIDED_TITLE, tuple(told.decided())),
        Passage(say.WHY_TITLE, told.text(life.disagreed.why) or (say.NOT_WRITTEN,)),
        Passage(say.SAFE_TITLE, told.text(life.disagreed.safe) or (say.NOT_WRITTEN,)),
        Passage(say.STEPS_TITLE, tuple(told.taken()) or (say.NO_STEPS,)),
        Passage(say.ASKED_TITLE, (say.ASKED, *_asked(walk.local, at, today), say.AT_ONCE)),
    )
    return Letter(
        subject=say.SUBJECT,
        recipient=recipient(walk.local, drawn),
        step=say.STAGE.format(name=stages[at].name, who=stages[at].who) if stages else "",
        date=printed_day(today),
        reference=reference,
        number=told.line(life.acknowledged.number) or say.NO_NUMBER,
        child=drawn.child,
        born=drawn.born,
        author=writer.name,
        author_role=writer.role,
        school=drawn.school,
        passages=passages,
    )


@dataclass(frozen=True)
class _Told:
    """What the record tells, in the words of the letter, with other children by their labels alone."""

    form: Form
    life: Life
    answers: Answers
    labels: Labels

    def text(self, question: str, entry: Answers | None = None) -> tuple[str, ...]:
        value = (self.answers if entry is None else entry).get(question)
        found = () if value is None else printed(value, self.form.questions[question])
        return tuple(self.labels.of(paragraph) for paragraph in found)

    def line(self, question: str) -> str:
        return " ".join(self.text(question))

    def steps(self) -> tuple[Answers, ...]:
        return self.answers.entries(self.life.disagreed.stage)

    def sent(self) -> Iterator[str]:
        asked, back = self.life.sent, self.life.acknowledged
        parts = {"time": (say.AT, asked.time), "how": (say.HOW, asked.how), "to": (say.WHERE, asked.to)}
        filled = {name: self.if_known(words, name, question) for name, (words, question) in parts.items()}
        day = self.line(asked.date)
        yield say.SENT.format(day=day, **filled) if day else say.SENT_UNKNOWN
        if who := self.line(asked.received):
            yield say.RECEIVED.format(who=who)
        if receipt := self.line(asked.receipt):
            yield say.RECEIPT.format(receipt=receipt)
        if told := self.line(back.date):
            yield say.ACKNOWLEDGED.format(day=told, who=self.if_known(say.BY, "who", back.who))
        else:
            yield say.NOT_ACKNOWLEDGED

    def decided(self) -> Iterator[str]:
        asked = self.life.decided
        what, day = ", ".join(self.text(asked.what)), self.line(asked.date)
        if not what:
            yield say.NOT_DECIDED
            return
        words = say.DECIDED if day else say.DECIDED_UNDATED
        yield words.format(day=day, who=self.if_known(say.BY, "who", asked.who), what=what)
        if exactly := self.line(asked.exactly):
            yield say.EXACTLY.format(text=exactly)
        reason = self.line(asked.reason)
        yield say.REASON.format(text=reason) if reason else say.NO_REASON

    def taken(self) -> Iterator[str]:
        """Each step, with every answer that was given of it under its label."""
        inside = [id for id, group in self.form.group_of.items() if group == self.life.disagreed.stage]
        for number, entry in enumerate(self.steps(), start=1):
            said = (
                f"{self.form.questions[id].print}: {' '.join(self.text(id, entry))}" for id in inside if id in entry
            )
            yield f"{say.STEP.format(number=number)}. {'; '.join(said)}"

    def if_known(self, words: str, name: str, question: str) -> str:
        found = self.line(question)
        return words.format(**{name: found}) if found else ""


def recipient(local: Local, drawn: Summary) -> str:
    """Whom a letter goes to: the council's front door, as its pack calls it."""
    council = local.council or drawn.authority or NO_AUTHORITY
    return say.WITH_CARE_OF.format(hub=local.hub or drawn.recipient, council=council)


def _asked(local: Local, at: int, today: date) -> Iterator[str]:
    """By which day, by the authority's stages; and what comes after."""
    stages = local.escalation
    if not stages:
        yield say.BY_UNKNOWN
        return
    stage = stages[at]
    if local.escalation_policy:
        yield say.BY_POLICY.format(policy=local.escalation_policy, stage=stage.name)
    if stage.working_days is None:
        yield say.BY_UNKNOWN
    else:
        days = say.ONE_DAY if stage.working_days == 1 else say.DAYS.format(count=stage.working_days)
        day = working_day_after(today, stage.working_days, local.bank_holidays)
        yield say.BY_DAY.format(day=printed_day(day), days=days)
    if at + 1 < len(stages):
        yield say.NEXT.format(stage=stages[at + 1].name, who=stages[at + 1].who)

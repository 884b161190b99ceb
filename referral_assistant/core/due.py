"""What is due after a referral was sent: an answer, a decision, a look at the plan, tasks and meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from referral_assistant.core.answers import Answers
from referral_assistant.core.dates import ApproximateDate
from referral_assistant.core.form import Form
from referral_assistant.core.form_life import Call, Life, Tasks
from referral_assistant.core.local import Local
from referral_assistant.core.working_days import working_day_after

What = Literal["acknowledgement", "decision", "next step", "plan", "task", "meeting"]
"""`next step`: of a disagreement, along the authority's stages."""


class Due(NamedTuple):
    """Something that is due by the end of a day. `about`: which task or meeting, or which stage comes next."""

    by: date
    what: What
    about: str = ""


def due(form: Form, answers: Answers, local: Local) -> tuple[Due, ...]:
    """Everything that is due, the earliest first; nothing before it was sent, and nothing that is done."""
    life = form.life
    sent = _day(answers, life.sent.date) if life else None
    if life is None or sent is None:
        return ()
    found = [*_reply(life, answers, local, sent), *_stage(life, answers, local), *_plan(life, answers)]
    found += [*_tasks(form, life.tasks, answers, "task"), *_tasks(form, life.meetings, answers, "meeting")]
    return tuple(sorted(found))


def _reply(life: Life, answers: Answers, local: Local, sent: date) -> Iterator[Due]:
    """The acknowledgement, then the decision: so many working days after sending, or after it was last asked for."""
    decided = answers.get(life.decided.what)
    if isinstance(decided, tuple) and life.decided.waiting not in decided:
        return  # who has decided has it
    asked = [sent, *_days(answers, life.chased)]
    if answers.get(life.acknowledged.done) is not True:
        yield Due(_after(max(asked), local.reply_working_days, local), "acknowledgement")
        return
    asked += filter(None, [_day(answers, life.acknowledged.date)])
    yield Due(_after(max(asked), local.reply_working_days, local), "decision")


def _stage(life: Life, answers: Answers, local: Local) -> Iterator[Due]:
    """While a disagreement is not settled: the stage that comes next, when the time of the last one is over."""
    asked = life.disagreed
    if answers.get(asked.done) is not True:
        return
    taken = answers.entries(asked.stage)
    stages = local.escalation
    last = _day(taken[-1], asked.date) if taken else _day(answers, life.decided.date)
    if taken and taken[-1].get(asked.result) is not None:
        return
    if last is not None and len(taken) < len(stages):
        wait = (stages[len(taken) - 1].working_days or 0) if taken else 0
        yield Due(_after(last, wait, local), "next step", stages[len(taken)].name)


def _plan(life: Life, answers: Answers) -> Iterator[Due]:
    review, looked = _day(answers, life.review), _day(answers, life.reviewed)
    if review is not None and (looked is None or looked < review):
        yield Due(review, "plan")


def _tasks(form: Form, tasks: Tasks, answers: Answers, what: What) -> Iterator[Due]:
    for entry in answers.entries(tasks.group):
        by = _day(entry, tasks.date)
        if by is not None and entry.get(tasks.done) in {None, False}:
            yield Due(by, what, _about(form, tasks.what, entry))


def _about(form: Form, question: str, entry: Answers) -> str:
    value = entry.get(question)
    return form.questions[question].label_of(value) if isinstance(value, str) else ""


def _days(answers: Answers, calls: Call) -> list[date]:
    found = (_day(entry, calls.date) for entry in answers.entries(calls.group))
    return [day for day in found if day is not None]


def _day(answers: Answers, question: str) -> date | None:
    """The day of a date, the last that it can be; `None` where there is none."""
    value = answers.get(question)
    return value.last if isinstance(value, ApproximateDate) else None


def _after(day: date, count: int, local: Local) -> date:
    return working_day_after(day, count, local.bank_holidays)

"""Any answer that a person could give, for hypothesis."""

from functools import partial
from typing import Any

from hypothesis import strategies as st

from referral_assistant.core.answers import Answers, NotKnown, Unread, Value
from referral_assistant.core.dates import ApproximateDate, NotADate, Point
from referral_assistant.core.form import Form, Question
from referral_assistant.core.kinds import KINDS, Typed
from referral_assistant.core.kinds.person import person
from referral_assistant.core.text import clean, clean_line
from referral_assistant.core.times import TimeOfDay
from referral_assistant.messages import PERSON_PARTS

TEXT = st.text(st.characters(), max_size=40).map(clean).filter(lambda text: text.strip() != "")
LINE = TEXT.map(clean_line).filter(bool)
NUMBERS = st.integers(-(10**14), 10**14) | st.floats(-1e9, 1e9)


def points() -> st.SearchStrategy[Point]:
    """Any day, month or year."""
    parts = st.tuples(st.integers(1900, 2199), st.integers(0, 12), st.integers(0, 28), st.booleans())
    return parts.map(lambda part: Point(part[0], part[1], part[2] if part[1] else 0, part[3]))


@st.composite
def dates(draw: st.DrawFn) -> ApproximateDate:
    """Any date or span."""
    start, end = draw(points()), draw(st.none() | points())
    try:
        return ApproximateDate(start, end)
    except NotADate:
        return ApproximateDate(start)


def times() -> st.SearchStrategy[TimeOfDay]:
    """Any time of day."""
    return st.builds(TimeOfDay, st.integers(0, 23), st.integers(0, 59), st.booleans())


def values(question: Question) -> st.SearchStrategy[Value]:
    """Any answer to a question, as it is once it was read."""
    own = _own_values(question)
    return own | st.builds(NotKnown, TEXT.map(str.strip)) | st.builds(Unread, LINE)


def _own_values(question: Question) -> st.SearchStrategy[Any]:
    options = [option.id for option in question.option] or [""]
    picked = st.sets(st.sampled_from(options), min_size=1)
    typed = TEXT.map(partial(_typed, question)).filter(bool)
    chosen: dict[str, st.SearchStrategy[Any]] = {
        "yes or no": st.booleans(),
        "choice": st.sampled_from(options),
        "choices": picked.map(lambda some: tuple(one for one in options if one in some)),
        "date": dates(),
        "time": times(),
        "number": NUMBERS,
        "person": st.dictionaries(st.sampled_from([*PERSON_PARTS]), LINE, min_size=1).map(person),
    }
    return chosen.get(question.kind, typed)


def _typed(question: Question, text: str) -> Value | None:
    kind = KINDS[question.kind]
    assert isinstance(kind, Typed)
    return kind.from_typed(text, question)


def referrals(form: Form) -> st.SearchStrategy[Answers]:
    """Any answers to a form, also such that are off the journey."""
    outside = {id: values(one) for id, one in form.questions.items() if id not in form.group_of}
    for group in form.groups:
        inside = {id: values(one) for id, one in form.questions.items() if form.group_of.get(id) == group}
        entry = st.fixed_dictionaries({}, optional=inside).map(Answers)
        outside[group] = st.lists(entry, min_size=1, max_size=3).map(tuple) | st.builds(NotKnown, TEXT.map(str.strip))
    return st.fixed_dictionaries({}, optional=outside).map(Answers)

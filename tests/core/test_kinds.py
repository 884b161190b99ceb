"""Every kind of answer: read from JSON and from typing, kept, printed, described in the schema, doubted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.answers import NotKnown, Unread, Value
from referral_assistant.core.answers_json import BadAnswers, answers_from_json, answers_to_json, schema
from referral_assistant.core.form import Option, Question
from referral_assistant.core.kinds import KINDS, Json, Refused, Typed
from tests.json_schema import fits
from tests.tiny import SAMPLE, form_from, texts_in
from tests.values import referrals, values

FORM = form_from(texts_in(SAMPLE))
SCHEMA = schema(FORM)
BY_KIND = {question.kind: question for question in FORM.questions.values()}
NUMBER = BY_KIND["number"]


def test_the_sample_has_every_kind() -> None:
    assert BY_KIND.keys() == KINDS.keys()


@pytest.mark.parametrize(
    ("kind", "raw", "printed"),
    [
        ("text", " Sam  Kay\n", ("Sam  Kay",)),
        ("long text", "one\r\n\r\ntwo ", ("one", "two ")),
        ("quoted words", "“I hid.”\n ", ("“I hid.”",)),
        ("yes or no", True, ("Yes",)),
        ("yes or no", False, ("No",)),
        ("choice", "told", ("I was told",)),
        ("choices", ["sight", "speech", "sight"], ("Speech", "Sight")),
        ("date", "2026-03~", ("about March 2026",)),
        ("time", "09:05~", ("about 09:05",)),
        ("number", 3, ("3 years",)),
        ("number", 3.0, ("3 years",)),
        ("number", 1234.567, ("1234.567 years",)),
        ("number", 123456.789012, ("123456.789012 years",)),
        ("number", 0.0000001, ("0.0000001 years",)),
        ("person", {"role": "Nurse", "name": "Jo"}, ("Jo", "Role: Nurse")),
        ("postcode", "sw1a1aa", ("SW1A 1AA",)),
        ("postcode", "gir0aa", ("GIR 0AA",)),
        ("postcode", " near the park ", ("near the park",)),
        ("phone", "01632 960001 ext. 2", ("01632 960001 ext. 2",)),
        ("email", " jo@example.org", ("jo@example.org",)),
        ("identifier", "a-123", ("a-123",)),
    ],
)
def test_an_answer_in_json_is_read_and_printed(kind: str, raw: Json, printed: tuple[str, ...]) -> None:
    question = BY_KIND[kind]
    if kind == "choice":
        question = FORM.questions["inc.source"]
    value = KINDS[kind].from_json(raw, question)
    assert value is not None
    assert KINDS[kind].printed(value, question) == printed


TEXTS = ("text", "long text", "quoted words", "postcode", "phone", "email", "identifier")
WRONG: dict[str, list[Json]] = {
    **{kind: [3, True, ["a"], {"a": "b"}] for kind in TEXTS},
    "yes or no": ["yes", 1, 0, []],
    "choice": ["heard", "", 1, ["told"]],
    "choices": ["sight", ["sound"], [1], [["sight"]], {"sight": True}],
    "date": ["10/3/2026", "", 2026, "2026-13", "2026-02-30", "2026-03-10/2026-03-01"],
    "time": ["9:05", "24:00", "", 9, "noon"],
    "number": ["3", True, 1e15, -1e300, 10**400, -(10**400), float("nan"), float("inf"), [3]],
    "person": ["Jo", {"name": 1}, {"nick": "Jo"}, [["name", "Jo"]], {"not_known": 3}],
}


@pytest.mark.parametrize(("kind", "raw"), [(kind, raw) for kind, raws in WRONG.items() for raw in raws])
def test_another_kind_of_json_is_refused_without_repeating_it(kind: str, raw: Json) -> None:
    with pytest.raises(Refused) as refused:
        KINDS[kind].from_json(raw, BY_KIND[kind])
    assert str(refused.value).startswith("must be ")
    assert "Jo" not in str(refused.value)


@pytest.mark.parametrize(
    ("kind", "raw"), [*((kind, " \n ") for kind in TEXTS), ("choices", []), ("person", {"name": " "})]
)
def test_nothing_but_space_is_no_answer(kind: str, raw: Json) -> None:
    assert KINDS[kind].from_json(raw, BY_KIND[kind]) is None


@pytest.mark.parametrize("kind", sorted(WRONG))
def test_nothing_typed_is_no_answer_and_bad_typing_is_kept(kind: str) -> None:
    typed = KINDS[kind]
    if isinstance(typed, Typed):
        assert typed.from_typed(" \t ", BY_KIND[kind]) is None
        kept = typed.from_typed(" a   few,\nyears ", BY_KIND[kind])
        assert kept in (Unread("a   few, years"), "a   few, years", " a   few,\nyears ")


@pytest.mark.parametrize("typed", ["three", "1e3", "1,000", "٣", "3 years", "--3", "3.", ".5", "nan", "9" * 16])
def test_a_number_is_only_read_in_figures(typed: str) -> None:
    assert KINDS["number"].from_typed(typed, NUMBER) == Unread(typed)  # type: ignore[attr-defined]


@given(st.sampled_from([*FORM.questions.values()]).flatmap(lambda one: st.tuples(st.just(one), values(one))))
def test_typing_what_is_shown_gives_the_same_answer(pair: tuple[Question, Value]) -> None:
    question, value = pair
    kind = KINDS[question.kind]
    if isinstance(kind, Typed) and not isinstance(value, NotKnown | Unread):
        assert kind.from_typed(kind.as_typed(value), question) == value


@given(referrals(FORM))
def test_whole_answers_come_back_from_json_and_fit_the_schema(given_: object) -> None:
    raw = answers_to_json(FORM, given_)  # type: ignore[arg-type]
    assert answers_from_json(FORM, raw) == given_
    assert fits({"form": "sample", "version": "2026-11", "answers": raw}, SCHEMA)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.sampled_from(["", "x", "sight", "told", "2026-03", "09:05", "ab1 2cd"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "not_known", "unread", *FORM.questions, *FORM.groups]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
IDS = st.sampled_from([*FORM.questions, *FORM.groups, "child.known_as", "child.mood"])


@given(st.dictionaries(IDS, JSON, max_size=3))
def test_what_the_reader_takes_the_schema_takes_too_and_it_can_be_kept(raw: dict[str, Json]) -> None:
    try:
        read = answers_from_json(FORM, raw)
    except BadAnswers:
        return
    assert fits({"form": "sample", "answers": raw}, SCHEMA)
    assert answers_from_json(FORM, answers_to_json(FORM, read)) == read


@pytest.mark.parametrize(
    ("kind", "raw", "says"),
    [
        ("postcode", "near the park", "near the park"),
        ("phone", "ask the office", "ask the office"),
        ("email", "jo at example.org", "jo at example.org"),
        ("number", 19, "from 0 to 18"),
        ("choices", ["none", "sight"], "None of these"),
    ],
)
def test_what_looks_wrong_is_kept_and_doubted(kind: str, raw: Json, says: str) -> None:
    value = KINDS[kind].from_json(raw, BY_KIND[kind])
    assert value is not None
    assert says in KINDS[kind].doubt(value, BY_KIND[kind])


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("postcode", "sw1a 1aa"),
        ("phone", "999"),
        ("email", "jo.kay@school.sch.uk"),
        ("number", 0),
        ("choices", ["none"]),
    ],
)
def test_what_looks_right_is_not_doubted(kind: str, raw: Json) -> None:
    value = KINDS[kind].from_json(raw, BY_KIND[kind])
    assert value is not None
    assert KINDS[kind].doubt(value, BY_KIND[kind]) == ""


@pytest.mark.parametrize(
    ("limits", "value", "says"),
    [
        ({"least": 0, "most": None}, -1, "Write a number that is 0 or more."),
        ({"least": None, "most": 2500000}, 2500001, "Write a number that is 2500000 or less."),
        ({"least": 0.5, "most": 2}, 3, "Write a number from 0.5 to 2."),
        ({"least": None, "most": None}, 3, ""),
    ],
)
def test_a_number_out_of_its_limits_is_told_the_limits_there_are(
    limits: dict[str, float | None], value: int, says: str
) -> None:
    assert KINDS["number"].doubt(value, NUMBER.model_copy(update=limits)) == says


def test_an_option_that_the_form_no_longer_has_is_printed_by_its_id() -> None:
    written = FORM.questions["inc.source"].model_dump(exclude_unset=True)
    question = Question(**written | {"option": (Option(id="seen", label="I saw it"),)})
    assert KINDS["choice"].printed("told", question) == ("told",)

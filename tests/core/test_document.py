"""The document holds every answer that counts, word for word, and no answer that does not."""

from hypothesis import given

from referral_assistant.core.answers import Answers
from referral_assistant.core.document import Line, Quotation, document
from referral_assistant.core.journey import journey
from referral_assistant.core.kinds import KINDS
from referral_assistant.core.summary import row, summary
from tests.tiny import SAMPLE, form_from, page_of, texts_in, walked
from tests.values import referrals

FORM = form_from(texts_in(SAMPLE))


@given(referrals(FORM))
def test_every_paragraph_of_every_answer_that_counts_is_in_it(answers: Answers) -> None:
    walk = journey(FORM, answers)
    lines = page_of(walk).split("\n")
    for one in walk.asked():
        for paragraph in row(walk, one).paragraphs:
            assert paragraph in lines


@given(referrals(FORM))
def test_it_says_the_same_as_the_summary_on_the_screen(answers: Answers) -> None:
    drawn = summary(journey(FORM, answers))
    made = document(drawn, "", "")
    rows = [row for section in drawn.sections for block in section.blocks for row in block.rows]
    stretches = [stretch for chapter in made.chapters for part in chapter.parts for stretch in part.stretches]
    lines: list[Line | Quotation] = [line for stretch in stretches for line in stretch.lines + stretch.quotations]
    printed = [(line.label, line.paragraphs) for line in lines if line.paragraphs != ("Not answered",)]
    assert printed == [(row.label, row.paragraphs) for row in rows if row.paragraphs]


def test_text_stands_in_it_exactly_as_it_was_written() -> None:
    exact = "  Jo & Al said: “<b>{{ no }}</b>”  \n\tand {% left %} \\n 😀"
    walk = walked(FORM, incidents=[{"inc.what": exact}])
    assert all(line in page_of(walk).split("\n") for line in exact.split("\n"))


def test_a_blank_that_matters_says_that_it_is_blank_and_one_that_does_not_is_left_out() -> None:
    (gate, child, *_) = document(summary(walked(FORM, gate__danger=False)), "", "").chapters
    lines = [line.label for stretch in child.parts[0].stretches for line in stretch.lines]
    assert gate.title == "Safety"
    assert lines == ["Name", "Born"]


def test_what_the_referral_does_not_say_has_words_of_its_own() -> None:
    made = document(summary(walked(FORM)), "R-1", "12 March 2026")
    assert (made.child, made.authority, made.date) == (
        "Name not given yet",
        "the local authority (not chosen yet)",
        "12 March 2026",
    )


def test_every_kind_prints_plain_strings_only() -> None:
    given_: dict[str, object] = {"child__age": 3, "needs": ["sight"], "ring__who": {"name": "Jo"}}
    for one in walked(FORM, **given_).asked():  # type: ignore[arg-type]
        if one.value is not None:
            assert all(type(line) is str for line in KINDS[one.question.kind].printed(one.value, one.question))

"""A person's exact words are printed apart, with the speaker."""

from referral_assistant.core.document import Quotation, document
from referral_assistant.core.journey import Journey
from referral_assistant.core.summary import summary
from tests.tiny import form_beside, walked

FORM = form_beside(__file__)
EXACT = "  “I  hid.”\n\n—under the  bed "


def _quotations(walk: Journey) -> list[Quotation]:
    chapters = document(summary(walk), "R-1", "today").chapters
    parts = [part for chapter in chapters for part in chapter.parts]
    return [one for part in parts for stretch in part.stretches for one in stretch.quotations]


def test_the_words_are_printed_exactly_with_the_speaker() -> None:
    (said,) = _quotations(walked(FORM, said=EXACT))
    assert said == Quotation("Words", "The child referred", ("  “I  hid.”", "—under the  bed "))


def test_the_speaker_is_the_question_where_the_form_names_none() -> None:
    assert _quotations(walked(FORM, noted="“He hid.”"))[0].speaker == "Your notes"


def test_the_speaker_may_be_an_answer_of_the_same_entry() -> None:
    entries = [{"oth.label": "Child B", "oth.said": "Yes"}, {"oth.said": "No"}]
    assert [one.speaker for one in _quotations(walked(FORM, others=entries))] == ["Child B", "Words"]


def test_a_speaker_who_is_chosen_is_named_as_the_option_reads() -> None:
    entries = [{"oth.role": "parent", "oth.later": "Yes"}]
    assert [one.speaker for one in _quotations(walked(FORM, others=entries))] == ["A parent"]

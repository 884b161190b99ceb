"""Fact, report and opinion are told apart."""

from referral_assistant import messages
from referral_assistant.core.document import document
from referral_assistant.core.summary import summary
from tests.tiny import form_beside, walked

FORM = form_beside(__file__)
ENTRIES = [
    {"inc.source": "seen", "inc.what": "A"},
    {"inc.source": "told", "inc.think": "B"},
    {"inc.what": "C"},
]


def test_an_entry_is_what_its_source_says_it_is() -> None:
    (section, *_) = summary(walked(FORM, incidents=ENTRIES)).sections
    natures = [messages.NATURES["fact"], messages.NATURES["report"], ""]
    assert [block.nature for block in section.blocks] == natures


def test_an_opinion_is_marked_as_one_in_the_document() -> None:
    chapter = document(summary(walked(FORM, incidents=ENTRIES)), "R-1", "today").chapters[0]
    lines = [line for part in chapter.parts for stretch in part.stretches for line in stretch.lines]
    assert {line.label: line.nature for line in lines if line.nature} == {"View": messages.NATURES["opinion"]}

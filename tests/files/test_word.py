"""The Word document: nothing lost, nothing added, and readable by people and by screen readers."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from docx import Document as DocxDocument
from hypothesis import Phase, given, settings
from hypothesis import strategies as some

from referral_assistant import messages
from referral_assistant.core.answers import Where
from referral_assistant.core.chronology import Event
from referral_assistant.core.document import Chapter, Document, Line, Part, Quotation, Stretch
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.text import clean, clean_line, paragraphs
from referral_assistant.files.content import TEMPLATE
from referral_assistant.files.word import paragraphs_in, render

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MADE = datetime(2026, 3, 12, 15, 20, tzinfo=UTC)
LINE = Line("Where", ("Behind the bike shed",), "Professional opinion")
QUOTATION = Quotation(
    "What Child B said", "Child B", ("He won’t let me go.", "I told him."), ("These words were changed.",)
)
STRETCHES = (Stretch(lines=(LINE,)), Stretch(quotations=(QUOTATION,)), Stretch(lines=(LINE, LINE)))
FULL = Document(
    title="Referral about harmful sexual behaviour",
    recipient="Children’s Social Services",
    authority="Hill County Council",
    status=messages.STATUS_DRAFT,
    reference="7F3K",
    date="12 March 2026",
    child="Sam Rowe",
    born="4 May 2016",
    role="The child affected",
    author="P. Lund",
    author_role="Safeguarding lead",
    school="Larkfield School",
    in_short=(Line("Asked for", ("A joint plan.",), ""),),
    chapters=(Chapter("What happened", (Part("Incident 1", messages.NATURES["fact"], STRETCHES),)),),
    chronology=(Event("10 March 2026", "Incident 1: Jo ran.", "I saw it", Where("inc.when")),),
    not_known=(Line("Social worker", ("Not known: no file", "Asked again"), "", "Incident 2"),),
    approved="P. Lund, 12 March 2026, 15:20",
    fingerprint="4ab17586 4814087e",
    sign_off=(Line("Approved by", ("P. Lund, 12 March 2026, 15:20",), ""), Line("Why", ("More to come.", "Soon."), "")),
)
BARE = replace(
    FULL,
    born="",
    role="",
    author="",
    author_role="",
    school="",
    in_short=(),
    chapters=(),
    chronology=(),
    not_known=(),
    approved="",
    fingerprint="",
    sign_off=(),
)


def _made(document: Document, template: bytes | None = None) -> bytes:
    return render(template or TEMPLATE.read_bytes(), document, MADE)


def _parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        return {name: whole.read(name).decode("utf-8") for name in whole.namelist()}


def _xml(data: bytes, part: str = "word/document.xml") -> ET.Element:
    return ET.fromstring(_parts(data)[part])


def _changed(old: str, new: str, part: str = "word/document.xml") -> bytes:
    """The template as it is after somebody edited it."""
    parts = _parts(TEMPLATE.read_bytes())
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as whole:
        for name, text in parts.items():
            whole.writestr(name, text)
    return out.getvalue()


def _saying(text: str) -> bytes:
    return _changed("{{ doc.title }}", text)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value) and not isinstance(value, Where):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _styled(data: bytes, style: str) -> list[str]:
    """The paragraphs that have a style, by the name that Word shows."""
    return [one.text for one in DocxDocument(io.BytesIO(data)).paragraphs if one.style and one.style.name == style]


def _refused(template: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        _made(FULL, template)
    return str(refused.value)


# --- Nothing is lost

_ODD = ["&", "<", ">", '"', "'", "{{", "}}", "{%", "%}", "{#", "{_{", "}_}", "{_%", "%_}", "&amp;", "</w:t>", "\\g<0>"]
_REAL = [
    "Smith & Sons <5",
    "Llŷn, Tŷ Gwyn",
    "قالت: لا",
    "👧🏽",
    "a\tb",
    "  two  spaces  ",
    "\x00\x07\x0c\x1f\ud800",
    "\r\n",
]
_text = some.lists(some.sampled_from(_ODD + _REAL) | some.text(max_size=8), max_size=6).map("".join)
_lines = _text.map(clean_line)
_answers = _text.map(lambda text: paragraphs(clean(text)) or (messages.NOT_ANSWERED,))
_line = some.builds(Line, _lines, _answers, _lines)
_quotation = some.builds(Quotation, _lines, _lines, _answers)
_stretch = some.builds(Stretch, lines=some.lists(_line, min_size=1, max_size=2).map(tuple)) | some.builds(
    Stretch, quotations=some.lists(_quotation, min_size=1, max_size=2).map(tuple)
)
_part = some.builds(Part, _lines, _lines, some.lists(_stretch, min_size=1, max_size=2).map(tuple))
_chapter = some.builds(Chapter, _lines, some.lists(_part, min_size=1, max_size=2).map(tuple))
_event = some.builds(Event, _lines, _lines, _lines, some.just(Where("a")))
_documents = some.builds(
    Document,
    *[_lines] * 12,
    some.lists(_line, max_size=2).map(tuple),
    some.lists(_chapter, max_size=2).map(tuple),
    some.lists(_event, max_size=2).map(tuple),
    some.lists(_line, max_size=2).map(tuple),
)


@given(_documents)
@settings(max_examples=25, deadline=None, phases=(Phase.reuse, Phase.generate))  # shrinking would take minutes
def test_every_text_of_a_document_is_printed_word_for_word(document: Document) -> None:
    printed = paragraphs_in(_made(document))
    for text in _texts(document):
        assert any(text in paragraph for paragraph in printed), text


def test_fifty_thousand_words_come_through_whole_and_in_order() -> None:
    long = tuple(" ".join(f"word{number}" for number in range(start, start + 100)) for start in range(0, 50_000, 100))
    chapter = Chapter("Long", (Part("", "", (Stretch(lines=(Line("All", long, ""),)),)),))
    printed = " ".join(paragraphs_in(_made(replace(FULL, chapters=(chapter,)))))
    assert re.findall(r"\bword\d+\b", printed) == [f"word{number}" for number in range(50_000)]


def test_an_answer_of_several_paragraphs_stays_several_paragraphs() -> None:
    printed = paragraphs_in(_made(FULL))
    assert printed[printed.index("Not known: no file") + 1] == "Asked again"


def test_what_is_empty_leaves_no_label_behind() -> None:
    whole, bare = paragraphs_in(_made(FULL)), paragraphs_in(_made(BARE))
    labels = ["Date of birth", "Part in what happened", "Written by", "School", "Chronology", "The referral in full"]
    labels += ["What is not known, and why", "Sections of this referral"]
    assert [label for label in labels if label not in whole] == []
    assert [label for label in labels if label in bare] == []


def test_an_author_without_a_role_is_named_without_a_comma() -> None:
    assert "P. Lund, Safeguarding lead" in paragraphs_in(_made(FULL))
    assert "P. Lund" in paragraphs_in(_made(replace(FULL, author_role="")))
    assert "Safeguarding lead" in paragraphs_in(_made(replace(FULL, author="")))


@pytest.mark.parametrize("document", [FULL, BARE])
def test_no_table_is_without_rows_no_cell_without_a_paragraph_and_no_two_tables_touch(document: Document) -> None:
    body = _xml(_made(document)).find(f"{W}body")
    assert body is not None
    assert all(table.find(f"{W}tr") is not None for table in body.iter(f"{W}tbl"))
    assert all(cell[-1].tag == f"{W}p" for cell in body.iter(f"{W}tc"))
    tags = [child.tag for child in body]
    assert (f"{W}tbl", f"{W}tbl") not in pairwise(tags)


def test_a_table_that_an_edited_template_leaves_without_rows_is_not_written() -> None:
    emptied = _changed("{%p if doc.chronology %}", "{%p if true %}")
    without = re.sub(r"<w:tr>(?:(?!</w:tr>).)*How it is known.*?</w:tr>", "", _parts(emptied)["word/document.xml"])
    template = _changed(_parts(TEMPLATE.read_bytes())["word/document.xml"], without)
    assert all(table.find(f"{W}tr") is not None for table in _xml(_made(BARE, template)).iter(f"{W}tbl"))


def test_a_cell_with_nothing_to_print_keeps_a_paragraph() -> None:
    silent = replace(BARE, not_known=(Line("Why", (), ""),))
    assert all(cell[-1].tag == f"{W}p" for cell in _xml(_made(silent)).iter(f"{W}tc"))


# --- How it looks and reads


def test_the_heading_row_of_every_table_of_answers_repeats_on_each_page() -> None:
    tables = list(_xml(_made(FULL)).iter(f"{W}tbl"))
    repeated = [table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in tables]
    assert repeated == [False, *[True] * 7]  # the first is the head of the letter: its labels stand at the left


def test_a_long_answer_may_run_over_pages_and_a_short_one_may_not() -> None:
    long = Line("Long", ("word " * 400,), "")
    chapter = Chapter("Both", (Part("", "", (Stretch(lines=(LINE, long)),)),))
    rows = list(_xml(_made(replace(BARE, chapters=(chapter,)))).iter(f"{W}tr"))
    whole = {"".join(row.itertext())[:4]: row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows}
    assert (whole["Wher"], whole["Long"]) == (True, False)


def test_every_page_says_that_it_is_confidential_which_referral_it_is_and_which_page() -> None:
    made = _parts(_made(FULL))
    assert all(text in made["word/header1.xml"] for text in ("CONFIDENTIAL", FULL.reference))
    fields_of_footer = _xml(_made(FULL), "word/footer1.xml").iter(f"{W}instrText")
    assert [(field.text or "").strip() for field in fields_of_footer] == ["PAGE", "NUMPAGES"]


def test_the_language_is_british_english_throughout() -> None:
    made = _made(FULL)
    languages = {
        one.get(f"{W}val")
        for part in ("word/styles.xml", "word/document.xml")
        for one in _xml(made, part).iter(f"{W}lang")
    }
    assert languages == {"en-GB"}
    assert _xml(made, "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") is not None


def test_headings_are_real_headings_in_the_order_in_which_a_social_worker_reads() -> None:
    made = _made(FULL)
    assert _styled(made, "Title") == [FULL.title]
    assert _styled(made, "Heading 1") == [
        "Chronology",
        "What is not known, and why",
        "The referral in full",
        "Who wrote and approved this referral",
        "How to read this referral",
    ]
    assert _styled(made, "Heading 2") == ["1. What happened"]
    assert _styled(made, "Heading 3") == ["Incident 1"]


def test_who_approved_it_stands_at_the_top_and_a_draft_says_nothing_of_it() -> None:
    assert f"{FULL.status}: {FULL.approved}" in _styled(_made(FULL), "Status")
    assert _styled(_made(BARE), "Status") == [BARE.status]


def test_who_changed_exact_words_is_said_below_them() -> None:
    read = paragraphs_in(_made(FULL))
    assert read[read.index(QUOTATION.paragraphs[-1]) + 1] == QUOTATION.notes[0]


def test_exact_words_are_quotations_below_the_name_of_who_said_them() -> None:
    made = _made(FULL)
    assert _styled(made, "Quote") == list(QUOTATION.paragraphs)
    printed = paragraphs_in(made)
    assert "Child B" in printed[printed.index(QUOTATION.paragraphs[0]) - 1]


def test_every_kind_of_statement_is_explained() -> None:
    printed = paragraphs_in(_made(BARE))
    for words in (*messages.NATURES.values(), messages.NOT_KNOWN, messages.NOT_ANSWERED):
        assert any(words == paragraph.strip("\u00a0") for paragraph in printed), words


# --- What the file says about itself


def test_the_properties_name_the_referral_and_its_author() -> None:
    edited = _changed("<cp:revision>1<", "<cp:revision>9<", "docProps/core.xml")
    properties = DocxDocument(io.BytesIO(_made(FULL, edited))).core_properties
    assert properties.title == "Referral to Children’s Social Services"
    assert (properties.author, properties.last_modified_by) == ("P. Lund, Larkfield School",) * 2
    assert (properties.subject, properties.language, properties.revision) == ("7F3K", "en-GB", 1)
    assert properties.created == properties.modified == MADE


@pytest.mark.parametrize("made", [lambda: _made(FULL), TEMPLATE.read_bytes], ids=["document", "template"])
def test_nothing_tells_of_the_tools_that_made_it_or_leads_out_of_it(made: Callable[[], bytes]) -> None:
    parts = _parts(made())
    everything = " ".join([*parts, *parts.values()]).lower()
    for trace in (
        "python",
        "docxtpl",
        "libreoffice",
        "thumbnail",
        "comments.xml",
        'targetmode="external"',
        "hyperlink",
    ):
        assert trace not in everything, trace
    addresses = set(re.findall(r"https?://[^/\"<\s]+", everything))
    assert addresses <= {
        "http://schemas.openxmlformats.org",
        "http://schemas.microsoft.com",
        "http://purl.org",
        "http://www.w3.org",
    }


# --- A template that somebody edited


def test_a_tag_that_word_has_cut_into_pieces_still_works() -> None:
    cut = "</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:rPr><w:b/></w:rPr><w:t>"
    pieces = f"{{{cut}{{ doc.{cut}title }}{cut}}}"
    assert FULL.title in paragraphs_in(_made(FULL, _saying(pieces)))


def test_a_sentence_added_to_the_template_is_printed() -> None:
    assert "From Hill County Council?" in paragraphs_in(_made(FULL, _saying("From {{ doc.authority }}?")))


@pytest.mark.parametrize("name", ["doc.titel", "title", "doc.chapters[0].name", "doc.title.first"])
def test_a_name_that_does_not_exist_is_refused(name: str) -> None:
    assert _refused(_saying("{{ " + name + " }}")) == messages.TEMPLATE_UNKNOWN_NAME


@pytest.mark.parametrize(
    "tag",
    [
        "{{ doc.title",
        "{{ }}",
        "{% if doc.title %}",
        "{% endfor %}",
        "{{ doc.title() }}",
        "{{ doc.title + 1 }}",
        "{% fro a %}",
    ],
)
def test_a_tag_that_is_not_complete_is_refused(tag: str) -> None:
    assert _refused(_saying(tag)) == messages.TEMPLATE_BROKEN


def test_a_tag_closed_in_the_wrong_place_is_refused_rather_than_cutting_the_referral_short() -> None:
    wrong = _changed("{%tr if doc.school %}", "{%p if doc.school %}")
    with pytest.raises(Refusal, match=re.escape(messages.TEMPLATE_BROKEN)):
        _made(BARE, wrong)


@pytest.mark.parametrize("unsafe", ["{{ doc.__class__.__mro__ }}", "{{ doc.title.__init__.__globals__ }}"])
def test_a_template_cannot_reach_into_the_app(unsafe: str) -> None:
    assert _refused(_saying(unsafe)) in (messages.TEMPLATE_BROKEN, messages.TEMPLATE_UNKNOWN_NAME)


@pytest.mark.parametrize("damaged", [b"", b"Dear all,", TEMPLATE.read_bytes()[:2000]], ids=["empty", "text", "cut off"])
def test_a_file_that_is_no_word_document_is_refused(damaged: bytes) -> None:
    with pytest.raises(Refusal, match=re.escape(messages.NO_TEMPLATE)):
        render(damaged, FULL, MADE)

"""What `lint` does with a whole definition: every fault in one go, none that is not there, and never an exception."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.answers import Answers
from referral_assistant.core.checks import check
from referral_assistant.core.document import document
from referral_assistant.core.form import Form
from referral_assistant.core.journey import journey
from referral_assistant.core.lint import lint
from referral_assistant.core.summary import summary
from tests.tiny import LISTS, SAMPLE, TODAY, texts_in

GOOD = texts_in(SAMPLE)
CHILD, EVENTS = "sections/child.toml", "sections/events.toml"


def _said(changes: Mapping[str, str]) -> list[str]:
    return [f"{fault.file}: {fault.sentence}" for fault in lint({**GOOD, **changes}, LISTS)[1]]


def test_a_good_form_has_no_fault_and_is_there() -> None:
    form, faults = lint(GOOD, LISTS)
    assert faults == ()
    assert form is not None
    assert form.id == "sample"


def test_an_empty_folder_lacks_its_first_file() -> None:
    form, faults = lint({}, LISTS)
    assert form is None
    assert [str(fault) for fault in faults] == [
        "form.toml:1: This file is missing. Make it, as docs/forms.md describes."
    ]


def test_faults_of_every_file_are_said_in_one_go() -> None:
    said = _said(
        {
            "form.toml": GOOD["form.toml"].replace('child = "child.name"', 'child = "child.nam"'),
            "conditions.toml": GOOD["conditions.toml"].replace("gate.danger is yes", "gate.danger is"),
            "rules.toml": GOOD["rules.toml"].replace('severity = "stop"', 'severity = "high"'),
            "words.toml": GOOD["words.toml"].replace("says =", "say ="),
            "sources.toml": "[GEN\n",
            CHILD: GOOD[CHILD].replace('error = "the postcode"', 'error = "The postcode."'),
            EVENTS: GOOD[EVENTS].replace("when it was", "when it was.", 1),
        }
    )
    assert {line.split(":")[0] for line in said} == {*GOOD} - {"statements.toml", "left_to_authority.toml"} - {
        "sections/gate.toml",
        "sections/review.toml",
    }


def test_a_fault_that_stops_one_question_hides_no_fault_of_the_others_in_its_section() -> None:
    changed = (
        GOOD[CHILD].replace('kind = "postcode"', 'kind = "postal code"').replace('source = ["GEN"]', "source = []", 1)
    )
    changed = changed.replace('ask_if = "low_sight"', 'ask_if = "lower_sight"')
    faults = lint({**GOOD, CHILD: changed}, LISTS)[1]
    lines = changed.split("\n")
    assert [lines[fault.line - 1] for fault in faults] == [
        "source = []",
        'kind = "postal code"',
        'ask_if = "lower_sight"',
    ]


def test_where_the_head_of_a_form_cannot_be_read_its_sections_are_read_all_the_same() -> None:
    changed = GOOD[CHILD].replace('kind = "postcode"', 'kind = "postal code"')
    said = _said({"form.toml": GOOD["form.toml"].replace('title = "A tiny form"\n', ""), CHILD: changed})
    assert [line.split(":")[0] for line in said] == ["form.toml", CHILD]


@pytest.mark.parametrize("file", sorted(GOOD))
def test_a_file_that_cannot_be_read_brings_no_fault_that_is_not_there(file: str) -> None:
    said = _said({file: GOOD[file] + "\nthis is no TOML\n"})
    assert [line.split(":")[0] for line in said] == [file]


@pytest.mark.parametrize("file", ["conditions.toml", "words.toml", "sources.toml", "rules.toml"])
def test_a_table_with_a_fault_is_not_said_to_be_missing_or_to_leave_others_unused(file: str) -> None:
    said = _said({file: GOOD[file].replace(" = ", " = 3 #", 1)})
    assert [line.split(":")[0] for line in said] == [file]


def test_a_second_use_of_an_id_is_said_at_the_second_place() -> None:
    changed = GOOD[CHILD].replace('id = "child.code"', 'id = "child.home"')
    (fault,) = lint({**GOOD, CHILD: changed}, LISTS)[1]
    first, second = (number for number, line in enumerate(changed.split("\n"), 1) if line == 'id = "child.home"')
    assert (fault.line, fault.line != first) == (second, True)


def test_the_line_is_right_behind_text_of_several_lines() -> None:
    for quotes in ('"""', "'''"):
        changed = GOOD["statements.toml"] + f"\n[[statement]]\ntext = {quotes}\ntxt = 1\n{quotes}\ntxt = 2\n"
        (fault,) = lint({**GOOD, "statements.toml": changed}, LISTS)[1]
        assert fault.line == changed.split("\n").index("txt = 2") + 1


def test_windows_line_ends_and_a_condition_used_inside_and_outside_are_no_fault() -> None:
    assert lint({file: text.replace("\n", "\r\n") for file, text in GOOD.items()}, LISTS)[1] == ()


def test_a_circle_of_conditions_is_said_of_each_and_never_followed_for_ever() -> None:
    circle = (
        GOOD["conditions.toml"].replace("gate.danger is yes", "low_sight").replace("needs includes sight", "danger")
    )
    said = _said({"conditions.toml": circle})
    assert sum("leads back to itself" in line for line in said) == 2


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 5000,
        "a = " + "9" * 5000,
        '[[""]]\na = 1',
        "[[page]]\n[page]",
        "[[page.question.option]]",
        "page = [[1], 2]",
        "page = 1979-05-27",
        'page = [{title = "x", question = "y"}]',
        '[[group]]\nid = ["a"]',
        '[[page]]\ntitle = "x"\n[[page.question]]\noptions_from = ["authorities"]',
        '[[page]]\ntitle = "x"\n[[page.question]]\nerror = "\\u001c"',
        "\x00",
        "",
    ],
)
@pytest.mark.parametrize("file", sorted(GOOD))
def test_the_strangest_text_is_a_fault_and_never_an_exception(file: str, text: str) -> None:
    assert lint({**GOOD, file: text}, LISTS)[0] is None or file in {"statements.toml", "left_to_authority.toml"}


@given(st.data())
def test_a_form_changed_anywhere_is_read_or_has_faults_and_never_raises(data: st.DataObject) -> None:
    texts = dict(GOOD)
    for _ in range(data.draw(st.integers(1, 3), label="changes")):
        file = data.draw(st.sampled_from(sorted(texts)), label="file")
        texts[file] = _changed(texts[file], data)
    form, faults = lint(texts, LISTS)
    assert (form is None) == bool(faults)
    for fault in faults:
        assert 1 <= fault.line <= texts.get(fault.file, "").count("\n") + 1
        assert fault.sentence.endswith((".", "?"))
    if form is not None:
        _walk(form)


def _walk(form: Form) -> None:
    """A form without faults can be asked, checked and printed."""
    walk = journey(form, Answers({group: (Answers(),) for group in form.groups}))
    check(walk, TODAY)
    document(summary(walk), "", "")


def _changed(text: str, data: st.DataObject) -> str:
    """The text with one line taken out, doubled, or given another value."""
    lines = text.split("\n")
    at = data.draw(st.integers(0, len(lines) - 1), label="line")
    key, equals, _ = lines[at].partition(" = ")
    others = [line.partition(" = ")[2] for file in GOOD.values() for line in file.split("\n") if " = " in line]
    values = st.sampled_from([*others, "[]", '""', "3", "true", '"a.b"', "[[1]]", "{a = 1}", "1979-05-27", '"("'])
    swapped = [f"{key} = {data.draw(values, label='value')}"] if equals else []
    lines[at : at + 1] = data.draw(st.sampled_from([[], [lines[at]] * 2, swapped]), label="instead")
    return "\n".join(lines)

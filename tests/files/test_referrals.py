"""A referral on disk: kept as it is, and a file that is none refused in one sentence."""

from pathlib import Path

import pytest
from hypothesis import given

from referral_assistant import messages
from referral_assistant.core.answers import Answers, Where
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.referrals import keep_referral, read_referral
from tests.tiny import SAMPLE, form_from, texts_in
from tests.values import referrals

FORM = form_from(texts_in(SAMPLE))
PLAIN = b'{"form": "sample", "answers": {"child.name": "Sam"}}'


def _read(tmp_path: Path, data: bytes) -> Referral:
    (tmp_path / "in.json").write_bytes(data)
    return read_referral(FORM, tmp_path / "in.json")


@given(answers=referrals(FORM))
def test_a_referral_comes_back_from_the_disk_as_it_was(
    answers: Answers, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("kept") / "R-1.json"
    referral = Referral(answers, "R-1", "2026-03-10T09:00:00+00:00", "2026-03-10T09:00:00+00:00")
    keep_referral(FORM, file, referral)
    assert read_referral(FORM, file) == referral


NAMED = b'{"form": "sample", "answers": {"child.age": %s}}'


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", messages.EMPTY_FILE),
        (b" \r\n\t", messages.EMPTY_FILE),
        (b"PK\x03\x04\xff\xfe\x00", messages.NOT_JSON_TEXT),
        (PLAIN[:-10], messages.NOT_JSON.format(line=1, column=32)),
        (b'{"form": "sample",\n "answers": {', messages.NOT_JSON.format(line=2, column=14)),
        (PLAIN + b"}", messages.NOT_JSON.format(line=1, column=53)),
        (b"[" * 100_000, messages.NOT_JSON_TEXT),
        (b"[" * 21 + b"]" * 21, messages.NOT_JSON_TEXT),
        (NAMED % b"NaN", messages.NOT_JSON_TEXT),
        (NAMED % b"-Infinity", messages.NOT_JSON_TEXT),
        (NAMED % b"1e999", messages.NOT_JSON_TEXT),
        (NAMED % (b"9" * 5000), messages.NOT_JSON_TEXT),
        (b'{"form": "sample", "answers": {"child.age": 1, "child.age": 2}}', messages.KEY_TWICE),
        (b'{"form": "sample", "form": "sample", "answers": {}}', messages.KEY_TWICE),
        (b"[]", messages.NOT_A_REFERRAL),
        (b'"Sam"', messages.NOT_A_REFERRAL),
        (b"null", messages.NOT_A_REFERRAL),
        (b'{"form": "sample", "version": "2099-01", "answers": {}}', messages.NEWER_VERSION),
        (b'{"form": "sample", "answers": {"child.nam": 1}}', messages.UNKNOWN_ID.format(id="child.nam")),
        (NAMED % b'"ten"', messages.WRONG_VALUE.format(id="child.age", must=messages.NOT_A_NUMBER)),
    ],
)  # fmt: skip
def test_a_file_that_is_no_referral_is_refused_in_one_sentence(tmp_path: Path, data: bytes, sentence: str) -> None:
    with pytest.raises(Refusal) as refused:
        _read(tmp_path, data)
    assert str(refused.value) == sentence


def test_the_mark_that_windows_puts_at_the_beginning_does_no_harm(tmp_path: Path) -> None:
    assert _read(tmp_path, b"\xef\xbb\xbf" + PLAIN).answers["child.name"] == "Sam"


@pytest.mark.parametrize(
    "old",
    [rb'"\ud800 half a character"', b"[" * 15 + b"]" * 15, b"1e300", '"Zoë 😀"'.encode(), rb'"\u0000"'],
)
def test_an_answer_that_is_no_longer_asked_is_kept_through_reading_and_writing(tmp_path: Path, old: bytes) -> None:
    first = _read(tmp_path, b'{"form": "sample", "answers": {"child.mood": ' + old + b"}}")
    changed = Referral(first.answers.put(Where("child.name"), "Sam"))
    keep_referral(FORM, tmp_path / "out.json", changed)
    assert read_referral(FORM, tmp_path / "out.json").answers == changed.answers


def test_a_record_with_half_a_character_in_its_reference_can_be_kept(tmp_path: Path) -> None:
    referral = _read(tmp_path, rb'{"form": "sample", "reference": "R-\ud800", "answers": {}}')
    keep_referral(FORM, tmp_path / "out.json", referral)
    assert read_referral(FORM, tmp_path / "out.json") == referral

"""Anything at all inside a right seal: a referral, or one sentence; never a crash, and the file stays as it is."""

from __future__ import annotations

import hashlib
import json
import re
import string
from collections import Counter
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from referral_assistant.casework.keeping.joining import conflicts
from referral_assistant.core.checks import check
from referral_assistant.core.document import document
from referral_assistant.core.journey import journey
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.summary import summary
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.referrals import bytes_of, read_referral, referral_in
from referral_assistant.files.sealing import new_identity, seal
from referral_assistant.files.shelf import kept_referrals
from tests.hostile import hostile_records
from tests.tiny import SAMPLE, TODAY, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
KEY = new_identity()
AT_ONCE = 100
KEYS = re.findall(
    r"\S+",
    "form version format answers reference created changed summary initials sections_done sections_asked review"
    " followup comments decision dismissed linked history recipients conflicts question group index other rule where"
    " reason who when about not_known unread name child.name child.age incidents inc.when label made",
)

_leaf = (
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["sample", "child.name", "2026-03-10", "9999-99-99", "\ud800", "\x00", "../..", "age1", *KEYS])
)
_anything = st.recursive(
    _leaf,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), inner),
    max_leaves=25,
)
_record = st.fixed_dictionaries(
    {"form": st.just("sample"), "answers": st.dictionaries(st.sampled_from(list(FORM.questions)), _anything)},
    optional=dict.fromkeys(("version", "format", "reference", "summary", "dismissed", "review", "conflicts"), _anything)
    | dict.fromkeys(("followup", "linked", "history", "recipients", "created", "changed"), _anything),
)
_text = st.text(string.printable, max_size=60)


def sealed(inside: bytes) -> bytes:
    return seal(inside, [KEY.public])


def written(raw: Any) -> bytes:
    return json.dumps(raw).encode()


def a_referral_or_a_sentence(data: bytes) -> None:
    try:
        assert isinstance(referral_in(FORM, data, lambda: (KEY,)), Referral)
    except Refusal as refusal:
        one_sentence(refusal)


def one_sentence(refusal: Refusal) -> str:
    said = str(refusal)
    assert said.endswith((".", "”"))
    assert len(said.splitlines()) == 1
    return said


@given(_anything.map(written) | _record.map(written) | _text.map(str.encode) | st.binary(max_size=60))
def test_what_is_read_from_a_seal_is_a_referral_or_one_sentence(inside: bytes) -> None:
    a_referral_or_a_sentence(sealed(inside))


class Looked:
    """What became of the records that were looked at."""

    def __init__(self) -> None:
        self.different: set[bytes] = set()
        self.said: Counter[str] = Counter()

    def at_some(self, seed: int) -> None:
        """So many files with hostile records: each is read, and all are listed; not one of them changes."""
        records = list(islice(hostile_records(seed), AT_ONCE))
        files = {referrals_folder() / f"R-{number}.referral": sealed(inside) for number, inside in enumerate(records)}
        for file, data in files.items():
            file.write_bytes(data)
        for file, inside in zip(files, records, strict=True):
            try:
                self.said[said_of(file)] += 1
            except Exception as error:
                raise AssertionError(f"what stands in the seal: {inside[:4000]!r}") from error
        assert {one.path for one in kept_referrals((KEY,))} == set(files)
        assert {file: file.read_bytes() for file in referrals_folder().iterdir()} == files
        self.different |= {hashlib.sha256(inside).digest() for inside in records}


def said_of(file: Path) -> str:
    """The sentence with which a file is refused; nothing where it is a referral, and can be used and kept as one."""
    try:
        referral = read_referral(FORM, file, lambda: (KEY,))
    except Refusal as refusal:
        return one_sentence(refusal)
    use(referral)
    return ""


def use(referral: Referral) -> None:
    """What showing, checking, printing and saving it does."""
    walk = journey(FORM, referral.answers)
    check(walk, TODAY)
    document(summary(walk), referral.reference, "12 March 2026")
    conflicts(FORM, referral)
    kept = replace(referral, recipients=(KEY.public,))
    assert referral_in(FORM, bytes_of(FORM, Path("R-1.referral"), kept), lambda: (KEY,)) == kept


@pytest.mark.parametrize("count", [1000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_so_many_spoiled_records_are_referrals_or_refused_in_one_sentence_and_stay_as_they_are(count: int) -> None:
    looked = Looked()

    @settings(max_examples=count // AT_ONCE, phases=[Phase.generate])
    @given(st.integers(0, 2**64))
    def look(seed: int) -> None:
        looked.at_some(seed)

    look()
    assert looked.said.total() >= count
    assert len(looked.different) > 0.99 * count
    assert 0.2 < looked.said[""] / looked.said.total() < 0.5, "most are refused, and many get past every refusal"
    assert len(looked.said) > 100, "they are refused for many reasons"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(inside=_anything.map(written) | _record.map(written) | st.binary(max_size=60))
def test_the_list_shows_it_and_goes_on(inside: bytes, home: Path) -> None:
    file = referrals_folder() / "R-1.referral"
    data = sealed(inside)
    file.write_bytes(data)
    (shown,) = kept_referrals((KEY,))
    assert shown.path == file
    assert file.read_bytes() == data


@pytest.mark.parametrize("inside", [b"[" * 100_000, b'{"answers":' * 5_000, b"9" * 10_000, b"\xff\xfe", b""])
def test_what_would_break_a_careless_reader_is_refused(inside: bytes, tmp_path: Path) -> None:
    file = tmp_path / "R-1.referral"
    file.write_bytes(sealed(inside))
    with pytest.raises(Refusal):
        read_referral(FORM, file, lambda: (KEY,))

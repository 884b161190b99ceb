"""Anything at all inside a right seal: a referral, or one sentence; never a crash, and the file stays as it is."""

from __future__ import annotations

import json
import re
import string
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import referrals_folder
from referral_assistant.files.referrals import read_referral, referral_in
from referral_assistant.files.sealing import new_identity, seal
from referral_assistant.files.shelf import kept_referrals
from tests.tiny import SAMPLE, form_from, texts_in

FORM = form_from(texts_in(SAMPLE))
KEY = new_identity()
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
        said = str(refusal)
        assert said.endswith((".", "”"))
        assert "Traceback" not in said


@given(_anything.map(written) | _record.map(written) | _text.map(str.encode) | st.binary(max_size=60))
def test_what_is_read_from_a_seal_is_a_referral_or_one_sentence(inside: bytes) -> None:
    a_referral_or_a_sentence(sealed(inside))


@pytest.mark.slow
@settings(max_examples=100_000, suppress_health_check=list(HealthCheck))
@given(_record.map(written))
def test_a_hundred_thousand_hostile_records(inside: bytes) -> None:
    a_referral_or_a_sentence(inside)


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

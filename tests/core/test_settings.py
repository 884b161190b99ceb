"""The table of settings: it names each, and lets in what it says and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import TABLE, Kind, Lead, Settings, from_json, to_json
from referral_assistant.messages import settings as say

KEY = "age1" + "q" * 58
WHOLE = {"name": "Ms Moss", "key": KEY, "signing": f"ed25519:{'A' * 43}=", "role": "head teacher"}


def test_the_table_the_settings_and_their_names_agree() -> None:
    assert list(TABLE) == list(Settings._fields)
    assert say.NAMES.keys() == TABLE.keys()
    assert say.WANTED.keys() == {kind.value for kind in Kind}


@pytest.mark.parametrize("name", TABLE)
def test_each_default_and_each_safe_value_may_stand_in_its_setting(name: str) -> None:
    default = Settings._field_defaults[name]
    assert from_json(TABLE[name], to_json(default)) == default
    if (safe := TABLE[name].safe) is not None:
        assert from_json(TABLE[name], safe) == safe


@pytest.mark.parametrize(
    ("name", "raw", "value"),
    [
        ("school", "Hill Lane", "Hill Lane"),
        ("hide_after", 0, 0),
        ("hide_after", 240, 240),
        ("shield", False, False),
        ("recovery", "", ""),
        ("recovery", KEY, KEY),
        ("leads", [], ()),
        ("leads", [{"name": "Ms Moss", "key": KEY}], (Lead("Ms Moss", KEY),)),
        ("leads", [WHOLE], (Lead(**WHOLE),)),
    ],
)
def test_what_is_right_is_taken(name: str, raw: Any, value: Any) -> None:
    assert from_json(TABLE[name], raw) == value
    assert to_json(value) == raw


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("school", 3),
        ("school", None),
        ("school", "two\nlines"),
        ("school", "x" * 501),
        ("hide_after", 241),
        ("hide_after", -1),
        ("hide_after", True),
        ("hide_after", 5.0),
        ("hide_after", "5"),
        ("shield", 1),
        ("shield", "yes"),
        ("recovery", "age1short"),
        ("recovery", f" {KEY}"),
        ("leads", KEY),
        ("leads", [KEY]),
        ("leads", [{"name": "Ms Moss"}]),
        ("leads", [{"name": " ", "key": KEY}]),
        ("leads", [{"name": "Ms Moss", "key": KEY, "signing": "ed25519:short"}]),
        ("leads", [{"name": "Ms Moss", "key": KEY, "phone": "1"}]),
        ("leads", [{"name": 3, "key": KEY}]),
        ("leads", [{"name": "Ms Moss", "key": "ed25519:abc"}]),
    ],
)
def test_what_is_wrong_is_refused_in_a_sentence_that_names_the_setting(name: str, raw: Any) -> None:
    with pytest.raises(Refusal) as refused:
        from_json(TABLE[name], raw)
    assert str(refused.value).startswith(f"“{name}” must be ")

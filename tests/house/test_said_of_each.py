"""Where a table says something of each of a closed family of words, it says it of every one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

import pytest

from referral_assistant.casework.together.recording import Step
from referral_assistant.core import due, history, status, versions
from referral_assistant.messages import after, keys, life, review


@pytest.mark.parametrize(
    ("said", "family"),
    [
        (keys.EARLIER_WHY, versions.Why),
        (life.STATUS, status.Status),
        (life.WHAT, history.What),
        (life.DUE_WHAT, due.What),
        (review.STANDING, status.Status),
        (review.APPROVED_AS, status.Standing),
        (after.RECORD, Step),
        (after.RECORD_TITLE, Step),
    ],
)
def test_every_one_has_its_words(said: Mapping[str, str], family: Any) -> None:
    assert set(get_args(family)) - set(said) == set()
    assert all(said.values())

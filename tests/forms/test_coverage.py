"""What real forms ask can be answered here: each field in one place, or left to the authority with a reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from referral_assistant.files.forms import load_form

FORM = load_form()
SAMPLE = Path(__file__).with_name("fields_of_real_forms.txt").read_text(encoding="utf-8").split()
"""What 30 real forms, portals and official lists ask, each field under one name."""
MAPPED = Counter(field for one in (*FORM.questions.values(), *FORM.groups.values()) for field in one.maps_to)
LEFT = {left.field for left in FORM.left}


def test_a_field_is_answered_in_one_place_or_left_to_the_authority() -> None:
    assert [field for field, places in MAPPED.items() if places > 1] == []
    assert MAPPED.keys() & LEFT == set()


def test_what_is_left_to_the_authority_is_argued() -> None:
    assert [left.field for left in FORM.left if len(left.why.split()) < 8] == []


def test_every_field_that_the_sample_of_real_forms_asks_for_has_its_place() -> None:
    assert len(SAMPLE) > 150
    assert sorted(set(SAMPLE) - MAPPED.keys() - LEFT) == []


@pytest.mark.parametrize(
    "field",
    [
        "child.nationality", "child.previous_address", "child.legal_orders", "child.exclusions",
        "child.gender_identity", "child.disability_kinds", "child.social_worker", "parent.aka",
        "parent.language", "parent.disability",
        "household.sleeping_arrangements", "household.siblings_elsewhere", "significant_other.phone",
        "alleged_person.occupation", "alleged_person.dob", "family.safe_contact", "referrer.times_available",
        "referral.first_or_update", "referral.phoned_first_with", "consent.given_by", "actions.police_reference",
        "hsb.frequency", "other_child.year_group",
    ],
)  # fmt: skip
def test_what_other_forms_ask_beyond_the_sample_has_its_place(field: str) -> None:
    assert MAPPED[field] == 1

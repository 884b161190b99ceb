"""A policy says the same in the registry of Windows as in a file; what does not fit there is told by its name."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referral_assistant.core.policy_templates.sample import SAMPLE
from referral_assistant.core.settings import TABLE, Kind, from_json, lead_in_line
from referral_assistant.files.policy_registry import LISTS, Found, read_registry, registry_of
from referral_assistant.files.policy_values import Fault
from referral_assistant.messages import settings as say


def in_registry(policy: dict[str, Any]) -> Found:
    """A policy as group policy writes it."""
    values, lists = {}, {}
    for name, raw in policy.items():
        kind = TABLE[name].kind
        if kind is Kind.LEADS:
            lists[name] = tuple("; ".join(one.values()) for one in raw)
        elif kind in LISTS:
            lists[name] = tuple(raw)
        else:
            values[name] = int(raw) if isinstance(raw, bool) else raw
    return Found(values, lists)


def test_a_policy_that_sets_everything_reads_as_it_does_from_a_file() -> None:
    read = read_registry(in_registry(dict(SAMPLE)))
    assert {name: one.value for name, one in read.items()} == {
        name: from_json(TABLE[name], raw) for name, raw in SAMPLE.items()
    }


def test_a_fault_or_a_setting_is_found_by_its_name() -> None:
    assert read_registry(Found({"hide_after": 7}, {}))["hide_after"].at == "hide_after"


def test_capital_letters_make_no_difference() -> None:
    read = read_registry(Found({"Hide_After": 7}, {"Export_Places": ("~",)}))
    assert {name: one.value for name, one in read.items()} == {"hide_after": 7, "export_places": ("~",)}


def test_a_list_that_was_taken_back_sets_nothing() -> None:
    assert read_registry(Found({}, {"leads": ()})) == {}


@pytest.mark.parametrize(
    ("values", "lists", "name", "fault"),
    [
        ({"hide_after": "7"}, {}, "hide_after", "“hide_after” must be a whole number from 0 to 240."),
        ({"hide_after": 241}, {}, "hide_after", "“hide_after” must be a whole number from 0 to 240."),
        ({"shield": 2}, {}, "shield", say.IN_REGISTRY["yes or no"].format(name="shield")),
        ({"shield": "1"}, {}, "shield", say.IN_REGISTRY["yes or no"].format(name="shield")),
        ({"shield": None}, {}, "shield", say.IN_REGISTRY["yes or no"].format(name="shield")),
        ({"school": 7}, {}, "school", "“school” must be a text of one line, in quotation marks."),
        ({"school": None}, {}, "school", "“school” must be a text of one line, in quotation marks."),
        ({"leads": "Ms Moss"}, {}, "leads", say.IN_REGISTRY["list"].format(name="leads")),
        ({}, {"leads": ("Ms Moss",)}, "leads", f"“leads” must be {say.WANTED['leads']}."),
        ({}, {"leads": (7,)}, "leads", say.IN_REGISTRY["lines"].format(name="leads")),
        ({}, {"school": ("Hill Lane",)}, "school", say.IN_REGISTRY["value"].format(name="school")),
        ({}, {"colour": ("red",)}, "colour", say.UNKNOWN.format(name="colour")),
        ({"colour": "red"}, {}, "colour", say.UNKNOWN.format(name="colour")),
        ({"text_size": 100}, {}, "text_size", say.NOT_BY_SCHOOL.format(name="text_size")),
        ({"recovery": "age1" + "q" * 58}, {}, "recovery", say.WRONG_KEY.format(name="recovery")),
    ],
)
def test_what_does_not_fit_is_told(values: Any, lists: Any, name: str, fault: str) -> None:
    with pytest.raises(Fault) as found:
        read_registry(Found(values, lists))
    assert (found.value.at, found.value.fault) == (name, fault)


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Ms Moss; age1k", {"name": "Ms Moss", "key": "age1k"}),
        (
            "Ms Moss; deputy lead; age1k; ed25519:s",
            {"name": "Ms Moss", "role": "deputy lead", "key": "age1k", "signing": "ed25519:s"},
        ),
        ("age1k;ed25519:s;Ms Moss", {"name": "Ms Moss", "key": "age1k", "signing": "ed25519:s"}),
        ("Ms Moss; lead; of two schools; age1k", {"name": "Ms Moss", "role": "lead; of two schools", "key": "age1k"}),
        ("Ms Moss", {"name": "Ms Moss", "key": ""}),
        ("", {"name": "", "key": ""}),
    ],
)
def test_a_line_names_a_lead(line: str, lead: dict[str, str]) -> None:
    assert lead_in_line(line) == lead


_odd = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.binary(max_size=4))
_names = st.sampled_from([*TABLE, "", "x", "LEADS"])


@given(
    st.dictionaries(_names, _odd, max_size=4),
    st.dictionaries(_names, st.lists(_odd, max_size=3).map(tuple), max_size=3),
)
def test_anything_at_all_is_either_read_whole_or_told(values: Any, lists: Any) -> None:
    named = {name.lower() for name in (*values, *(name for name in lists if lists[name]))}
    try:
        read = read_registry(Found(values, lists))
    except Fault:
        return
    assert read.keys() == named


def test_on_another_system_there_is_no_registry() -> None:
    assert registry_of("HKEY_LOCAL_MACHINE") is None

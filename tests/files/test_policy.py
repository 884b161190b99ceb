"""What the school has set holds whatever the person does; a policy with a fault sets nothing, and is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from referral_assistant.casework.surroundings.policy import is_lost, policy_trouble
from referral_assistant.core.settings import TABLE, Lead, Settings, to_json
from referral_assistant.files import policy as policy_module
from referral_assistant.files.places import settings_file
from referral_assistant.files.policy import Place, Policy, check_policy_file, load_policy
from referral_assistant.files.policy_values import Fault, Given, by_school
from referral_assistant.files.sealing import new_identity
from referral_assistant.files.settings import keep_settings, load_settings, set_by_school
from referral_assistant.messages import settings as say

MOSS, RECOVERY = new_identity().public, new_identity().public
SIGNER = "RW" + "Q" * 54
SIGNS = "ed25519:" + "A" * 43 + "="
EVERY: dict[str, Any] = {
    "school": "Hill Lane Primary School",
    "authority": "E09000029",
    "pack": "eastborough",
    "hide_after": 2,
    "shield": True,
    "keep_for": 72,
    "leads": [{"name": "Ms Moss", "key": MOSS, "signing": SIGNS}],
    "recovery": RECOVERY,
    "review_folder": "/srv/reviews",
    "approvers": ["Ms Moss"],
    "approve_own": True,
    "word_lists": ["hill-lane"],
    "pack_signer": SIGNER,
    "export_places": ["~/Documents"],
    "colours": False,
    "help_links": False,
}


@pytest.fixture(autouse=True)
def its_folder(policy: Path) -> None:
    policy.parent.mkdir()


def write(policy: Path, raw: Any) -> None:
    policy.write_text(json.dumps(raw, indent=1), encoding="utf-8")


def told(file: Path, line: int, fault: str) -> str:
    place = f"{file}, {say.AT_LINE.format(line=line)}"
    return say.POLICY_BROKEN.format(fault=say.POLICY_FAULT.format(place=place, fault=fault))


def test_without_a_policy_nothing_is_set_by_the_school() -> None:
    assert load_policy() == Policy({})
    assert set_by_school() == frozenset()
    assert load_policy().trouble == ""


def test_a_policy_may_set_everything_that_is_not_for_each_person(policy: Path) -> None:
    write(policy, EVERY)
    assert EVERY.keys() == {one.name for one in TABLE.values() if one.by_school}
    assert set_by_school() == EVERY.keys()
    assert load_settings() == Settings(
        school="Hill Lane Primary School",
        authority="E09000029",
        pack="eastborough",
        hide_after=2,
        keep_for=72,
        leads=(Lead("Ms Moss", MOSS, SIGNS),),
        recovery=RECOVERY,
        review_folder="/srv/reviews",
        approvers=("Ms Moss",),
        approve_own=True,
        word_lists=("hill-lane",),
        pack_signer=SIGNER,
        export_places=("~/Documents",),
        colours=False,
        help_links=False,
    )


@pytest.mark.parametrize("name", EVERY)
def test_neither_screen_nor_file_changes_what_the_school_has_set(name: str, policy: Path) -> None:
    write(policy, {"leads": EVERY["leads"], name: EVERY[name]})
    before = load_settings()
    other = {
        "school": "Other",
        "authority": "E1",
        "pack": "",
        "hide_after": 0,
        "shield": False,
        "keep_for": 0,
        "review_folder": "",
        "approvers": (),
        "approve_own": False,
        "word_lists": (),
        "pack_signer": "",
        "export_places": (),
        "colours": True,
        "help_links": True,
    }
    mine: Any = {**other, "leads": (Lead("Me", RECOVERY),), "recovery": MOSS}[name]
    keep_settings(before._replace(name="Jo Kay", **{name: mine}))
    assert load_settings() == before._replace(name="Jo Kay")
    settings_file().write_text(json.dumps({name: to_json(mine)}))
    assert load_settings() == before


def test_what_the_school_sets_never_becomes_the_person_s_own(policy: Path) -> None:
    keep_settings(Settings(name="Jo Kay", hide_after=10))
    write(policy, {"hide_after": 2})
    keep_settings(load_settings()._replace(name="Jo Quay"))
    policy.unlink()
    assert load_settings() == Settings(name="Jo Quay", hide_after=10)


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("", 1, say.NOT_JSON),
        ('{\n"hide_after": 2,\n', 3, say.NOT_JSON),
        ("[]", 1, say.NOT_AN_OBJECT),
        ('{\n"hide_after": 2,\n"colour": "red"\n}', 3, say.UNKNOWN.format(name="colour")),
        ('{\n"hide_after": 2,\n"hide_after": 0\n}', 3, say.TWICE.format(name="hide_after")),
        ('{\n\n"text_size": 100}', 3, say.NOT_BY_SCHOOL.format(name="text_size")),
        ('{"shield": true,\n"hide_after": 999}', 2, "“hide_after” must be a whole number from 0 to 240."),
        ('{"recovery":\n"age1' + "q" * 58 + '"}', 1, say.WRONG_KEY.format(name="recovery")),
        ("[" * 100_000, 1, say.NOT_JSON),
    ],
)
def test_one_fault_sets_nothing_and_is_told_with_its_line(text: str, line: int, fault: str, policy: Path) -> None:
    policy.write_text(text)
    assert load_policy() == Policy({}, told(policy, line, fault))


def test_bytes_that_are_no_text_are_told(policy: Path) -> None:
    policy.write_bytes(b'{"school": "\xff"}')
    assert load_policy().trouble == told(policy, 1, say.NOT_UTF8)


def test_a_folder_or_a_broken_link_in_its_place_is_told(policy: Path) -> None:
    policy.mkdir()
    assert load_policy().trouble == told(policy, 1, say.UNREADABLE)
    policy.rmdir()
    policy.symlink_to(policy.with_name("gone"))
    assert load_policy().trouble == told(policy, 1, say.UNREADABLE)


def test_a_folder_that_may_not_be_looked_into_is_told_and_not_taken_for_no_policy(
    policy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_path: Path) -> None:
        raise PermissionError(13, "no")

    assert load_policy() == Policy({})
    with monkeypatch.context() as patched:
        patched.setattr(type(policy), "lstat", closed)
        patched.setattr("os.lstat", closed)
        assert say.UNREADABLE in load_policy().trouble


def test_while_a_policy_is_broken_the_safe_side_holds(policy: Path) -> None:
    keep_settings(Settings(name="Jo Kay", hide_after=0, shield=False, leads=(Lead("Me", MOSS),)))
    policy.write_text("{")
    held = load_settings()
    assert (held.hide_after, held.shield) == (5, True)
    assert (held.name, held.leads) == ("Jo Kay", (Lead("Me", MOSS),))
    assert set_by_school() == {"hide_after", "shield"}


def place_of(name: str, values: dict[str, Any], fault: str = "") -> Place:
    def read() -> dict[str, Given]:
        if fault:
            raise Fault(fault, "school")
        return {one: by_school(one, raw, one) for one, raw in values.items()}

    return Place(name, read)


def test_the_machine_s_places_win_over_the_person_s(monkeypatch: pytest.MonkeyPatch) -> None:
    found = (
        place_of("registry of the machine", {"hide_after": 2}),
        place_of("file", {"hide_after": 3, "keep_for": 3}),
        place_of("registry of the person", {"hide_after": 4, "keep_for": 4, "shield": False}),
    )
    monkeypatch.setattr(policy_module, "places", lambda: found)
    held = load_policy()
    assert held.values == {"hide_after": 2, "keep_for": 3, "shield": False}
    assert held.where == {
        "hide_after": "registry of the machine, hide_after",
        "keep_for": "file, keep_for",
        "shield": "registry of the person, shield",
    }


def test_a_fault_in_a_place_keeps_what_a_stronger_one_sets_and_nothing_of_a_weaker(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = (
        place_of("strong", {"hide_after": 2}),
        place_of("broken", {}, "It cannot be."),
        place_of("weak", {"keep_for": 3}),
    )
    monkeypatch.setattr(policy_module, "places", lambda: found)
    held = load_policy()
    assert held.values == {"hide_after": 2}
    assert held.trouble == say.POLICY_BROKEN.format(fault="broken, school: It cannot be.")
    assert load_settings() == Settings(hide_after=2)


@pytest.mark.parametrize(
    ("rest", "fault"),
    [
        ({"approvers": ["Mr Lund"]}, say.NO_SUCH_LEAD.format(name="Mr Lund")),
        ({"approvers": ["Ms Moss"]}, say.CANNOT_SIGN.format(name="Ms Moss")),
    ],
)
def test_what_does_not_go_together_is_told_where_it_stands(rest: Any, fault: str, policy: Path) -> None:
    leads = [{"name": "Ms Moss", "key": MOSS}]
    text = json.dumps({"leads": leads, **rest}).replace('"approvers"', '\n"approvers"')
    policy.write_text(text)
    assert load_policy().trouble == told(policy, 2, fault)
    with pytest.raises(Fault) as found:
        check_policy_file(policy)
    assert found.value.fault == fault


@pytest.mark.parametrize("field", ["name", "key", "signing"])
def test_two_leads_that_could_be_taken_for_one_another_are_a_fault(field: str, policy: Path) -> None:
    one = {"name": "Ms Moss", "key": MOSS, "signing": SIGNS}
    other = {"name": "Mr Lund", "key": RECOVERY, "signing": "ed25519:" + "B" * 43 + "="}
    write(policy, {"leads": [one, other]})
    assert load_policy().trouble == ""
    write(policy, {"leads": [one, {**other, field: one[field]}]})
    assert say.LEADS_ALIKE.format(field=field) in load_policy().trouble


def test_leads_of_a_stronger_place_may_be_named_as_approvers_in_a_weaker(monkeypatch: pytest.MonkeyPatch) -> None:
    leads = place_of("strong", {"leads": [{"name": "Mr Lund", "key": MOSS, "signing": SIGNS}]})
    named = place_of("weak", {"approvers": ["Mr Lund"]})
    monkeypatch.setattr(policy_module, "places", lambda: (leads, named))
    assert load_policy().trouble == ""


@pytest.mark.parametrize(
    "raw",
    [
        {"school": "a\x00b"},
        {"school": "a\u202eb"},
        {"school": "a\u2028b"},
        {"review_folder": "reviews"},
        {"review_folder": "$HOME/reviews"},
        {"review_folder": "/a\ud800"},
        {"export_places": ["Documents"]},
        {"export_places": [" /srv/x"]},
        {"export_places": ["%USERPROFILE%\\x"]},
        {"pack_signer": "RW" + "A" * 54},
    ],
)
def test_what_no_name_or_folder_can_be_is_a_fault(raw: Any, policy: Path) -> None:
    write(policy, raw)
    assert "must be" in load_policy().trouble


def test_an_authority_that_nobody_knows_is_told_before_it_is_deployed(policy: Path) -> None:
    write(policy, {"authority": "Birmingham"})
    with pytest.raises(Fault) as found:
        check_policy_file(policy)
    assert found.value.fault == say.NO_SUCH_AUTHORITY


def test_while_it_is_broken_what_the_school_had_set_holds_on(policy: Path) -> None:
    write(policy, {name: EVERY[name] for name in ("leads", "recovery", "export_places", "hide_after", "pack_signer")})
    assert policy_trouble() == ""
    before = load_settings()
    policy.write_text("{")
    assert policy_trouble()
    assert load_settings() == before
    assert set_by_school() >= {"leads", "recovery", "export_places", "hide_after", "pack_signer", "shield"}
    assert not is_lost()
    policy.unlink()
    assert policy_trouble() == ""
    policy.write_text("{")
    assert load_settings() == Settings()
    assert is_lost()


def test_a_policy_is_shown_with_the_place_that_sets_it(policy: Path) -> None:
    write(policy, {"hide_after": 2})
    assert load_policy().where == {"hide_after": f"{policy}, line 2"}


def test_a_policy_that_listed_no_leads_is_not_lost_when_it_breaks(policy: Path) -> None:
    write(policy, {"hide_after": 2})
    assert policy_trouble() == ""
    policy.write_text("{")
    assert not is_lost()


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from([*TABLE, "", "x"]), _json) | _json)
def test_anything_at_all_is_either_applied_whole_or_told(policy: Path, raw: Any) -> None:
    write(policy, raw)
    found = load_policy()
    assert bool(found.trouble) != (isinstance(raw, dict) and found.values.keys() == raw.keys())
    assert isinstance(load_settings(), Settings)

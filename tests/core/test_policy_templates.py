"""The templates, the schema, the sample and the page say of the settings what the one table says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from referral_assistant.casework.surroundings.policy_templates import write_templates
from referral_assistant.core.policy_templates.admx import adml, admx
from referral_assistant.core.policy_templates.page import settings_table
from referral_assistant.core.policy_templates.sample import SAMPLE
from referral_assistant.core.policy_templates.schema import policy_schema
from referral_assistant.core.settings import POLICY_KEY, TABLE, Kind, Settings
from referral_assistant.files.policy import check_policy_file
from referral_assistant.files.policy_registry import Found, read_registry
from referral_assistant.messages import settings as say
from tests.files.test_policy_registry import in_registry
from tests.json_schema import fits

SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
BY_SCHOOL = {name: one for name, one in TABLE.items() if one.by_school}
PAGE = Path(__file__).parents[2] / "docs" / "it" / "policy.md"


def policies() -> dict[str, ET.Element]:
    return {one.attrib["name"]: one for one in ET.fromstring(admx()).iter(f"{SPACE}policy")}


def strings() -> dict[str, str]:
    return {one.attrib["id"]: one.text or "" for one in ET.fromstring(adml()).iter(f"{SPACE}string")}


def test_every_setting_has_its_default_and_its_place_in_the_table() -> None:
    assert list(TABLE) == list(Settings._fields)
    assert list(say.NAMES) == list(TABLE)
    assert list(say.TITLES) == list(BY_SCHOOL)


def test_every_kind_has_its_words() -> None:
    kinds = {kind.value for kind in Kind}
    assert say.WANTED.keys() == kinds
    assert say.IN_TEMPLATE.keys() == kinds
    assert say.REGISTRY_SHAPES.keys() == kinds


def test_the_templates_have_each_setting_that_a_school_can_set_and_no_other() -> None:
    assert list(policies()) == list(BY_SCHOOL)
    assert {one.attrib["key"] for one in policies().values()} == {POLICY_KEY}


def test_each_name_that_the_templates_use_is_defined_and_each_that_is_defined_is_used() -> None:
    used = set(re.findall(r"\$\(string\.(\w+)\)", admx()))
    assert used == strings().keys()
    assert all(strings().values())
    shown = set(re.findall(r"\$\(presentation\.(\w+)\)", admx()))
    assert shown == {one.attrib["id"] for one in ET.fromstring(adml()).iter(f"{SPACE}presentation")}


def test_each_box_that_is_shown_sets_an_element_of_its_policy() -> None:
    for shown in ET.fromstring(adml()).iter(f"{SPACE}presentation"):
        name = shown.attrib["id"]
        (elements,) = policies()[name].iter(f"{SPACE}elements")
        assert [box.attrib["refId"] for box in shown] == [one.attrib["id"] for one in elements] == [name]


def written(policy: ET.Element) -> Found:
    """What an editor writes for a policy of the templates, with the value of the sample."""
    name, raw = policy.attrib["name"], SAMPLE[policy.attrib["name"]]
    values: dict[str, object] = {}
    lists: dict[str, tuple[object, ...]] = {}
    for element in policy.iter():
        tag = element.tag.removeprefix(SPACE)
        if tag == "policy" and "valueName" in element.attrib:
            way = policy.find(f"{SPACE}{'enabledValue' if raw else 'disabledValue'}/{SPACE}decimal")
            assert way is not None
            values[element.attrib["valueName"]] = int(way.attrib["value"])
        elif tag == "text":
            assert len(raw) <= int(element.attrib["maxLength"])
            values[element.attrib["valueName"]] = raw
        elif tag == "decimal" and "valueName" in element.attrib:
            assert int(element.attrib["minValue"]) <= raw <= int(element.attrib["maxValue"])
            values[element.attrib["valueName"]] = raw
        elif tag == "list":
            key = element.attrib["key"].removeprefix(POLICY_KEY + "\\")
            lists[key] = in_registry({name: raw}).lists[name]
    return Found(values, lists)


@pytest.mark.parametrize("name", BY_SCHOOL)
def test_the_app_reads_what_an_editor_writes_with_the_templates(name: str) -> None:
    read = read_registry(written(policies()[name]))
    assert read == read_registry(in_registry({name: SAMPLE[name]}))
    assert read.keys() == {name}


def test_the_bounds_of_numbers_are_those_of_the_table() -> None:
    numbers = {name: one for name, one in BY_SCHOOL.items() if one.kind is Kind.NUMBER}
    assert numbers
    for name, setting in numbers.items():
        element = policies()[name].find(f"{SPACE}elements/{SPACE}decimal")
        assert element is not None
        assert (element.attrib["minValue"], element.attrib["maxValue"]) == (str(setting.least), str(setting.most))


def test_the_sample_sets_everything_and_nothing_is_wrong_with_it(tmp_path: Path) -> None:
    assert list(SAMPLE) == list(BY_SCHOOL)
    file = tmp_path / "policies.json"
    file.write_text(json.dumps(SAMPLE))
    assert check_policy_file(file) == len(SAMPLE)
    assert fits(dict(SAMPLE), policy_schema())


@pytest.mark.parametrize(
    "wrong",
    [
        {"colour": "red"},
        {"text_size": 150},
        {"hide_after": 241},
        {"hide_after": "5"},
        {"shield": 1},
        {"school": "two\nlines"},
        {"recovery": "age1short"},
        {"pack_signer": "RWshort"},
        {"approvers": [""]},
        {"export_places": "~"},
        {"leads": [{"name": "Ms Moss"}]},
        {"leads": [{"name": " ", "key": SAMPLE["leads"][0]["key"]}]},
        {"leads": [{**SAMPLE["leads"][0], "phone": "999"}]},
    ],
)
def test_what_the_schema_refuses_the_app_refuses(wrong: Any, tmp_path: Path) -> None:
    assert not fits(wrong, policy_schema())
    file = tmp_path / "policies.json"
    file.write_text(json.dumps(wrong))
    with pytest.raises(Exception, match=r"must be|no setting|each person"):
        check_policy_file(file)


def test_the_page_for_it_teams_shows_the_table() -> None:
    assert settings_table() in PAGE.read_text(encoding="utf-8")


def test_all_of_it_is_written_into_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "policy"
    names = write_templates(folder)
    assert {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()} == set(names)
    assert (folder / "en-GB" / "referral-assistant.adml").read_bytes() == adml().encode()
    assert json.loads((folder / "policies.sample.json").read_text(encoding="utf-8")) == SAMPLE

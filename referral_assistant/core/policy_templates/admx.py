"""The administrative templates of Windows: which settings there are (ADMX), and what they are called (ADML).

Their shape is Microsoft's "Group Policy ADMX syntax reference guide".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.etree import ElementTree as ET

from referral_assistant.core.settings import LONGEST, POLICY_KEY, TABLE, Kind, Setting
from referral_assistant.messages import settings as say

NAME = "referral-assistant"
LANGUAGES = ("en-GB", "en-US")
"""Editors fall back on the second where they have no other; both say the same."""

_SPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_VERSION = {"revision": "1.0", "schemaVersion": "1.0"}
_CATEGORY, _SUPPORTED = "ReferralAssistant", "SUPPORTED"


def by_school() -> tuple[Setting, ...]:
    """The settings that a school can set, in the order of the table."""
    return tuple(one for one in TABLE.values() if one.by_school)


def admx() -> str:
    """`referral-assistant.admx`."""
    root = ET.Element("policyDefinitions", {"xmlns": _SPACE, **_VERSION})
    spaces = ET.SubElement(root, "policyNamespaces")
    ET.SubElement(spaces, "target", {"prefix": "referralassistant", "namespace": "ReferralAssistant.Policies"})
    ET.SubElement(root, "resources", {"minRequiredRevision": "1.0"})
    definitions = ET.SubElement(ET.SubElement(root, "supportedOn"), "definitions")
    ET.SubElement(definitions, "definition", {"name": _SUPPORTED, "displayName": _string(_SUPPORTED)})
    categories = ET.SubElement(root, "categories")
    ET.SubElement(categories, "category", {"name": _CATEGORY, "displayName": _string(_CATEGORY)})
    policies = ET.SubElement(root, "policies")
    for setting in by_school():
        _policy(policies, setting)
    return _written(root)


def adml() -> str:
    """`referral-assistant.adml`, for each of the languages."""
    root = ET.Element("policyDefinitionResources", {"xmlns": _SPACE, **_VERSION})
    ET.SubElement(root, "displayName").text = say.TEMPLATE_TITLE
    ET.SubElement(root, "description").text = say.TEMPLATE_ABOUT
    resources = ET.SubElement(root, "resources")
    strings = ET.SubElement(resources, "stringTable")
    words = {_CATEGORY: say.TEMPLATE_TITLE, _SUPPORTED: say.TEMPLATE_SUPPORTED}
    for setting in by_school():
        words[setting.name] = say.TITLES[setting.name]
        words[_help(setting)] = f"{say.NAMES[setting.name]}\n\n{say.IN_TEMPLATE[setting.kind.value]}"
    for id, text in words.items():
        ET.SubElement(strings, "string", {"id": id}).text = text
    presentations = ET.SubElement(resources, "presentationTable")
    for setting in by_school():
        if setting.kind in _SHOWN:
            _SHOWN[setting.kind](ET.SubElement(presentations, "presentation", {"id": setting.name}), setting)
    return _written(root)


def _policy(policies: ET.Element, setting: Setting) -> None:
    given = {
        "name": setting.name,
        "class": "Both",
        "displayName": _string(setting.name),
        "explainText": _string(_help(setting)),
        "key": POLICY_KEY,
    }
    if setting.kind in _SHOWN:
        given["presentation"] = f"$(presentation.{setting.name})"
    else:
        given["valueName"] = setting.name
    policy = ET.SubElement(policies, "policy", given)
    ET.SubElement(policy, "parentCategory", {"ref": _CATEGORY})
    ET.SubElement(policy, "supportedOn", {"ref": _SUPPORTED})
    _HELD[setting.kind](policy, setting)


def _either(policy: ET.Element, _: Setting) -> None:
    for way, number in (("enabledValue", "1"), ("disabledValue", "0")):
        ET.SubElement(ET.SubElement(policy, way), "decimal", {"value": number})


def _text(policy: ET.Element, setting: Setting) -> None:
    given = {"id": setting.name, "valueName": setting.name, "required": "true", "maxLength": str(LONGEST)}
    ET.SubElement(ET.SubElement(policy, "elements"), "text", given)


def _number(policy: ET.Element, setting: Setting) -> None:
    bounds = {"minValue": str(setting.least), "maxValue": str(setting.most)}
    given = {"id": setting.name, "valueName": setting.name, "required": "true", **bounds}
    ET.SubElement(ET.SubElement(policy, "elements"), "decimal", given)


def _list(policy: ET.Element, setting: Setting) -> None:
    given = {"id": setting.name, "key": rf"{POLICY_KEY}\{setting.name}", "valuePrefix": ""}
    ET.SubElement(ET.SubElement(policy, "elements"), "list", given)


def _text_box(presentation: ET.Element, setting: Setting) -> None:
    box = ET.SubElement(presentation, "textBox", {"refId": setting.name})
    ET.SubElement(box, "label").text = say.TITLES[setting.name]


def _number_box(presentation: ET.Element, setting: Setting) -> None:
    box = ET.SubElement(presentation, "decimalTextBox", {"refId": setting.name, "defaultValue": str(setting.safe or 0)})
    box.text = say.TITLES[setting.name]


def _list_box(presentation: ET.Element, setting: Setting) -> None:
    ET.SubElement(presentation, "listBox", {"refId": setting.name}).text = say.TITLES[setting.name]


_Part = Callable[[ET.Element, Setting], None]
_HELD: Mapping[Kind, _Part] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.YES_NO: _either,
    Kind.KEY: _text,
    Kind.SIGNER: _text,
    Kind.FOLDER: _text,
    Kind.FOLDERS: _list,
    Kind.TEXTS: _list,
    Kind.LEADS: _list,
}
_SHOWN: Mapping[Kind, _Part] = {
    Kind.TEXT: _text_box,
    Kind.NUMBER: _number_box,
    Kind.KEY: _text_box,
    Kind.SIGNER: _text_box,
    Kind.FOLDER: _text_box,
    Kind.FOLDERS: _list_box,
    Kind.TEXTS: _list_box,
    Kind.LEADS: _list_box,
}


def _string(id: str) -> str:
    return f"$(string.{id})"


def _help(setting: Setting) -> str:
    return f"{setting.name}_help"


def _written(root: ET.Element) -> str:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'

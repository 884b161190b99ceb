"""The JSON Schema of `policies.json`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from referral_assistant.core.policy_templates.admx import by_school
from referral_assistant.core.settings import FOLDER, LONGEST, ONE_LINE, PUBLIC_KEY, SIGNER, SIGNING_KEY, Kind, Setting
from referral_assistant.messages import settings as say

_LINE: dict[str, Any] = {"type": "string", "maxLength": LONGEST, "pattern": f"^{ONE_LINE}$"}
_SAID: dict[str, Any] = {**_LINE, "anyOf": [{"pattern": r"\S"}]}
_FOLDER = f"^(?:{FOLDER})$"


def policy_schema() -> dict[str, Any]:
    """What may stand in a policy file; which keys have no slip in them, only `policy check` can tell."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": say.TEMPLATE_TITLE,
        "description": say.TEMPLATE_ABOUT,
        "type": "object",
        "additionalProperties": False,
        "properties": {
            one.name: {"title": say.TITLES[one.name], "description": say.NAMES[one.name], **_SHAPES[one.kind](one)}
            for one in by_school()
        },
    }


def _lead() -> dict[str, Any]:
    signing = {"type": "string", "pattern": f"^(?:{SIGNING_KEY})?$"}
    key = {"type": "string", "pattern": f"^{PUBLIC_KEY}$"}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["name", "key"],
        "properties": {"name": _SAID, "key": key, "signing": signing, "role": _LINE},
    }


_SHAPES: Mapping[Kind, Callable[[Setting], dict[str, Any]]] = {
    Kind.TEXT: lambda _: _LINE,
    Kind.NUMBER: lambda one: {"type": "integer", "minimum": one.least, "maximum": one.most},
    Kind.YES_NO: lambda _: {"type": "boolean"},
    Kind.KEY: lambda _: {"type": "string", "pattern": f"^(?:{PUBLIC_KEY})?$"},
    Kind.SIGNER: lambda _: {"type": "string", "pattern": f"^(?:{SIGNER})?$"},
    Kind.FOLDER: lambda _: {**_LINE, "anyOf": [{"const": ""}, {"pattern": _FOLDER}]},
    Kind.FOLDERS: lambda _: {"type": "array", "items": {**_LINE, "anyOf": [{"pattern": _FOLDER}]}},
    Kind.TEXTS: lambda _: {"type": "array", "items": _SAID},
    Kind.LEADS: lambda _: {"type": "array", "items": _lead()},
}

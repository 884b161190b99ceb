"""What the school has set on this machine: `policies.json`, read whole or not at all."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, NamedTuple

from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import TABLE, Kind, from_json
from referral_assistant.files.whole import LARGEST
from referral_assistant.messages import settings as say

NAME = "policies.json"


class Policy(NamedTuple):
    """The settings that the school has set. `trouble`: why none of them can be used, in a sentence."""

    values: dict[str, Any]
    trouble: str = ""


class Fault(Exception):
    """What is wrong with a policy, and in which line."""

    def __init__(self, fault: str, line: int = 1) -> None:
        super().__init__(fault)
        self.fault, self.line = fault, line


def policy_file() -> Path:
    """The machine's place for it, which an ordinary user cannot write to; no variable moves it."""
    if os.name == "nt":
        return Path(sys.executable).parent / NAME
    if sys.platform == "darwin":
        return Path("/Library/Application Support/referral-assistant") / NAME
    return Path("/etc/referral-assistant") / NAME


def load_policy() -> Policy:
    """The policy of this machine; an empty one where there is none. One that has any fault sets nothing."""
    file = policy_file()
    try:
        return Policy(read_policy(file)) if _is_set(file) else Policy({})
    except Fault as found:
        return Policy({}, say.POLICY_BROKEN.format(file=file, line=found.line, fault=found.fault))


def _is_set(file: Path) -> bool:
    """Whether there is one. A folder that may not be looked into is a fault, and not a school that has set nothing."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        raise Fault(say.UNREADABLE) from None
    return True


def read_policy(file: Path) -> dict[str, Any]:
    """The settings in a policy file, by name. Raises `Fault`."""
    text = _text(file)
    raw = _json(text)
    if not isinstance(raw, dict):
        raise Fault(say.NOT_AN_OBJECT)
    return {name: _value(name, value, text) for name, value in raw.items()}


def _text(file: Path) -> str:
    try:
        if not file.is_file() or file.stat().st_size > LARGEST:
            raise Fault(say.UNREADABLE)
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Fault(say.NOT_UTF8) from None
    except OSError:
        raise Fault(say.UNREADABLE) from None


def _json(text: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        for name in names:
            if names.count(name) > 1:
                raise Fault(say.TWICE.format(name=name), _line_of(text, name))
        return dict(pairs)

    try:
        return json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise Fault(say.NOT_JSON, error.lineno) from None
    except (RecursionError, ValueError):
        raise Fault(say.NOT_JSON) from None


def setting_in_file(name: str, raw: Any) -> Any:
    """The value of a setting as a file holds it. Raises `Refusal`.

    A key has a check sum in it; one with a slip would otherwise be noticed only when somebody saves.
    """
    value = from_json(TABLE[name], raw)
    keys = [value] if TABLE[name].kind is Kind.KEY and value else []
    keys += [lead.key for lead in value] if TABLE[name].kind is Kind.LEADS else []
    if keys:
        from referral_assistant.files.sealing import public_key

        try:
            for key in keys:
                public_key(key)
        except Refusal:
            raise Refusal(say.WRONG_KEY.format(name=name)) from None
    return value


def _value(name: str, raw: Any, text: str) -> Any:
    if name not in TABLE:
        raise Fault(say.UNKNOWN.format(name=name), _line_of(text, name))
    if not TABLE[name].by_school:
        raise Fault(say.NOT_BY_SCHOOL.format(name=name), _line_of(text, name))
    try:
        return setting_in_file(name, raw)
    except Refusal as refusal:
        raise Fault(str(refusal), _line_of(text, name)) from None


def _line_of(text: str, name: str) -> int:
    """The last line on which a setting is named: of one that is set twice, the second."""
    named = json.dumps(name, ensure_ascii=False)
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if named in line]
    return lines[-1] if lines else 1

"""What the school has set on this machine in `policies.json`, read whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from referral_assistant.files import machine
from referral_assistant.files.policy_values import Fault, Given, by_school, shortened
from referral_assistant.files.whole import LARGEST
from referral_assistant.messages import settings as say

NAME = "policies.json"


def policy_file() -> Path:
    """Where it is read from, whether or not there is one."""
    return machine.machine_folder() / NAME


def is_set(file: Path) -> bool:
    """Whether there is one. A folder that may not be looked into is a fault, and not a school that has set nothing.

    Raises `Fault`.
    """
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        raise Fault(say.UNREADABLE, at_line(1)) from None
    return True


def read_policy(file: Path) -> dict[str, Given]:
    """The settings in a policy file, by name. Raises `Fault`."""
    text = _text(file)
    raw = _json(text)
    if not isinstance(raw, dict):
        raise Fault(say.NOT_AN_OBJECT, at_line(1))
    return {name: by_school(name, value, line_of(text, name)) for name, value in raw.items()}


def at_line(number: int) -> str:
    """A line, as a fault says it."""
    return say.AT_LINE.format(line=number)


def line_of(text: str, name: str) -> str:
    """The last line on which a setting is named: of one that is set twice, the second."""
    named = json.dumps(name, ensure_ascii=False)
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if named in line]
    return at_line(lines[-1] if lines else 1)


def _text(file: Path) -> str:
    try:
        if not file.is_file() or file.stat().st_size > LARGEST:
            raise Fault(say.UNREADABLE, at_line(1))
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Fault(say.NOT_UTF8, at_line(1)) from None
    except OSError:
        raise Fault(say.UNREADABLE, at_line(1)) from None


def _json(text: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, value in pairs:
            if name in found:
                raise Fault(say.TWICE.format(name=shortened(name)), line_of(text, name))
            found[name] = value
        return found

    try:
        return json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise Fault(say.NOT_JSON, at_line(error.lineno)) from None
    except (RecursionError, ValueError):
        raise Fault(say.NOT_JSON, at_line(1)) from None

"""What the school has set in the registry of Windows, as group policy and Intune write it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from referral_assistant.core.settings import POLICY_KEY, TABLE, Kind, lead_in_line
from referral_assistant.files.policy_values import Fault, Given, by_school
from referral_assistant.messages import settings as say

Hive = Literal["HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER"]
LISTS = (Kind.TEXTS, Kind.FOLDERS, Kind.LEADS)
"""The kinds that are a key of their own there, with one line in each of its values."""


class Found(NamedTuple):
    """What stands in the registry. `values`: name -> text or number. `lists`: name of a key below -> its lines.

    A value of another type is what Python makes of it, and is refused.
    """

    values: Mapping[str, object]
    lists: Mapping[str, tuple[object, ...]]


def read_registry(found: Found) -> dict[str, Given]:
    """The settings in it, by name. Raises `Fault`, which names the value."""
    raw = {**dict(_values(found)), **dict(_lists(found))}
    return {name: by_school(name, value, name) for name, value in raw.items()}


def _values(found: Found) -> Iterator[tuple[str, object]]:
    for given, value in found.values.items():
        name = given.lower()  # the registry does not tell capital letters from small ones
        setting = TABLE.get(name)
        if setting is None or not setting.by_school:
            yield name, value
        elif setting.kind in LISTS:
            raise Fault(say.IN_REGISTRY["list"].format(name=name), name)
        elif setting.kind is Kind.YES_NO:
            if value not in (0, 1) or isinstance(value, str):
                raise Fault(say.IN_REGISTRY["yes or no"].format(name=name), name)
            yield name, bool(value)
        else:
            yield name, value


def _lists(found: Found) -> Iterator[tuple[str, object]]:
    for given, lines in found.lists.items():
        name = given.lower()
        setting = TABLE.get(name)
        if not lines:
            continue  # what is left of a policy that was taken back
        if setting is not None and setting.kind not in LISTS:
            raise Fault(say.IN_REGISTRY["value"].format(name=name), name)
        if not all(isinstance(line, str) for line in lines):
            raise Fault(say.IN_REGISTRY["lines"].format(name=name), name)
        is_leads = setting is not None and setting.kind is Kind.LEADS
        yield name, [lead_in_line(str(line)) for line in lines] if is_leads else list(lines)


if sys.platform == "win32":
    import winreg

    def registry_of(hive: Hive) -> Found | None:
        """What stands there, `None` where there is no such key. Raises `Fault` where it cannot be read."""
        try:
            with winreg.OpenKey(getattr(winreg, hive), POLICY_KEY) as key:
                names = [winreg.EnumKey(key, number) for number in range(winreg.QueryInfoKey(key)[0])]
                return Found(dict(_content(key)), {name: _lines(key, name) for name in names})
        except FileNotFoundError:
            return None
        except OSError:
            raise Fault(say.KEY_UNREADABLE) from None

    def _content(key: winreg.HKEYType) -> Iterator[tuple[str, object]]:
        for number in range(winreg.QueryInfoKey(key)[1]):
            name, value, kind = winreg.EnumValue(key, number)
            if name:  # a key's own value has no name, and means nothing here
                yield name, value if kind in (winreg.REG_SZ, winreg.REG_DWORD) else None

    def _lines(key: winreg.HKEYType, name: str) -> tuple[object, ...]:
        with winreg.OpenKey(key, name) as lines:
            return tuple(value for _, value in sorted(_content(lines), key=_order))

    def _order(line: tuple[str, object]) -> tuple[int, str]:
        """Group policy numbers the lines of a list."""
        return (int(line[0]) if line[0].isdecimal() else 0, line[0])

else:

    def registry_of(_hive: Hive) -> Found | None:
        """There is no registry but on Windows."""
        return None

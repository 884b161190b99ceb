"""What the school has set: every place where it can, strongest first, each of them read whole or not used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from referral_assistant.core.settings import POLICY_KEY
from referral_assistant.files.policy_file import is_set, policy_file, read_policy
from referral_assistant.files.policy_values import Fault, Given, placed, refuse_disagreement
from referral_assistant.messages import settings as say

if TYPE_CHECKING:
    from referral_assistant.files.policy_registry import Hive


class Policy(NamedTuple):
    """The settings that the school has set. `trouble`: what is wrong in one of the places, in a sentence.

    `where`: the place that sets each of them.
    """

    values: dict[str, Any]
    trouble: str = ""
    where: Mapping[str, str] = MappingProxyType({})


class Place(NamedTuple):
    """A place of policy. `read`: its settings, by name; `None` where nothing is set there. It raises `Fault`."""

    name: str
    read: Callable[[], dict[str, Given] | None]


# What only another system asks for is loaded there alone: the first screen waits for this module.


def places() -> tuple[Place, ...]:
    """Where a school can set something on this kind of system, strongest first: the machine's, then the person's."""
    if sys.platform == "win32":
        return (_registry("HKEY_LOCAL_MACHINE"), _file(policy_file()), _registry("HKEY_CURRENT_USER"))
    if sys.platform == "darwin":
        from referral_assistant.files.policy_preferences import machine_preferences, user_preferences

        return (_preferences(machine_preferences()), _file(policy_file()), _preferences(user_preferences()))
    return (_file(policy_file()),)


def load_policy() -> Policy:
    """The policy that holds here; an empty one where there is none.

    A place with any fault sets nothing, and neither does a weaker one, so that it cannot fill what a stronger one meant
    to set.
    """
    given: dict[str, Given] = {}
    for place in places():
        try:
            here = {name: Given(one.value, placed(place.name, one.at)) for name, one in (place.read() or {}).items()}
            refuse_disagreement(here | given)
        except Fault as found:
            told = found.told() if found.at.startswith(place.name) else found.told(place.name)
            return _policy(given, say.POLICY_BROKEN.format(fault=told))
        given = here | given
    return _policy(given)


def check_policy_file(file: Path) -> int:
    """How many settings a policy file sets. Raises `Fault`, also where they do not go together or name nothing."""
    from referral_assistant.files.authorities import authorities  # the first screen waits for this module

    given = read_policy(file)
    refuse_disagreement(given)
    if (one := given.get("authority")) and one.value and one.value not in {option.id for option in authorities()}:
        raise Fault(say.NO_SUCH_AUTHORITY, one.at)
    return len(given)


def _policy(given: Mapping[str, Given], trouble: str = "") -> Policy:
    values = {name: one.value for name, one in given.items()}
    return Policy(values, trouble, {name: one.at for name, one in given.items()})


def _file(file: Path) -> Place:
    return Place(str(file), lambda: read_policy(file) if is_set(file) else None)


def _preferences(file: Path) -> Place:
    from referral_assistant.files.policy_preferences import read_preferences

    return Place(str(file), lambda: read_preferences(file) if is_set(file) else None)


def _registry(hive: Hive) -> Place:
    from referral_assistant.files.policy_registry import read_registry, registry_of

    def read() -> dict[str, Given] | None:
        found = registry_of(hive)
        return None if found is None else read_registry(found)

    return Place(rf"{hive}\{POLICY_KEY}", read)

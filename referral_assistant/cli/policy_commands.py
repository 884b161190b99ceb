"""The commands about what a school has set by policy."""

from __future__ import annotations

from argparse import Namespace

from referral_assistant.casework import policy as use
from referral_assistant.messages import settings as say


def policy(chosen: Namespace) -> int:
    """Show what holds here, or check a file before it is deployed."""
    return _show() if chosen.does == "show" else _check(chosen)


def _show() -> int:
    use.refuse_broken()
    for one in use.held():
        who = say.BY_SCHOOL if one.by_school else say.BY_PERSON
        print(say.HELD.format(name=one.name, value=one.value, who=who, what=say.NAMES[one.name]))
    return 0


def _check(chosen: Namespace) -> int:
    print(say.POLICY_RIGHT.format(count=use.check_policy(chosen.file)))
    return 0

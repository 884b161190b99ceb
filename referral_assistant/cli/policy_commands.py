"""The commands about what a school has set by policy."""

from __future__ import annotations

from argparse import Namespace

from referral_assistant.casework.surroundings import policy as use
from referral_assistant.messages import settings as say


def policy(chosen: Namespace) -> int:
    """Show what holds here, check a file before it is deployed, or write what a policy is set with."""
    return {"show": _show, "check": _check, "templates": _templates}[chosen.does](chosen)


def _show(_: Namespace) -> int:
    use.refuse_broken()
    for one in use.held():
        who = say.BY_SCHOOL if one.by_school else say.BY_PERSON
        what = say.NAMES[one.name] + (say.SET_IN.format(where=one.where) if one.where else "")
        print(say.HELD.format(name=one.name, value=one.value, who=who, what=what))
    return 0


def _check(chosen: Namespace) -> int:
    print(say.POLICY_RIGHT.format(count=use.check_policy(chosen.file)))
    return 0


def _templates(chosen: Namespace) -> int:
    from referral_assistant.casework.surroundings.policy_templates import write_templates

    print(say.TEMPLATES_WRITTEN.format(files=", ".join(write_templates(chosen.folder))))
    return 0

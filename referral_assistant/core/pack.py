"""An authority's pack as its author wrote it: what a council or a school sets. What is blank is not known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from referral_assistant.core.blanks import Address, Age, Blanks, Day, Days, Email, Phone, Switch, blank, leaves
from referral_assistant.core.own_lists import OwnList
from referral_assistant.core.written import Name, Text
from referral_assistant.messages import packs as say

How = Literal["form", "portal", "phone", "email"]
Concern = Literal["need", "harm"]
"""The two levels of concern that the law of a nation names: `core/nation.py`."""


class Hub(Blanks):
    """The team that takes referrals, by day or out of hours. `hours`: when it answers, in words."""

    name: str = ""
    phone: Phone | None = None
    hours: str = ""


class Refer(Blanks):
    """How the council wants to be told. `name`: of its form or portal. `phone_first`: it wants a call before."""

    how: How | None = None
    name: str = ""
    address: Address | None = None
    phone_first: Switch | None = None


class Secure(Blanks):
    """The way on which records may be sent. `address`: of the mailbox or portal, as people write it."""

    how: str = ""
    address: str = ""


class Deadlines(Blanks):
    """`hours_to_write`: after a call. `reply_working_days`: by which the council says what it will do."""

    hours_to_write: Annotated[int, Field(ge=1, le=240, strict=True)] | None = None
    reply_working_days: Days | None = None


class Consent(Blanks):
    """`for_need`: whether a child in need is only taken on where the family agrees. `rule`: in the council's words."""

    for_need: Switch | None = None
    rule: str = ""


class Level(Blanks):
    """A level of need in the council's words. `law`: which of the nation's two levels of concern it is, if either."""

    id: Name
    label: Text
    means: str = ""
    agreement: Switch | None = None
    law: Concern | None = None


class Stage(Blanks):
    """A step of disagreeing with a decision: who talks to whom, and within how many working days."""

    name: Text
    who: Text
    working_days: Days | None = None


class Escalation(Blanks):
    """What a school does that disagrees. `policy`: the name of the document that says so."""

    policy: str = ""
    address: Address | None = None
    stage: tuple[Stage, ...] = ()


class Contact(Blanks):
    """A person or office to talk to."""

    name: str = ""
    phone: Phone | None = None
    email: Email | None = None
    hours: str = ""


class Advice(Contact):
    """A line that gives advice; shown only where it is `on`, which somebody decides who has checked it."""

    on: Switch = False
    checked: Day | None = None


class Signpost(Blanks):
    """A local procedure, toolkit or service to know of."""

    title: Text
    about: str = ""
    address: Address | None = None
    checked: Day | None = None


class Pack(Blanks):
    """`packs/*.toml`. `docs/packs.md` explains every key."""

    council: str = ""
    authority: str = ""
    nation: str = ""
    fictional: Switch = False
    checked: Day | None = None
    reading_age: Age | None = None
    retention: str = ""
    duty_from: Day | None = None
    bank_holidays: tuple[Day, ...] = ()
    hub: Hub = Hub()
    out_of_hours: Hub = Hub()
    refer: Refer = Refer()
    secure: Secure = Secure()
    deadlines: Deadlines = Deadlines()
    consent: Consent = Consent()
    adults: Contact = Contact()
    advice: Advice = Advice()
    level: tuple[Level, ...] = ()
    escalation: Escalation = Escalation()
    signpost: tuple[Signpost, ...] = ()
    known_words: tuple[Text, ...] = ()
    language: tuple[OwnList, ...] = ()


def not_known(pack: Pack) -> tuple[str, ...]:
    """A plain sentence for each thing that the pack leaves out, in the order of the pack."""
    missing = [leaf for leaf in leaves(Pack) if leaf not in say.MAY_BE_BLANK and blank(pack, leaf)]
    return tuple(say.NOT_KNOWN.format(what=say.PACK_KEYS[leaf]) + say.UNTIL_THEN.get(leaf, "") for leaf in missing)


def pack_schema() -> Mapping[str, Any]:
    """The JSON Schema (2020-12) of a pack, with what each key holds."""
    made = Pack.model_json_schema()
    defined = made.pop("$defs")
    schema = _plain(made, defined)
    for leaf, says in say.PACK_KEYS.items():
        _described(schema, leaf.split("."), says)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


_OWN = {"title", "default", "description"}
"""What pydantic adds out of the code's own names and words."""


def _plain(part: Any, defined: Mapping[str, Any]) -> Any:
    """A part of the schema with its references filled in. `""` stands where the model has `None`."""
    if isinstance(part, list):
        return [_plain(one, defined) for one in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _plain(defined[part["$ref"].rpartition("/")[2]], defined)
    if part.get("type") == "null":
        return {"const": ""}
    kept = {key: value for key, value in part.items() if key not in _OWN or isinstance(value, dict)}
    return {key: _plain(value, defined) for key, value in kept.items()}


def _described(schema: dict[str, Any], path: list[str], says: str) -> None:
    for name in path[:-1]:
        schema = schema["properties"][name]
    schema["properties"][path[-1]]["description"] = says[:1].upper() + says[1:]

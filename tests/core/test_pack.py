"""What a pack holds: a blank is not known and is said, every key is shown, and the schema is up to date."""

import json
import re
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from referral_assistant.core.blanks import blank, leaves
from referral_assistant.core.own_lists import OwnList
from referral_assistant.core.pack import Level, Pack, Signpost, Stage, not_known, pack_schema
from referral_assistant.core.written import Definition
from referral_assistant.messages import packs as say
from tests.json_schema import fits

ROOT = Path(__file__).parents[2]
EMPTY, EASTBOROUGH = (
    (ROOT / "packs" / f"{name}.toml").read_text(encoding="utf-8") for name in ("empty", "eastborough")
)
REPEATED: dict[str, type[Definition]] = {
    "escalation.stage": Stage,
    "level": Level,
    "signpost": Signpost,
    "language": OwnList,
}


def _pack(text: str) -> Pack:
    return Pack.model_validate(tomllib.loads(text))


def test_the_empty_pack_holds_nothing() -> None:
    assert _pack(EMPTY) == Pack()


def test_the_empty_pack_shows_every_key() -> None:
    shown = tomllib.loads(re.sub(r"^# (?=\[\[|[a-z_]+ = )", "", EMPTY, flags=re.MULTILINE))
    assert list(_leaves(shown)) == [*dict.fromkeys(_leaves(shown))]
    assert set(_leaves(shown)) == {leaf for leaf in leaves(Pack) if leaf not in REPEATED} | {
        f"{table}.{key}" for table, model in REPEATED.items() for key in model.model_fields
    }


def test_every_key_is_described_and_no_other() -> None:
    assert list(say.PACK_KEYS) == sorted(say.PACK_KEYS, key=list(leaves(Pack)).index)
    assert set(say.PACK_KEYS) == set(leaves(Pack))
    assert set(say.PACK_KEYS) >= say.MAY_BE_BLANK | say.UNTIL_THEN.keys()


def test_the_page_explains_every_key() -> None:
    page = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
    keys = [*leaves(Pack), *(f"{table}.{key}" for table, model in REPEATED.items() for key in model.model_fields)]
    assert [key for key in keys if f"`{key}`" not in page] == []


def test_what_is_blank_is_said_in_plain_sentences() -> None:
    said = not_known(Pack())
    assert "Not known for your area: the phone number of Children's Social Services by day." in said
    assert len(said) == len(say.PACK_KEYS) - len(say.MAY_BE_BLANK)
    assert all(one.endswith(".") for one in said)


def test_where_the_app_reckons_with_something_all_the_same_it_says_so() -> None:
    (said,) = (one for one in not_known(Pack()) if "in writing" in one)
    assert said.endswith("Until it is, the app reckons with 24 hours.")


def test_of_the_fictional_pack_nothing_is_missing() -> None:
    assert not_known(_pack(EASTBOROUGH)) == ()


@pytest.mark.parametrize("leaf", sorted(set(say.PACK_KEYS) - {"fictional", "advice.on"}))
def test_every_key_may_be_blank(leaf: str) -> None:
    *tables, key = leaf.split(".")
    text = f"[{'.'.join(tables)}]\n" * bool(tables) + f'{key} = ""\n'
    assert blank(_pack(text), leaf)


def test_a_working_day_count_of_0_is_known() -> None:
    assert not blank(_pack("[deadlines]\nreply_working_days = 0"), "deadlines.reply_working_days")


def test_the_schema_is_what_the_command_makes() -> None:
    kept = json.loads((ROOT / "packs" / "schema.json").read_text(encoding="utf-8"))
    assert kept == pack_schema(), "Run `referral-assistant schema --pack > packs/schema.json`."


@pytest.mark.parametrize("text", [EMPTY, EASTBOROUGH, ""])
def test_the_packs_fit_the_schema(text: str) -> None:
    assert fits(_json(tomllib.loads(text)), pack_schema())


@pytest.mark.parametrize(
    "text",
    [
        'councl = "x"',
        "council = 3",
        '[hub]\nphone = "ring us"',
        '[refer]\nhow = "fax"',
        "[deadlines]\nhours_to_write = 0",
    ],
)
def test_what_is_a_fault_does_not_fit_the_schema(text: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        _pack(text)
    assert not fits(_json(tomllib.loads(text)), pack_schema())


def test_a_date_is_a_date_and_days_are_whole() -> None:
    made = _pack("duty_from = 2027-01-01\nbank_holidays = [2026-12-29]")
    assert made.duty_from == date(2027, 1, 1)
    assert made.bank_holidays[0] + timedelta(days=1) == date(2026, 12, 30)


def _leaves(table: dict[str, Any], before: str = "") -> list[str]:
    found: list[str] = []
    for key, value in table.items():
        for one in value if isinstance(value, list) and value and isinstance(value[0], dict) else [value]:
            found += _leaves(one, f"{before}{key}.") if isinstance(one, dict) else [before + key]
    return found


def _json(value: Any) -> Any:
    return json.loads(json.dumps(value, default=date.isoformat))

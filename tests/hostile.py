"""Records that no app wrote: right ones, spoiled in a few places, so that most of a reader is walked through."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

from referral_assistant.files.sealing import new_identity

RIGHT: dict[str, Any] = {
    "format": 1,
    "form": "sample",
    "version": "2026-11",
    "reference": "R-7Q2MHP",
    "created": "2026-03-10T09:00:00+00:00",
    "changed": "2026-03-12T09:00:00+00:00",
    "answers": {
        "gate.danger": False,
        "child.name": "Sam Kay",
        "child.born": "2016-03~",
        "child.age": 10,
        "child.home": "AB1 2CD",
        "child.code": {"unread": "A 123?"},
        "child.mood": {"was": ["kept", {"deep": [1.5, None]}]},
        "ring.who": {"name": "Jo Kay", "role": "Mother", "phone": "01632 960001", "email": "jo@example.org"},
        "ring.phone": "01632 960001",
        "ring.email": "jo@example.org",
        "needs": ["speech", "sight"],
        "sight.what": {"not_known": "Nobody has asked"},
        "authority": "E1",
        "incidents": [
            {"inc.label": "The bus", "inc.when": "2026-03-10", "inc.time": "12:40", "inc.source": "seen"},
            {"inc.when": "2026-03-10/2026-03-14", "inc.source": "told", "inc.what": "Took a bag", "inc.said": "“No.”"},
        ],
    },
    "dismissed": [
        {"rule": "gate.danger", "where": "incidents[0].inc.when", "reason": "Known", "who": "Ms Moss", "when": "2026"},
        {"rule": "blank", "where": "child.name", "reason": "Known", "about": "Sam"},
    ],
    "review": {"rev.note": "Agreed", "comments": [{"text": "Say when", "who": "Ms Moss"}], "decision": {"is": "sent"}},
    "followup": {},
    "linked": [{"label": "Child B", "reference": "R-ABC123"}],
    "history": [{"what": "approved", "when": "2026-03-11"}],
    "recipients": [new_identity().public],
    "conflicts": [
        {"question": "child.name", "group": None, "index": 0, "other": "Sam"},
        {"question": "inc.what", "group": "incidents", "index": 1, "other": "Took it"},
        {"question": "child.age", "group": None, "index": 0, "other": None},
    ],
    "summary": {"initials": "S.K.", "sections_done": 1, "sections_asked": 3},
}
"""A record as the app writes it for the form in `tests/sample`, with all that a record may hold."""

RAW = {
    f"raw {number}": text
    for number, text in enumerate(
        [
            "NaN",
            "-Infinity",
            "1e999",
            "-0.0",
            "9" * 5000,
            "1e-400",
            "1" + "0" * 400,
            r'"\ud800"',
            r'"\udc00\ud800 x"',
            r'"\u0000\u000b\u2028"',
            '{"a": 1, "a": 2}',
            '{"not_known": "x", "not_known": "y"}',
            "[" * 19 + "]" * 19,
            "[" * 40 + "]" * 40,
            '{"a":' * 3000 + "1" + "}" * 3000,
            "[" * 100_000,
            "",
            "'",
            "\x00",
            "0x10",
            '"' + "x" * 5000 + '"',
        ]
    )
}
"""What stands in a record for a text that JSON cannot be made to write -> that text."""

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 3, 10**30, -(10**30), 0.5, 1e300, "", " ", "\n", "0", "x", "é", "🙂", "..", "../../x"),
    *(
        "9999-99-99",
        "2026-13",
        "0000",
        "2026-02-30",
        "2026-03-14/2026-03-10",
        "24:00",
        "25:61",
        "~",
        "/",
        "age1",
        "AGE",
    ),
    *("sample", "sight", "E1", "Sam", "2026-03-10", "12:40", "child.name", "incidents", "inc.when", "rev.note", "1"),
    *([], {}, [[]], [None], [{}], {"": ""}, {"not_known": 3}, {"unread": None}, {"not_known": "x", "unread": "y"}),
    *({"not_known": ""}, {"unread": ""}, {"name": 3}, {"name": "x", "age": "y"}, ["sight", "sight"], ["none", "x"]),
    *RAW,
)
KEYS = (
    *RIGHT,
    *RIGHT["answers"],
    *RIGHT["answers"]["incidents"][1],
    *RIGHT["dismissed"][1],
    *RIGHT["conflicts"][0],
    *("rev.note", "comments", "decision", "child.known_as", "not_known", "unread", "initials", "sections_done"),
    *("act.police", "trip.to", "child.address", "__proto__", "", " ", "child.name ", "CHILD.NAME", "x" * 300, "\x00"),
)
"""Keys of this form, of other forms, and of none."""

_RIGHT = json.dumps(RIGHT)
Place = tuple[Any, Any]
"""A list or an object, and the index or the key in it."""


def hostile_records(seed: int) -> Iterator[bytes]:
    """Records without end, the same for the same seed: one in ten right, the others spoiled in one to five places."""
    chance = random.Random(seed)
    while True:
        yield _spoiled(chance)


def _spoiled(chance: random.Random) -> bytes:
    record = json.loads(_RIGHT)
    _thin_out(record, chance)
    for _ in range(chance.choice((0, 1, 1, 1, 1, 2, 2, 3, 4, 5))):
        places = list(_places(record))
        if places:
            chance.choice(_SPOILINGS)(chance.choice(places), chance)
    return _damaged(_written(record), chance)


def _thin_out(record: dict[str, Any], chance: random.Random) -> None:
    """Leave things out that a right record need not hold, so that a fault in one does not always hide the others."""
    for some in (record, record["answers"]):
        for key in list(some):
            if key not in {"form", "answers"} and chance.random() < 0.3:
                del some[key]


def _places(inside: Any) -> Iterator[Place]:
    each = inside.items() if isinstance(inside, dict) else enumerate(inside) if isinstance(inside, list) else ()
    for key, value in each:
        yield inside, key
        yield from _places(value)


_ANYWHERE = tuple(_places(RIGHT))


def _delete(place: Place, chance: random.Random) -> None:
    inside, key = place
    del inside[key]


def _replace(place: Place, chance: random.Random) -> None:
    inside, key = place
    inside[key] = deepcopy(chance.choice(ODD))


def _take_from_elsewhere(place: Place, chance: random.Random) -> None:
    inside, key = place
    other, there = chance.choice(_ANYWHERE)
    inside[key] = deepcopy(other[there])


def _nest(place: Place, chance: random.Random) -> None:
    inside, key = place
    value = inside[key]
    for _ in range(chance.choice((1, 1, 1, 2, 15, 25))):
        value = chance.choice(([value], [value, value], {"not_known": value}, {chance.choice(KEYS): value}))
        if len(json.dumps(value)) > 2000:
            break
    inside[key] = value


def _as_text(place: Place, chance: random.Random) -> None:
    inside, key = place
    inside[key] = json.dumps(inside[key])


def _rename(place: Place, chance: random.Random) -> None:
    inside, key = place
    if isinstance(inside, dict):
        inside[chance.choice(KEYS)] = inside.pop(key)


def _add(place: Place, chance: random.Random) -> None:
    inside, key = place
    value = deepcopy(chance.choice((inside[key], chance.choice(ODD))))
    if isinstance(inside, dict):
        inside[chance.choice(KEYS)] = value
    else:
        inside.insert(key, value)


def _lengthen(place: Place, chance: random.Random) -> None:
    inside, key = place
    value = inside[key]
    if isinstance(value, str | list):
        inside[key] = value * chance.choice((2, 50))


_SPOILINGS: tuple[Callable[[Place, random.Random], None], ...] = (
    *(_delete, _replace, _replace, _replace, _take_from_elsewhere, _take_from_elsewhere),
    *(_nest, _as_text, _rename, _add, _add, _lengthen),
)


def _written(record: dict[str, Any]) -> bytes:
    text = json.dumps(record)
    for name, raw in RAW.items():
        text = text.replace(f'"{name}"', raw)
    return text.encode()


def _damaged(data: bytes, chance: random.Random) -> bytes:
    """One in twenty is not even whole: cut off, doubled, a byte changed, or marked as another encoding."""
    if chance.random() > 0.05:
        return data
    at = chance.randrange(len(data))
    return chance.choice(
        (
            data[:at],
            data[at:],
            data + data,
            data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :],
            b"\xef\xbb\xbf" + data,
            data.decode().encode("utf-16"),
            data + b"\n\x00",
        )
    )

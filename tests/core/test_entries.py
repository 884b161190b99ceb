"""What an entry of a group is called."""

import pytest

from referral_assistant.core.answers import Where
from referral_assistant.core.entries import entry_title
from referral_assistant.core.kinds import Json
from tests.tiny import SAMPLE, form_from, texts_in, walked

TEXTS = texts_in(SAMPLE)


@pytest.mark.parametrize(
    ("entry_from", "entry", "title"),
    [
        ("inc.label", {"inc.label": "The bus"}, "The bus"),
        ("inc.label", {}, "Incident 1"),
        ("inc.label", {"inc.label": {"not_known": "no name"}}, "Incident 1"),
        ("inc.what", {"inc.what": "One\nTwo"}, "One Two"),
        ("inc.source", {"inc.source": "told"}, "I was told"),
    ],
)
def test_an_entry_is_called_as_its_answer_reads_or_by_its_number(
    entry_from: str, entry: dict[str, Json], title: str
) -> None:
    events = TEXTS["sections/events.toml"].replace('entry_from = "inc.label"', f'entry_from = "{entry_from}"')
    walk = walked(form_from({**TEXTS, "sections/events.toml": events}), incidents=[entry])
    assert entry_title(walk, Where("inc.what", "incidents", 0)) == title


def test_outside_groups_there_is_no_title() -> None:
    assert entry_title(walked(form_from(TEXTS)), Where("child.name")) == ""

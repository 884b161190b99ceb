"""What a person reads before starting."""

from tests.tiny import form_beside

FORM = form_beside(__file__)


def test_statements_are_in_the_order_written_and_say_which_come_first() -> None:
    assert [(one.text, one.first) for one in FORM.statements] == [
        ("If a child is in danger now, call 999.", True),
        ("This app cannot get help for you.", False),
    ]

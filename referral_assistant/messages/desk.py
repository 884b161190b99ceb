"""What the first screen says of referrals that wait for review, and of what is due."""

from typing import Final

WAITING_TITLE: Final = "Waiting for your review"
WAITING: Final = "{reference}, {initials}: handed over by {who}, {moment}"
DUE_TITLE: Final = "Due"
ONE_OVER: Final = "1 thing is overdue."
OVER: Final = "{count} things are overdue."
DUE: Final = "{day}: {reference}, {initials}: {what}"
DUE_OVER: Final = "Overdue since {day}: {reference}, {initials}: {what}"
OPEN: Final = "Open"
OPEN_NAME: Final = "Open {words}"
SHOW_ALL: Final = "Show all {count}"

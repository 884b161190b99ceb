"""What is said about the leads for whom a person seals: naming one, and what becomes of what is here already."""

from typing import Final

LEADS_TITLE: Final = "Who else can open what you write"
LEADS_INTRO: Final = (
    "Name your safeguarding lead. They send you their public key; compare its words with them by telephone."
)
LEAD: Final = "{name} — {words}"
LEAD_NAME: Final = "Name of the lead"
LEAD_KEY: Final = "Their public key"
LEAD_KEY_HINT: Final = "It begins with age1."
LEAD_ADD: Final = "Add the lead"
LEAD_FILE: Final = "Take the key from a file…"
LEAD_WHICH: Final = "Which file holds the public key?"
LEAD_FILES: Final = "Keys (*.pub *.txt);;All files (*)"
LEAD_NEEDS_NAME: Final = "Write the name of the lead as well."
LEAD_ADDED: Final = (
    "{name} can open what you save from now on. Ask them on the telephone whether their words are: {words}."
)
LEAD_TAKE_OUT: Final = "Take out"
LEAD_TAKE_OUT_NAME: Final = "Take out {name}"
LEAD_OUT: Final = "{name} is taken out: what is new is not sealed for them. What is here already, they can still open."
LEAD_LET_IN: Final = "Let them open what is here already"
LEAD_LET_IN_NAME: Final = "Let {name} open what is here already"
LEAD_PAST: Final = "{name} is no lead any more, and can still open what was sealed for them."
LEAD_PAST_KEY: Final = "{name} had another key before. Whoever holds it can still open what was sealed for it."
EARLIER_KEY: Final = "an earlier key of {name}"
LEAD_CLOSE: Final = "Close what is here to them"
LEAD_CLOSE_NAME: Final = "Close what is here to {name}"
LEAD_LET_IN_DONE: Final = "{name} can open what is here: {count} sealed anew."
LEAD_CLOSED: Final = (
    "Closed to {name}: {count} sealed anew, with the earlier versions. Copies that they have they can still open."
)
LEAD_SOME_LEFT: Final = "Sealed anew for that: {done}. Left as they were: {count}. The first is {file}: {why}"

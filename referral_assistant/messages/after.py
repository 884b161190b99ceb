"""What is said about sending a referral, and about what comes after."""

from typing import Final

SEND: Final = "Send and follow up"
SEND_INTRO: Final = (
    "The app sends nothing by itself. Send the document the way your council wants it, then write down here what you"
    " did and what came back."
)
WHERE: Final = "Where it is: {status}"
NOT_APPROVED: Final = (
    "No lead has approved it as it stands. If none can be reached in time, do not wait: anyone may refer."
)
HOW_TITLE: Final = "How your council wants it"
HOW_UNKNOWN: Final = (
    "The app has no pack for this council, so it does not know. Ring Children’s Social Services and ask which form or"
    " website they take, and which secure way to send it."
)
HOW_WRITE: Final = "After a call, confirm it in writing within {hours} hours."
STEPS_TITLE: Final = "Written down so far"
STEPS_NONE: Final = "Nothing yet."
DUE_TITLE: Final = "What is due"
DUE_LINE: Final = "{day}: {what}"
DUE_LINE_OVER: Final = "{day}: {what} – this day has passed"
CALLS_TITLE: Final = "Calls"
CALLS_INTRO: Final = "Write down who rang whom and what was said. The app makes the written follow-up of it."
CALL_WORD: Final = "Save the written follow-up as Word…"
CALL_COPY: Final = "Copy it as text"
NEW_TITLE: Final = "New facts after sending"
NEW_INTRO: Final = (
    "The copy that was sent stays as it was. What you learn later is written down here with its date, and sent on."
)
NEW_WORD: Final = "Save it as Word, to send on…"
NEW_COPY: Final = "Copy it as text, to send on"
DISAGREE_TITLE: Final = "If you disagree with their decision"
DISAGREE_INTRO: Final = (
    "The letter asks them to look again, along your council’s own steps. It is drafted from what is written down."
    " Read it before it goes."
)
DISAGREE_WRITE: Final = "Write down why, and what you did about it"
DISAGREE_LETTER: Final = "Draft the letter…"
LETTER_FILE: Final = "{reference}-letter"
COPIED: Final = (
    "Copied: “{title}”. Paste it where your council’s secure way leads. It leaves the clipboard in a minute."
)
RECORD: Final = {
    "sent": "Write down that it was sent…",
    "acknowledged": "They have said that they have it…",
    "outcome": "They have decided…",
    "call": "Write down a call…",
    "chased": "We asked for an answer…",
    "new": "Write down a new fact…",
}
RECORD_TITLE: Final = {
    "sent": "It was sent",
    "acknowledged": "They have it",
    "outcome": "Their decision",
    "call": "A call",
    "chased": "We asked for an answer",
    "new": "A new fact",
}
RECORD_KEEP: Final = "Write it down"
RECORD_CANCEL: Final = "Cancel"
RECORD_BEGUN: Final = "You had begun to write this down. It is here again."
RECORD_AFRESH: Final = "Begin afresh"
RECORD_DONE: Final = "Written down: {title}."
DISAGREEMENT_ENDED: Final = (
    "Your disagreement was with another decision, and is not counted any more. What you wrote of it stays among the"
    " earlier versions."
)
SENT_CHANGED: Final = (
    "This referral was sent. What you change in it now is not in the copy that they have, and an approval no"
    " longer counts for it. If you have learned something new, write it down as a new fact, with its date, and send"
    " that on."
)
SENT_CHANGED_NEW: Final = "Go to new facts"
SENT_CHANGED_ALL_THE_SAME: Final = "Change it all the same"
WRITTEN_UP: Final = "To: {to}\nOur reference: {reference}"
WRITTEN_UP_LINE: Final = "{label}: {words}"
CALL_TEXT: Final = (
    "This confirms a call in writing, within {hours} hours as you ask. Please tell us if you remember it otherwise."
)
NEW_TEXT: Final = "This adds to our referral that was sent on {day}. The referral itself is unchanged."
CALL_SUBJECT: Final = "Written confirmation of a call"
NEW_SUBJECT: Final = "New facts about a referral that we made"
LETTER_ABOUT: Final = "What this is about"
NO_DAY: Final = "a day that is not written down"

"""What is said about a referral after it was written: handing over, review, approval, sending, and what comes after."""

from typing import Final

from referral_assistant.messages import letter

STATUS: Final = {
    "draft": "Draft",
    "with-lead": "With the lead",
    "returned": "Returned with comments",
    "approved": "Approved",
    "void": "Changed after approval",
    "sent": "Sent",
    "acknowledged": "Acknowledged",
    "closed": "Closed",
}
WHAT: Final = {
    "begun": "begun",
    "handed over": "handed over",
    "returned": "returned",
    "approved": "approved",
    "sent": "sent",
    "acknowledged": "acknowledged",
    "outcome": "decision recorded",
    "closed": "closed",
    "opened again": "opened again",
    "taken out": "sealed without somebody",
}
HISTORY: Final = "{moment}: {what} by {who}."
HISTORY_TO: Final = "To: {to}."
HISTORY_WITHOUT: Final = "The key whose words are: {keys}."
HISTORY_NOTE: Final = "Note: {note}"
HISTORY_DAY: Final = "(The date had been set to {day}.)"
HISTORY_CHANGED: Final = "THIS ENTRY WAS CHANGED, or one before it was taken out: it does not count."
HISTORY_CUT: Final = {
    "approved": "The answers say that it was approved, but no entry here does: the end may have been cut off.",
    "sent": "The answers say that it was sent, but no entry here does: the end may have been cut off.",
    "acknowledged": "The answers say that it was acknowledged, but no entry here does: the end may have been cut off.",
}
HISTORY_GONE: Final = (
    "SEEN ON THIS COMPUTER, and not in this file: {entry} It is an older copy, or the entry was taken out."
)
HISTORY_DAMAGED: Final = "Entries of the history that cannot be read: {count}."
MAY_NOT_APPROVE: Final = "By a lead who may not approve in this school: it does not count."
NOT_A_KNOWN_LEAD: Final = "By somebody who is not a known lead of this school: it does not count."
NO_NAME: Final = "somebody without a name"
NOBODY_TO_HAND_TO: Final = (
    "Nobody was named to hand this over to. If no lead can be reached, anyone may refer: ring Children’s Social"
    " Services, or make the Word document and send it by your council’s secure route."
)
SOMEBODY_WITH_KEY: Final = "The holder of the key"
UNKNOWN_LEAD: Final = "No lead of the name “{name}” is known here. {others}"
BARRED: Final = (
    "“{name}” may be the adult who is thought to have a part in this, and must not see this referral. {others}"
)
OTHER_LEADS: Final = "You can hand it over to: {names}."
NO_OTHER_LEAD: Final = "No other lead is known here."
OUTSIDE: Final = (
    " You can also tell the council’s officer for adults who work with children, or Children’s Social Services: anyone"
    " may refer."
)
COVERING_NOTE: Final = (
    "A referral is waiting for you. Its reference is {reference}.\n"
    "Open the file of that name with Referral Assistant. It is sealed; your key opens it.\n"
)
ONLY_A_LEAD: Final = (
    "Only a safeguarding lead whom your school’s policy lists can do this. Hand the referral over to one."
)
NOT_YOU: Final = (
    "Your name is that of the adult who is thought to have a part in this. You must not review or approve this"
    " referral. Another lead, the council’s officer for adults who work with children, or Children’s Social Services"
    " can take it."
)
NOT_APPROVER: Final = "In your school only these leads may approve: {names}. Ask one of them."
NOT_OWN: Final = (
    "You wrote or handed over this referral, and your school’s policy asks that another lead approves it. Hand it over"
    " to one."
)
SENT_ALREADY: Final = "This referral was sent already. What is new goes into it as a new fact, with its date."
CLOSED: Final = "This referral is closed. Open it again first, in the window, at “Hand over and document”."
NEEDS_REASON: Final = (
    "Something marked “stop” is open, a required answer is blank, or an answer stands in two versions. You can approve"
    " it all the same: say why in one sentence (--because on the command line). It is printed in the document."
)
NO_SUCH_QUESTION: Final = "There is no question “{id}” in this form."
NO_SUCH_PLACE: Final = (
    "There is no entry “{id}” in this referral. Name it as check does, such as inc.what or incidents[0].inc.what."
)
NO_SUCH_COMMENT: Final = "There is no comment “{id}” in this referral."
EMPTY_COMMENT: Final = "The comment is empty. Write what you want to say."
NO_SUCH_FOLDER: Final = "There is no folder of that name."
BAD_DAY: Final = "“{day}” is no date. Write it as 2026-03-12."
NOT_SENT: Final = "This referral has not been recorded as sent. Do that first (sent, on the command line)."
NO_LIFE: Final = "This form does not say how a referral is sent and followed up."
RECOVERY_HOLDER: Final = "whoever keeps the school’s recovery key"
UNKNOWN_HOLDER: Final = "somebody whose key is not known here"
OTHERS_WITH_KEY: Final = "These can open it too: {names}."
PUT_IN: Final = "A sealed copy is in {file}, with a note beside it."
APPROVED: Final = "Approved. Fingerprint of what was approved: {fingerprint}"
DUE: Final = "{day}  {reference}  {what}{state}"
DUE_ABOUT: Final = ": {about}"
DUE_WHAT: Final = {
    "acknowledgement": "Children’s Social Services say that they have it",
    "decision": "their decision",
    "next step": "the next step of the disagreement",
    "plan": "look at the school’s plan again",
    "task": "task",
    "meeting": "meeting",
}
OVERDUE: Final = "  (this day has passed)"
NOT_OPENED: Final = "Referrals that your key does not open, and that are left out: {count}."
NOTHING_DUE: Final = "Nothing is due."
COMMENT: Final = "{id}  {where}  ({state})"
COMMENT_SAID: Final = "    {moment}, {who}: {text}"
WHOLE: Final = "the whole referral"
OPEN: Final = "open"
RESOLVED: Final = "settled"
HELP: Final = {
    "status": "one word: where a referral stands",
    "history": "what happened to a referral, one line an event",
    "handover": "hand a referral over to a safeguarding lead",
    "comment": "comment on a referral, reply, settle a comment, or list them all",
    "return": "give a referral back to whoever wrote it",
    "approve": "approve a referral as it stands now",
    "sent": "record that a referral was sent",
    "acknowledge": "record that Children’s Social Services have it",
    "outcome": "record what Children’s Social Services decided",
    "letter": letter.HELP,
    "close": "close a referral of which nothing more is expected",
    "followups": "what is due, for every referral in a folder",
}
HELP_FILE: Final = "a sealed referral"
HELP_TO: Final = "a lead’s name or public key; more than once for several"
HELP_HANDOVER_OUT: Final = "the folder for the sealed copy, in place of the school’s review folder"
HELP_ON: Final = "the question that the comment is on, as findings name it"
HELP_TEXT: Final = "what to say"
HELP_REPLY: Final = "reply to the comment of this id"
HELP_RESOLVE: Final = "settle the comment of this id"
HELP_NAME: Final = "your name, in place of the one in the settings"
HELP_BECAUSE: Final = "why it is approved while a stop is open or a required answer is blank; printed"
HELP_HOW: Final = "how it was sent, an option of the form (fields --json lists them)"
HELP_SENT_TO: Final = "the address, website or team that it went to"
HELP_DATE: Final = "the day, as 2026-03-12; today, if left out"
HELP_TIME: Final = "the time, as 15:42"
HELP_RECEIVED: Final = "who received it there"
HELP_RECEIPT: Final = "their receipt or number"
HELP_WHO: Final = "who said so"
HELP_NUMBER: Final = "their number for this referral"
HELP_WHAT: Final = "what they decided, an option of the form; more than once for several"
HELP_EXACTLY: Final = "what exactly they will do"
HELP_REASON: Final = "the reason that they gave"
HELP_DISAGREE: Final = "why the school disagrees with it, where it does"
HELP_SAFE: Final = "what keeps the child safe meanwhile"
HELP_LETTER: Final = "the Word file to write"
HELP_NOTE: Final = "a note for the history"
HELP_RETURN: Final = "a comment on the whole, said with it"
HELP_FOLDER: Final = "the folder; the app’s own, if left out"

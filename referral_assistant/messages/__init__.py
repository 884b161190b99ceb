"""Every sentence that a user reads and that is not in `forms/` or `templates/`: one person can edit them all."""

from typing import Final

# --- Answers that cannot be used (command line, opening a file)
NOT_TEXT: Final = "must be text"
NOT_YES_OR_NO: Final = "must be true or false"
NOT_AN_OPTION: Final = "must be one of the form's own options for this question (see `fields --json`)"
NOT_OPTIONS: Final = "must be a list of the form's own options for this question (see `fields --json`)"
NOT_EDTF: Final = "must be a date such as 2026-03-10, 2026-03, 2026-03~ or 2026-03-10/2026-03-14"
NOT_A_TIME: Final = 'must be a time such as "12:40", or "12:40~" if it is approximate'
NOT_A_NUMBER: Final = "must be a number"
NOT_A_PERSON: Final = "must be an object with text for {parts}"
NOT_ENTRIES: Final = "must be a list of entries"

# --- What was typed cannot be read (findings; the typing is always kept)
UNREAD: Final = "We could not read {error}: “{typed}”. {how}"
HOW_DATE: Final = "Write it like 10 March 2026, 10/3/2026, March 2026 or about March 2026."
HOW_TIME: Final = "Write it like 12:40, 3pm or about 12:40."
HOW_CHOICE: Final = "Choose one from the list."
MAY_LOOK_WRONG: Final = "The answer looks wrong. Check it, or leave it as it is if it is right."
HOW_NUMBER: Final = "Write it in figures, like 3."
HOW_NUMBER_BETWEEN: Final = "Write a number from {least} to {most}."
HOW_NUMBER_AT_LEAST: Final = "Write a number that is {least} or more."
HOW_NUMBER_AT_MOST: Final = "Write a number that is {most} or less."
DOUBT_ALONE: Final = "“{label}” cannot be true together with another answer. Take one of them out."
DOUBT_POSTCODE: Final = (
    "“{typed}” does not look like a full UK postcode. Check it, or leave it as it is if it is right."
)
DOUBT_PHONE: Final = "“{typed}” does not look like a phone number. Check it, or leave it as it is if it is right."
DOUBT_EMAIL: Final = "“{typed}” does not look like an email address. Check it, or leave it as it is if it is right."
TITLE_UNREAD: Final = "Cannot be read"
TITLE_DOUBT: Final = "Check this"

# --- Completeness
TITLE_REQUIRED: Final = "Not answered yet"
TITLE_RECOMMENDED: Final = "Worth adding"
ADD: Final = "Add {error}."
SAY: Final = "Say {error}."
NEEDS_REASON: Final = (
    "You chose “not known”. Write why it is not known, so that the social worker can go on from there."
)
NOT_KNOWN_IS_FINE: Final = "If it is not known, choose “I do not know this” and say why."

# --- How answers are printed
YES: Final = "Yes"
NO: Final = "No"
NOT_KNOWN: Final = "Not known"
NOT_KNOWN_BECAUSE: Final = "Not known: {reason}"
AS_TYPED: Final = "{typed} (as typed)"
NOT_ANSWERED: Final = "Not answered"
NOT_THERE: Final = "Not there"
PERSON_PARTS: Final = {
    "name": "Name",
    "role": "Role",
    "relation": "Relation",
    "organisation": "Organisation",
    "phone": "Phone",
    "email": "Email",
    "address": "Address",
    "times": "Best times",
}
NATURES: Final = {
    "fact": "Seen or heard by the writer",
    "report": "Told to the writer, or from a record",
    "opinion": "Professional opinion",
    "words": "Exact words",
}
MORE_IN: Final = "(more in “{place}”)"

# --- A file that cannot be used as a referral
NOT_AN_ANSWERS_OBJECT: Final = "“answers” must be an object of question ids and answers."
UNKNOWN_ID: Final = "“{id}” is not a question of this form; see `fields --json` for the ids."
INSIDE: Final = "“{id}” belongs inside the entries of “{group}”."
OUTSIDE: Final = "“{id}” does not belong inside a group; put it beside the groups."
OLD_AND_NEW_ID: Final = "“{old}” is now called “{new}”, and this file holds both; take one of the two out."
WRONG_VALUE: Final = "The answer to “{id}” cannot be used: it {must}."
NOT_A_REFERRAL: Final = 'This is not a referral: it must be an object with "form" and "answers" (see `schema`).'
UNKNOWN_KEY: Final = "“{key}” is not something a referral holds; see `schema`."
ANSWERED_TWICE: Final = "“{id}” is answered in “answers” and in “{part}”; take one of the two out."
OTHER_PART: Final = "“{id}” does not belong in “{part}”; see `fields --json` for the part of each question."
NOT_AS_KEPT: Final = "“{key}” is not as the app writes it; see `schema`, or use another copy of the file."
OTHER_FORM: Final = 'This file was not made with this form; "form" must be "{form}".'
NEWER_VERSION: Final = (
    "This file was made with a newer version of Referral Assistant. Update the app, then open it again."
)

# --- Files
NO_SUCH_FILE: Final = "There is no such file; check the name and the folder."
IS_A_FOLDER: Final = "This is a folder, not a file; name the file inside it."
NOT_A_FILE: Final = "This is not an ordinary file; choose another."
TOO_LARGE: Final = "This file is larger than {most} MB, so it cannot be a referral; check that it is the right one."
CANNOT_READ: Final = "This file cannot be read; check that you are allowed to open it."
EMPTY_FILE: Final = "This file is empty; choose another, or start a new referral."
NOT_JSON_TEXT: Final = "This file is not a referral: it does not hold JSON text; check that it is the right one."
NOT_PLAIN_TEXT: Final = "This file is not plain text; save it as text (UTF-8) and try again."
NOT_A_PASSAGE: Final = 'Line {line} is not a text to check; write {{"id": …, "text": "…"}} on each line.'
NOT_JSON: Final = (
    "This file is not whole JSON (line {line}, character {column}); it may have been cut off, so use another copy."
)
KEY_TWICE: Final = "This file names the same question twice in one place; take one of the two out."
TARGET_IS_A_FOLDER: Final = "The file to write is a folder; add a file name."
DISK_FULL: Final = "Nothing was written: the disk is full. Make room, or choose another place."
READ_ONLY: Final = "Nothing was written: that file or folder is read-only. Choose another place."
NOT_ALLOWED: Final = "Nothing was written: you are not allowed to write there. Choose another place."
NO_SUCH_FOLDER: Final = "Nothing was written: there is no such folder. Make it first, or choose another place."
NAME_TOO_LONG: Final = "Nothing was written: the file name is too long. Choose a shorter one."
CANNOT_WRITE: Final = "Nothing was written: the file could not be saved there. Choose another place."
NOT_CONFIRMED: Final = "The file was written, but the disk did not confirm it. Save once more, or choose another place."
NO_HOME: Final = "The app cannot make its own folder. Check that you are allowed to write in your home folder."
OPEN_ELSEWHERE: Final = (
    "Nothing was written: that document is open in Word or LibreOffice. Close it, or choose another name."
)
NO_FORM_FOLDER: Final = "There is no form folder of that name; check the name."
FORM_NOT_UTF8: Final = "The form's file {file} is not UTF-8 text; save it as UTF-8."
FORM_UNREADABLE: Final = "The form's file {file} cannot be read; check that you are allowed to open it."
FORM_HAS_FAULTS: Final = "The form has {count} fault(s); run `lint`. The first: {first}"
BAD_TODAY: Final = "REFERRAL_ASSISTANT_TODAY must be a date such as 2026-03-12; set it right, or take it away."

# --- The document
NO_AUTHORITY: Final = "the local authority (not chosen yet)"
NO_NAME: Final = "Name not given yet"
NO_REFERENCE: Final = "none yet"
STATUS_DRAFT: Final = "Draft: not yet approved by a safeguarding lead"
DOCUMENT_TITLE: Final = "Referral to {recipient}"
TEMPLATE_UNKNOWN_NAME: Final = (
    "The Word template names something that does not exist; see docs/templates.md for the names."
)
TEMPLATE_BROKEN: Final = "The Word template cannot be used: a {{ ... }} or {% ... %} in it is not complete."
NO_AUTHORITIES: Final = "The list of councils cannot be read; put it back, or install the app again."
NO_KEY: Final = "There is no key to make: no name of another child has been entered. Names go with “Other children”."
KEY_TITLE: Final = "Key to the labels of the children"
KEY_CHILD_REFERRED: Final = "The child this referral is about"
ITS_OWN_FILE: Final = "The document would take the place of what it is made from. Give it another name."
NO_TEMPLATE: Final = "The Word template cannot be read; put it back, or install the app again."

OWN_TITLE: Final = "One of your area's {says}"
OWN_WORD: Final = "“{term}” is on your area's list. Say it another way."
OWN_WORD_MEANS: Final = "“{term}” is on your area's list. Plainer: “{meaning}”."

NO_MEASUREMENTS: Final = "The figures of the language checks cannot be read; install the app again."
NO_SPELLING: Final = (
    "The list of English words ({file}) cannot be read, so spelling is not checked; install the app again."
)

OR: Final = " or "
NOTHING_LIKE_IT: Final = "something else"

CHECKED: Final = "{words} words in this referral were checked for {about} ({phrases} phrases)."
CHECKED_FOR: Final = {
    "acronym": "abbreviations",
    "jargon": "jargon",
    "labelling": "labels and blame",
    "vague": "vague words",
    "opinion": "opinions",
    "readability": "hard sentences",
    "hearsay": "hearsay",
    "leading": "leading questions",
    "image": "pictures",
    "safety": "safety",
}
CHECKED_SPELLING: Final = "British spelling"
NOT_CHECKED: Final = "Not everything could be checked. {fault}"

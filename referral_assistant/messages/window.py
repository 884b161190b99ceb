"""What the window says, other than the form's own words and the findings."""

from typing import Final

APP: Final = "Referral Assistant"
TITLE: Final = "{reference} – Referral Assistant"

# --- Home
HOME_TITLE: Final = "Referral Assistant"
HOME_INTRO: Final = (
    "Write a referral about harmful sexual behaviour by a child, so that Children's Social Services can act on it. "
    "Everything stays on this computer."
)
HOME_DANGER: Final = "If a child is in danger now, ring 999 first. This app cannot get help for anyone."
HOME_START: Final = "Start a referral"
HOME_OPEN: Final = "Open a file…"
HOME_DETAILS: Final = "Your details"
HOME_FIGURES: Final = "Fi&gures"
HOME_KEY: Final = "Your key"
HOME_LIST: Final = "Referrals on this computer"
HOME_NONE: Final = "There are no referrals on this computer yet. What you write will be listed here."
HOME_SEARCH: Final = "Search by reference or initials"
HOME_NOTHING_LIKE_THIS: Final = "No referral matches “{typed}”."
HOME_COLUMNS: Final = ("Reference", "Child", "Progress", "Where it is", "Changed")
HOME_DAMAGED: Final = "Cannot be read"
HOME_SECTIONS: Final = "{done} of {asked} sections"
HOME_CHOOSE: Final = "Choose a referral in the list, then press Enter."
OPEN_WHICH: Final = "Open a referral"
OPEN_FILES: Final = "Referrals (*.json *.referral);;All files (*)"

# --- Who you are
DETAILS_TITLE: Final = "About you and your school"
DETAILS_INTRO: Final = "We ask this once and fill it in for you each time. You can change it in any referral."
DETAILS_NAME: Final = "Your full name"
DETAILS_ROLE: Final = "Your role at the school"
DETAILS_ROLE_HINT: Final = "For example: class teacher, or designated safeguarding lead."
DETAILS_SCHOOL: Final = "Name of the school or college"
DETAILS_AUTHORITY: Final = "Local authority that your referrals usually go to"
DETAILS_AUTHORITY_HINT: Final = (
    "Start to type, then choose from the list. A child who lives elsewhere may need another one."
)
DETAILS_PACK: Final = "What your council wants"
DETAILS_PACK_HINT: Final = (
    "A pack holds your council’s numbers, deadlines and levels of need. Your lead or IT team may have one."
)
DETAILS_PACK_NONE: Final = "No pack, or the one that the app has for my council"
DETAILS_PACK_FILE: Final = "Use a pack from a file…"
DETAILS_PACK_WHICH: Final = "Choose your council’s pack"
DETAILS_PACK_FILES: Final = "Packs (*.toml)"
DETAILS_HIDE: Final = "Hide the screen when nobody is there"
DETAILS_HIDE_HINT: Final = "It also hides after the computer has slept. Nothing you wrote is lost."
DETAILS_HIDE_MINUTES: Final = "After {minutes} minutes"
DETAILS_HIDE_NEVER: Final = "Never"
DETAILS_KEEP: Final = "Save and continue"
DETAILS_LATER: Final = "Skip for now"

# --- The frame of a referral
REFERRAL: Final = "Referral {reference}"
INITIALS: Final = "Child’s initials: {initials}"
HOME_LINK: Final = "Home"
AREA_LINK: Final = "Your area (F4)"
ABOUT_LINK: Final = "About (F9)"
RESOURCES_LINK: Final = "What else helps (F3)"
URGENT_BUTTON: Final = "Urgent? Who to ring (F2)"
SECTIONS: Final = "Sections"
SECTIONS_BUTTON: Final = "Sections (F6)"
START: Final = "Before you start"
LEAD_PART: Final = "For the safeguarding lead"
CHECK: Final = "Check your answers"
FINISH: Final = "Hand over and document"
STATES: Final = {
    "not needed": "not needed",
    "not started": "not started",
    "in progress": "in progress",
    "complete": "complete",
}
TO_LOOK_AT: Final = "{count} to look at"
SPOKEN_SECTION: Final = "{title}, {state}"
BACK: Final = "Back"
CONTINUE: Final = "Continue"
SAVED: Final = "Saved {time}"
SAVING: Final = "Saving…"
NOT_SAVED_WHY: Final = "Your last words are not saved. {why} We keep trying."
SAVE_COPY: Final = "Save a copy elsewhere…"
UNDO: Final = "Undo"
TAKEN_BACK: Final = {
    "answered": "Taken back: {what}.",
    "added": "Taken out again: {what}.",
    "removed": "Put back: {what}.",
    "moved": "Moved back: {what}.",
}
DONE_AGAIN: Final = {
    "answered": "Done again: {what}.",
    "added": "Added again: {what}.",
    "removed": "Removed again: {what}.",
    "moved": "Moved again: {what}.",
}
UNDO_ENTRY: Final = "{entry} {number}"
UNDO_IN_ENTRY: Final = "{entry}, {what}"
NOTHING_TO_UNDO: Final = "Nothing to take back."
NOTHING_TO_REDO: Final = "Nothing to do again."

# --- Before you start
START_INTRO: Final = "Please read these first. Tick them off if that helps you; you can go on either way."
START_DANGER: Final = "If a child is in danger now, ring 999 now."
START_DANGER_MORE: Final = "Then come back: what you write here is kept."

# --- Between the two parts
LEAD_TITLE: Final = "Your part: what you saw, heard and did"
LEAD_INTRO: Final = "If you are a teacher or another member of staff, you can stop here. Everything is saved."
LEAD_ALL_THERE: Final = "Nothing is missing from your part."
LEAD_STILL_OPEN: Final = "There is still something to write in:"
LEAD_OPEN_SECTION: Final = "• {title}"
LEAD_LINES: Final = (
    "Tell your safeguarding lead (DSL) or the deputy, in person or by phone, that this is here. They write the rest.",
    "If you cannot reach either, do not wait: anyone may refer. Ring Children’s Social Services, or 999 in danger.",
    "The Word document can be made now, with what you have.",
    "If you are the lead, press Continue. What you know already need not be asked of anybody again.",
)
LEAD_CHECK: Final = "Read through my answers"

# --- A question
OPTIONAL: Final = "(optional)"
IF_KNOWN: Final = "(if you know it)"
WHY_WE_ASK: Final = "Why we ask"
HIDE_WHY: Final = "Hide why we ask"
EXAMPLES: Final = "See a weak and a strong answer"
HIDE_EXAMPLES: Final = "Hide the examples"
WHAT_HELPS: Final = "What else helps"
HIDE_WHAT_HELPS: Final = "Hide what else helps"
I_DO_NOT_KNOW: Final = "I do not know this"
I_DO_KNOW: Final = "I do know this"
CLEAR: Final = "Clear this answer"
WEAK: Final = "Weak"
STRONG: Final = "Strong"
ADVICE_FROM: Final = "Where this comes from: {sources}"
NO_PICTURES: Final = (
    "Pictures, videos and files cannot be put here, and nothing was kept. Do not copy, save or send a sexual picture "
    "of a child. Tell your safeguarding lead what you have."
)
WHY_NOT_KNOWN: Final = "Why is it not known?"
WHY_NOT_KNOWN_HINT: Final = "For example: not asked yet, nobody was there, or who may know."
ONE_WORD: Final = "1 word"
WORDS: Final = "{count} words"
FOR: Final = "{link}: {ask}"
FINDER_EMPTY: Final = "Start to type, then choose from the list"
FINDER_NONE: Final = "This is not in the list. Choose one from the list; what you typed is kept."

# --- Groups
ENTRY_NUMBER_OF: Final = "{title} of {count}"
ENTRY_OF: Final = "{title} ({number} of {count})"
EDIT: Final = "Edit"
REMOVE: Final = "Remove"
MOVE_UP: Final = "Move up"
MOVE_DOWN: Final = "Move down"
REMOVED: Final = "{title} was removed."
MOVED: Final = "{title} was moved."
NOTHING_YET: Final = "Nothing written yet"
ABOUT_ENTRY: Final = "{action} {title}"

# --- Findings
NOTHING_TO_LOOK_AT: Final = "Nothing to look at here"
NOTHING_MORE: Final = "You will see advice here when you pause or leave the page. It never stops you."
ONE_THING: Final = "1 thing to look at"
THINGS: Final = "{count} things to look at"
SHOW: Final = "Show"
WHY: Final = "Why?"
HIDE: Final = "Hide"
LEAVE: Final = "Leave it as it is…"
LEAVE_NOT: Final = "Do not leave it"
LEAVE_WHY: Final = "Why can it stay as it is? Your reason is kept, and your lead sees it."
LEAVE_DONE: Final = "Leave it"
LEAVE_MENU: Final = "&Leave it as it is…"
WHAT_IS_THIS: Final = "&What is this?"
ADD_TO_MY_WORDS: Final = "&Add “{word}” to my words"
LEARNT: Final = "“{word}” was added to your words."
USE: Final = "Use “{words}”"
USE_INSTEAD: Final = "Use “{words}” instead of “{text}”"
SHOW_WORDS: Final = "{link}: {ask}, “{text}”"
GROUP_SHOW: Final = "Show {count}"
GROUP_HIDE: Final = "Hide {count}"
GROUP_OPEN: Final = "{ask}: {things}, shown"
GROUP_CLOSED: Final = "{ask}: {things}, folded away"
MORE_IN_TEXT: Final = "{count} more are marked in your text. They come here as these are dealt with. F8 goes to each."
AT_CARET: Final = "You are at these words"
HEADLINE: Final = "{title}: “{text}”"
HEADLINE_ASKING: Final = "{title} “{text}”"
LEFT: Final = "Left as it is: {title}"
LEFT_WHY: Final = "Why: {reason}"
LOOK_AGAIN: Final = "Look at it again"
SEVERITY: Final = {"stop": "Act now", "fix": "Needs an answer", "improve": "Make it clearer", "note": "Worth a thought"}
SEVERITY_MANY: Final = {
    "stop": "Act now",
    "fix": "Needs an answer",
    "improve": "Make clearer",
    "note": "Worth a thought",
}

# --- Check your answers
CHECK_TITLE: Final = "Check your answers"
CHECK_INTRO: Final = "This is what the Word document will say. You can change anything."
CHECK_FINDINGS: Final = "What to look at"
CHECK_ALL_WELL: Final = "Nothing is missing or unclear."
CHECK_LEFT: Final = "Left as it is, and why"
CHECK_NOT_KNOWN: Final = "What is not known, and why"
CHECK_NOT_ANSWERED: Final = "Not answered"
CHECK_CHRONOLOGY: Final = "Chronology"
CHECK_CHRONOLOGY_INTRO: Final = "Made from every date in your answers, earliest first."
CHECK_CHRONOLOGY_COLUMNS: Final = ("When", "What", "How it is known")
CHECK_NO_EVENTS: Final = "No dates yet."
CHANGE: Final = "Change"
CHANGE_WHAT: Final = "Change {label}"
ADD_WHAT: Final = "Add {label}"
ADD: Final = "Add"
BLANKS_SHOW: Final = "Show {count} questions without an answer"
BLANKS_HIDE: Final = "Hide questions without an answer"

# --- The document
FINISH_INTRO: Final = "Hand it over, or make the Word document. You can do both, in either order."
FINISH_TITLE: Final = "The Word document"
FINISH_TO: Final = "It is addressed to {recipient}, {authority}."
FINISH_READY: Final = "Nothing that a social worker needs is missing."
FINISH_STOP: Final = (
    "To act on now: {count}. Please look at these first. If you cannot, the document can still be made."
)
FINISH_FIX: Final = (
    "Answers that a social worker needs and that are not there yet: {count}. You can make the document all the same."
)
FINISH_LOOK: Final = "Look at them"
FINISH_MAKE: Final = "Make the Word document…"
FINISH_MAKING: Final = "Making the document…"
FINISH_MADE: Final = "The document was made and saved as {name}."
FINISH_PLAIN: Final = (
    "The Word document can be read by anyone who has the file. Save it where your school keeps safeguarding records, "
    "and send it only by your council’s secure route."
)
FINISH_OPEN: Final = "Open it"
FINISH_FOLDER: Final = "Show its folder"
FINISH_PHONE: Final = (
    "A document is no phone call. If a child may be at risk of harm now, ring Children’s Social Services as well."
)
SAVE_WHERE: Final = "Save the Word document"
WORD_FILES: Final = "Word documents (*.docx)"
COPY_WHERE: Final = "Save a copy"
COPY_FILES: Final = "Referrals (*.json)"
FILE_NAME: Final = "Referral {reference}"

# --- Hiding the screen
HIDDEN: Final = "The screen is hidden."
HIDDEN_SHOW: Final = "Show it again"

# --- Dialogs
TROUBLE: Final = "That did not work"
OK: Final = "OK"
UNEXPECTED: Final = (
    "Something went wrong inside the app, and it is not your fault. What you wrote is saved. Close the app and open "
    "it again. If it happens again, give your IT team this line: {where}."
)
UNEXPECTED_REPORT: Final = " A report of where it happened, without anything you wrote, is in {file}."
UNEXPECTED_UNSAVED: Final = (
    "Something went wrong inside the app, and it is not your fault. {why} Save a copy of this referral before you "
    "close the app. Give your IT team this line: {where}."
)
REPLACE: Final = "There is a file called {name} already. Put the new one in its place?"
REPLACE_YES: Final = "Replace it"
REPLACE_NO: Final = "Keep it"
CLOSE_UNSAVED_TITLE: Final = "Some words are not saved"
CLOSE_UNSAVED: Final = (
    "{why} If you close now, what you wrote since the last save is left out. What this computer could keep of it stays"
    " among the earlier versions for 30 days."
)
CLOSE_ANYWAY: Final = "Close and leave it out"
KEEP_OPEN: Final = "Keep it open"

"""What is said about keys, passphrases and sealed files."""

from typing import Final

# --- Keys that cannot be read
NO_SECRET_KEY: Final = "There is no key in it. A key begins with AGE-SECRET-KEY-1."
SECRET_KEY_WRONG: Final = "The key has a slip in it. Compare each letter with the sheet, and try again."
PUBLIC_KEY_WRONG: Final = (
    "This is not a public key. It begins with age1 and has 62 letters and figures. Copy it again, whole."
)
SECRET_NOT_PUBLIC: Final = (
    "This is a secret key, and nobody else should have it. Ask for the public key, which begins with age1."
)

# --- Sealed files
SEALED_TO_NOBODY: Final = "There is no key to seal it for. Make one with `key new`, or name one with -r."
OTHER_KEY: Final = (
    "This file is sealed for other people: your key does not open it. Ask somebody who can open it to share it."
)
SEAL_DAMAGED: Final = "The file is damaged and cannot be opened. Use an earlier version of it, or a copy."
WRONG_PASSPHRASE: Final = "That passphrase does not open it. Check for capital letters, and try again."
EMPTY_FILE: Final = "There is nothing in this file: copying or saving it was cut short. Open an earlier copy of it."
NOT_SEALED: Final = "This file is not sealed. Seal it with `seal`."
NAME_IT_REFERRAL: Final = "A sealed file needs a name that ends in .referral. Give it one, and try again."
STAYS_SEALED: Final = (
    "What is sealed stays sealed: give the new file a name that ends in .referral. Only `unseal` writes answers that"
    " anybody can read."
)
FOLDER_AWAY: Final = "this folder cannot be reached now"
NOT_OVER_OWN: Final = "The app keeps something of its own in that file, such as your key. Choose another name."
NOT_INTO_REFERRAL: Final = "Only a sealed referral may be called .referral. Give the new file another name."
ALREADY_SEALED: Final = "This file is sealed already. Use `reseal` to let more people open it."

# --- The person's own key
NO_KEY: Final = "There is no key on this computer yet. Make one with `key new`."
KEY_DAMAGED: Final = (
    "Your key on this computer is damaged: it opens nothing that is sealed for you. Bring it back from your backup or"
    " your printed sheet; on the command line with `key restore`."
)
PUBLIC_HALF_DAMAGED: Final = "The public half of your key is damaged. Run `key show`, which puts it right."
LOCKED: Final = "Your key is locked. Type your passphrase."
KEY_THERE: Final = "There is a key on this computer already. To use another, bring it back with `key restore`."
KEY_NOT_KEPT: Final = "The key was kept, but cannot be read again. Make a backup now, and tell your IT team."
KEYCHAIN_CLOSED: Final = "The keychain of this computer did not open. Unlock it, or sign in again, and try once more."
KEYCHAIN_EMPTY: Final = (
    "Your key is no longer in the keychain of this computer. Bring it back from your backup or your printed sheet; on"
    " the command line with `key restore`."
)
NO_TERMINAL: Final = "A passphrase is asked on the terminal, and there is none here."
SHORT_PASSPHRASE: Final = (
    "Use at least 10 letters or figures. Three or four words that only you would put together are best."
)
PASSPHRASES_DIFFER: Final = "The two passphrases are not the same. Type them again."
NOTHING_TO_RECOVER: Final = "None of your referrals can be opened with this key, so nothing was changed."

# --- What the commands print
ASK_PASSPHRASE: Final = "Passphrase: "
ASK_NEW_PASSPHRASE: Final = "Choose a passphrase: "
ASK_AGAIN: Final = "The same again: "
ASK_BACKUP_PASSPHRASE: Final = "Passphrase of the backup: "
KEY_MADE: Final = "Your key is made, and kept {where}.\nPublic key: {public}\nIn words: {words}"
WHERE: Final = {
    "keychain": "in the keychain of this computer",
    "passphrase": "under your passphrase",
    "plain": "plain in a file, readable by whoever can read your files",
}
SHOWN: Final = "Public key: {public}\nIn words: {words}\nSigning key: {signing}\nKept {where}."
BACKED_UP: Final = "The backup is written. Without its passphrase nobody can use it: keep the two apart."
RESTORED: Final = "Your key is back.\nPublic key: {public}\nIn words: {words}"
RECOVERED: Final = (
    "You have a new key, and {count} of your referrals open with it.\nPublic key: {public}\nIn words: {words}"
)
RECOVERED_NOT: Final = "{count} could not be opened with the recovery key and stay as they were."
SHEET: Final = """\
Referral Assistant: your key, on paper

{groups}

Public key: {public}
In words:   {words}

Whoever has this sheet can open every referral that is sealed for you. Keep it in the school's safe, not
beside the computer. To use it: on a new computer, choose "Bring back my key", and type the key, with or
without the spaces.
"""

# --- Help of the commands
HELP_KEYS: Final = {
    "new": "make a key",
    "show": "show your public keys",
    "backup": "write your key to a file under a passphrase, or print it as a sheet",
    "restore": "bring your key back from a backup file, or from the sheet",
    "recover": "make a new key, and open your referrals for it with the school's recovery key",
}
HELP_IDENTITY: Final = "a file with the age identity to open it with, instead of your own key"
HELP_RECIPIENT: Final = "the public key (age1…) of somebody who may open it; may be given several times"
HELP_ANSWERS: Final = "answers as JSON"
HELP_SEALED: Final = "a sealed referral"
HELP_NO_PASSPHRASE: Final = "keep it plain in a file: only for trying things out"
HELP_BACKUP_OUT: Final = "the file to write"
HELP_SHEET: Final = "print a sheet for the safe instead"
HELP_RESTORE: Final = "the backup file; left out: the key is typed from the sheet"
HELP_RECOVERY: Final = "a file with the school's recovery key"
ASK_SHEET: Final = "Type the key from the sheet: "
NEEDS_OUT: Final = "Say where to write the backup, with -o FILE, or print it as a sheet, with --sheet."

# --- Drafts of earlier versions of the app
DRAFTS_SEALED: Final = (
    "{count} referrals that an earlier version kept readable are sealed now, and the readable files are deleted. Copies"
    " in backups, and traces on the disk, may still be there: tell your IT team if that matters."
)
DRAFT_DIFFERS: Final = "There is a sealed referral of this name with other answers in it."
DRAFTS_LEFT: Final = (
    "These could not be sealed and are still readable: {names}. Open each with “Open a file…”, and then delete it."
)

# --- Two versions joined
MERGE_TARGET: Final = "Write the outcome to a file of its own, so that both versions stay as they are."
MERGE_OTHERS: Final = "These are two different referrals, not two versions of one. Nothing was written."
NOT_SEALED_THERE: Final = "Somebody has put a file that is not sealed in the place of this referral. Save a copy."
MERGED: Final = "Both versions are in it. No answer was changed by both."
MERGED_CONFLICT: Final = "{place}: both changed it.\n  Kept: {mine}\n  The other: {theirs}"
MERGED_COUNT: Final = "Answers that both changed: {count}. Both are kept; open the file to choose."
ODD_REFERENCE: Final = (
    "The reference in this file is not one that this app makes. Ask whoever sent it for the file again. Nothing was"
    " changed."
)
CHANGED_CLOSED: Final = (
    "Somebody has saved this referral in another way, and your key does not open theirs. Nothing was overwritten."
    " Save a copy, and ask them to let you open theirs."
)
CHANGED_JOINED: Final = (
    "Somebody else has saved this referral meanwhile. Their changes are now in it too, beside yours."
)
CHANGED_CONFLICTS: Final = (
    " Answers changed by both of you: {count}. Yours stand; choose “Two versions” at the left to compare them."
)
OTHERS_DAMAGED: Final = (
    "Your settings are damaged, and with them the list of who else may open your referrals. New referrals are sealed"
    " for you alone until you name your lead or recovery key again, in “Your key”. Those you have written stay open to"
    " the same people."
)
COPY_ELSEWHERE: Final = "A copy needs another name, or another folder, than the referral itself."
EARLIER_INSTEAD: Final = (
    "{why}\n\nAn earlier version of it is kept on this computer, from {moment}. Open that one as a copy? The file"
    " itself stays as it is."
)
EARLIER_OPEN: Final = "Open the earlier version"
EARLIER_NOT_NOW: Final = "Not now"
SET_ASIDE: Final = " It is kept on this computer, sealed, and is written there as soon as that can be done."
ASIDE_DAMAGED: Final = "What was kept of this referral on this computer is damaged."
ASIDE_FOUND: Final = (
    "Some of what was written in {reference} could not be saved where it belongs, and was kept on this computer, from"
    " {moment}. Put it in now? If you leave it out, it stays among the earlier versions for 30 days."
)
ASIDE_PUT_IN: Final = "Put it in"
ASIDE_LEAVE_OUT: Final = "Leave it out"
STOPPED: Final = (
    "The app was stopped while {reference} was open. It holds what was saved by {moment}; what was typed in the two"
    " seconds after that may be missing. Open it now?"
)
STOPPED_OPEN: Final = "Open it"
STOPPED_LATER: Final = "Not now"
ASIDE_WRITTEN: Final = "Referrals that could not be saved before, and are now: {count}. Nothing is lost."
ASIDE_WAITING: Final = (
    "Referrals that still cannot be saved where they belong: {count}. They are kept on this computer, sealed. Connect"
    " to the network drive or make room on the disk, and start the app again."
)
COPIES_FOUND: Final = (
    "Beside this referral there are copies of it with other words in their names: {count}. A program that copies files"
    " between computers makes them when two people save at the same time. Join them with this one? Nothing in any of"
    " them is lost: answers that differ are shown, so that you can choose."
)
COPIES_JOIN: Final = "Join them"
COPIES_LATER: Final = "Not now"
COPIES_JOINED: Final = "Copies joined: {count}."
TWO_LINK: Final = "Two versions"
TWO_TITLE: Final = "Changed by two people"
TWO_INTRO: Final = "Both answers are kept until you choose. What stands now is shown first."
TWO_NONE: Final = "Every answer has been settled."
TWO_MINE: Final = "What stands now: {answer}"
TWO_OTHER: Final = "The other version: {answer}"
TWO_KEEP: Final = "Keep what stands"
TWO_USE: Final = "Use the other"
TWO_KEEP_NAME: Final = "Keep what stands: {place}"
TWO_USE_NAME: Final = "Use the other: {place}"

# --- Earlier versions
EARLIER_LINK: Final = "Earlier versions"
EARLIER_TITLE: Final = "Earlier versions"
EARLIER_INTRO: Final = (
    "Choose a moment to see what has changed since. Going back loses nothing: how it is now is kept as well."
)
EARLIER_NONE: Final = "There are no earlier versions yet. One is kept each time you begin, and while you write."
EARLIER_CHANGES: Final = "What has changed since"
EARLIER_SAME: Final = "Nothing has changed since then."
EARLIER_THEN: Final = "Then: {answer}"
EARLIER_NOW: Final = "Now: {answer}"
EARLIER_RESTORE: Final = "Go back to this version"
EARLIER_CLOSE: Final = "Close"
EARLIER_LINE: Final = "{moment} — {why}"
WOULD_REPLACE: Final = (
    "There is a sealed file of that name already, and your key does not open it. Choose another name, so that it is not"
    " lost."
)
EARLIER_WHY: Final = {
    "sitting": "when it was opened",
    "typed": "while it was written",
    "handover": "handed over",
    "return": "returned",
    "approval": "approved",
    "restore": "before going back",
    "merge": "before two versions were joined",
    "declined": "left out, or closed without being saved",
    "back": "as it came back",
    "sent": "before it was recorded as sent",
    "replaced": "before another was written over it",
    "recorded": "before a reply, a decision or the end was recorded",
}

# --- The window: unlock
UNLOCK_TITLE: Final = "Unlock your referrals"
UNLOCK_INTRO: Final = (
    "What you write is sealed. Your passphrase opens it until you close the app, or the screen hides because nobody is"
    " there."
)
UNLOCK_PASSPHRASE: Final = "Your passphrase"
UNLOCK: Final = "Unlock"
BACK: Final = "Back"
FORGOTTEN: Final = "I have forgotten it"
FORGOTTEN_HOW: Final = (
    "If you have a backup or a sheet of your key, choose “Bring back a key”. If not, your IT team can let the school's"
    " recovery key open your referrals for a new key: they run `referral-assistant key recover`."
)
HOME_LOCKED: Final = "Your referrals are sealed. Unlock them to see the list."
HOME_UNLOCK: Final = "Unlock my referrals"
HOME_OPENING: Final = "Opening the list…"
HOME_AGAIN: Final = "Try again"

# --- The window: a new key
NEW_KEY_TITLE: Final = "Choose a passphrase"
NEW_KEY_INTRO: Final = (
    "What you write is sealed from the first word, so that nobody else who uses this computer can read it. Your"
    " passphrase opens it. Nobody can tell you what it was if you forget it: in a moment you can make a backup."
)
NEW_KEY_PASSPHRASE: Final = "Passphrase"
NEW_KEY_HINT: Final = "At least 10 letters or figures. Three or four words that only you would put together are best."
NEW_KEY_AGAIN: Final = "The same passphrase again"
NEW_KEY_MAKE: Final = "Go on"
BRING_BACK: Final = "Bring back a key I had before"
NOT_NOW: Final = "Not now"
BRING_BACK_TITLE: Final = "Bring back your key"
BRING_BACK_INTRO: Final = "Use the sheet that you printed, or the backup file with its passphrase."
BRING_BACK_SHEET: Final = "The key on the sheet"
BRING_BACK_SHEET_HINT: Final = "It begins with AGE-SECRET-KEY-1. Spaces do not matter."
BRING_BACK_FILE: Final = "Or a backup file"
BRING_BACK_NO_FILE: Final = "No file chosen."
BRING_BACK_CHOOSE: Final = "Choose the backup file…"
BRING_BACK_WHICH: Final = "Which backup?"
BRING_BACK_FILES: Final = "Backups (*.age);;All files (*)"
BRING_BACK_PASSPHRASE: Final = "The passphrase of the backup file"
BRING_BACK_NOW: Final = "Bring it back"

# --- The window: your key
YOUR_KEY_TITLE: Final = "Your key"
YOUR_KEY_INTRO: Final = "What you write is sealed for you and for those whom you name here. Nobody else can read it."
YOUR_KEY_MUST: Final = (
    "Before you start another referral: if this computer or your passphrase is lost now, what you wrote is lost too."
    " Make a backup, or name somebody who can open it."
)
BACKUP_TITLE: Final = "A backup of your key"
BACKUP_PASSPHRASE: Final = "A passphrase for the backup"
BACKUP_HINT: Final = "It may be another one than yours. Keep the file and the passphrase apart."
BACKUP_WRITE: Final = "Write the backup…"
BACKUP_WHERE: Final = "Where to write the backup"
BACKUP_NAME: Final = "my-key.age"
BACKUP_FILES: Final = "Backups (*.age)"
SHEET_PRINT: Final = "Print a sheet for the safe…"
SHEET_PRINTED: Final = "The sheet was sent to the printer. Lock it away."
RECOVERY_KEY: Final = "The school's recovery key (optional)"
RECOVERY_HINT: Final = "The public half, which begins with age1. Your IT team keeps the other half."
RECOVERY_KEEP: Final = "Keep the recovery key"
RECOVERY_KEPT: Final = "The recovery key is kept. What you save from now on opens with it too."
PUBLIC_TITLE: Final = "Your public key"
PUBLIC_INTRO: Final = "Give it to colleagues who send you referrals. It opens nothing."
PUBLIC_WORDS: Final = "In words: {words}"
PUBLIC_COPY: Final = "Copy it"
PUBLIC_COPIED: Final = "Your public key is copied."
KEY_GO_ON: Final = "Go on"

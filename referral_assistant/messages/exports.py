"""What is said about documents that anybody can read, about closing a referral, and about deleting old ones."""

from typing import Final

EXPORT: Final = "{name}, in {folder}, made on {moment}."
EXPORT_CHANGED: Final = " It has been changed since."
EXPORTS_TITLE: Final = "Documents that anybody can read"
EXPORTS_INTRO: Final = (
    "These were made from this referral and are not sealed. Delete each as soon as it is where your school keeps such"
    " records. On some disks and in backups, deleted files can still be found."
)
NOT_IN_THIS_FOLDER: Final = (
    "Your school lets documents that anybody can read be made in certain folders only. Choose a place in: {places}."
)
EXPORT_DELETE: Final = "Delete it"
EXPORT_DELETE_NAME: Final = "Delete {name}"
EXPORT_SURE: Final = "Delete {name} from this computer? {words}"
EXPORT_DELETED: Final = "{name} was deleted."
EXPORT_KEEP: Final = "Keep it"
CLOSE_TITLE: Final = "Close this referral"
CLOSE_INTRO: Final = (
    "When nothing more is expected, close it. It stays sealed on this computer, and can be opened again."
)
CLOSE: Final = "Close this referral"
CLOSE_AGAIN: Final = "Open this referral again"
CLOSED: Final = "This referral is closed."
CLOSED_EXPORTS: Final = (
    "This referral is closed. Documents of it that anybody can read are still on this computer: {count}.\n\n{names}\n\n"
    "Delete them now?"
)
CLOSED_DELETE: Final = "Delete them"
CLOSED_KEEP: Final = "Keep them"
PAST: Final = (
    "Referrals that your school no longer keeps on this computer, because nothing has changed in them for {months}"
    " months: {count}."
)
PAST_LOOK: Final = "Look at them"
PAST_TITLE: Final = "Referrals past their date"
PAST_INTRO: Final = (
    "Choose those to delete. Their earlier versions go too. Before you do, make sure that the child’s safeguarding file"
    " holds what it must. What was deleted, when and with whose key is written down, without a name."
)
PAST_LINE: Final = "{reference}, {initials}, last changed on {moment}"
PAST_LINE_UNNAMED: Final = "{reference}, last changed on {moment}"
PAST_DELETE: Final = "Delete the chosen ones"
PAST_SURE: Final = "Delete {count} of these for good? They cannot be brought back."
PAST_SURE_YES: Final = "Delete for good"
PAST_SURE_NO: Final = "Keep them"
PAST_CHANGED: Final = "{reference} has been worked on since this list was made, so it is not deleted."
PAST_DONE: Final = "Referrals deleted: {count}."
PAST_CLOSE: Final = "Close"

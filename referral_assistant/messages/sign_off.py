"""What the Word document says of who wrote, reviewed and approved a referral, and of what was changed since."""

from typing import Final

STATUS_VOID: Final = "Changed after approval: the approval is void"
STATUS_APPROVED: Final = "Approved by a safeguarding lead"
STATUS_NO_POLICY: Final = "Approved; no school policy names who may approve"
STATUS_SENT: Final = "Sent without approval by a safeguarding lead"
WRITTEN: Final = "Written by"
HANDED_OVER: Final = "Handed over by"
HANDED_OVER_TO: Final = "{who}, {moment}, to {to}"
RETURNED: Final = "Last returned by"
APPROVED: Final = "Approved by"
WHO_AND_WHEN: Final = "{who}, {moment}"
STANDING: Final = "Who that is to the school"
STANDINGS: Final = {
    "lead": "A safeguarding lead whom the school’s policy lists.",
    "no policy": "No school policy: whoever can open a referral may approve it.",
}
LISTED_AS: Final = "The policy lists whoever holds the key as {name}."
OWN: Final = "They approved a referral that they had written or handed over themselves."
BECAUSE: Final = "Reason written with the approval"
VOID: Final = "The approval is void"
VOID_WHY: Final = "An answer was changed after the approval. The referral needs to be approved again."
MARK: Final = "Fingerprint of this text"
MARK_APPROVED: Final = "Fingerprint of the text that was approved"
HISTORY: Final = "The history is not whole"
HISTORY_CHANGED: Final = "Entries that were changed, or one before which was taken out, and that do not count: {count}."
HISTORY_DAY: Final = "The date had been set by hand to {day}."
CHANGED_WORDS: Final = "These words were changed in the review by {who}, {moment}. Why: {because}"

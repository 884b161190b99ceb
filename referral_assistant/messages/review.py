"""What the lead's review says: the document, what to look at, comments, changes, and the decision."""

from typing import Final

# --- Exact words
WORDS_NEED_REASON: Final = "These are a child’s exact words. Say in one sentence why you change them."

# --- Who may see it
MUST_NOT_SEE: Final = (
    "This referral says that an adult may have a part in it, and that adult may be you. So you must not see it, and it"
    " stays closed. Another safeguarding lead, the council’s officer for adults who work with children, or Children’s"
    " Social Services can take it. If the adult only has a name like yours, ask another lead to open it."
)

# --- The decision
RETURN_NEEDS_WORDS: Final = "Say what is to be changed, here or in a comment. Otherwise nobody knows why it came back."

# --- The screen
TITLE: Final = "Review"
FROM: Final = "From {who}, {moment}"
FROM_NOBODY: Final = "Not handed over by anybody yet"
CHANGE_ANSWERS: Final = "Change answers"
TO_REVIEW: Final = "Review and approve"
HISTORY_LINK: Final = "History"
HISTORY_INTRO: Final = "What happened to this referral, oldest first."

# --- Where it stands
STANDING: Final = {
    "draft": "Draft, not approved yet",
    "with-lead": "Waiting for a lead’s review, not approved yet",
    "returned": "Returned to its writer with comments, not approved",
    "approved": "Approved",
    "void": "Changed after approval: the approval no longer counts",
    "sent": "Sent",
    "acknowledged": "Sent, and they have it",
    "closed": "Closed",
}
APPROVED_BY: Final = "Approved by {who} on {moment}."
APPROVED_AS: Final = {
    "lead": "A lead whom your school’s policy lists.",
    "no policy": "Your school’s policy lists no leads, so anybody who can open it may approve it.",
    "not a known lead": "Not a known lead of your school.",
}
APPROVED_OWN: Final = "They wrote or handed it over themselves."
APPROVED_BECAUSE: Final = "Their reason: {reason}"
FINGERPRINT: Final = "Fingerprint of what was approved: {mark}"
VOID_WHAT: Final = (
    "Something was changed after {who} approved it on {moment}. Look at “Changes”, then approve it again, or return it."
)
BROKEN: Final = "The history of this referral was changed by somebody. Ask who had the file before you go on."

# --- The document
CONFIDENTIAL: Final = "CONFIDENTIAL · {standing}"
IN_SHORT: Final = "In short"
TO: Final = "Referral to {recipient}, {authority}"
COMMENT: Final = "Comment"
COMMENT_WHAT: Final = "Comment on {label}"
ONE_COMMENT: Final = "1 comment"
COMMENTS: Final = "{count} comments"
COMMENTS_WHAT: Final = "{words} on {label}"
CHANGED_BY: Final = "changed by {who}"
LOOK: Final = "{count} to look at"
WORDS_CHANGED: Final = "Exact words changed by {who}. Their reason: {reason}"
WORDS_CHANGED_NO_REASON: Final = "Exact words changed by {who}, without a reason."

# --- What to look at
PART_OPEN: Final = "{title}, shown"
PART_CLOSED: Final = "{title}, folded away"
COUNTED: Final = "{title} ({count})"
SHOW_PART: Final = "Show"
HIDE_PART: Final = "Hide"
PART_NAME: Final = "{link} {title}"
CHECKLIST: Final = "Before you approve"
CHECKLIST_INTRO: Final = "{done} of {asked} answered. “No” is a fair answer."
CHECK_ANSWER: Final = "Answer"
CHECK_CHANGE: Final = "Change"
CHECK_CLOSE: Final = "Close"
CHECK_NOT_YET: Final = "Not answered yet"
CHECK_LOOK: Final = "Look at: {label}"
FINDINGS: Final = "What to look at"
FINDINGS_NONE: Final = "Nothing is missing or unclear."
DISMISSED: Final = "Left as it is by the writer"
DISMISSED_NONE: Final = "Nothing was left as it is."
NOT_KNOWN: Final = "What is not known"
NOT_KNOWN_NONE: Final = "Nothing was answered with “not known”."
COMMENTS_PART: Final = "Comments"
COMMENTS_OPEN: Final = "Comments ({count} open)"
COMMENTS_NONE: Final = "No comments yet. Each answer in the document has a link “Comment”."
COMMENT_WHOLE: Final = "Comment on the whole"
WHOLE: Final = "The whole referral"
WRITE_ON: Final = "Your comment on: {place}"
WRITE_ADD: Final = "Add the comment"
WRITE_NOT: Final = "Not now"
UNFINISHED: Final = "You typed a comment and have not added it yet."
THROW_AWAY: Final = "Throw it away"
ADDED: Final = "The comment was added."
SAID: Final = "{who}, {moment}"
OPEN: Final = "OPEN"
SETTLED: Final = "SETTLED"
REPLY: Final = "Reply"
REPLY_NOT: Final = "Do not reply"
REPLY_ADD: Final = "Add the reply"
REPLY_TO: Final = "Your reply on: {place}"
REPLIED: Final = "The reply was added."
SETTLE: Final = "It is settled"
COMMENTS_LINK: Final = "Comments ({count} open)"
COMMENTS_INTRO: Final = "What a lead asks or says. Reply here, or change the answer and then say that it is settled."
COMMENTS_HERE: Final = "Comments on this page"
CHANGES: Final = "Changes"
CHANGES_NONE: Final = "Nothing differs from what was handed over."
BEFORE: Final = "Before: {answer}"
NOW: Final = "Now: {answer}"
CHANGED_WHEN: Final = "{who}, {moment}"
CHANGED_SINCE: Final = "{who}, since handing it over"
CHANGED_BECAUSE: Final = "Reason: {reason}"
ACCEPT: Final = "Accept"
TAKE_BACK: Final = "Take back"
ACCEPTED: Final = "Accepted. It is no longer shown here."
TAKEN_BACK: Final = "Taken back. The answer before it stands again."

# --- Deciding
RETURN: Final = "Return with comments…"
APPROVE: Final = "Approve…"
BOUND: Final = "Approval is bound to this text: change a word and it is void."
RETURN_ASK: Final = "What should the writer do? This goes with your comments ({count} open)."
RETURN_DO: Final = "Return it"
APPROVE_ASK: Final = "You approve it as it stands now, as {name}. This is signed with your key."
APPROVE_WHY: Final = (
    "Something to act on now is open, a required answer is blank, or an answer stands in two versions. You can approve"
    " it all the same: say why in one sentence. It is printed in the document."
)
APPROVE_DO: Final = "Approve it"
NOT_NOW: Final = "Not now"
RETURNED: Final = "It was returned. Tell the writer that it is back."
APPROVED: Final = "It is approved."

# --- Exact words, in the form
WORDS_KEPT: Final = "These are a child’s exact words, as the writer heard them. To change them, say why."
WORDS_CHANGE: Final = "Change these words…"
WORDS_CHANGE_NOT: Final = "Leave these words"
WORDS_WHY: Final = "Why do you change them? One sentence. It is kept and shown with the change."
WORDS_DO: Final = "Change them"

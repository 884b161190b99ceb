"""Sentences and words of the linked referral for another child."""

from typing import Final

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LABEL: Final = "Child {letter}"
CHILD_WORDS: Final = frozenset({"child", "pupil", "person"})
AGE: Final = "{years}"
AGES: Final = "{least} to {most}"

NO_LINKING: Final = "This form does not say how a linked referral is made."
NO_OTHER_CHILD: Final = "This referral names no other child. Add the child under “Other children” first, with a label."
NO_SUCH_CHILD: Final = "No other child of this referral has that label. Choose one of these: {labels}."
LABEL_TWICE: Final = "Two children of this referral have that label. Give each child a label of its own first."
SAME_FILE: Final = "The linked referral needs a file of its own. Give -o another name."
CANNOT_BE_CARRIED: Final = (
    "“{id}” cannot be carried into another child's referral. Leave it out; the new referral asks for it."
)

LEFT_BEHIND: Final = {
    "detail": "Left behind: {place}. It tells a detail of the first child or family.",
    "home": "Left behind: {place}. It speaks of somebody's home, family or health.",
}
RENAMED: Final = "The first child's name gave way to “{label}”, {count} time(s)."
LINKED: Final = "{count} answers were carried. Read them through: they were written about another child."
CARRY_ANYWAY: Final = "To carry one all the same, add --also with its id: {ids}."

# --- In the window
OTHERS_TITLE: Final = "The other children"
OTHERS_INTRO: Final = (
    "Each child who displayed the behaviour or was affected by it usually needs a referral of their own. What happened "
    "is carried over; nothing about this child's home, health or family is."
)
OTHERS_START: Final = "Start a linked referral…"
OTHERS_KEY: Final = "Make the key to the labels…"
OTHERS_STARTED: Final = "The referral for {label} has begun: {reference}."
OTHERS_READ: Final = "Read it through: it was written about another child."
OTHERS_OPEN: Final = "Open it now"
KEY_WHERE: Final = "Save the key to the labels"
KEY_FILE_NAME: Final = "Key {reference}"
KEY_MADE: Final = "The key was made and saved as {name}."
KEY_APART: Final = "Keep it apart from the referral, and give it only to those who work on the case."

START_TITLE: Final = "Start a linked referral"
START_INTRO: Final = "It begins with the facts that both referrals share. The rest is asked about the other child."
START_WHICH: Final = "Which child is it for?"
START_SAME_HOME: Final = "Both children live in the same home"
START_SAME_HOME_HINT: Final = "Then what is known of the home and the people in it goes along."
START_BEHIND: Final = "What is left behind"
START_BEHIND_HINT: Final = "Write it anew in the other referral. Tick it only if it may be told there as it stands."
START_NOTHING_BEHIND: Final = "Nothing that happened needs to be left behind."
START_MORE: Final = "Show {count} other answers that can go along"
START_MORE_HINT: Final = "They belong to this child's referral and go along only if you tick them."
START_GO: Final = "Start the referral"
START_NOT: Final = "Cancel"

"""Sentences and words of the linked referral for another child."""

from typing import Final

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LABEL: Final = "Child {letter}"
CHILD_WORDS: Final = frozenset({"child", "pupil", "person"})
AGE: Final = "{years}"
AGES: Final = "{least} or {most}"

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
RENAMED: Final = "The first child's name was replaced by “{label}” in {count} place(s)."
LINKED: Final = "{count} answers were carried. Read them through: they were written about another child."
CARRY_ANYWAY: Final = "To carry one all the same, add --also with its id: {ids}."

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
CANNOT_BE_CARRIED: Final = (
    "“{id}” cannot be carried into another child's referral. Leave it out; the new referral asks for it."
)

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

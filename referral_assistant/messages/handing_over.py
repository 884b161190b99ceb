"""What is said at handing over, and when a referral comes back."""

from typing import Final

CAME_BACK: Final = (
    "Somebody has worked on the copy that was handed over. What is new in it is here now too, beside what you wrote."
    " “Earlier versions” shows what each was before."
)
CAME_BACK_LINE: Final = "• {line}"
CAME_BACK_COMMENTS: Final = "• New comments and replies: {count}."
CAME_BACK_CHANGED: Final = "• Changed there: {places}."
HAND_TITLE: Final = "Hand it over to a safeguarding lead"
HAND_INTRO: Final = "The lead finds a sealed copy in your school’s review folder. Your own copy stays here."
HAND_INTRO_CARRY: Final = (
    "Save a sealed copy, and give it to the lead by email or on a stick: only they can open it. Your own copy stays"
    " here."
)
HAND_AGAIN: Final = "It is with the lead now. If you have changed something since, hand it over again."
HAND_LEAD: Final = "{name}, {role}"
HAND: Final = "Hand it over"
HAND_CARRY: Final = "Hand it over: save a sealed copy…"
HAND_ELSEWHERE: Final = "Save the sealed copy elsewhere…"
HAND_WHERE: Final = "Where to save the sealed copy"
HAND_FILES: Final = "Sealed referrals (*.referral)"
HAND_CHOOSE: Final = "Choose at least one lead to hand it over to."
HAND_SELF: Final = "I am the lead: go on to the review"
HAND_BARRED: Final = (
    "Left out, because they may be the adult who is thought to have a part in this: {names}. Do not tell them of it."
    " If you are not sure who else to tell, ring the council."
)
HAND_OFFICER: Final = "{name}: {phone}"
HAND_NO_KEY: Final = (
    "The app does not know the key of any lead to whom you could hand this over. Ask for it with the text below, and"
    " add it in “Your key”, on the first screen. You need not wait for that: the Word document can be made now."
)
INVITE_COPY: Final = "Copy a text that asks for the key"
INVITE_COPIED: Final = "Copied. Send it to your lead in any way you like: there is nothing personal in it."
INVITATION: Final = (
    "Could you please send me your public key from Referral Assistant? You find it under “Your key” on the first"
    " screen; it begins with age1, and opens nothing by itself. With it I can seal files so that you can open them. I"
    " will ring you to compare its words."
)
NOBODY_CLOSED: Final = "If no lead can be reached"
NOBODY_OPEN: Final = "Hide what to do without a lead"
NOBODY_THERE: Final = (
    "Do not wait. Anyone may refer: ring Children’s Social Services, then send them the Word document by the secure"
    " way that they name."
)
HANDED: Final = "Handed over to {names}."
HANDED_WHERE: Final = "The sealed copy is {name}, in {folder}."
HANDED_TELL: Final = "Tell them that it is there. This text names nobody:"
NOTE_COPY: Final = "Copy this text"
NOTE_COPIED: Final = "The text is copied."
TAKEN: Final = "You have it as the lead now. “Review and sign-off” is in the list of sections."
BACK_ASK: Final = (
    "You have this referral on this computer already. Put what is new in this file into it? Nothing of yours is lost."
)
BACK_PUT_IN: Final = "Put it in"
BACK_APART: Final = "Open this file by itself"
KEPT_FROM_PASSING: Final = (
    "This file lay in a folder that another program empties after a while. It is kept among your referrals now, and"
    " what you write goes there."
)
STAYS_PASSING: Final = (
    "This file lies in a folder that another program empties after a while. Save a copy elsewhere, or what you write"
    " into it may be lost."
)
BACK_REFUSED: Final = "A copy of this referral could not be looked at, and yours stays as it is. {why}"

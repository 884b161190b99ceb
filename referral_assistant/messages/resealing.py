"""What is said when referrals are sealed for others than before."""

from typing import Final

RESEAL_FOR_WHOM: Final = "Say whom to seal it for (-r age1…), or whom to take out (--drop age1…)."
RESEAL_BOTH: Final = "The key {key} is to be added and taken out; leave one of the two."
RESEAL_NOTHING: Final = "There is no referral in that folder."
RESEAL_NOBODY: Final = "It is not sealed for anybody whom you want to take out."
RESEAL_NONE: Final = "None of {count} referrals was sealed anew. Of the first: {why}"
RESEAL_NOT_YOURSELF: Final = (
    "That is the key that opens it now; you would lock yourself out. Use another key to do this."
)
RESEAL_LISTED: Final = (
    "That is the key of {name}, for whom everything here is sealed. Take them out of the list of leads, or the recovery"
    " key out of the settings, first; otherwise they would be back with the next save."
)
RESEAL_LEFT: Final = "{name}: {why}"
RESEALED: Final = "Sealed anew: {count}. Not sealed anew: {left}."
RESEALED_DROPPED: Final = (
    "Whoever was taken out cannot open what is written from now on. Copies that they have, and earlier versions, they"
    " can still open."
)

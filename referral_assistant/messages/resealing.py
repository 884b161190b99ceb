"""What is said where referrals are sealed for others than before."""

from typing import Final

FOR_WHOM: Final = "Say whom to seal it for (-r age1…), or whom to take out (--drop age1…)."
BOTH: Final = "The key {key} is to be added and taken out; leave one of the two."
NOTHING: Final = "There is no referral in that folder."
NOBODY: Final = "It is not sealed for anybody whom you want to take out."
NONE: Final = "None of {count} referrals was sealed anew. Of the first: {why}"
NOT_YOURSELF: Final = "That is the key that opens it now; you would lock yourself out. Use another key to do this."
LISTED: Final = (
    "That is the key of {name}, for whom everything here is sealed. Take them out of the list of leads, or the recovery"
    " key out of the settings, first; otherwise they would be back with the next save."
)
LEFT: Final = "{name}: {why}"
DONE: Final = "Sealed anew: {count}. Not sealed anew: {left}."
DROPPED: Final = (
    "Whoever was taken out can no longer open these files, nor their earlier versions on this computer. Copies that"
    " they have they can still open."
)
HELP_DROP: Final = "the public key of somebody who may not open it any more; more than once for several"

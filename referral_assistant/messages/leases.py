"""What is said when two people want to work on one referral."""

from typing import Final

SOMEBODY: Final = "Somebody"
OPEN_BY: Final = (
    "{name} has had this referral open since {since}. If you take it over, what they have written is kept, and their"
    " window closes it. Ring them first, if you can."
)
OPEN_ELSEWHERE: Final = (
    "You have had this referral open on another computer since {since}. If you take it over here, what you wrote there"
    " is kept, and that window closes it."
)
TAKE_OVER: Final = "Take it over"
NOT_NOW: Final = "Not now"
TAKEN_OVER: Final = (
    "{name} took this referral over at {since}. What you wrote is kept in it. Open it again to go on, when they have"
    " finished."
)

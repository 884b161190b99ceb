"""The kinds of value. One kind, one class: it owns parsing, its error sentences and how it prints."""

from referral_assistant.core.kinds.base import Json, Kind, Refused, Typed, special_from_json
from referral_assistant.core.kinds.choice import Choice, Choices, YesOrNo
from referral_assistant.core.kinds.number import Number
from referral_assistant.core.kinds.person import PersonKind
from referral_assistant.core.kinds.text import Email, Identifier, Line, LongText, Phone, Postcode, QuotedWords
from referral_assistant.core.kinds.when import Date, Time

KINDS: dict[str, Kind] = {
    "text": Line(),
    "long text": LongText(),
    "quoted words": QuotedWords(),
    "yes or no": YesOrNo(),
    "choice": Choice(),
    "choices": Choices(),
    "date": Date(),
    "time": Time(),
    "number": Number(),
    "person": PersonKind(),
    "postcode": Postcode(),
    "phone": Phone(),
    "email": Email(),
    "identifier": Identifier(),
}

__all__ = ["KINDS", "Json", "Kind", "Refused", "Typed", "special_from_json"]

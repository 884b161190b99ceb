"""What is said about settings, and about those that a school has set by policy."""

from typing import Final

SET_BY_SCHOOL: Final = "Your school has set this. It cannot be changed here."
NAMES: Final = {
    "name": "The name of the person who uses this computer.",
    "role": "Their role at the school.",
    "school": "The name of the school or college.",
    "authority": "The local authority that referrals usually go to, by its GSS code.",
    "text_size": "The size of the text, in percent.",
    "pack": "The name of a council’s pack that comes with the app, or the path of the school’s own.",
    "hide_after": "Minutes until the screen hides when nobody is there; 0 for never.",
    "shield": "Whether the window is kept out of screenshots and shared screens, where the computer can do that.",
    "keep_for": "Months after the last change when a referral on this computer is offered for deletion; 0 for never.",
    "leads": "The safeguarding leads for whom every referral is sealed: name, public key, signing key and role.",
    "recovery": "The public key of the school’s recovery key, for which every referral is sealed.",
    "review_folder": "The folder, on a share for instance, where referrals wait for a lead.",
    "approve_own": "Whether a lead may approve a referral that they wrote themselves.",
}
"""What each setting is."""
WANTED: Final = {
    "text": "a text of one line, in quotation marks",
    "number": "a whole number from {least} to {most}",
    "yes or no": "true or false",
    "public key": "a public key that begins with age1, in quotation marks",
    "leads": 'a list of leads, each with a "name", a "key" that begins with age1, and if you like "signing" and "role"',
}
WRONG_VALUE: Final = "“{name}” must be {wanted}."
WRONG_KEY: Final = "“{name}” holds a public key with a slip in it. Copy it again from where it was made."
UNKNOWN: Final = "There is no setting called “{name}”."
NOT_BY_SCHOOL: Final = "“{name}” is for each person to set; a policy cannot."
TWICE: Final = "“{name}” is set twice."
NOT_JSON: Final = "This is not JSON. Look for a missing comma, bracket or quotation mark."
NOT_AN_OBJECT: Final = "The file must hold one JSON object: { and } around everything."
NOT_UTF8: Final = "The file is not UTF-8 text."
UNREADABLE: Final = "The file cannot be read."
POLICY_BROKEN: Final = (
    "Your school’s settings could not be used. Please tell your IT team: {file}, line {line}: {fault} "
    "Until then the app uses none of them and keeps to the safe side."
)
POLICY_FAULT: Final = "{file}, line {line}: {fault}"
POLICY_RIGHT: Final = "Nothing is wrong with this policy. Settings that it sets: {count}."
HELD: Final = "{name} = {value}  ({who})\n    {what}"
BY_SCHOOL: Final = "set by the school"
BY_PERSON: Final = "for each person to set"
HELP_POLICY: Final = {
    "show": "every setting as it holds here, and who has set it",
    "check": "what is wrong with a policy file, before it is put on machines",
}
HELP_FILE: Final = "a policies.json"
SHIELD: Final = "Keep the window out of screenshots and shared screens"
SHIELD_HINT: Final = (
    "Whoever looks on from elsewhere sees a notice in its place. Turn it off while somebody helps you from afar."
)
SHIELD_CANNOT: Final = "This computer has no way to do that."
SHIELD_YES: Final = "Yes"
SHIELD_NO: Final = "No, let it be seen"
SHIELD_NOTICE: Final = (
    "Referral Assistant is open here, and keeps itself out of screenshots and shared screens.\n\n"
    "If you are helping from afar: ask the person to choose “Your details” on the first screen, and there to let the"
    " window be seen. Where the school has set this, its IT team can change it."
)

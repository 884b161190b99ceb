"""What is said about settings, and about those that a school has set by policy."""

from typing import Final

SET_BY_SCHOOL: Final = "Your school has set this. It cannot be changed here."
NAMES: Final = {
    "name": "The name of the person who uses this computer.",
    "role": "Their role at the school.",
    "school": "The name of the school or college.",
    "authority": "The local authority that referrals usually go to, by its GSS code.",
    "text_size": "The size of the text, in percent.",
    "pack": "The name of a council’s pack that lies on the machine or comes with the app, or the path of an own one.",
    "hide_after": "Minutes until the screen hides when nobody is there; 0 for never.",
    "shield": "Whether the window is kept out of screenshots and shared screens, where the computer can do that.",
    "keep_for": "Months after the last change when a referral on this computer is offered for deletion; 0 for never.",
    "leads": "The safeguarding leads for whom every referral is sealed: name, public key, signing key and role.",
    "recovery": "The public key of the school’s recovery key, for which every referral is sealed.",
    "review_folder": "The folder, on a share for instance, where referrals wait for a lead.",
    "approvers": "Those of the leads who may approve, by name; none named: every lead.",
    "approve_own": "Whether a lead may approve a referral that they wrote themselves.",
    "word_lists": "Packs, by name or path, whose lists of words count whatever the council: words of the school’s own.",
    "pack_signer": "The public key (minisign) of whoever must have signed every pack that did not come with the app.",
    "export_places": "The folders in which documents that anybody can read may be made; none named: anywhere.",
    "colours": "Whether marks and messages have colours of their own besides their words and shapes.",
    "help_links": "Whether links to web pages can be opened from the app.",
}
"""What each setting is."""
TITLES: Final = {
    "school": "Name of the school",
    "authority": "Local authority",
    "pack": "The council’s pack",
    "hide_after": "Minutes until the screen hides",
    "shield": "Keep the window out of screenshots",
    "keep_for": "Months to keep referrals",
    "leads": "Safeguarding leads",
    "recovery": "Recovery key",
    "review_folder": "Review folder",
    "approvers": "Leads who may approve",
    "approve_own": "Leads may approve their own referrals",
    "word_lists": "Word lists",
    "pack_signer": "Who signs packs",
    "export_places": "Folders for plain documents",
    "colours": "Colours of marks",
    "help_links": "Links to web pages",
}
"""What each setting that a school can set is called."""
WANTED: Final = {
    "text": "a text of one line, in quotation marks",
    "number": "a whole number from {least} to {most}",
    "yes or no": "true or false",
    "public key": "a public key that begins with age1, in quotation marks",
    "key of a signer": "a public key of minisign, which begins with RW, in quotation marks",
    "texts": "a list of texts of one line, each in quotation marks, in [ and ]",
    "folder": "a whole path such as “S:\\\\Reviews” or “/srv/reviews”, or one from “~”, in quotation marks",
    "folders": "a list of whole paths, or paths from “~”, each in quotation marks, in [ and ]",
    "leads": 'a list of leads, each with a "name", a "key" that begins with age1, and if you like "signing" and "role"',
}
WRONG_VALUE: Final = "“{name}” must be {wanted}."
LEADS_ALIKE: Final = "Two of “leads” have the same {field}."
CANNOT_SIGN: Final = "“approvers” names {name}, who has no “signing” among the leads, and so could not approve."
NO_SUCH_AUTHORITY: Final = "“authority” is not the code of an authority that the app knows; see forms/authorities.csv."
NO_SUCH_LEAD: Final = "“approvers” names {name}, who is not among the leads of the same policy."
WRONG_KEY: Final = "“{name}” holds a public key with a slip in it. Copy it again from where it was made."
UNKNOWN: Final = "There is no setting called “{name}”."
NOT_BY_SCHOOL: Final = "“{name}” is for each person to set; a policy cannot."
TWICE: Final = "“{name}” is set twice."
NOT_JSON: Final = "This is not JSON. Look for a missing comma, bracket or quotation mark."
NOT_AN_OBJECT: Final = "The file must hold one JSON object: { and } around everything."
NOT_UTF8: Final = "The file is not UTF-8 text."
UNREADABLE: Final = "The file cannot be read."
NOT_A_PLIST: Final = "This is not a property list."
KEY_UNREADABLE: Final = "The key cannot be read."
IN_REGISTRY: Final = {
    "list": "“{name}” must be a key below this one, with one line of text (REG_SZ) in each of its values.",
    "lines": "The key “{name}” may hold lines of text (REG_SZ) only.",
    "value": "“{name}” must be a value of this key, not a key below it.",
    "yes or no": "“{name}” must be 1 or 0 (REG_DWORD).",
}
AT_LINE: Final = "line {line}"
POLICY_BROKEN: Final = (
    "Your school’s settings could not be used. Please tell your IT team: {fault} "
    "Until then what your school had set before holds here, and the app keeps to the safe side."
)
POLICY_FAULT: Final = "{place}: {fault}"
POLICY_RIGHT: Final = "Nothing is wrong with this policy. Settings that it sets: {count}."
HELD: Final = "{name} = {value}  ({who})\n    {what}"
SET_IN: Final = " Set in: {where}."
BY_SCHOOL: Final = "set by the school"
BY_PERSON: Final = "for each person to set"
HELP_POLICY: Final = {
    "show": "every setting as it holds here, and who has set it",
    "check": "what is wrong with a policy file, before it is put on machines",
    "templates": "write the templates, the schema and a sample of a policy into a folder",
}
HELP_FILE: Final = "a policies.json"
HELP_FOLDER: Final = "a folder, which is made where it is not there"
TEMPLATES_WRITTEN: Final = "Written: {files}."
TEMPLATE_TITLE: Final = "Referral Assistant"
TEMPLATE_ABOUT: Final = "What a school sets for everybody on a machine. The person at the machine cannot change it."
TEMPLATE_SUPPORTED: Final = "Referral Assistant on Windows 10 or later"
IN_TEMPLATE: Final = {
    "text": "Disabled is the same as not configured: each person may set it.",
    "number": "Disabled is the same as not configured: each person may set it.",
    "yes or no": "Enabled means yes, disabled means no. Not configured: each person may set it.",
    "public key": "A public key, which begins with age1. Disabled is the same as not configured.",
    "key of a signer": "A public key of minisign, which begins with RW. Disabled is the same as not configured.",
    "texts": "One to a line. Disabled is the same as not configured.",
    "folder": "A whole path, or one from ~. Disabled is the same as not configured.",
    "folders": "Whole paths, or paths from ~, one to a line. Disabled is the same as not configured.",
    "leads": (
        "One lead to a line: name; role; public key; signing key. For example: Ms A. Moss; deputy safeguarding lead;"
        " age1…; ed25519:… The two keys are what “referral-assistant key show” prints for that lead. Disabled is the"
        " same as not configured."
    ),
}
"""What the editor of group policy says of each kind."""
TABLE_HEAD: Final = (
    "| setting | means | in `policies.json` | in the registry | where nobody sets it |\n|---|---|---|---|---|"
)
SEE_SAMPLE: Final = "see the sample"
REGISTRY_SHAPES: Final = {
    "text": "value, `REG_SZ`",
    "number": "value, `REG_DWORD`",
    "yes or no": "value, `REG_DWORD`: 1 or 0",
    "public key": "value, `REG_SZ`",
    "key of a signer": "value, `REG_SZ`",
    "folder": "value, `REG_SZ`",
    "folders": "key of that name; values `1`, `2`, … each `REG_SZ`, one path each",
    "texts": "key of that name; values `1`, `2`, … each `REG_SZ`, one text each",
    "leads": "key of that name; values `1`, `2`, … each `REG_SZ`: `name; role; age1…; ed25519:…`",
}
ALSO_BY_SCHOOL: Final = "Also set by your school"
ALSO: Final = "{title}: {value}"
YES: Final = "yes"
NO: Final = "no"
NONE: Final = "none"
COLOURS: Final = "Colours of marks and messages"
COLOURS_HINT: Final = "Each has a word or a shape as well, so nothing is lost without them."
COLOURS_YES: Final = "With colours"
COLOURS_NO: Final = "Without colours"
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

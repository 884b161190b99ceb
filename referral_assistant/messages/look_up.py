"""What a person can look up: who to ring, what is known of the area, what else helps, and the keys."""

from typing import Final

CLOSE: Final = "Close"

# --- Who to ring
URGENT_TITLE: Final = "Who to ring"
URGENT_INTRO: Final = "This app cannot get help for anyone. Please ring."
URGENT_FIRST: Final = (
    ("999", "A child is in danger now, or badly hurt. Ask for the police or an ambulance."),
    ("101", "The police, when it is not an emergency. For example, to report what happened and ask what to do next."),
    ("111", "Medical advice, when it is not an emergency."),
    (
        "Your designated safeguarding lead (DSL) or deputy",
        "Tell them now. If you cannot reach either, do not wait: anyone may refer.",
    ),
)
URGENT_NUMBER: Final = "{name}: {phone}"
URGENT_HUB: Final = "Children’s Social Services"
URGENT_HUB_OF: Final = "Children’s Social Services of {authority}"
URGENT_NO_NUMBER: Final = (
    "Use the number in your school’s safeguarding policy, day or night. The app has no pack for this council."
)
URGENT_NIGHT: Final = "Children’s Social Services at night and at weekends"
URGENT_ADULTS: Final = "The council’s officer for adults who work with children"
URGENT_ADULTS_FOR: Final = "When the adult thought to be involved works with children"
URGENT_NO_AUTHORITY: Final = "the council where the child lives"

# --- What the app knows of the area
AREA_TITLE: Final = "Your area"
AREA_INTRO: Final = (
    "What the app knows of the council and nation that this referral goes to. Local procedures come first: check what "
    "you rely on."
)
AREA_REFER: Final = "How to refer"
AREA_HOW: Final = {
    "form": "On the council’s own form",
    "portal": "Through the council’s portal",
    "phone": "By phone",
    "email": "By secure email",
}
AREA_FICTIONAL: Final = "This council is made up, for training"
AREA_PHONE_FIRST: Final = "The council wants a call first."
AREA_DEADLINES: Final = "Deadlines"
AREA_WRITE: Final = "In writing within {hours} hours of a call."
AREA_REPLY: Final = "A reply is due within working days: {days}."
AREA_LEVELS: Final = "Levels of need, in the council’s words"
AREA_AGREEMENT: Final = "Agreement of the family"
AREA_DISAGREE: Final = "If you disagree with a decision"
AREA_WITHIN: Final = "within working days: {days}"
AREA_LAW: Final = "The law here"
AREA_CONSENT_AGE: Final = "A child under {age} cannot agree in law."
AREA_CRIMINAL_AGE: Final = "A child under {age} cannot be prosecuted; safeguarding still applies."
AREA_DUTY_ON: Final = "in force from {date}"
AREA_DUTY_OFF: Final = "switched off here until somebody confirms the day it starts"
AREA_GUIDANCE: Final = "Guidance"
AREA_CHECKED: Final = "Looked up on {date}"
AREA_VERIFY: Final = "Please verify which edition is current"
AREA_OLD: Final = "That is more than six months ago: ask your lead to look it up again"
AREA_SIGNPOSTS: Final = "Local procedures and services"
AREA_RETENTION: Final = "Keeping copies"
AREA_NOT_KNOWN: Final = "Left out, because it is not known"

# --- What else helps
RESOURCES_TITLE: Final = "What else helps"
RESOURCES_INTRO: Final = (
    "Guides, tools, books and services. Nothing here is made by us, and nobody named here has approved this app. "
    "A link opens in your browser, and only when you press it."
)
RESOURCES_WORDS: Final = "Search, for example: sibling"
RESOURCES_TOPIC: Final = "Topic"
RESOURCES_ANY_TOPIC: Final = "Any topic"
RESOURCES_AGE: Final = "Child’s age"
RESOURCES_FOUND: Final = "{count} found"
RESOURCES_NONE: Final = "Nothing fits all of this. Take out a word, or choose another topic."
RESOURCE_FROM: Final = "{publisher} · for {readers}"
RESOURCE_READERS: Final = {"staff": "staff", "child": "children", "parent": "parents and carers"}
RESOURCE_AGES: Final = "ages {least} to {most}"
RESOURCE_AT: Final = "Its address: {address}"
RESOURCE_OPEN: Final = "Open {host} in the browser"
RESOURCE_CHECKED: Final = "Address checked on {date}."
RESOURCE_NOT_CHECKED: Final = "Not checked: look for it on the publisher’s own site."

# --- Keyboard
KEYS_TITLE: Final = "Keys"
KEYS_INTRO: Final = "Everything can be done with the keyboard. Tab goes on, Shift+Tab goes back."
KEYS: Final = (
    ("F1", "This list"),
    ("F2", "Who to ring"),
    ("F3", "What else helps: guides, tools and services"),
    ("F4", "What the app knows of your area"),
    ("F9", "About this app, and how well its language checks do"),
    ("F6", "Go to the sections"),
    ("F7", "Go to the things to look at"),
    ("F8, Shift+F8", "Next and previous thing to look at, at its words"),
    ("Ctrl+.", "What to do about the marked words; the menu key does it too"),
    ("Alt+Left", "Back"),
    ("Ctrl+Enter", "Continue"),
    ("Ctrl+Z", "Undo: first what you type in a box, then your last change, on any page"),
    ("Ctrl+Y, Ctrl+Shift+Z", "Do it again"),
    ("Ctrl++, Ctrl+-, Ctrl+0", "Larger, smaller and usual text"),
    ("Shift+Esc", "Hide the screen at once"),
)

# --- About
ABOUT_TITLE: Final = "About this app"
ABOUT_INTRO: Final = (
    "Referral Assistant helps school staff write a referral that a social worker can act on. It sends nothing anywhere."
)
ABOUT_VERSION: Final = "Version"
ABOUT_VERSION_IS: Final = "Version {version}"
ABOUT_LICENCE: Final = "Licences"
ABOUT_LICENCES: Final = (
    "Referral Assistant: Apache License 2.0.\nThe list of English words: SCOWL, under its own permissive licence "
    "(forms/spelling/LICENCE.txt)."
)
ABOUT_CHECKS: Final = "How well the language checks do"
ABOUT_CHECKS_HOW: Final = (
    "Measured on {day}, on made-up passages that were labelled before the checks were run on them. They know words, "
    "not facts: they miss some, and mark some that are right where they stand."
)
ABOUT_HELD_BACK: Final = "On passages that were held back until the end"
ABOUT_DEVELOPED: Final = "On passages that they were developed with"
ABOUT_PASSAGES: Final = "{passages} passages, of which {clean} have nothing to mark."
ABOUT_RECALL: Final = "Of the places to mark, {percent} % are marked ({each})."
ABOUT_RECALL_OF: Final = "{category} {percent} %"
ABOUT_PRECISION: Final = (
    "Of the marks, {percent} % are at such a place. In {clean} % of the passages with nothing to mark, something is "
    "marked."
)
ABOUT_CATEGORY: Final = {
    "acronym": "abbreviations",
    "jargon": "jargon",
    "labelling": "labels and blame",
    "vague": "vague words",
    "opinion": "opinions",
}

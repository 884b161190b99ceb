"""What is said of packs, nations and guidance editions: what each key holds, what is not known, and each fault."""

from typing import Final

LEVELS_HERE: Final = " Levels in your area: {levels}."
NOT_KNOWN: Final = "Not known for your area: {what}."
NOT_KNOWN_IN: Final = "Not filled in for {nation}: {what}."
UNTIL_THEN: Final = {
    "deadlines.hours_to_write": " Until it is, the app reckons with 24 hours.",
    "deadlines.reply_working_days": " Until it is, the app reckons with one working day.",
}
NO_NATION_CHOSEN: Final = (
    "The nation is not known, so law, ages and bank holidays are left out. Choose your local authority in your details."
)
NO_PACK_CHOSEN: Final = (
    "There is no pack for your local authority, so its phone numbers, deadlines and levels of need are left out."
)

# What each key holds, as a part of a sentence. The schema, the page and the sentences above say it in these words.
PACK_KEYS: Final = {
    "council": "the name of the council or trust",
    "authority": "the code of the council in the app's list of authorities",
    "nation": "the nation, whose law and bank holidays count",
    "fictional": "whether all of this is made up",
    "checked": "the day on which somebody last checked all of this with the council",
    "reading_age": "the age at which a reader should manage the text",
    "retention": "how long copies are kept, and where",
    "duty_from": "the day from which the duty in law to report counts (blank: off)",
    "bank_holidays": "days on which the council is closed besides the bank holidays of the nation",
    "hub.name": "the name of the team that takes referrals",
    "hub.phone": "the phone number of Children's Social Services by day",
    "hub.hours": "when Children's Social Services answer by day",
    "out_of_hours.name": "the name of the team that takes referrals out of hours",
    "out_of_hours.phone": "the phone number out of hours",
    "out_of_hours.hours": "when the team for out of hours answers",
    "refer.how": "the council's own way to refer: form, portal, phone or email",
    "refer.name": "the name of the council's own form or portal",
    "refer.address": "the address of the council's own form or portal",
    "refer.phone_first": "whether the council wants a call before the written referral",
    "secure.how": "the secure way to send records",
    "secure.address": "the mailbox or portal for sending records securely",
    "deadlines.hours_to_write": "the hours after a call within which the referral must be in writing",
    "deadlines.reply_working_days": "the working days within which the council replies",
    "consent.for_need": "whether the council wants the family to agree before it takes a child in need",
    "consent.rule": "the council's own rule on agreement, in its words",
    "adults.name": "the council's officer for concerns about adults who work with children",
    "adults.phone": "the phone number of the officer for adults who work with children",
    "adults.email": "the email address of the officer for adults who work with children",
    "adults.hours": "the hours of the officer for adults who work with children",
    "advice.name": "the name of an advice line on harmful sexual behaviour",
    "advice.phone": "the phone number of the advice line",
    "advice.email": "the email address of the advice line",
    "advice.hours": "the hours of the advice line",
    "advice.on": "whether the advice line is shown; first somebody must check that it is still there",
    "advice.checked": "the day on which the advice line was checked",
    "level": "the levels of need, in the council's words",
    "escalation.policy": "the name of the policy for a disagreement with the council's decision",
    "escalation.address": "the address of the policy for a disagreement",
    "escalation.stage": "the stages of a disagreement with the council's decision",
    "signpost": "local procedures, toolkits and services",
    "known_words": "names and words of the area that the spelling check should know",
    "language": "lists of words that the language checks should look for besides the app's own",
}
MAY_BE_BLANK: Final = frozenset(
    {
        *("authority", "nation", "fictional", "checked", "duty_from", "bank_holidays", "reading_age", "refer.address"),
        *("adults.email", "adults.hours", "escalation.address", "signpost", "known_words", "language"),
        *(f"advice.{name}" for name in ("name", "phone", "email", "hours", "on", "checked")),
    }
)
"""Keys whose blank says something by itself, or that nobody misses."""

NATION_KEYS: Final = {
    "calendar": "the bank holidays",
    "lead.name": "what the safeguarding lead of a school is called",
    "adults_officer.name": "the officer for concerns about adults who work with children",
    "ages.criminal": "the age of criminal responsibility",
    "ages.consent": "the age below which a child cannot consent in law",
    "need.name": "the legal name of the level at which a child needs help",
    "need.law": "the law on a child who needs help",
    "harm.name": "the legal name of the level at which a child must be protected",
    "harm.law": "the law on a child who must be protected",
    "phones.emergency": "the emergency number",
    "phones.police": "the number of the police when it is not an emergency",
    "phones.health": "the number for health advice",
    "duty.name": "any duty in law to report child sexual abuse",
    "guidance": "the statutory guidance for schools",
}

# Faults; {key} is the key at fault.
BY_TYPE: Final = {
    "int_type": "“{key}” must be a whole number, without quotation marks.",
    "greater_than_equal": "“{key}” is too small. Check it.",
    "less_than_equal": "“{key}” is too large. Check it.",
    "date_type": "“{key}” must be a date such as 2026-11-01, without quotation marks.",
}
BY_KEY: Final = {
    "phone": "“{key}” must be figures and spaces, as in “01632 960100”. Put words beside it in hours.",
    "emergency": "“{key}” must be a phone number in figures.",
    "police": "“{key}” must be a phone number in figures.",
    "health": "“{key}” must be a phone number in figures.",
    "email": "“{key}” must be an email address, as in “hub@council.example”.",
    "address": "“{key}” is the address of a page without https, as in “council.example/page”.",
    "link": "“{key}” is the address of a page without https, as in “example.org/page”.",
    "id": "“{key}” must begin with a small letter, with small letters, figures and _ behind it.",
}
NO_NATION: Final = "There is no file for the nation “{name}”. The nations are: {known}."
NO_AUTHORITY: Final = (
    "“{code}” is not in the list of authorities. Use the code of forms/authorities.csv, or leave it blank."
)
OTHER_NATION: Final = "The council is in {right}, and this says {name}. Put the right one in."
LEVEL_TWICE: Final = "The level “{id}” stands here twice. Give this one another id."
AT_WEEKEND: Final = "{day} is a {weekday}, on which nobody works anyway. Take it out, or put in the day in its place."
DAY_TWICE: Final = "{day} stands here twice. Take one of the two out."
NAMELESS: Final = "The council has its own {how}, so say in name what it is called."
NO_DUTY: Final = "No duty to report is filled in for {nation}. Leave duty_from blank."
NOTHING_TO_SHOW: Final = "The advice line is on, but has no phone number and no email. Add one, or switch it off."
NOT_CHECKED: Final = "The advice line is on. Say in checked on which day somebody saw that it is still there."
REAL_NUMBER: Final = (
    "“{number}” may be somebody's real number. A pack that comes with the app may hold 999, 101, 111 and "
    "01632 960000 to 01632 960999 only."
)
REAL_ADDRESS: Final = (
    "“{address}” may be somebody's real address. A pack that comes with the app may name example.org and names "
    "that end in .example only."
)
NOT_FICTIONAL: Final = "A pack that comes with the app and names a council must say fictional = true."
FILE_NAME: Final = "This nation is called “{name}”, so its file must be called {file}."
NO_SUCH_WORDING: Final = "No form asks for the words “{name}”. Check the spelling, or take them out."
NO_SOURCE: Final = "There is no source “{code}” below. Check the spelling, or add [sources.{code}]."
UNUSED_SOURCE: Final = "Nothing here names the source “{code}”. Use it, or take it out."
NEEDS_SOURCE: Final = 'This needs at least one source, as in source = ["GEN"].'
EDITION_TWICE: Final = "The edition “{id}” stands here twice. Give this one another id."

# A pack that cannot be used
PACK_HAS_FAULTS: Final = "The pack has {count} fault(s); run `lint` on it. The first: {first}"
PACK_NOT_UTF8: Final = "The pack is not UTF-8 text; save it as UTF-8."
NOT_SIGNED: Final = (
    "{name} is not signed, and your school uses only packs that are. Ask your IT team for {name}.minisig beside it."
)
SIGNED_BY_OTHERS: Final = "{name} was signed by somebody whom your school does not name. Ask your IT team for it anew."
NO_SIGNATURE: Final = "{name} is no signature that can be read. Ask your IT team for the right one."
TAMPERED: Final = "{name} is not as it was signed: it was changed since, or damaged. Ask your IT team for a new copy."
SIGNED_AS: Final = (
    "{name} was signed under the name {other}. Give it that name again, or ask your IT team to sign it anew."
)
PACK_TOO_LARGE: Final = "The file is larger than 1 MB, so it cannot be a pack."
PACK_TOO_DEEP: Final = "The pack has a key with more dots in it than any that there is."
NO_FOLDER_OF_PACKS: Final = "The packs on this computer cannot be used: {folder} is no folder that can be read."
SEVERAL: Final = "There are several packs for the authority {authority} on this computer: {names}. “{first}” is used."
AND_MORE: Final = "And {count} more."
NOT_USED: Final = "The pack {name} on this computer is not used. {why}"
LIST_NOT_USED: Final = "The word list {name} is not used. {why}"
PACK_OLD: Final = (
    "The pack for {name} was last checked on {date}, more than a year ago. Phone numbers and deadlines may have"
    " changed: please ask your safeguarding lead or your IT team for a new one."
)
LIST_OLD: Final = "The word list {name} was last checked on {date}, more than a year ago. Please tell your IT team."
NO_SUCH_PACK: Final = "There is no pack {name}; choose another in your details."
AREA_HAS_FAULTS: Final = "The app's own file {file} has {count} fault(s); run `lint`. The first: {first}"
NO_SUCH_NATION: Final = "There is no file for the nation “{name}”; correct the pack."
NO_WORDS_IN_LIST: Final = "This list is empty. Give it words = or means =."
BAD_PHRASE: Final = "“{phrase}” cannot be read: {why}."

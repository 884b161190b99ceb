"""What `lint` says: each fault of a definition in a sentence that a person who writes forms can act on."""

from typing import Final

NO_FILE: Final = "This file is missing. Make it, as docs/forms.md describes."
NO_SECTION_FILE: Final = "The section file {file} does not exist. Make it, or take the section out of the list."
UNLISTED_FILE: Final = "Nothing uses this file. Add its section to form.toml, or take the file away."
NAME_TWICE: Final = "“{name}” stands in {first} already. Give this one another name, or take one of the two out."
NOT_A_TABLE: Final = "“{name}” must be a table of its own: write [{name}] on a line, and its keys below."

DUPLICATE_ID: Final = "“{id}” is used twice (first in {first}). Give this one another id."
DID_YOU_MEAN: Final = " Did you mean “{name}”?"
SECTION_TWICE: Final = "The section “{name}” is listed twice. Take one of the two out."
SECTION_ID: Final = "The id of this section is “{id}”, but its file is called {name}.toml. Make the two the same."
NO_CONDITION: Final = "There is no condition called “{name}”. Check the spelling, or add it to the conditions."
BAD_CONDITION: Final = "This condition cannot be read: {why}."
CIRCULAR: Final = "The condition “{name}” leads back to itself. Take one of the steps out."
UNUSED_CONDITION: Final = "Nothing uses the condition “{name}”. Use it, or take it out."
TOO_EARLY: Final = (
    "The condition “{name}” looks at “{id}”, which is not answered yet when this is asked. "
    "Move this behind it, or change the condition."
)
NO_QUESTION: Final = "There is no question “{id}”. Check the spelling."
NO_GROUP: Final = "There is no group “{id}”. Check the spelling, or add it as [[group]]."
NOT_A_GROUP: Final = "“{id}” is a question, and a group is needed here. Name the group that the question belongs to."
NOT_A_QUESTION: Final = "“{id}” is a group, and a question is needed here. Name one of its questions."
NO_ONE_ANSWER: Final = (
    "“{id}” is asked for every entry of “{group}”, so it has no one answer. Name a question outside groups."
)
GROUP_ELSEWHERE: Final = "The group “{id}” belongs to the section “{section}”. Move this page there."
GROUP_SPLIT: Final = "The pages of the group “{id}” must stand together. Move this page up, behind the others."
NO_TEXTS: Final = "There is no list “{name}” below [texts] in form.toml. Check the spelling, or add it."
AMONG_AND_WITHIN: Final = "A rule looks among a list or within some questions, not both. Take one of the two out."
UNUSED_TEXTS: Final = "No rule looks among “{name}”. Use it, or take it out."
NO_WORDS: Final = "There is no word list “{name}”. Check the spelling, or add it."
UNUSED_WORDS: Final = "No rule uses the word list “{name}”. Use it, or take it out."
NO_OPTION: Final = "“{option}” is not an option of “{id}”. Its options are: {options}."
WRONG_TEST: Final = "“{id}” is of the kind “{kind}” and cannot be tested with “{test}”. Use {instead}."
OUTSIDE_GROUP: Final = (
    "“{id}” belongs to the group “{group}”, and this is also looked at outside its entries. "
    "Write: any {group} where ({id} ...)."
)
OPTION_MEANS_SOMETHING_ELSE: Final = (
    "An option cannot be called “{id}”: in a condition that word says how a question stands."
)
NO_REQUIRED_IF: Final = (
    "level is “required-if”, so it needs required_if as well. Add required_if = the name of a condition."
)
NOT_REQUIRED_IF: Final = 'required_if only goes with level = "required-if". Change the level, or take it out.'
NO_OPTIONS: Final = "A {kind} needs options. Add [[page.question.option]] below it, at least two."
NOT_FOR_KIND: Final = "“{key}” does not go with the kind “{kind}”. Take it out, or change the kind."
NO_SOURCE: Final = 'This needs at least one source, as in source = ["GEN"].'
UNKNOWN_SOURCE: Final = "There is no source “{name}”. Check the spelling, or add it to the sources."
NO_WORDING: Final = "“{{{{{name}}}}}” is not in [wording] of form.toml. Check the spelling, or add it there."
UNUSED_WORDING: Final = "No text uses “{{{{{name}}}}}”. Use it, or take it out."
UNUSED_SOURCE: Final = "Nothing names the source “{code}”. Use it, or take it out."
NO_EXAMPLES: Final = "Add poor = and good =: a weak and a strong answer, both fictional."
SAME_EXAMPLES: Final = "The poor and the good example are the same. Show the difference."
ENDS_LIKE_A_SENTENCE: Final = (
    "error must fit inside “Add ...” or “Say ...”: no capital at the start unless it is a name, "
    "no full stop at the end."
)
WRONG_KIND: Final = "“{id}” is of the kind “{kind}”; here it must be {wanted}. Name another question."
OTHER_ENTRY: Final = "“{id}” is not a question of the same {place}. Name one that is."
EMPTY_GROUP: Final = 'The group “{id}” has no page. Add a [[page]] with group = "{id}".'
NOT_COVERED: Final = "covers names “{id}”, but the rule's “when” never says that “{id}” is blank."
RENAMED_TO_NOTHING: Final = "“{old}” was renamed to “{new}”, which is not a question. Check the spelling."
STILL_ASKED: Final = "“{id}” is said to be no longer asked, but it still is. Take one of the two out."
UNKNOWN_FIELD: Final = (
    "The message holds “{field}”. What can be filled in here: {known}. Take it out, or use one of these."
)
WITHIN_WITHOUT_WORDS: Final = (
    "within says where to look for words, so it needs words = the name of a list. Add it, or take within out."
)

# Faults that the TOML reader or the models find; {key} is the key at fault.
BY_TYPE: Final = {
    "missing": "“{key}” is missing here. Add it.",
    "string_type": "“{key}” must be text in quotation marks.",
    "string_too_short": "“{key}” is empty. Write something, or take it out.",
    "bool_type": "“{key}” must be true or false, without quotation marks.",
    "bool_parsing": "“{key}” must be true or false, without quotation marks.",
    "float_parsing": "“{key}” must be a number, without quotation marks.",
    "float_type": "“{key}” must be a number, without quotation marks.",
    "too_short": "“{key}” is empty. Put at least one in, or take the whole out.",
    "tuple_type": "“{key}” must be a list in square brackets, or repeated tables: [[{key}]].",
    "model_type": "“{key}” must be a table of keys.",
    "dict_type": "“{key}” must be a table of keys.",
}
NOT_A_KEY: Final = "“{key}” is not a key that can stand here."
TAKE_IT_OUT: Final = " Take it out."
TWICE: Final = "This name stands here a second time. Take one of the two out, or give one another name."
ONE_OF: Final = "“{key}” must be one of {expected}."
PATTERN: Final = (
    "“{key}” is not written as it must be. Begin with a small letter; use small letters, figures and _, "
    "with dots between the parts of a question id."
)
BY_KEY: Final = {
    "version": "“{key}” must be a year and a month, as in “2026-11”.",
    "since": "“{key}” must be a year and a month, as in “2026-11”.",
    "link": "“{key}” is written without https, as in “example.org/page”.",
    "host": "“{key}” is the name of a site alone, as in “www.example.org”.",
    "beside": "“{key}” names questions or topics, as in “say.words” or “say.*”.",
    "questions": "“{key}” names questions or topics, as in “say.words” or “say.*”.",
    "rules": "“{key}” names rules, as in “IMG-001” or “IMG-*”.",
}
UNREADABLE: Final = (
    "This cannot be read as TOML ({why}). Look for a missing quotation mark, bracket or equals sign here or just above."
)
OTHERWISE: Final = "“{key}”: {why}."
NEEDS_EACH: Final = '“{id}” belongs to the group “{group}”. Add each = "{group}" to this rule.'
NOTHING_TO_FIRE_ON: Final = "This rule never fires. Give it when =, words = or code =."
NO_PLACE: Final = (
    "where is missing: say to which question the rule points. Only a rule with words or code can do without."
)
NOTHING_FILLED_IN: Final = "nothing"
NO_PHRASES: Final = "This list is empty. Give it words = or means =."
BAD_PHRASE: Final = "“{phrase}” cannot be read: {why}."
MAPPED_TWICE: Final = (
    "“{field}” is mapped to “{first}” already. A field belongs to one question: take one of the two out."
)
MAPPED_AND_LEFT: Final = (
    "“{field}” is mapped here and left to the authority as well. Take it out of left_to_authority.toml, or from here."
)
LIFE_NO_OPTION: Final = "“{name}” is no option of {question}."
NOT_OF_THE_OTHERS: Final = "“{id}” is not asked in the group “{group}”. Name a question of that group."
OF_THE_OTHERS: Final = "“{id}” is asked in the group “{group}”. Name a question about the child referred."

# Resources and systems
NO_TOPIC: Final = "There is no topic “{name}”. Check the spelling, or add it below [topics]."
UNUSED_TOPIC: Final = "No resource is about the topic “{name}”. Use it, or take it out."
NO_RESOURCE: Final = "There is no resource “{name}”. Check the spelling, or add it to resources.toml."
NO_RULE: Final = "There is no rule “{name}”. Check the spelling."
NO_QUESTION_OR_TOPIC: Final = "“{name}” is neither a question nor a topic of one. Check the spelling."
OUT_OF_REACH: Final = "Nobody can find this resource. Give it topics, or say which questions it stands beside."
AGES_REVERSED: Final = "No age is from {least} to {most}. Put the younger age first."
NOTHING_CHECKED: Final = "checked is the day on which the link was seen in a source. Add the link, or take checked out."
NOT_OWN_SITE: Final = (
    "“{host}” is not among the sites of “{publisher}” in the sources named here. "
    "Name the source that gives it and add the site, or take the link out."
)
UNUSED_SITE: Final = "No link leads to “{host}”. Use it, or take it out."
SHOWN_NOWHERE: Final = "Say where this is to be seen in the app: questions, rules, resources or screens."

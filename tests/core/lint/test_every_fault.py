"""Every kind of fault that `lint` knows: in which file, on which line, and in which words it is said.

A sentence here is read by a person who writes forms and does not program: it must say what to do.
"""

from typing import NamedTuple

import pytest

from referral_assistant.core.lint import lint
from tests.tiny import LISTS, SAMPLE, texts_in

FORM, CONDITIONS, RULES = "form.toml", "conditions.toml", "rules.toml"
WORDS, SOURCES, STATEMENTS = "words.toml", "sources.toml", "statements.toml"
GATE, CHILD, EVENTS, REVIEW = (f"sections/{name}.toml" for name in ("gate", "child", "events", "review"))


class Case(NamedTuple):
    """In `changed`, `old` becomes `new`; then `sentence` is said of the line of `file` that reads `line`."""

    what: str
    changed: str
    old: str
    new: str
    file: str
    line: str
    sentence: str


def linking(
    label: str = "child.name", others: str = "incidents", other_label: str = "inc.label", more: str = ""
) -> str:
    """How the sample form would link, before its names."""
    keys = [f'label = "{label}"', f'others = "{others}"', f'other_label = "{other_label}"', 'other_part = "inc.source"']
    return "\n".join(["[linking]", *keys, more, "", "[names]"])


CASES = (
    Case(
        "a section without its file",
        FORM,
        '"review"]',
        '"review", "plan"]',
        FORM,
        'sections = ["gate", "child", "events", "review", "plan"]',
        "The section file sections/plan.toml does not exist. Make it, or take the section out of the list.",
    ),
    Case(
        "a section listed twice",
        FORM,
        '"review"]',
        '"review", "gate"]',
        FORM,
        'sections = ["gate", "child", "events", "review", "gate"]',
        "The section “gate” is listed twice. Take one of the two out.",
    ),
    Case(
        "a section that form.toml does not list",
        FORM,
        ', "review"]',
        "]",
        REVIEW,
        'id = "review"',
        "Nothing uses this file. Add its section to form.toml, or take the file away.",
    ),
    Case(
        "a section whose id is not its file's name",
        REVIEW,
        'id = "review"',
        'id = "revue"',
        REVIEW,
        'id = "revue"',
        "The id of this section is “revue”, but its file is called review.toml. Make the two the same.",
    ),
    Case(
        "a field of other forms that two questions fill",
        GATE,
        'source = ["GEN"]\n\n[[page.question]]\nid = "gate.time"',
        'source = ["GEN"]\nmaps_to = ["safety.now"]\n\n[[page.question]]\nmaps_to = [ "safety.now" ]\nid = "gate.time"',
        GATE,
        'maps_to = [ "safety.now" ]',
        "“safety.now” is mapped to “gate.danger” already. A field belongs to one question: take one of the two out.",
    ),
    Case(
        "a field of other forms that is filled, and left to the authority as well",
        GATE,
        'source = ["GEN"]\n\n[[page.question]]\nid = "gate.time"',
        'source = ["GEN"]\nmaps_to = [ "office.reference" ]\n\n[[page.question]]\nid = "gate.time"',
        GATE,
        'maps_to = [ "office.reference" ]',
        "“office.reference” is mapped here and left to the authority as well. "
        "Take it out of left_to_authority.toml, or from here.",
    ),
    Case(
        "a question of the review whose evidence is not there",
        REVIEW,
        'id = "rev.note"',
        'evidence = ["incident"]\nid = "rev.note"',
        REVIEW,
        'evidence = ["incident"]',
        "There is no question “incident”. Check the spelling. Did you mean “incidents”?",
    ),
    Case(
        "a linked referral from a group that is not there",
        FORM,
        "[names]",
        linking(others="incident"),
        FORM,
        'others = "incident"',
        "There is no group “incident”. Check the spelling, or add it as [[group]]. Did you mean “incidents”?",
    ),
    Case(
        "a linked referral with a label that is not each child's",
        FORM,
        "[names]",
        linking(other_label="child.name"),
        FORM,
        'other_label = "child.name"',
        "“child.name” is not asked in the group “incidents”. Name a question of that group.",
    ),
    Case(
        "a linked referral that takes the child's own label from the others",
        FORM,
        "[names]",
        linking(label="inc.label"),
        FORM,
        'label = "inc.label"',
        "“inc.label” is asked in the group “incidents”. Name a question about the child referred.",
    ),
    Case(
        "a linked referral with a word list that is not there",
        FORM,
        "[names]",
        linking(more='home_words = "homes"'),
        FORM,
        'home_words = "homes"',
        "There is no word list “homes”. Check the spelling, or add it.",
    ),
    Case(
        "a list of texts that names a question that is not there",
        FORM,
        "[names]",
        '[texts]\ntold = ["inc.whatever"]\n\n[names]',
        FORM,
        'told = ["inc.whatever"]',
        "There is no question “inc.whatever”. Check the spelling. Did you mean “inc.what”?",
    ),
    Case(
        "a list of texts that no rule looks among",
        FORM,
        "[names]",
        '[texts]\ntold = ["inc.what"]\n\n[names]',
        FORM,
        'told = ["inc.what"]',
        "No rule looks among “told”. Use it, or take it out.",
    ),
    Case(
        "a quotation mark that is missing",
        CHILD,
        'title = "The child"',
        'title = "The child',
        CHILD,
        'title = "The child',
        (
            "This cannot be read as TOML (illegal character '\\n'). Look for a missing quotation "
            "mark, bracket or equals sign here or just above."
        ),
    ),
    Case(
        "a bracket that is never closed",
        WORDS,
        '"weapon*"]',
        '"weapon*"',
        WORDS,
        "",
        (
            "This cannot be read as TOML (unclosed array). Look for a missing quotation mark, "
            "bracket or equals sign here or just above."
        ),
    ),
    Case(
        "a key that stands twice",
        GATE,
        'title = "Safety"',
        'title = "Safety"\ntitle = "Danger"',
        GATE,
        'title = "Danger"',
        "This name stands here a second time. Take one of the two out, or give one another name.",
    ),
    Case(
        "a table that stands twice",
        RULES,
        "[MISS-005]",
        "[MISS-001]",
        RULES,
        "[MISS-001]",
        "This name stands here a second time. Take one of the two out, or give one another name.",
    ),
    Case(
        "a key where a table should be",
        CONDITIONS,
        "[danger]\n",
        'told_us = "yes"\n\n[danger]\n',
        CONDITIONS,
        'told_us = "yes"',
        "“told_us” must be a table of its own: write [told_us] on a line, and its keys below.",
    ),
    Case(
        "a misspelt key",
        CHILD,
        'error = "the postcode"',
        'eror = "the postcode"\nerror = "the postcode"',
        CHILD,
        'eror = "the postcode"',
        "“eror” is not a key that can stand here. Did you mean “error”?",
    ),
    Case(
        "a key that nothing knows",
        GATE,
        'title = "Danger"',
        'title = "Danger"\ncolour = "red"',
        GATE,
        'colour = "red"',
        "“colour” is not a key that can stand here. Take it out.",
    ),
    Case(
        "a wording that is missing",
        CHILD,
        'ask = "What is the postcode?"\n',
        "",
        CHILD,
        "[[page.question]]",
        "“ask” is missing here. Add it.",
    ),
    Case(
        "a wording that is empty",
        CHILD,
        'ask = "What is the postcode?"',
        'ask = " "',
        CHILD,
        'ask = " "',
        "“ask” is empty. Write something, or take it out.",
    ),
    Case(
        "a number where text should be",
        CHILD,
        'print = "Postcode"',
        "print = 3",
        CHILD,
        "print = 3",
        "“print” must be text in quotation marks.",
    ),
    Case(
        "text where a number should be",
        CHILD,
        "most = 18",
        'most = "many"',
        CHILD,
        'most = "many"',
        "“most” must be a number, without quotation marks.",
    ),
    Case(
        "text where true or false should be",
        CHILD,
        "not_an_event = true",
        'not_an_event = "perhaps"',
        CHILD,
        'not_an_event = "perhaps"',
        "“not_an_event” must be true or false, without quotation marks.",
    ),
    Case(
        "text where a list should be",
        CHILD,
        'source = ["GEN"]',
        'source = "GEN"',
        CHILD,
        'source = "GEN"',
        "“source” must be a list in square brackets, or repeated tables: [[source]].",
    ),
    Case(
        "a kind that does not exist",
        CHILD,
        'kind = "postcode"',
        'kind = "postal code"',
        CHILD,
        'kind = "postal code"',
        (
            "“kind” must be one of 'text', 'long text', 'quoted words', 'yes or no', 'choice', "
            "'choices', 'date', 'time', 'number', 'person', 'postcode', 'phone', 'email' or "
            "'identifier'."
        ),
    ),
    Case(
        "a level that does not exist",
        CHILD,
        'level = "recommended"',
        'level = "important"',
        CHILD,
        'level = "important"',
        "“level” must be one of 'required', 'required-if', 'recommended' or 'optional'.",
    ),
    Case(
        "a question id with capitals",
        CHILD,
        'id = "child.home"',
        'id = "child.Home"',
        CHILD,
        'id = "child.Home"',
        (
            "“id” is not written as it must be. Begin with a small letter; use small letters, "
            "figures and _, with dots between the parts of a question id."
        ),
    ),
    Case(
        "a version that is not a month",
        FORM,
        'version = "2026-11"',
        'version = "1.0"',
        FORM,
        'version = "1.0"',
        "“version” must be a year and a month, as in “2026-11”.",
    ),
    Case(
        "a word list without words",
        WORDS,
        '["right now", "weapon*"]',
        "[]",
        WORDS,
        "words = []",
        "This list is empty. Give it words = or means =.",
    ),
    Case(
        "an id used twice",
        CHILD,
        'id = "child.code"',
        'id = "child.home"',
        CHILD,
        'id = "child.home"',
        "“child.home” is used twice (first in sections/child.toml). Give this one another id.",
    ),
    Case(
        "an id used twice in two files",
        REVIEW,
        'id = "rev.note"',
        'id = "child.home"',
        REVIEW,
        'id = "child.home"',
        "“child.home” is used twice (first in sections/child.toml). Give this one another id.",
    ),
    Case(
        "required-if without its condition",
        GATE,
        'required_if = "danger"\n',
        "",
        GATE,
        'level = "required-if"',
        ("level is “required-if”, so it needs required_if as well. Add required_if = the name of a condition."),
    ),
    Case(
        "a condition without required-if",
        GATE,
        'level = "required-if"',
        'level = "optional"',
        GATE,
        'required_if = "danger"',
        'required_if only goes with level = "required-if". Change the level, or take it out.',
    ),
    Case(
        "an error wording that is a sentence",
        CHILD,
        'error = "the postcode"',
        'error = "The postcode."',
        CHILD,
        'error = "The postcode."',
        (
            "error must fit inside “Add ...” or “Say ...”: no capital at the start unless it is a "
            "name, no full stop at the end."
        ),
    ),
    Case(
        "no weak example",
        CHILD,
        'poor = "near the park"\n',
        "",
        CHILD,
        "[[page.question]]",
        "Add poor = and good =: a weak and a strong answer, both fictional.",
    ),
    Case(
        "no strong example",
        CHILD,
        'good = "AB1 2CD"\n',
        "",
        CHILD,
        "[[page.question]]",
        "Add poor = and good =: a weak and a strong answer, both fictional.",
    ),
    Case(
        "examples that are the same",
        CHILD,
        'good = "AB1 2CD"',
        'good = "near the park"',
        CHILD,
        'good = "near the park"',
        "The poor and the good example are the same. Show the difference.",
    ),
    Case(
        "no source",
        CHILD,
        'source = ["GEN"]',
        "source = []",
        CHILD,
        "source = []",
        'This needs at least one source, as in source = ["GEN"].',
    ),
    Case(
        "a source that does not exist",
        CHILD,
        'source = ["GEN"]',
        'source = ["GENN"]',
        CHILD,
        'source = ["GENN"]',
        ("There is no source “GENN”. Check the spelling, or add it to the sources. Did you mean “GEN”?"),
    ),
    Case(
        "a key that belongs to another kind",
        CHILD,
        'kind = "postcode"',
        'kind = "postcode"\nunit = "m"',
        CHILD,
        'unit = "m"',
        "“unit” does not go with the kind “postcode”. Take it out, or change the kind.",
    ),
    Case(
        "a choice with one option",
        EVENTS,
        ('[[page.question.option]]\nid = "told"\nlabel = "I was told"\nnature = "report"\n'),
        "",
        EVENTS,
        'kind = "choice"',
        "A choice needs options. Add [[page.question.option]] below it, at least two.",
    ),
    Case(
        "an option used twice",
        CHILD,
        'id = "none"',
        'id = "sight"',
        CHILD,
        'id = "sight"',
        "“sight” is used twice (first in the same question). Give this one another id.",
    ),
    Case(
        "an option with a word of the conditions",
        CHILD,
        'id = "none"',
        'id = "known"',
        CHILD,
        'id = "known"',
        "An option cannot be called “known”: in a condition that word says how a question stands.",
    ),
    Case(
        "a companion that does not exist",
        EVENTS,
        'time = "inc.time"',
        'time = "inc.tme"',
        EVENTS,
        'time = "inc.tme"',
        "There is no question “inc.tme”. Check the spelling. Did you mean “inc.time”?",
    ),
    Case(
        "a companion of the wrong kind",
        EVENTS,
        'time = "inc.time"',
        'time = "inc.what"',
        EVENTS,
        'time = "inc.what"',
        "“inc.what” is of the kind “long text”; here it must be “time”. Name another question.",
    ),
    Case(
        "a companion in another group",
        CHILD,
        "not_an_event = true",
        'time = "inc.time"',
        CHILD,
        'time = "inc.time"',
        "“inc.time” is not a question of the same group. Name one that is.",
    ),
    Case(
        "a companion that is a group",
        EVENTS,
        'event_from = "inc.what"',
        'event_from = "incidents"',
        EVENTS,
        'event_from = "incidents"',
        "“incidents” is a group, and a question is needed here. Name one of its questions.",
    ),
    Case(
        "a group without a page",
        CHILD,
        'title = "The child"\n',
        (
            'title = "The child"\n'
            "\n"
            "[[group]]\n"
            'id = "pets"\n'
            'ask = "Which pets?"\n'
            'error = "a pet"\n'
            'print = "Pets"\n'
            'entry = "Pet"\n'
            'add = "Add a pet"\n'
            "card = []\n"
            'level = "optional"\n'
            'why = "To know."\n'
            'source = ["GEN"]\n'
        ),
        CHILD,
        "[[group]]",
        'The group “pets” has no page. Add a [[page]] with group = "pets".',
    ),
    Case(
        "a page of a group that does not exist",
        REVIEW,
        'title = "Review"\n\n[[page.q',
        'title = "Review"\ngroup = "incident"\n\n[[page.q',
        REVIEW,
        'group = "incident"',
        ("There is no group “incident”. Check the spelling, or add it as [[group]]. Did you mean “incidents”?"),
    ),
    Case(
        "a page of a group that is a question",
        REVIEW,
        'title = "Review"\n\n[[page.q',
        'title = "Review"\ngroup = "child.name"\n\n[[page.q',
        REVIEW,
        'group = "child.name"',
        ("“child.name” is a question, and a group is needed here. Name the group that the question belongs to."),
    ),
    Case(
        "a page of a group of another section",
        REVIEW,
        'title = "Review"\n\n[[page.q',
        'title = "Review"\ngroup = "incidents"\n\n[[page.q',
        REVIEW,
        'group = "incidents"',
        "The group “incidents” belongs to the section “events”. Move this page there.",
    ),
    Case(
        "pages of a group that do not stand together",
        EVENTS,
        '[[page]]\ntitle = "What"',
        (
            "[[page]]\n"
            'title = "Between"\n'
            "\n"
            "[[page.question]]\n"
            'id = "mid"\n'
            'kind = "text"\n'
            'ask = "And?"\n'
            'error = "what else"\n'
            'print = "Else"\n'
            'level = "optional"\n'
            'why = "To know."\n'
            'poor = "x"\n'
            'good = "y"\n'
            'source = ["GEN"]\n'
            "\n"
            "[[page]]\n"
            'title = "What"'
        ),
        EVENTS,
        'group = "incidents"',
        "The pages of the group “incidents” must stand together. Move this page up, behind the others.",
    ),
    Case(
        "a card that shows a question of elsewhere",
        EVENTS,
        'card = ["inc.when", "inc.what"]',
        'card = ["child.name"]',
        EVENTS,
        'card = ["child.name"]',
        "“child.name” is not a question of the same group. Name one that is.",
    ),
    Case(
        "an entry named by nothing",
        EVENTS,
        'entry_from = "inc.label"',
        'entry_from = "inc.lable"',
        EVENTS,
        'entry_from = "inc.lable"',
        "There is no question “inc.lable”. Check the spelling. Did you mean “inc.label”?",
    ),
    Case(
        "an entry named by a date",
        EVENTS,
        'entry_from = "inc.label"',
        'entry_from = "inc.when"',
        EVENTS,
        'entry_from = "inc.when"',
        (
            "“inc.when” is of the kind “date”; here it must be “choice” or “identifier” or “long "
            "text” or “person” or “quoted words” or “text”. Name another question."
        ),
    ),
    Case(
        "an entry whose nature is no choice",
        EVENTS,
        'nature_from = "inc.source"',
        'nature_from = "inc.what"',
        EVENTS,
        'nature_from = "inc.what"',
        "“inc.what” is of the kind “long text”; here it must be “choice”. Name another question.",
    ),
    Case(
        "a condition that does not exist",
        CHILD,
        'ask_if = "low_sight"',
        'ask_if = "low_sigth"',
        CHILD,
        'ask_if = "low_sigth"',
        (
            "There is no condition called “low_sigth”. Check the spelling, or "
            "add it to the conditions. Did you mean “low_sight”?"
        ),
    ),
    Case(
        "a condition of a page that does not exist",
        CHILD,
        'title = "Needs"',
        'title = "Needs"\nask_if = "in_need"',
        CHILD,
        'ask_if = "in_need"',
        "There is no condition called “in_need”. Check the spelling, or add it to the conditions.",
    ),
    Case(
        "a condition that nothing uses",
        CONDITIONS,
        "[told]",
        '[spare]\nreads = "spare"\nwhen = "gate.danger is no"\n\n[told]',
        CONDITIONS,
        "[spare]",
        "Nothing uses the condition “spare”. Use it, or take it out.",
    ),
    Case(
        "a condition that cannot be read",
        CONDITIONS,
        "gate.danger is yes",
        "gate.danger is yes and",
        CONDITIONS,
        'when = "gate.danger is yes and"',
        "This condition cannot be read: a word is missing.",
    ),
    Case(
        "a condition with two tests side by side",
        CONDITIONS,
        "gate.danger is yes",
        "gate.danger is yes gate.danger is no",
        CONDITIONS,
        'when = "gate.danger is yes gate.danger is no"',
        "This condition cannot be read: “gate.danger” is not expected here; join tests with “and” or “or”.",
    ),
    Case(
        "a condition with a strange sign",
        CONDITIONS,
        "gate.danger is yes",
        "gate.danger = yes",
        CONDITIONS,
        'when = "gate.danger = yes"',
        "This condition cannot be read: “=” cannot stand in a condition.",
    ),
    Case(
        "a condition with a bracket too few",
        CONDITIONS,
        "gate.danger is yes",
        "(gate.danger is yes",
        CONDITIONS,
        'when = "(gate.danger is yes"',
        "This condition cannot be read: “)” is missing.",
    ),
    Case(
        "a condition with is not",
        CONDITIONS,
        "inc.source is told",
        "inc.source is not told",
        CONDITIONS,
        'when = "inc.source is not told"',
        ("This condition cannot be read: write “not inc.source is told” in place of “inc.source is not told”."),
    ),
    Case(
        "a condition that begins with its verb",
        CONDITIONS,
        "inc.source is told",
        "is told",
        CONDITIONS,
        'when = "is told"',
        "This condition cannot be read: a question or a condition is expected before “is”.",
    ),
    Case(
        "a condition that compares with a word",
        CONDITIONS,
        "gate.danger is yes",
        "child.age is less than ten",
        CONDITIONS,
        'when = "child.age is less than ten"',
        "This condition cannot be read: a number is expected after “less than”, not “ten”.",
    ),
    Case(
        "a condition with any and no where",
        CONDITIONS,
        "gate.danger is yes",
        "any incidents (inc.source is told)",
        CONDITIONS,
        'when = "any incidents (inc.source is told)"',
        "This condition cannot be read: “where” is expected, not “(”.",
    ),
    Case(
        "a condition with has and no comparison",
        CONDITIONS,
        "gate.danger is yes",
        "child.name has 3 words",
        CONDITIONS,
        'when = "child.name has 3 words"',
        "This condition cannot be read: “fewer than”, “more than” or “at least” is expected after “has”.",
    ),
    Case(
        "a condition without end",
        CONDITIONS,
        "gate.danger is yes",
        "(" * 60 + "gate.danger is yes" + ")" * 60,
        CONDITIONS,
        'when = "' + "(" * 60 + "gate.danger is yes" + ")" * 60 + '"',
        "This condition cannot be read: it is too long; give parts of it names of their own.",
    ),
    Case(
        "a condition that is only a question",
        CONDITIONS,
        "gate.danger is yes",
        "gate.danger",
        CONDITIONS,
        'when = "gate.danger"',
        (
            "This condition cannot be read: “gate.danger” is a question: say what of it, such as "
            "“gate.danger is answered”."
        ),
    ),
    Case(
        "a condition that names no condition",
        CONDITIONS,
        "gate.danger is yes",
        "toldd",
        CONDITIONS,
        'when = "toldd"',
        ("There is no condition called “toldd”. Check the spelling, or add it to the conditions. Did you mean “told”?"),
    ),
    Case(
        "a condition about no question",
        CONDITIONS,
        "gate.danger is yes",
        "gate.dangr is yes",
        CONDITIONS,
        'when = "gate.dangr is yes"',
        "There is no question “gate.dangr”. Check the spelling. Did you mean “gate.danger”?",
    ),
    Case(
        "a condition with an option that does not exist",
        CONDITIONS,
        "inc.source is told",
        "inc.source is heard",
        CONDITIONS,
        'when = "inc.source is heard"',
        "“heard” is not an option of “inc.source”. Its options are: seen, told.",
    ),
    Case(
        "a condition with a wrong test of yes or no",
        CONDITIONS,
        "gate.danger is yes",
        "gate.danger is maybe",
        CONDITIONS,
        'when = "gate.danger is maybe"',
        (
            "“gate.danger” is of the kind “yes or no” and cannot be tested with “is”. Use “is yes”, "
            "“is no”, “is blank”, “is answered”, “is known” or “is not known”."
        ),
    ),
    Case(
        "a condition with is for choices",
        CONDITIONS,
        "needs includes sight",
        "needs is sight",
        CONDITIONS,
        'when = "needs is sight"',
        ("“needs” is of the kind “choices” and cannot be tested with “is”. Use “includes” and one of its options."),
    ),
    Case(
        "a condition with includes for a choice",
        CONDITIONS,
        "inc.source is told",
        "inc.source includes told",
        CONDITIONS,
        'when = "inc.source includes told"',
        ("“inc.source” is of the kind “choice” and cannot be tested with “includes”. Use “is” and one of its options."),
    ),
    Case(
        "a condition with is for text",
        CONDITIONS,
        "gate.danger is yes",
        "child.name is sam",
        CONDITIONS,
        'when = "child.name is sam"',
        (
            "“child.name” is of the kind “text” and cannot be tested with “is”. Use “has fewer than "
            "12 words”, “mentions”, “is blank” or “is answered”."
        ),
    ),
    Case(
        "a condition that counts the words of a choice",
        CONDITIONS,
        "gate.danger is yes",
        "authority has more than 3 words",
        CONDITIONS,
        'when = "authority has more than 3 words"',
        (
            "“authority” is of the kind “choice” and cannot be tested with “has more than ... "
            "words”. Use “is” and one of its options."
        ),
    ),
    Case(
        "a condition that compares text with a number",
        CONDITIONS,
        "gate.danger is yes",
        "child.name is more than 3",
        CONDITIONS,
        'when = "child.name is more than 3"',
        (
            "“child.name” is of the kind “text” and cannot be tested with “is more than ...”. Use "
            "“has fewer than 12 words”, “mentions”, “is blank” or “is answered”."
        ),
    ),
    Case(
        "a condition that looks for words in a date",
        CONDITIONS,
        "gate.danger is yes",
        "child.born mentions danger_now",
        CONDITIONS,
        'when = "child.born mentions danger_now"',
        (
            "“child.born” is of the kind “date” and cannot be tested with “mentions”. Use “is "
            "blank”, “is answered”, “is known” or “is not known”."
        ),
    ),
    Case(
        "a condition that counts the entries of a question",
        CONDITIONS,
        "gate.danger is yes",
        "child.name has more than 1 entries",
        CONDITIONS,
        'when = "child.name has more than 1 entries"',
        (
            "“child.name” is of the kind “text” and cannot be tested with “has more than ... "
            "entries”. Use “has fewer than 12 words”, “mentions”, “is blank” or “is answered”."
        ),
    ),
    Case(
        "a condition with a wrong test of a group",
        CONDITIONS,
        "gate.danger is yes",
        "incidents is seen",
        CONDITIONS,
        'when = "incidents is seen"',
        (
            "“incidents” is of the kind “group” and cannot be tested with “is”. Use “has more than 1 "
            "entries” or “any ... where (...)”."
        ),
    ),
    Case(
        "a condition with any of no group",
        CONDITIONS,
        "gate.danger is yes",
        "any incident where (inc.source is told)",
        CONDITIONS,
        'when = "any incident where (inc.source is told)"',
        ("There is no group “incident”. Check the spelling, or add it as [[group]]. Did you mean “incidents”?"),
    ),
    Case(
        "a condition with any of a question",
        CONDITIONS,
        "gate.danger is yes",
        "any inc.what where (inc.source is told)",
        CONDITIONS,
        'when = "any inc.what where (inc.source is told)"',
        ("“inc.what” is a question, and a group is needed here. Name the group that the question belongs to."),
    ),
    Case(
        "a condition with words that do not exist",
        CONDITIONS,
        "gate.danger is yes",
        "any answer mentions danger_nw",
        CONDITIONS,
        'when = "any answer mentions danger_nw"',
        ("There is no word list “danger_nw”. Check the spelling, or add it. Did you mean “danger_now”?"),
    ),
    Case(
        "a condition that leads to itself",
        CONDITIONS,
        "gate.danger is yes",
        "gate.danger is yes or danger",
        CONDITIONS,
        'when = "gate.danger is yes or danger"',
        "The condition “danger” leads back to itself. Take one of the steps out.",
    ),
    Case(
        "a condition about an entry looked at outside",
        CONDITIONS,
        "gate.danger is yes",
        "inc.source is seen",
        CONDITIONS,
        'when = "inc.source is seen"',
        (
            "“inc.source” belongs to the group “incidents”, and this is also looked at outside its "
            "entries. Write: any incidents where (inc.source ...)."
        ),
    ),
    Case(
        "a condition about what is asked later",
        CONDITIONS,
        "needs includes sight",
        "authority is answered",
        CHILD,
        'ask_if = "low_sight"',
        (
            "The condition “low_sight” looks at “authority”, which is not answered yet when this is "
            "asked. Move this behind it, or change the condition."
        ),
    ),
    Case(
        "a condition inside a group about all its entries",
        CONDITIONS,
        "inc.source is told",
        "incidents has more than 1 entries",
        EVENTS,
        'ask_if = "told"',
        (
            "The condition “told” looks at “incidents”, which is not answered yet when this is "
            "asked. Move this behind it, or change the condition."
        ),
    ),
    Case(
        "a rule about no question",
        RULES,
        'where = "child.name"',
        'where = "child.nam"',
        RULES,
        'where = "child.nam"',
        "There is no question “child.nam”. Check the spelling. Did you mean “child.name”?",
    ),
    Case(
        "a rule for each of no group",
        RULES,
        'each = "incidents"',
        'each = "incident"',
        RULES,
        'each = "incident"',
        ("There is no group “incident”. Check the spelling, or add it as [[group]]. Did you mean “incidents”?"),
    ),
    Case(
        "a rule that needs each",
        RULES,
        'each = "incidents"\n',
        "",
        RULES,
        'where = "inc.when"',
        '“inc.when” belongs to the group “incidents”. Add each = "incidents" to this rule.',
    ),
    Case(
        "a rule with words that do not exist",
        RULES,
        'words = "danger_now"',
        'words = "danger_nw"',
        RULES,
        'words = "danger_nw"',
        ("There is no word list “danger_nw”. Check the spelling, or add it. Did you mean “danger_now”?"),
    ),
    Case(
        "a rule within no question",
        RULES,
        'within = ["inc.what"]',
        'within = ["inc.wat"]',
        RULES,
        'within = ["inc.wat"]',
        "There is no question “inc.wat”. Check the spelling. Did you mean “inc.what”?",
    ),
    Case(
        "a rule within and without words",
        RULES,
        'where = "child.name"',
        'where = "child.name"\nwithin = ["child.name"]',
        RULES,
        'within = ["child.name"]',
        ("within says where to look for words, so it needs words = the name of a list. Add it, or take within out."),
    ),
    Case(
        "a rule without a source",
        RULES,
        'source = ["GEN"]',
        "source = []",
        RULES,
        "source = []",
        'This needs at least one source, as in source = ["GEN"].',
    ),
    Case(
        "a rule with a source that does not exist",
        RULES,
        'source = ["GEN"]',
        'source = ["RC9"]',
        RULES,
        'source = ["RC9"]',
        "There is no source “RC9”. Check the spelling, or add it to the sources.",
    ),
    Case(
        "a message that wants a word where there is none",
        RULES,
        "Add the child's name.",
        "Add {term}.",
        RULES,
        'message = "Add {term}."',
        ("The message holds “{term}”. What can be filled in here: nothing. Take it out, or use one of these."),
    ),
    Case(
        "a message that wants something else",
        RULES,
        "'{term}' suggests",
        "'{word}' suggests",
        RULES,
        "message = \"'{word}' suggests danger now.\"",
        ("The message holds “{word}”. What can be filled in here: {term}. Take it out, or use one of these."),
    ),
    Case(
        "a message with a brace too few",
        RULES,
        "'{term}' suggests",
        "'{term' suggests",
        RULES,
        "message = \"'{term' suggests danger now.\"",
        (
            "The message holds “{term' suggests danger now.”. What can be filled in here: {term}. "
            "Take it out, or use one of these."
        ),
    ),
    Case(
        "a rule that covers what it does not look at",
        RULES,
        'where = "child.name"',
        'where = "child.name"\ncovers = ["child.born"]',
        RULES,
        'covers = ["child.born"]',
        "covers names “child.born”, but the rule's “when” never says that “child.born” is blank.",
    ),
    Case(
        "a rule with a condition that cannot be read",
        RULES,
        "child.name is blank",
        "child.name blank",
        RULES,
        'when = "child.name blank"',
        "This condition cannot be read: “blank” is not expected here; join tests with “and” or “or”.",
    ),
    Case(
        "a rule about entries without each",
        RULES,
        'when = "child.name is blank"',
        'when = "child.name is blank or inc.when is blank"',
        RULES,
        'when = "child.name is blank or inc.when is blank"',
        (
            "“inc.when” belongs to the group “incidents”, and this is also looked at outside its "
            "entries. Write: any incidents where (inc.when ...)."
        ),
    ),
    Case(
        "a severity that does not exist",
        RULES,
        'severity = "stop"',
        'severity = "high"',
        RULES,
        'severity = "high"',
        "“severity” must be one of 'stop', 'fix', 'improve' or 'note'.",
    ),
    Case(
        "a word list that nothing uses",
        WORDS,
        "[danger_now]",
        '[spare]\nsays = "spare"\nwords = ["x"]\n\n[danger_now]',
        WORDS,
        "[spare]",
        "No rule uses the word list “spare”. Use it, or take it out.",
    ),
    Case(
        "a source that nothing names",
        SOURCES,
        "[GEN]",
        '[OLD]\nname = "Old"\nsupports = "x"\ncertainty = "seen"\n\n[GEN]',
        SOURCES,
        "[OLD]",
        "Nothing names the source “OLD”. Use it, or take it out.",
    ),
    Case(
        "a name for no question",
        FORM,
        'child = "child.name"',
        'child = "child.nam"',
        FORM,
        'child = "child.nam"',
        "There is no question “child.nam”. Check the spelling. Did you mean “child.name”?",
    ),
    Case(
        "a name for a question of a group",
        FORM,
        'child = "child.name"',
        'child = "inc.label"',
        FORM,
        'child = "inc.label"',
        (
            "“inc.label” is asked for every entry of “incidents”, so it has no one answer. Name a "
            "question outside groups."
        ),
    ),
    Case(
        "a name for a group",
        FORM,
        'child = "child.name"',
        'child = "incidents"',
        FORM,
        'child = "incidents"',
        "“incidents” is a group, and a question is needed here. Name one of its questions.",
    ),
    Case(
        "a name that the engine does not know",
        FORM,
        'born = "child.born"',
        'birth = "child.born"',
        FORM,
        'birth = "child.born"',
        "“birth” is not a key that can stand here. Take it out.",
    ),
    Case(
        "a question renamed to nothing",
        FORM,
        'new = "child.name"',
        'new = "child.nm"',
        FORM,
        'new = "child.nm"',
        "“child.known_as” was renamed to “child.nm”, which is not a question. Check the spelling.",
    ),
    Case(
        "a renamed question still asked",
        FORM,
        'old = "child.known_as"',
        'old = "child.home"',
        FORM,
        'old = "child.home"',
        "“child.home” is said to be no longer asked, but it still is. Take one of the two out.",
    ),
    Case(
        "a retired question still asked",
        FORM,
        'id = "child.mood"',
        'id = "child.home"',
        FORM,
        'id = "child.home"',
        "“child.home” is said to be no longer asked, but it still is. Take one of the two out.",
    ),
    Case(
        "a statement without text",
        STATEMENTS,
        'text = "If',
        'txt = "If',
        STATEMENTS,
        'txt = "If a child is in danger now, call 999."',
        "“txt” is not a key that can stand here. Did you mean “text”?",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what.replace(" ", "-"))
def test_a_fault_is_said_with_its_file_and_line_and_what_to_do(case: Case) -> None:
    texts = texts_in(SAMPLE)
    assert case.old in texts[case.changed]
    texts[case.changed] = texts[case.changed].replace(case.old, case.new, 1)
    form, faults = lint(texts, LISTS)
    said = [(one.file, texts[one.file].split("\n")[one.line - 1].strip(), one.sentence) for one in faults]
    assert form is None
    assert (case.file, case.line, case.sentence) in said
    assert len(said) <= 2, "one fault of the author must not bring a flood of others"

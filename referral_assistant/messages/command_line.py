"""What the command line says, other than the findings and refusals that it shares with the window."""

from typing import Final

ABOUT: Final = "Write a safeguarding referral that a social worker can act on. Without a command, the window opens."
PLAIN: Final = "What was written is not sealed: anyone who has the file can read it."
HELP: Final = {
    "example": "write the worked example (fictional) as answers JSON",
    "check": "list everything that is missing or unclear in a referral",
    "word": "make the Word referral",
    "link": "make the linked referral for another child of the same incident",
    "fields": "list every question",
    "rules": "list every rule",
    "schema": "print the JSON Schema of an answers file, or of a pack",
    "lint": "say what is wrong with a form, a pack or a nation's file, with file and line",
    "key": "make, show, back up and bring back your key",
    "seal": "seal answers, for yourself and for those whom you name",
    "unseal": "write what is in a sealed referral to a file that anybody can read",
    "reseal": "let others open a sealed referral, or all in a folder, than before",
    "merge": "join two versions of one referral, so that nothing in either is lost",
    "policy": "show what the school has set on this computer, or check a policy before it is put on computers",
    "trace": "show where every question, rule, resource and system comes from, as Markdown",
}
HELP_FILE: Final = "a referral, or answers as JSON"
HELP_TEXT: Final = "check the wording of a plain text instead; “-” reads it from the standard input"
HELP_TEXTS: Final = "the same for each line {“id”, “text”} of a JSON Lines file; prints a line of JSON for each"
HELP_OUT: Final = "the file to write"
HELP_OUT_OR_PRINT: Final = "the file to write; left out: it is printed"
HELP_JSON: Final = "print JSON, for scripts"
HELP_KEY: Final = "make the key to the children's labels instead: a document of its own"
HELP_CHILD: Final = "the label of the other child, such as “Child B”"
HELP_SAME_HOME: Final = "both children live in one home: carry what is known of it"
HELP_ALSO: Final = "carry these answers as well, which are left behind unless somebody chooses them"
HELP_PACK: Final = "print the schema of a pack"
HELP_FOLDER: Final = "the folder of a form or of packs, or a pack; left out: everything that the app uses"

SEE_HELP: Final = "{problem}; see `referral-assistant {command}--help`."
NOT_A_COMMAND: Final = "“{word}” is neither a command nor a file; see `referral-assistant --help`."
TOO_MANY: Final = "The window opens one file at a time; name one, or see `referral-assistant --help`."
NO_SCREEN: Final = (
    "There is no screen here to open the window on; use a command instead, such as `check` or `word` "
    "(see `referral-assistant --help`)."
)
NO_QT: Final = "The window cannot be shown: {why}. On Debian or Ubuntu: apt-get install libgl1 libegl1 libxkbcommon0."
NOT_PAINTED: Final = "The window was opened, but the screen never asked for it to be drawn."
FAULT: Final = "The window was opened, and then something went wrong inside the app: {where}."
SELFTEST_NEEDS_FOLDER: Final = "Name a folder that exists: `--selftest FOLDER`."
SELFTEST_OK: Final = (
    "The self-test passed: {answers} answers are in {file}, word for word; {sealed} opens with its key, and with no"
    " other."
)
SELFTEST_SEALING: Final = "The self-test failed: a sealed referral is not what it was before. Install the app again."
SELFTEST_FAILED: Final = "The self-test failed: the document does not hold every answer. Install the app again."

NOTHING_FOUND: Final = "Nothing is missing or unclear."
FINDING: Final = "{severity}: {place}: {message} [{rule}]"
ABOUT_WORDS: Final = "{place} (“{text}”)"
IN_TEXT: Final = "line {line}"
LOST_WORDS: Final = "A word list cannot be read, so its words are not looked for; all others are. {fault}"
WORDS_CHECKED: Final = "Words checked: {count}. Findings: {found}."
DISMISSED: Final = "dismissed: {finding} Reason: {reason}"
COUNTS: Final = "{stop} to stop for, {fix} to fix, {improve} to improve, {note} notes."
NO_FAULTS: Final = "No faults."
FAULTS: Final = "Faults: {count}."
FIELD: Final = "{id}  ({kind}, {level}, {who})  {label}"
RULE: Final = "{id}  ({severity})  {message}"
OWN_RULES: Final = (
    "And for each question by itself: REQ-<question> where it is blank (fix when required, note when recommended), "
    "READ-<question> where what was typed cannot be read."
)
TWO_VERSIONS: Final = (
    "Two people changed the same answer, and nobody has chosen yet: {places}. One of the two is printed; choose in the"
    " window, under “Two versions”."
)

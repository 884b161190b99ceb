"""What `docs/traceability.md` says around its tables."""

from typing import Final

TITLE: Final = "# Traceability"
MADE: Final = (
    "`referral-assistant trace -o docs/traceability.md` makes this page from the form. Do not edit it by hand."
)
COUNTS: Final = (
    "Questions: {questions}. Groups: {groups}. Rules: {rules}. Resources: {resources}. Systems: {systems}. "
    "Sources: {sources}."
)
ABOUT: Final = (
    "A source is evidence for what the app asks or says; its publisher has not approved the app. **seen**: read in the "
    "source. **title**: only a title or a summary was read. **general**: professional knowledge that a safeguarding "
    "professional has yet to check. The rule that a question brings by itself when it is blank (`REQ-…`) or cannot be "
    "read (`READ-…`) rests on the sources of the question."
)

SYSTEMS: Final = "## Systems, and where each appears in the app"
SYSTEMS_HEAD: Final = ("System", "In the app", "Questions", "Rules", "Resources", "Screens and documents", "Sources")
LATER: Final = "{says} Still to come: {later}"

QUESTIONS: Final = "## Questions, by section"
QUESTIONS_HEAD: Final = ("Question", "Printed as", "Topics", "Level", "Sources")
SECTION: Final = "### {title}"

RULES: Final = "## Rules"
RULES_HEAD: Final = ("Rule", "About", "Severity", "Points to", "Sources")

RESOURCES: Final = "## Resources"
RESOURCES_HEAD: Final = ("Resource", "Publisher", "Topics", "Age of the child", "Stands beside", "Address", "Sources")
ANY_AGE: Final = "any"
AGES: Final = "{least} to {most}"
CHECKED: Final = "{link}, checked {day}"
NOT_CHECKED: Final = "not checked"
LINK_NOT_CHECKED: Final = "{link}, not checked"

SOURCES: Final = "## Sources, and who uses each"
SOURCES_HEAD: Final = ("Source", "Name", "Supports", "Certainty", "Questions", "Rules", "Resources", "Systems")
SOURCE: Final = "{code} ({name})"

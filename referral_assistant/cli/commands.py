"""One function for each command: it asks `casework`, prints, and returns the exit status."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from referral_assistant.casework.keeping import joining
from referral_assistant.casework.reading import area, language, looking
from referral_assistant.casework.writing import export, linking
from referral_assistant.core import catalogue
from referral_assistant.core.findings import SEVERITIES, Finding, Findings
from referral_assistant.core.form import Form
from referral_assistant.messages import command_line as say
from referral_assistant.messages import linking as say_linking


def example(chosen: Namespace) -> int:
    """Write the worked example's answers."""
    export.copy_example(chosen.out)
    return 0


def check(chosen: Namespace) -> int:
    """Print every finding; 1 where one of them is serious."""
    if chosen.text or chosen.texts:
        return _check_texts(chosen)
    form, found = looking.findings_in(chosen.file)
    _say_lost(form)
    _say_area(chosen.file)
    _say_two_versions(chosen.file)
    if chosen.json:
        _print_json({"findings": catalogue.findings(found)})
    else:
        for finding in found.all:
            print(_line(form, finding))
        for one in found.dismissed:
            print(say.DISMISSED.format(finding=_line(form, one.finding), reason=one.reason))
        print(
            say.COUNTS.format(**{name: len(found.of(name)) for name in SEVERITIES}) if found.all else say.NOTHING_FOUND
        )
    return 1 if found.serious else 0


def _check_texts(chosen: Namespace) -> int:
    serious = False
    _say_lost(looking.form())
    for one in [language.findings_in_text(chosen.text)] if chosen.text else language.findings_in_texts(chosen.texts):
        serious |= Findings(one.findings).serious
        shown = {"findings": catalogue.wording(one.findings), "words": one.words}
        if chosen.texts:
            print(json.dumps({"id": one.id, **shown}, ensure_ascii=False))
        elif chosen.json:
            _print_json(shown)
        else:
            for finding, line in zip(one.findings, one.lines, strict=True):
                print(say.FINDING.format(**_named(finding, say.IN_TEXT.format(line=line))))
            print(say.WORDS_CHECKED.format(count=one.words, found=len(one.findings)))
    return 1 if serious else 0


def word(chosen: Namespace) -> int:
    """Make the Word referral, or the key to the children's labels."""
    export.make_document_from_file(chosen.file, chosen.out, key=chosen.key)
    _say_area(chosen.file)
    _say_two_versions(chosen.file)
    print(say.PLAIN, file=sys.stderr)
    return 0


def _say_area(file: Path) -> None:
    _, here = area.referral_in(file)
    if here.trouble:
        print(here.trouble, file=sys.stderr)


def _say_two_versions(file: Path) -> None:
    if places := joining.open_places(file):
        print(say.TWO_VERSIONS.format(places="; ".join(places)), file=sys.stderr)


def link(chosen: Namespace) -> int:
    """Make the linked referral for another child, and say what was left behind."""
    walk, made = linking.link_file(chosen.file, chosen.child, chosen.out, same_home=chosen.same_home, also=chosen.also)
    for _, sentence in linking.left_behind(walk, made):
        print(sentence)
    if made.kept_back:
        print(say_linking.CARRY_ANYWAY.format(ids=", ".join(sorted({one.where.question for one in made.kept_back}))))
    if made.renamed:
        print(say_linking.RENAMED.format(count=made.renamed, label=made.label))
    print(say_linking.LINKED.format(count=len(made.answers)))
    return 0


def fields(chosen: Namespace) -> int:
    """Print every question."""
    listed = catalogue.fields(looking.form())
    if chosen.json:
        _print_json({"fields": listed})
    for field in [] if chosen.json else listed:
        print(say.FIELD.format(**field))
    return 0


def rules(chosen: Namespace) -> int:
    """Print every rule."""
    form = looking.form()
    if chosen.json:
        _print_json({"rules": catalogue.rules(form)})
        return 0
    for rule in form.rules:
        print(say.RULE.format(id=rule.id, severity=rule.severity, message=rule.message))
    print(say.OWN_RULES)
    return 0


def schema(chosen: Namespace) -> int:
    """Print the JSON Schema of an answers file, or of a pack; with `--json` or without."""
    _print_json(looking.pack_schema() if chosen.pack else looking.schema())
    return 0


def lint(chosen: Namespace) -> int:
    """Print every fault of a form or pack; 1 where there is one."""
    faults = looking.faults_in(chosen.folder)
    for fault in faults:
        print(fault)
    print(say.FAULTS.format(count=len(faults)) if faults else say.NO_FAULTS)
    return 1 if faults else 0


def trace(chosen: Namespace) -> int:
    """Print or write where everything in the form comes from."""
    if chosen.out:
        export.write_trace(chosen.out)
    else:
        print(looking.trace(), end="")
    return 0


def _line(form: Form, finding: Finding) -> str:
    asking = form.questions.get(finding.where.question) or form.groups[finding.where.question]
    place = asking.print
    if finding.where.group is not None:
        place = f"{form.groups[finding.where.group].entry} {finding.where.index + 1}, {place}"
    if finding.text:
        place = say.ABOUT_WORDS.format(place=place, text=finding.text)
    return say.FINDING.format(**_named(finding, place))


def _say_lost(form: Form) -> None:
    for fault in form.lost:
        print(say.LOST_WORDS.format(fault=fault), file=sys.stderr)
    if trouble := language.trouble_with_english():
        print(trouble, file=sys.stderr)


def _named(finding: Finding, place: str) -> dict[str, str]:
    return {"severity": finding.severity, "place": place, "message": finding.message, "rule": finding.rule}


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))

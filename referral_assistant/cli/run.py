"""From arguments to an exit status: 0 done, 1 findings or faults, 2 the input or the command is wrong."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from referral_assistant import __version__
from referral_assistant.casework.people import unlocking
from referral_assistant.casework.surroundings.policy import policy_trouble
from referral_assistant.cli import commands, key_commands, life_arguments, life_commands, policy_commands
from referral_assistant.core.refusal import Refusal
from referral_assistant.messages import command_line as say
from referral_assistant.messages import keys, life, resealing, settings

COMMANDS = {
    "example": commands.example,
    "check": commands.check,
    "word": commands.word,
    "link": commands.link,
    "fields": commands.fields,
    "rules": commands.rules,
    "schema": commands.schema,
    "lint": commands.lint,
    "trace": commands.trace,
    "key": key_commands.key,
    "seal": key_commands.seal,
    "unseal": key_commands.unseal,
    "reseal": key_commands.reseal,
    "merge": key_commands.merge,
    "policy": policy_commands.policy,
    "status": life_commands.status,
    "history": life_commands.history,
    "handover": life_commands.handover,
    "comment": life_commands.comment,
    "return": life_commands.give_back,
    "approve": life_commands.approve,
    "sent": life_commands.sent,
    "acknowledge": life_commands.acknowledge,
    "outcome": life_commands.outcome,
    "letter": life_commands.letter,
    "close": life_commands.close,
    "followups": life_commands.list_followups,
}
_READS_SEALED = ("check", "word", "link", "unseal", "reseal", "merge")
"""Commands that read a referral, and take another key than the person's own."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, where argparse would print its usage as well."""

    def error(self, message: str) -> NoReturn:
        command = self.prog.removeprefix("referral-assistant").strip()
        problem = message[:1].upper() + message[1:]
        raise Refusal(say.SEE_HELP.format(problem=problem, command=f"{command} " if command else ""))


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; its exit status."""
    _write_utf8()
    try:
        chosen = _parser().parse_args(arguments)
        unlocking.forget()
        unlocking.ask_with(key_commands.ask_passphrase)
        if chosen.command in (*_READS_SEALED, *life_arguments.COMMANDS) and chosen.identity:
            unlocking.use(chosen.identity)
        if chosen.command != "policy" and (trouble := policy_trouble()):
            print(trouble, file=sys.stderr)
        status = COMMANDS[chosen.command](chosen)
        sys.stdout.flush()
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader (`| head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="referral-assistant", description=say.ABOUT)
    parser.add_argument("--version", action="version", version=__version__)
    subparsers = parser.add_subparsers(dest="command", metavar="command", required=True)
    each = {
        name: subparsers.add_parser(name, help=text, description=text) for name, text in (say.HELP | life.HELP).items()
    }
    for name in ("word", "link"):
        each[name].add_argument("file", metavar="FILE", type=Path, help=say.HELP_FILE)
    looked_at = each["check"].add_mutually_exclusive_group(required=True)
    looked_at.add_argument("file", metavar="FILE", type=Path, nargs="?", help=say.HELP_FILE)
    looked_at.add_argument("--text", metavar="FILE", type=Path, help=say.HELP_TEXT)
    looked_at.add_argument("--texts", metavar="FILE", type=Path, help=say.HELP_TEXTS)
    for name in ("example", "word", "link"):
        each[name].add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help=say.HELP_OUT)
    for name in ("check", "fields", "rules", "schema"):
        each[name].add_argument("--json", action="store_true", help=say.HELP_JSON)
    each["word"].add_argument("--key", action="store_true", help=say.HELP_KEY)
    each["link"].add_argument("--child", metavar="LABEL", required=True, help=say.HELP_CHILD)
    each["link"].add_argument("--same-home", action="store_true", help=say.HELP_SAME_HOME)
    each["link"].add_argument("--also", metavar="QUESTION-ID", nargs="+", default=[], help=say.HELP_ALSO)
    each["schema"].add_argument("--pack", action="store_true", help=say.HELP_PACK)
    each["trace"].add_argument("-o", "--out", metavar="OUT", type=Path, help=say.HELP_OUT_OR_PRINT)
    _add_keys(each)
    _add_policy(each["policy"])
    life_arguments.add(each)
    each["lint"].add_argument("folder", metavar="DIR", type=Path, nargs="?", help=say.HELP_FOLDER)
    return parser


def _add_policy(command: _Parser) -> None:
    does = command.add_subparsers(dest="does", metavar="what", required=True)
    verb = {name: does.add_parser(name, help=text, description=text) for name, text in settings.HELP_POLICY.items()}
    verb["check"].add_argument("file", metavar="FILE", type=Path, help=settings.HELP_FILE)
    verb["templates"].add_argument("folder", metavar="DIR", type=Path, help=settings.HELP_FOLDER)


def _add_keys(each: dict[str, _Parser]) -> None:
    """The arguments of the commands about keys and sealing."""
    for name in _READS_SEALED:
        each[name].add_argument("--identity", metavar="FILE", type=Path, help=keys.HELP_IDENTITY)
    each["seal"].add_argument("file", metavar="ANSWERS.json", type=Path, help=keys.HELP_ANSWERS)
    for name in ("unseal", "reseal"):
        each[name].add_argument("file", metavar="FILE", type=Path, help=keys.HELP_SEALED)
    for name in ("seal", "unseal"):
        each[name].add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help=say.HELP_OUT)
    for name in ("seal", "reseal"):
        each[name].add_argument(
            "-r", "--recipient", metavar="age1…", action="append", default=[], help=keys.HELP_RECIPIENT
        )
    each["reseal"].add_argument("--drop", metavar="age1…", action="append", default=[], help=resealing.HELP_DROP)
    each["merge"].add_argument("mine", metavar="MINE", type=Path, help=say.HELP_FILE)
    each["merge"].add_argument("theirs", metavar="THEIRS", type=Path, help=say.HELP_FILE)
    each["merge"].add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help=say.HELP_OUT)
    does = each["key"].add_subparsers(dest="does", metavar="what", required=True)
    verb = {name: does.add_parser(name, help=text, description=text) for name, text in keys.HELP_KEYS.items()}
    for name in ("new", "restore", "recover"):
        verb[name].add_argument("--no-passphrase", action="store_true", help=keys.HELP_NO_PASSPHRASE)
    verb["backup"].add_argument("-o", "--out", metavar="FILE", type=Path, help=keys.HELP_BACKUP_OUT)
    verb["backup"].add_argument("--sheet", action="store_true", help=keys.HELP_SHEET)
    verb["restore"].add_argument("file", metavar="FILE", type=Path, nargs="?", help=keys.HELP_RESTORE)
    verb["recover"].add_argument("--identity", metavar="FILE", type=Path, required=True, help=keys.HELP_RECOVERY)


def _write_utf8() -> None:
    """Scripts read UTF-8 whatever the console's own encoding is; a name must never stop the output."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")

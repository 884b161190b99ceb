"""The arguments of the commands of a referral's life."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path

from referral_assistant.messages import keys
from referral_assistant.messages import life as say

COMMANDS = tuple(say.HELP)
_ON_A_DAY = ("sent", "acknowledge", "outcome")
_AT_A_TIME = ("sent", "acknowledge")
_BY_NAME = ("comment", "return", "approve")


def add(each: Mapping[str, ArgumentParser]) -> None:
    """Give each command its arguments."""
    for name in COMMANDS:
        each[name].add_argument("--identity", metavar="FILE", type=Path, help=keys.HELP_IDENTITY)
        if name != "followups":
            each[name].add_argument("file", metavar="FILE", type=Path, help=say.HELP_FILE)
    for name in _ON_A_DAY:
        each[name].add_argument("--date", metavar="DAY", default="", help=say.HELP_DATE)
    for name in _AT_A_TIME:
        each[name].add_argument("--time", metavar="HH:MM", default="", help=say.HELP_TIME)
    for name in _BY_NAME:
        each[name].add_argument("--name", metavar="NAME", default="", help=say.HELP_NAME)
    each["handover"].add_argument("--to", metavar="LEAD", action="append", required=True, help=say.HELP_TO)
    each["handover"].add_argument("-o", "--out", metavar="DIR", type=Path, help=say.HELP_HANDOVER_OUT)
    each["followups"].add_argument("folder", metavar="DIR", type=Path, nargs="?", help=say.HELP_FOLDER)
    each["approve"].add_argument("--because", metavar="REASON", default="", help=say.HELP_BECAUSE)
    each["letter"].add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help=say.HELP_LETTER)
    each["close"].add_argument("--note", metavar="TEXT", default="", help=say.HELP_NOTE)
    each["return"].add_argument("--comment", metavar="TEXT", default="", help=say.HELP_RETURN)
    _comment(each["comment"])
    _sending(each)


def _comment(command: ArgumentParser) -> None:
    command.add_argument("--on", metavar="QUESTION", help=say.HELP_ON)
    command.add_argument("--text", metavar="TEXT", help=say.HELP_TEXT)
    one = command.add_mutually_exclusive_group()
    one.add_argument("--reply", metavar="ID", help=say.HELP_REPLY)
    one.add_argument("--resolve", metavar="ID", help=say.HELP_RESOLVE)


def _sending(each: Mapping[str, ArgumentParser]) -> None:
    each["sent"].add_argument("--how", metavar="OPTION", required=True, help=say.HELP_HOW)
    each["sent"].add_argument("--to", metavar="WHERE", default="", help=say.HELP_SENT_TO)
    each["sent"].add_argument("--received-by", metavar="NAME", default="", help=say.HELP_RECEIVED)
    each["sent"].add_argument("--receipt", metavar="NUMBER", default="", help=say.HELP_RECEIPT)
    each["acknowledge"].add_argument("--who", metavar="NAME", default="", help=say.HELP_WHO)
    each["acknowledge"].add_argument("--number", metavar="NUMBER", default="", help=say.HELP_NUMBER)
    each["outcome"].add_argument("--what", metavar="OPTION", action="append", required=True, help=say.HELP_WHAT)
    each["outcome"].add_argument("--text", metavar="TEXT", default="", help=say.HELP_EXACTLY)
    each["outcome"].add_argument("--reason", metavar="TEXT", default="", help=say.HELP_REASON)
    each["outcome"].add_argument("--disagree", metavar="WHY", default="", help=say.HELP_DISAGREE)
    each["outcome"].add_argument("--safe", metavar="TEXT", default="", help=say.HELP_SAFE)
    each["outcome"].add_argument("--who", metavar="NAME", default="", help=say.HELP_WHO)

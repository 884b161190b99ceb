"""The command line: one face of `casework`. `run` is all that the rest of the app needs."""

from referral_assistant.cli.run import COMMANDS, run

__all__ = ["COMMANDS", "run"]

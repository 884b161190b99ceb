"""The commands about keys and sealing: each asks `casework`, prints, and returns the exit status."""

from __future__ import annotations

import getpass
import sys
from argparse import Namespace
from collections.abc import Callable

from referral_assistant.casework.keeping import joining, recovery, resealing, sealed
from referral_assistant.casework.people import keys
from referral_assistant.core.refusal import Refusal
from referral_assistant.messages import keys as say
from referral_assistant.messages import resealing as say_resealing
from referral_assistant.messages.command_line import PLAIN


def seal(chosen: Namespace) -> int:
    """Seal answers."""
    sealed.seal_file(chosen.file, chosen.out, chosen.recipient)
    return 0


def unseal(chosen: Namespace) -> int:
    """Write what is sealed to a file that anybody can read."""
    sealed.unseal_file(chosen.file, chosen.out)
    print(PLAIN, file=sys.stderr)
    return 0


def reseal(chosen: Namespace) -> int:
    """Let others open a sealed file, or all in a folder, than before."""
    found = resealing.reseal(chosen.file, resealing.readers(chosen.recipient, chosen.drop))
    for name, why in found.left:
        print(say_resealing.LEFT.format(name=name, why=why), file=sys.stderr)
    print(say_resealing.DONE.format(count=found.done, left=len(found.left)))
    if chosen.drop and found.done:
        print(say_resealing.DROPPED)
    return 0


def merge(chosen: Namespace) -> int:
    """Join two versions of a referral."""
    found = joining.merge_files(chosen.mine, chosen.theirs, chosen.out)
    for one in found:
        print(say.MERGED_CONFLICT.format(place=one.shown.place, mine=one.shown.before, theirs=one.shown.after))
    print(say.MERGED_COUNT.format(count=len(found)) if found else say.MERGED)
    return 0


def key(chosen: Namespace) -> int:
    """Make, show, back up or bring back the key."""
    return _DOES[chosen.does](chosen)


def ask_passphrase() -> str:
    """The passphrase of the person's key, typed on the terminal."""
    return _asked(say.ASK_PASSPHRASE)


def _new(chosen: Namespace) -> int:
    keys.refuse_second_key()
    made = keys.make_key("" if chosen.no_passphrase else _new_passphrase(), plain=chosen.no_passphrase)
    print(_said(say.KEY_MADE, made))
    return 0


def _show(_: Namespace) -> int:
    print(_said(say.SHOWN, keys.shown()))
    return 0


def _backup(chosen: Namespace) -> int:
    if chosen.sheet:
        print(keys.sheet())
        return 0
    if chosen.out is None:
        raise Refusal(say.NEEDS_OUT)
    keys.shown()  # unlocked before a passphrase for the backup is chosen
    keys.back_up(chosen.out, _chosen_passphrase())
    print(say.BACKED_UP)
    return 0


def _restore(chosen: Namespace) -> int:
    plain = chosen.no_passphrase
    if chosen.file is None:
        typed = _asked(say.ASK_SHEET)
        made = keys.restore_from_sheet(typed, "" if plain else _new_passphrase(), plain=plain)
    else:
        backup = _asked(say.ASK_BACKUP_PASSPHRASE)
        made = keys.restore(chosen.file, backup, "" if plain else _new_passphrase(), plain=plain)
    print(_said(say.RESTORED, made))
    return 0


def _recover(chosen: Namespace) -> int:
    plain = chosen.no_passphrase
    made = recovery.recover(chosen.identity, "" if plain else _new_passphrase(), plain=plain)
    print(_said(say.RECOVERED, made.key, count=made.opened))
    if made.left:
        print(say.RECOVERED_NOT.format(count=made.left))
    return 0


_DOES: dict[str, Callable[[Namespace], int]] = {
    "new": _new,
    "show": _show,
    "backup": _backup,
    "restore": _restore,
    "recover": _recover,
}


def _said(shape: str, key: keys.PublicKey, **more: object) -> str:
    where = say.WHERE.get(key.place.value, "")
    return shape.format(public=key.public, words=key.words, signing=key.signing, where=where, **more)


def _new_passphrase() -> str:
    """A passphrase for the key on this computer, where it needs one."""
    return _chosen_passphrase() if keys.needs_passphrase() else ""


def _chosen_passphrase() -> str:
    first = _asked(say.ASK_NEW_PASSPHRASE)
    keys.refuse_passphrase(first, _asked(say.ASK_AGAIN))
    return first


def _asked(prompt: str) -> str:
    """What is typed on the terminal, which does not show it."""
    if not sys.stdin.isatty():
        raise Refusal(say.NO_TERMINAL)
    return getpass.getpass(prompt)

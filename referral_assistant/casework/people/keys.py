"""Make, show, back up and bring back the person's key, and let a recovery key open what only it still can."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from referral_assistant.casework.people import sharing, unlocking
from referral_assistant.casework.surroundings.targets import refuse_over_referral
from referral_assistant.core.key_words import in_words
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.key_store import Place, has_keychain, keep_key, left_in_keychain, place
from referral_assistant.files.places import home, made
from referral_assistant.files.sealing import Identity, identity_in, new_identity, seal_under, unseal_under
from referral_assistant.files.shelf_index import forget_index
from referral_assistant.files.signing import signing_key
from referral_assistant.files.whole import read_whole, write_whole
from referral_assistant.messages import keys as say

_LEAST = 10
"""Letters of the shortest passphrase."""
_GROUP, _GROUPS = 6, 4
"""Letters in a group of the sheet, and groups in a line."""


class PublicKey(NamedTuple):
    """What may be told to others about a key, and where the secret half is kept."""

    public: str
    words: str
    signing: str
    place: Place


def make_key(passphrase: str = "", *, plain: bool = False) -> PublicKey:
    """Make the person's key: kept in the keychain, or else under the passphrase, or plain. Raises `Refusal`.

    A key that the keychain still holds is taken up again: there may be referrals that only it opens.
    """
    refuse_second_key()
    return keep((None if plain else left_in_keychain()) or new_identity(), passphrase, plain=plain)


def refuse_second_key() -> None:
    """Raise `Refusal` where there is a key already: what it opens would be lost with it."""
    if place() is not Place.NOWHERE:
        raise Refusal(say.KEY_THERE)


def needs_passphrase() -> bool:
    """Whether a new key has to be kept under a passphrase."""
    return not has_keychain()


def refuse_passphrase(passphrase: str, again: str) -> None:
    """Raise `Refusal` where a new passphrase is too short, or was not typed twice alike."""
    if len(passphrase) < _LEAST:
        raise Refusal(say.SHORT_PASSPHRASE)
    if passphrase != again:
        raise Refusal(say.PASSPHRASES_DIFFER)


def shown() -> PublicKey:
    """What may be told of the key that is open. Raises `Refusal` where none can be opened."""
    return _public(unlocking.identity())


def back_up(target: Path, passphrase: str) -> None:
    """Write the key to a file under a passphrase of its own. Raises `Refusal`."""
    refuse_over_referral(target)
    write_whole(target, seal_under(unlocking.identity().secret.encode(), passphrase))
    remember_backup()


def sheet() -> str:
    """The key as a page that is printed at once, to be locked away. Raises `Refusal`."""
    page = printable()
    remember_backup()
    return page


def printable() -> str:
    """The same, before it is known whether it will be printed."""
    one = unlocking.identity()
    groups = [one.secret[at : at + _GROUP] for at in range(0, len(one.secret), _GROUP)]
    lines = [" ".join(groups[at : at + _GROUPS]) for at in range(0, len(groups), _GROUPS)]
    return say.SHEET.format(
        groups="\n".join(f"    {line}" for line in lines), public=one.public, words=in_words(one.public)
    )


def restore(backup: Path, backup_passphrase: str, passphrase: str = "", *, plain: bool = False) -> PublicKey:
    """Bring the key back from a backup file. Raises `Refusal`."""
    data = unseal_under(read_whole(backup), backup_passphrase)
    return keep(identity_in(data.decode(errors="replace")), passphrase, plain=plain)


def restore_from_sheet(typed: str, passphrase: str = "", *, plain: bool = False) -> PublicKey:
    """Bring the key back from what was typed from the sheet. Raises `Refusal`."""
    return keep(identity_in(typed), passphrase, plain=plain)


def is_backed_up() -> bool:
    """Whether losing this computer would not lose the referrals: a backup was made, or somebody else can open them."""
    return _backup_mark().is_file() or bool(sharing.others())


def keep(one: Identity, passphrase: str, *, plain: bool) -> PublicKey:
    """Keep a key where a new one belongs, and open it. Raises `Refusal`."""
    where = Place.PLAIN if plain else Place.KEYCHAIN if has_keychain() else Place.PASSPHRASE
    keep_key(one, where, passphrase)
    forget_index()  # a key that was lost must not open the list either
    unlocking.use_now(one)
    return _public(one)


def _public(one: Identity) -> PublicKey:
    return PublicKey(one.public, in_words(one.public), signing_key(one), place())


def remember_backup() -> None:
    """From now on losing this computer does not lose what is sealed."""
    made(home())
    write_whole(_backup_mark(), b"")


def _backup_mark() -> Path:
    return home() / "key.backed-up"

"""Where a person's key is kept: in the system's keychain, or in a file, under a passphrase or plain.

The public key stands beside it in the clear, so that files can be sealed without unlocking anything.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from enum import Enum
from pathlib import Path

from referral_assistant.core.refusal import Refusal
from referral_assistant.files.places import HOME_VARIABLE, home, made
from referral_assistant.files.sealing import Identity, identity_in, public_key, seal_under, unseal_under
from referral_assistant.files.whole import delete, read_whole, write_whole
from referral_assistant.messages import keys as say

_SERVICE, _WHO = "referral-assistant", "identity"


class Place(Enum):
    """Where a key is, or could be kept."""

    NOWHERE = "nowhere"
    KEYCHAIN = "keychain"
    PASSPHRASE = "passphrase"  # noqa: S105  the name of a place
    PLAIN = "plain"


def place() -> Place:
    """Where this person's key is kept."""
    if _locked_file().is_file():
        return Place.PASSPHRASE
    if _plain_file().is_file():
        return Place.PLAIN
    return Place.KEYCHAIN if _public_file().is_file() and not _is_moved() else Place.NOWHERE


def has_keychain() -> bool:
    """Whether a new key can be kept in the system's keychain."""
    if _is_moved():
        return False
    import keyring
    from keyring.backends.fail import Keyring as NoKeyring
    from keyring.errors import KeyringError

    try:
        backend = keyring.get_keyring()
        return not isinstance(backend, NoKeyring) and backend.priority > 0
    except (KeyringError, RuntimeError):
        return False


def left_in_keychain() -> Identity | None:
    """A key that the keychain still holds though the person's folder is gone, as after a profile was made anew.

    Raises `Refusal` where the keychain does not open.
    """
    if _is_moved() or not has_keychain():
        return None
    kept = _in_keychain()
    with suppress(Refusal):  # what is there is no key
        return identity_in(kept) if kept is not None else None
    return None


def own_public_key() -> str | None:
    """The public key of the person; `None` where there is no key yet. Raises `Refusal`."""
    if not _public_file().is_file():
        return None
    try:
        return public_key(read_whole(_public_file()).decode(errors="replace"))
    except Refusal:
        raise Refusal(say.PUBLIC_HALF_DAMAGED) from None


def load_key(passphrase: str | None = None) -> Identity:
    """The person's key. Raises `Refusal` where there is none, or the passphrase is missing or another.

    The public half is written anew where it is missing or damaged.
    """
    identity = _load(place(), passphrase)
    if _known_public() is None:
        write_whole(_public_file(), f"{identity.public}\n".encode())
    return identity


def _known_public() -> str | None:
    """The public key, where it is there and can be read."""
    try:
        return own_public_key()
    except Refusal:
        return None


def _load(where: Place, passphrase: str | None) -> Identity:
    match where:
        case Place.NOWHERE:
            raise Refusal(say.NO_KEY)
        case Place.KEYCHAIN:
            return _own(_from_keychain())
        case Place.PLAIN:
            return _own(read_whole(_plain_file()).decode(errors="replace"))
        case Place.PASSPHRASE:
            if passphrase is None:
                raise Refusal(say.LOCKED)
            return _own(unseal_under(read_whole(_locked_file()), passphrase).decode(errors="replace"))


def _own(kept: str) -> Identity:
    try:
        return identity_in(kept)
    except Refusal:
        raise Refusal(say.KEY_DAMAGED) from None


def keep_key(identity: Identity, where: Place, passphrase: str = "") -> None:
    """Keep a key, and make sure that it can be read again. Raises `Refusal`.

    Another key that was kept before stays beside it, for there may be referrals that only it opens.
    """
    made(home())
    before = _known_public()
    if before != identity.public:
        _put_by({place(), where}, f"before-{before[-8:] if before else secrets.token_hex(4)}", identity)
    if where is Place.KEYCHAIN:
        _to_keychain(identity.secret)
    elif where is Place.PASSPHRASE:
        write_whole(_locked_file(), seal_under(identity.secret.encode(), passphrase))
        _close(_locked_file())
    else:
        write_whole(_plain_file(), f"{identity.secret}\n".encode())
        _close(_plain_file())
    if _load(where, passphrase).secret != identity.secret:
        raise Refusal(say.KEY_NOT_KEPT)
    for file, kept in ((_locked_file(), Place.PASSPHRASE), (_plain_file(), Place.PLAIN)):
        if where is not kept and file.exists():
            delete(file)
    write_whole(_public_file(), f"{identity.public}\n".encode())


def _put_by(places: set[Place], name: str, fresh: Identity) -> None:
    """Copy the key that is kept now to a name of its own. A keychain may hold one though the home folder is gone."""
    if Place.KEYCHAIN in places:
        with suppress(Refusal):  # it is no longer there; then this is how the person brings it back
            if (kept := _from_keychain()) != fresh.secret:
                _to_keychain(kept, f"{_WHO}-{name}")
    for file in (_locked_file(), _plain_file()):
        if file.exists():
            copy = file.with_name(f"key-{name}{file.suffix}")
            write_whole(copy, read_whole(file))
            _close(copy)


def key_file(path: Path) -> Identity:
    """The key in a file of age. Raises `Refusal`."""
    return identity_in(read_whole(path).decode(errors="replace"))


def _from_keychain() -> str:
    kept = _in_keychain()
    if kept is None:
        raise Refusal(say.KEYCHAIN_EMPTY)
    return kept


def _in_keychain() -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, _WHO)
    except (KeyringError, RuntimeError):
        raise Refusal(say.KEYCHAIN_CLOSED) from None


def _to_keychain(secret: str, who: str = _WHO) -> None:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, who, secret)
    except (KeyringError, RuntimeError):
        raise Refusal(say.KEYCHAIN_CLOSED) from None


def _is_moved() -> bool:
    """Whether everything is kept in another folder, as when two people are played on one machine."""
    return bool(os.environ.get(HOME_VARIABLE))


def _close(path: Path) -> None:
    with suppress(OSError):  # a file system that knows no such thing; the folder is closed to others as well
        path.chmod(0o600)


def _locked_file() -> Path:
    return home() / "key.age"


def _plain_file() -> Path:
    return home() / "key.txt"


def _public_file() -> Path:
    return home() / "key.pub"

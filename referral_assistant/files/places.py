"""The folders where the app keeps a person's things."""

import os
import re
import sys
import tempfile
from pathlib import Path

import platformdirs

from referral_assistant import messages
from referral_assistant.core.refusal import Refusal

HOME_VARIABLE = "REFERRAL_ASSISTANT_HOME"
SUFFIX = ".referral"
"""The ending of a kept referral, which is sealed."""
PLAIN = ".json"
"""The ending of answers that anybody can read, and of drafts as earlier versions of the app kept them."""

_LONGEST_PATH = 1024
_PROFILE = 40
"""What Windows calls the folder of whoever is signed in (CSIDL_PROFILE)."""
_OWN_FILES = frozenset({"key.txt", "key.pub", "policy.json", "settings.json", "words.txt", "deleted.jsonl"})
_OWN_FOLDERS = frozenset({"aside", "exports", "open", "reports", "unfinished", "versions"})
_PASSING = re.compile(
    r"inetcache|content\.outlook|olk|temporary internet files"  # Outlook, old and new, and Windows itself
    r"|mail downloads|com\.apple\.mail|com\.microsoft\.outlook"  # macOS
    r"|mozilla_.*|pid-\d+|\.cache"  # Thunderbird, Evolution
    r"|temp\d+_.*|7zo.*|rar\$.*",  # archives opened without being unpacked
    re.IGNORECASE,
)


def is_referral(path: Path) -> bool:
    """Whether a name says that the file is a sealed referral, in whatever case a system has put it."""
    return path.suffix.lower() == SUFFIX


def is_own_file(file: Path) -> bool:
    """Whether a file is one by which the app keeps keys, settings or sealed things: nothing may be written over it."""
    place, inside = Path(os.path.realpath(file)), Path(os.path.realpath(home()))
    if place.parent == inside:
        return place.suffix == ".age" or place.name in _OWN_FILES
    return place.is_relative_to(inside) and place.relative_to(inside).parts[0] in _OWN_FOLDERS


def is_passing(file: Path) -> bool:
    """Whether a file lies where a program keeps for a while what was opened from a message or an archive."""
    folder = file.absolute().parent
    if os.name == "nt" and _is_within(folder, tempfile.gettempdir()):
        return True  # elsewhere people keep files of their own there
    return any(_PASSING.fullmatch(part) for part in folder.parts)


def _is_within(folder: Path, other: str) -> bool:
    """Windows names the folder for passing files in short (`FIRSTN~1.LAS`), and a file in it in full."""
    return Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(other))


def home() -> Path:
    """The folder of everything that the app keeps for a person."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen).expanduser() if chosen else platformdirs.user_data_path("referral-assistant", appauthor=False)


def system_home() -> Path:
    """The person's own folder as the system has it; not from a variable, which anybody can set."""
    if sys.platform != "win32":
        import pwd

        return Path(pwd.getpwuid(os.getuid()).pw_dir)
    import ctypes

    found = ctypes.create_unicode_buffer(_LONGEST_PATH)
    ctypes.windll.shell32.SHGetFolderPathW(None, _PROFILE, None, 0, found)
    return Path(found.value)


def written_folder(written: str) -> Path:
    """A folder as a setting names it; `~` at the beginning is the person's own."""
    if written == "~" or written.startswith(("~/", "~\\")):
        return system_home() / written[2:]
    return Path(written)


def referrals_folder() -> Path:
    """The folder of kept referrals, made when it is not there, closed to other people. Raises `Refusal`."""
    return made(home() / "referrals")


def made(folder: Path) -> Path:
    """A folder of the app's own, made when it is not there, closed to other people. Raises `Refusal`."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise Refusal(messages.NO_HOME) from None
    return folder


def settings_file() -> Path:
    """Where the settings are kept, whether or not there are any yet."""
    return home() / "settings.json"

"""A form read from its folder."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import MappingProxyType

from referral_assistant import messages
from referral_assistant.core.definition import NAMED, Fault
from referral_assistant.core.form import Form
from referral_assistant.core.lint import lint
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.authorities import authorities
from referral_assistant.files.content import FORM

Wording = tuple[tuple[str, str], ...]
"""A nation's words: name -> words, as pairs, so that they can be a key."""


@cache
def load_form(folder: Path = FORM, wording: Wording = ()) -> Form:
    """The form in a folder, with a nation's words (name, words) in place.

    A file of words that has a fault is left out, and `Form.lost` says so: the other lists still work.
    Raises `Refusal` naming the first fault of any other file and how many there are.
    """
    with _nothing_thrown_away():
        texts, said = _texts(folder, _text_or_lost), dict(wording)
        form, faults = _lint(texts, said)
        form = form or _without_lost_words(texts, said, faults)
    if form is None:
        raise Refusal(messages.FORM_HAS_FAULTS.format(count=len(faults), first=faults[0]))
    return form


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """While a form is read nearly all that is made stays; to look for what does not would take half the time.

    And it stays for good, so that later searches for what can be thrown away need not look at it again: they would
    take longer than the check of a text.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def _without_lost_words(texts: Mapping[str, str], said: Mapping[str, str], faults: tuple[Fault, ...]) -> Form | None:
    """The form without the files of words that cannot be read or are not there; `None` where more is wrong."""
    lost = {fault.file: str(fault) for fault in reversed(faults) if NAMED["words"].holds(fault.file)}
    kept = {file: text for file, text in texts.items() if file not in lost}
    form, _ = _lint(kept, said, {*lost, f"{NAMED['words'].folder}missing.toml"})
    return form and form.model_copy(update={"lost": tuple(lost.values()) or (str(faults[0]),)})


def lint_folder(folder: Path) -> tuple[Form | None, tuple[Fault, ...]]:
    """The form, when nothing in its folder has a fault, and every fault. Raises `Refusal` where there is no folder."""
    from referral_assistant.core.lint.resources import resource_faults  # not needed to load a form

    texts = _texts(folder)
    form, faults = _lint(texts)
    all_faults = tuple(sorted((*faults, *resource_faults(texts, form))))
    return (None if all_faults else form), all_faults


def form_text(path: Path, name: str) -> str:
    """The text of a file of a form; `name` is what a refusal calls it. Raises `Refusal`."""
    try:
        return path.read_text(encoding="utf-8-sig")  # an editor of Windows may have put its mark at the beginning
    except UnicodeDecodeError:
        raise Refusal(messages.FORM_NOT_UTF8.format(file=name)) from None
    except OSError:
        raise Refusal(messages.FORM_UNREADABLE.format(file=name)) from None


def _lint(
    texts: Mapping[str, str], said: Mapping[str, str] = MappingProxyType({}), lost: Set[str] = frozenset()
) -> tuple[Form | None, tuple[Fault, ...]]:
    return lint(texts, {"authorities": authorities()}, said, lost)


def _texts(folder: Path, read: Callable[[Path, str], str] = form_text) -> Mapping[str, str]:
    if not folder.is_dir():
        raise Refusal(messages.NO_FORM_FOLDER)
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in {".toml", ".json"} and path.is_file()]
    return {name: read(path, name) for path in paths for name in [path.relative_to(folder).as_posix()]}


def _text_or_lost(path: Path, name: str) -> str:
    """As `form_text`; of a file of words that cannot be read, what no reader of TOML takes, so that only it is lost."""
    try:
        return form_text(path, name)
    except Refusal:
        if not NAMED["words"].holds(name):
            raise
        return "\0"

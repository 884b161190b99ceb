"""Faults of what `form.toml` says about the life of a referral after it was written."""

from __future__ import annotations

from collections.abc import Iterator

from referral_assistant.core.lint.index import Index
from referral_assistant.core.toml_lines import Path
from referral_assistant.messages import lint as say

_GROUPS = {
    *((part, "group") for part in ("chased", "called", "new", "tasks", "meetings")),
    ("disagreed", "stage"),
}
_WORDS = ("involved", "head_words")
_OPTIONS = {("involved", "head"): ("involved", "role"), ("decided", "waiting"): ("decided", "what")}


def faults(index: Index) -> None:
    """Say every name in `[life]` that is no question, no group, or no option of its question."""
    if index.form.life is None:
        return
    written = dict(_written(index.form.life.model_dump(exclude_none=True)))
    for path, name in written.items():
        if sentence := _wrong(index, path, name, written):
            index.fault("form.toml", ("life", *path), sentence)


def _wrong(index: Index, path: Path, name: str, written: dict[Path, str]) -> str:
    if path == _WORDS:
        return index.missing("words", name, say.NO_WORDS)
    if path in _GROUPS:
        return index.not_a_group(name)
    if path not in _OPTIONS:
        return index.not_a_question(name)
    question = index.form.questions.get(written[_OPTIONS[path]])
    if question is None or name in {option.id for option in question.option}:
        return ""
    return say.LIFE_NO_OPTION.format(name=name, question=question.id)


def _written(raw: dict[str, object], before: Path = ()) -> Iterator[tuple[Path, str]]:
    for key, value in raw.items():
        if isinstance(value, dict):
            yield from _written(value, (*before, key))
        else:
            yield (*before, key), str(value)

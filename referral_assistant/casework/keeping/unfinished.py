"""What somebody types beside the form and has not added yet (a comment, a call): sealed, so that no crash loses it."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from referral_assistant.casework.people import unlocking
from referral_assistant.core.refusal import Refusal
from referral_assistant.files.personal import UNFINISHED, delete_personal, keep_personal, load_personal
from referral_assistant.files.versions import refuse_odd_reference


class Unfinished:
    """Of one referral, on this computer, by the person whose key is open. Each thing has a name: "comment", "call"."""

    _held: ClassVar[dict[tuple[str, str], object]] = {}
    """What could not be kept: it is not lost as long as the app runs."""

    def __init__(self, reference: str) -> None:
        refuse_odd_reference(reference)
        self._name = f"{UNFINISHED}/{reference}"

    def read(self, what: str) -> Any:
        """What was kept of it; `None` where nothing was, or it cannot be read."""
        if (self._name, what) in self._held:
            return self._held[self._name, what]
        try:
            return self._all().get(what)
        except Refusal:
            return None

    def keep(self, what: str, raw: object) -> None:
        """Keep it, in place of what was kept before; `None`: it was added, or is not wanted. Raises `Refusal`."""
        self._held[self._name, what] = raw
        self._write(what, raw)
        del self._held[self._name, what]

    def _write(self, what: str, raw: object) -> None:
        try:
            every = self._all()
        except Refusal:  # sealed for another key, or damaged: it is put by
            every = {}
        if every.get(what) == raw:
            return
        every = {**every, what: raw} if raw is not None else {name: one for name, one in every.items() if name != what}
        if every:
            keep_personal(self._name, json.dumps(every).encode(), unlocking.identities())
        else:
            delete_personal(self._name)

    def forget(self) -> None:
        """Keep nothing of the referral any more. Raises `Refusal`."""
        delete_personal(self._name)

    def _all(self) -> dict[str, Any]:
        data = load_personal(self._name, unlocking.identities())
        try:
            found = json.loads(data or b"{}")
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

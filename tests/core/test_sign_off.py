"""What the document says of who wrote, handed over and approved a referral."""

from __future__ import annotations

from pathlib import Path

import pytest

from referral_assistant import messages
from referral_assistant.core.answers import Kept
from referral_assistant.core.document import document
from referral_assistant.core.edit_notes import notes
from referral_assistant.core.history import Entry, Event, What
from referral_assistant.core.sign_off import SignOff, sign_off
from referral_assistant.core.status import Leads, approval
from referral_assistant.core.summary import summary
from referral_assistant.messages import sign_off as say
from tests.tiny import SAMPLE, form_from, texts_in, walked

MARK, OTHER = "a" * 64, "b" * 64
TEACHER, LEAD = "ed25519:teacher", "ed25519:lead"
POLICY = Leads((LEAD,), may_approve_own=True)
FORM = form_from(texts_in(SAMPLE))
WORDS = form_from(texts_in(Path(__file__).parents[1] / "features" / "quoted_words"))


def _event(what: What, signer: str = LEAD, *, minute: int = 0, note: str = "", day: str = "") -> Entry:
    names = {TEACHER: "Ms Okafor", LEAD: "Peter Lund"}
    to = ("Peter Lund",) if what == "handed over" else ()
    moment = f"2026-03-12T15:{minute:02}:00+00:00"
    return Entry(Event(what, names.get(signer, ""), signer, moment, MARK, note, to, day), is_sound=True)


HANDED = _event("handed over", TEACHER)
APPROVED = _event("approved", minute=10)


def _signed(*history: Entry, mark: str = MARK, leads: Leads = POLICY) -> SignOff:
    return sign_off(history, approval(history, mark, leads), mark)


def _said(signed: SignOff) -> dict[str, tuple[str, ...]]:
    return dict(signed.lines)


@pytest.mark.parametrize(
    ("history", "mark", "leads", "status", "approved"),
    [
        ((), MARK, POLICY, messages.STATUS_DRAFT, ""),
        ((HANDED,), MARK, POLICY, messages.STATUS_DRAFT, ""),
        ((HANDED, APPROVED), MARK, POLICY, say.STATUS_APPROVED, "Peter Lund, 12 March 2026, 15:10"),
        ((HANDED, APPROVED), MARK, Leads(), say.STATUS_NO_POLICY, "Peter Lund, 12 March 2026, 15:10"),
        ((HANDED, APPROVED), OTHER, POLICY, say.STATUS_VOID, ""),
        ((HANDED, APPROVED), MARK, Leads(("ed25519:another",)), messages.STATUS_DRAFT, ""),
        ((HANDED, APPROVED, _event("returned", minute=20)), MARK, POLICY, messages.STATUS_DRAFT, ""),
        ((HANDED, APPROVED._replace(is_sound=False)), MARK, POLICY, messages.STATUS_DRAFT, ""),
        ((HANDED, _event("sent", minute=20)), MARK, POLICY, say.STATUS_SENT, ""),
        ((HANDED, APPROVED, _event("sent", minute=20)), OTHER, POLICY, say.STATUS_VOID, ""),
        ((HANDED, APPROVED, _event("closed", minute=20)), OTHER, POLICY, say.STATUS_VOID, ""),
    ],
)
def test_the_head_of_the_document_says_whether_it_is_approved(
    history: tuple[Entry, ...], mark: str, leads: Leads, status: str, approved: str
) -> None:
    signed = _signed(*history, mark=mark, leads=leads)
    assert (signed.status, signed.approved) == (status, approved)


def test_it_names_who_handed_it_over_and_to_whom() -> None:
    assert _said(_signed(HANDED))[say.HANDED_OVER] == ("Ms Okafor, 12 March 2026, 15:00, to Peter Lund",)


def test_it_says_who_the_approver_is_to_the_school_and_the_reason_they_wrote() -> None:
    said = _said(_signed(HANDED, _event("approved", note="The rest follows tomorrow.", day="2026-03-13")))
    assert said[say.STANDING] == (say.STANDINGS["lead"],)
    assert said[say.BECAUSE] == ("The rest follows tomorrow.",)
    assert said[say.APPROVED][1:] == (say.HISTORY_DAY.format(day="2026-03-13"),)


def test_it_says_that_a_lead_approved_their_own_referral() -> None:
    said = _said(_signed(_event("handed over", LEAD), APPROVED))
    assert said[say.STANDING] == (say.STANDINGS["lead"], say.OWN)
    assert say.OWN not in _said(_signed(HANDED, APPROVED))[say.STANDING]


def test_a_void_approval_shows_both_fingerprints_in_groups() -> None:
    said = _said(_signed(HANDED, APPROVED, mark=OTHER))
    assert said[say.MARK] == (" ".join(["b" * 8] * 8),)
    assert said[say.MARK_APPROVED] == (" ".join(["a" * 8] * 8),)
    assert say.VOID in said


def test_a_history_that_is_not_whole_is_said_and_what_was_changed_does_not_count() -> None:
    said = _said(_signed(HANDED._replace(is_sound=False), APPROVED._replace(is_sound=False)))
    assert said[say.HISTORY] == (say.HISTORY_CHANGED.format(count=2),)
    assert say.HANDED_OVER not in said
    assert say.HISTORY not in _said(_signed(HANDED, APPROVED))


def test_changed_words_of_a_child_carry_a_note_that_says_who_changed_them_and_why() -> None:
    edit = {"where": "incidents[0].inc.words", "who": "Peter Lund", "when": "2026-03-12T15:05:00", "because": "A slip."}
    beside = Kept.of({"edits": [edit, {**edit, "where": "child.name", "because": " "}, {"where": 3}, "no edit"]})
    note = say.CHANGED_WORDS.format(who="Peter Lund", moment="12 March 2026, 15:05", because="A slip.")
    assert notes(beside) == {"incidents[0].inc.words": (note,)}


def test_the_note_stands_at_those_words_and_nowhere_else() -> None:
    walk = walked(WORDS, others=[{"oth.said": "No."}, {"oth.said": "Stop."}])
    signed = SignOff(notes={"others[1].oth.said": ("Changed.",)})
    made = document(summary(walk), "R-1", "12 March 2026", signed)
    found = [
        one for chapter in made.chapters for part in chapter.parts for each in part.stretches for one in each.quotations
    ]
    assert {one.paragraphs: one.notes for one in found} == {
        ("No.",): (),
        ("Stop.",): ("Changed.",),
    }


def test_nothing_is_said_of_the_sign_off_of_a_document_that_has_none() -> None:
    assert document(summary(walked(FORM)), "R-1", "12 March 2026").sign_off == ()

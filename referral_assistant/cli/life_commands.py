"""The commands of a referral's life: each changes one sealed file through `casework`, and prints what it is now."""

from __future__ import annotations

import sys
from argparse import Namespace
from functools import partial
from pathlib import Path

from referral_assistant.casework.keeping.cut_off import cut_off
from referral_assistant.casework.reading import standing
from referral_assistant.casework.surroundings.review_folder import place_in, review_folder
from referral_assistant.casework.together import exchange, followups, handing_over, review, sending
from referral_assistant.casework.together.followups import FollowUp, due_words
from referral_assistant.casework.together.letter import make_letter_from_file
from referral_assistant.casework.together.sending import Sending
from referral_assistant.casework.writing import at_work, closing
from referral_assistant.casework.writing.at_work import AtWork, Change
from referral_assistant.core.comments import comments
from referral_assistant.core.dates import printed_day
from referral_assistant.core.fingerprint import fingerprint, in_groups
from referral_assistant.core.moments import moment_in
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Lead
from referral_assistant.core.text import clean
from referral_assistant.core.versions import Why
from referral_assistant.files.whole import is_same_place
from referral_assistant.messages import life as say
from referral_assistant.messages.command_line import PLAIN


def status(chosen: Namespace) -> int:
    """Print one word."""
    work = at_work.read(chosen.file)
    print(standing.status_of(work.form, work.referral))
    return 0


def history(chosen: Namespace) -> int:
    """Print one line an event."""
    work = at_work.read(chosen.file)
    gone = cut_off(work.form, work.referral)
    for line in (*standing.history_lines(work.referral), *standing.gaps(work.form, work.referral), *gone):
        print(line)
    return 0


def handover(chosen: Namespace) -> int:
    """Hand it over to leads; a copy goes to the folder where they look for it, or where it is carried from."""
    before = at_work.read(chosen.file)
    to = handing_over.named_leads(before.form, before.referral.answers, chosen.to)
    folder = chosen.out or review_folder()
    if folder is not None and not is_same_place(folder, chosen.file.parent):
        target = place_in(folder, before.referral.reference)
        how = partial(_handed_with_copy, to=to, target=target)
        work = at_work.change(chosen.file, how, "handover")
        print(say.PUT_IN.format(file=target))
    else:
        work = at_work.change(chosen.file, lambda work: handing_over.handed_over(work, to), "handover")
    print(handing_over.note(work.referral))
    if others := handing_over.others_with_key(work.referral, to):
        print(say.OTHERS_WITH_KEY.format(names=", ".join(others)))
    return 0


def _handed_with_copy(work: AtWork, to: tuple[Lead, ...], target: Path) -> Referral:
    return exchange.handed(exchange.with_copy(work, target), to, target)


def comment(chosen: Namespace) -> int:
    """Comment on a question, reply, resolve; without any of these, list the comments."""
    if chosen.resolve is not None:
        return _done(chosen.file, lambda work: _settled(work.referral, chosen))
    if chosen.reply is not None:
        return _done(
            chosen.file, lambda work: review.replied(work.referral, chosen.reply, chosen.text or "", chosen.name)
        )
    if chosen.text is not None:
        return _done(
            chosen.file,
            lambda work: review.commented(work.form, work.referral, chosen.text, chosen.on or "", chosen.name),
        )
    if chosen.on is not None:
        raise Refusal(say.EMPTY_COMMENT)
    return _list_comments(at_work.read(chosen.file).referral)


def _settled(found: Referral, chosen: Namespace) -> Referral:
    """Settled, with what is said about it first."""
    if chosen.text is not None:
        found = review.replied(found, chosen.resolve, chosen.text, chosen.name)
    return review.resolved(found, chosen.resolve)


def give_back(chosen: Namespace) -> int:
    """Return it with what was said."""

    def returned(work: AtWork) -> Referral:
        found = work.referral
        if chosen.comment:
            found = review.commented(work.form, found, chosen.comment, "", chosen.name)
        return review.given_back(work._replace(referral=found), name=chosen.name)

    return _done(chosen.file, returned, "return")


def approve(chosen: Namespace) -> int:
    """Approve it as it stands; prints the fingerprint."""

    def approved(work: AtWork) -> Referral:
        return review.approved(work, name=chosen.name, because=chosen.because)

    work = at_work.change(chosen.file, approved, "approval")
    print(say.APPROVED.format(fingerprint=in_groups(fingerprint(work.form, work.referral))))
    return 0


def sent(chosen: Namespace) -> int:
    """Record that it was sent."""
    how = Sending(chosen.how, chosen.to, chosen.date, chosen.time, chosen.received_by, chosen.receipt)
    return _done(chosen.file, lambda work: sending.sent(work, how), "sent")


def acknowledge(chosen: Namespace) -> int:
    """Record that they have it."""
    return _done(
        chosen.file,
        lambda work: sending.acknowledged(
            work, day=chosen.date, time=chosen.time, who=chosen.who, number=chosen.number
        ),
        "recorded",
    )


def outcome(chosen: Namespace) -> int:
    """Record what they decided, and that the school disagrees where it does."""
    given = {"exactly": chosen.text, "reason": chosen.reason, "who": chosen.who, "day": chosen.date}

    def decided(work: AtWork) -> Referral:
        found = sending.decided(work, what=tuple(chosen.what), **given)
        if chosen.disagree:
            return sending.disagreed(work._replace(referral=found), why=chosen.disagree, safe=chosen.safe)
        return found

    return _done(chosen.file, decided, "recorded")


def letter(chosen: Namespace) -> int:
    """Draft the letter of a disagreement."""
    make_letter_from_file(chosen.file, chosen.out)
    print(PLAIN, file=sys.stderr)
    return 0


def close(chosen: Namespace) -> int:
    """Close it."""
    return _done(chosen.file, lambda work: closing.closed(work, chosen.note), "recorded")


def list_followups(chosen: Namespace) -> int:
    """Print what is due, one line each."""
    found = followups.look_at(chosen.folder)
    for one in found.due:
        print(_due(one))
    if not found.due:
        print(say.NOTHING_DUE)
    if found.not_opened:
        print(say.NOT_OPENED.format(count=found.not_opened), file=sys.stderr)
    return 0


def _due(one: FollowUp) -> str:
    state = say.OVERDUE if one.is_over else ""
    return say.DUE.format(day=printed_day(one.due.by), reference=one.reference, what=due_words(one.due), state=state)


def _done(file: Path, how: Change, why: Why | None = None) -> int:
    work = at_work.change(file, how, why)
    print(standing.status_of(work.form, work.referral))
    return 0


def _list_comments(referral: Referral) -> int:
    for one in comments(referral.beside_review):
        state = say.RESOLVED if one.is_resolved else say.OPEN
        print(say.COMMENT.format(id=one.id, where=one.where or say.WHOLE, state=state))
        for said in one.said:
            line = say.COMMENT_SAID.format(who=said.who, moment=moment_in(said.when), text=said.text)
            print(clean(line).replace("\n", "\n        "))
    return 0

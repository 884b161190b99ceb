"""The small forms around sending: what each asks, what it suggests, and what then stands in the record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from referral_assistant.casework.reading.events import history_of
from referral_assistant.casework.reading.standing import status_of
from referral_assistant.casework.together import recording, review, written_up
from referral_assistant.casework.together.recording import Step, asked, recorded
from referral_assistant.casework.writing.at_work import AtWork
from referral_assistant.casework.writing.closing import closed
from referral_assistant.core.answers import Answers, NotKnown, Unread, Value, Where
from referral_assistant.core.checks import check_whole
from referral_assistant.core.dates import date_from_edtf
from referral_assistant.core.form import Form
from referral_assistant.core.local import Local
from referral_assistant.core.referral import Referral
from referral_assistant.core.refusal import Refusal
from referral_assistant.core.settings import Settings
from referral_assistant.core.times import TimeOfDay
from referral_assistant.files.forms import load_form
from referral_assistant.files.settings import keep_settings
from referral_assistant.messages import life as say_life

ME = Settings(name="Peter Lund", role="Designated safeguarding lead", school="Larkfield Primary School")
LOCAL = Local(hub="Front Door", secure_address="door@eastborough.example", hours_to_write=24)
DAY = date_from_edtf("2026-12-23")


@pytest.fixture(scope="module")
def form() -> Form:
    return load_form()


@pytest.fixture
def work(form: Form, monkeypatch: pytest.MonkeyPatch) -> AtWork:
    monkeypatch.setenv("REFERRAL_ASSISTANT_TODAY", "2026-12-23")
    keep_settings(ME)
    return AtWork(form, LOCAL, Referral(Answers({"child.name.full": "Sam Kerr"}), "R-ABC234"))


def after(work: AtWork, step: Step, given: dict[str, Value]) -> AtWork:
    return work._replace(referral=recorded(work, step, given))


def sent(work: AtWork) -> AtWork:
    return after(work, "sent", {"rev.send.how": "secure_email", "rev.send.date": DAY})


def suggested(work: AtWork, step: Step) -> dict[str, Value | None]:
    return {one.question.id: one.value for one in asked(work, step)}


def test_sending_is_asked_with_todays_date_and_where_the_council_wants_it(work: AtWork) -> None:
    found = suggested(work, "sent")
    assert [*found] == [
        *("rev.send.how", "rev.send.to", "rev.send.date", "rev.send.time", "rev.send.who", "rev.send.receipt"),
    ]
    assert (found["rev.send.to"], found["rev.send.date"]) == ("door@eastborough.example", DAY)
    assert isinstance(found["rev.send.time"], TimeOfDay)
    assert found["rev.send.how"] is None


def test_where_nothing_is_known_of_the_council_no_address_is_suggested(work: AtWork) -> None:
    assert suggested(work._replace(local=Local()), "sent")["rev.send.to"] is None


def test_what_stands_there_already_is_not_suggested_anew(work: AtWork) -> None:
    again = sent(after(work, "sent", {"rev.send.how": "post", "rev.send.date": date_from_edtf("2026-12-01")}))
    assert suggested(again, "sent")["rev.send.date"] == DAY
    assert suggested(again, "sent")["rev.send.how"] == "secure_email"


def test_sent_acknowledged_and_decided_stand_in_the_history_in_the_forms_words(work: AtWork) -> None:
    done = after(sent(work), "acknowledged", {"fu.ack.date": DAY, "fu.ack.ref": "123"})
    done = after(done, "outcome", {"fu.outcome": ("nfa",), "fu.outcome.date": DAY})
    events = [one.event for one in history_of(done.referral)]
    assert [(one.what, one.note, one.who) for one in events] == [
        ("sent", "Secure email", "Peter Lund"),
        ("acknowledged", "123", "Peter Lund"),
        ("outcome", "No further action", "Peter Lund"),
    ]
    answers = done.referral.answers
    assert (answers["rev.send"], answers["rev.send.by"], answers["fu.ack"]) == (True, "Peter Lund", True)
    assert status_of(done.form, done.referral) == "acknowledged"


@pytest.mark.parametrize(
    ("step", "given", "said"),
    [
        ("sent", {"rev.send.date": DAY}, "Say how you send the referral."),
        ("sent", {"rev.send.how": "post"}, "Add the date it was sent."),
        ("sent", {"rev.send.how": "post", "rev.send.date": Unread("soon")}, "Add the date it was sent."),
        ("acknowledged", {"fu.ack.date": NotKnown("lost")}, "Add the date they said that they have it."),
        ("outcome", {"fu.outcome": (), "fu.outcome.date": DAY}, "Say what Children's Social Services have decided."),
        ("new", {"fu.new.date": DAY}, "Add what is new."),
    ],
)
def test_what_it_is_all_about_is_asked_for_in_the_forms_own_words(
    work: AtWork, step: Step, given: dict[str, Value], said: str
) -> None:
    with pytest.raises(Refusal) as refused:
        recorded(sent(work), step, given)
    assert str(refused.value) == said


@pytest.mark.parametrize("step", ["acknowledged", "outcome", "chased", "new"])
def test_before_it_was_sent_nothing_can_have_come_back(work: AtWork, step: Step) -> None:
    with pytest.raises(Refusal) as refused:
        asked(work, step)
    assert str(refused.value) == say_life.NOT_SENT


def test_a_referral_that_was_approved_and_changed_but_never_sent_is_not_taken_for_sent(work: AtWork) -> None:
    approved = work._replace(referral=review.approved(work, because="The rest follows."))
    changed = replace(approved.referral, answers=approved.referral.answers.put(Where("child.name.full"), "Sam"))
    void = approved._replace(referral=changed)
    assert status_of(void.form, void.referral) == "void"
    with pytest.raises(Refusal):
        asked(void, "acknowledged")


def test_a_call_can_be_written_down_before_anything_is_sent_and_is_written_up(work: AtWork) -> None:
    found = suggested(work, "call")
    assert (found["fu.call.date"], found["fu.call.by"], found["fu.call.said"]) == (DAY, "Peter Lund", None)
    given: dict[str, Value] = {
        **{id: value for id, value in found.items() if value is not None},
        "fu.call.with": "R. Hale",
        "fu.call.said": "She asked for dates.",
        "fu.call.agreed": "We send it today.",
    }
    called = after(work, "call", given)
    assert called.referral.answers["fu.call.any"] is True
    words = written_up.call_text(called, 0)
    assert "To: Front Door\nOur reference: R-ABC234" in words
    assert "within 24 hours" in words
    assert "What was said: She asked for dates." in words
    assert words.rstrip().endswith("Peter Lund\nDesignated safeguarding lead\nLarkfield Primary School")
    assert "Sam Kerr" not in words


def test_a_new_fact_is_an_addendum_with_its_date_and_what_was_sent_stays_as_it_was(work: AtWork) -> None:
    before = sent(work)
    added = after(
        before, "new", {"fu.new.date": DAY, "fu.new.what": "The bus driver told Mr Lund.", "fu.new.source": "seen"}
    )
    words = written_up.new_text(added, 0)
    assert "our referral that was sent on 23 December 2026" in words
    assert "The bus driver told Mr Lund." in words
    assert added.referral.history == before.referral.history
    assert status_of(added.form, added.referral) == "sent"


def test_each_step_asks_only_what_the_form_asks_and_chasing_silences_what_is_late(work: AtWork) -> None:
    late = sent(work).referral.answers.put(Where("rev.send.date"), date_from_edtf("2026-12-01"))
    told = sent(work)._replace(referral=replace(sent(work).referral, answers=late))
    today = DAY.last
    assert "FUP-001" in {one.rule for one in check_whole(work.form, told.referral.answers, today).all}
    given = {one.question.id: one.value for one in asked(told, "chased") if one.value is not None}
    chased = after(told, "chased", {**given, "fu.chase.said": "They will ring."})
    assert "FUP-001" not in {one.rule for one in check_whole(work.form, chased.referral.answers, today).all}
    assert recording.asked(chased, "chased")[0].value == DAY


@pytest.mark.parametrize("step", ["sent", "call", "new"])
def test_nothing_happens_to_a_closed_referral_until_it_is_opened_again(work: AtWork, step: Step) -> None:
    done = sent(work)
    shut = done._replace(referral=closed(done))
    for refused in (lambda: asked(shut, step), lambda: recorded(shut, step, {})):
        with pytest.raises(Refusal) as why:
            refused()
        assert str(why.value) == say_life.CLOSED

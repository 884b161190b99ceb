"""The commands of a referral's life, as somebody tries them who means no good, or is only tired."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from referral_assistant.casework.surroundings.clock import TODAY_VARIABLE
from referral_assistant.files.sealing import unseal
from referral_assistant.messages import keys as say_key
from referral_assistant.messages import letter as say_letter
from referral_assistant.messages import life as say
from referral_assistant.messages import review as say_review
from referral_assistant.messages import sign_off as say_sign_off
from tests.cli.conftest import Meet
from tests.played import Person, changed, text_of


def _comment_id(person: Person, file: Path) -> str:
    return person.does("comment", file).split()[0]


# --- What is wrong is said in one sentence, and nothing is written


@pytest.mark.parametrize(
    "command",
    [
        ["status"],
        ["history"],
        ["comment", "--text", "Hm."],
        ["return"],
        ["approve"],
        ["sent", "--how", "secure_email"],
        ["acknowledge"],
        ["outcome", "--what", "nfa"],
        ["letter", "-o", "l.docx"],
        ["close"],
        ["handover", "--to", "Peter Lund"],
    ],
    ids=lambda command: command[0],
)
def test_no_command_takes_plain_answers_a_missing_file_or_somebody_elses(
    command: list[str], meet: Meet, lead: Person, answers: Path, file: Path, tmp_path: Path
) -> None:
    name, *more = command
    stranger = meet("Ann Hill")
    assert lead.is_refused(name, answers, *more) == say_key.NOT_SEALED
    assert lead.is_refused(name, tmp_path / "gone.referral", *more)
    assert stranger.is_refused(name, file, *more) == say_key.OTHER_KEY
    (stranger.home / "key.txt").unlink()
    assert stranger.is_refused(name, file, *more) == say_key.NO_KEY


@pytest.mark.parametrize(
    "given",
    [
        ["sent", "--how", "pigeon"],
        ["sent", "--how", "secure_email", "--date", "2026-13-01"],
        ["sent", "--how", "secure_email", "--date", "tomorrow"],
        ["sent", "--how", "secure_email", "--date", "0001-01-01"],
        ["sent", "--how", "secure_email", "--time", "25:00"],
        ["sent", "--how", "secure_email", "--time", "noon"],
        ["sent"],
        ["outcome", "--what", "hope"],
        ["outcome"],
        ["acknowledge", "--date", "2026-02-30"],
        ["acknowledge", "--how", "phone"],
        ["comment", "--text", ""],
        ["comment", "--text", "Hm.", "--on", "inc.nothing"],
        ["comment", "--text", "Hm.", "--on", "incidents[99].inc.what"],
        ["comment", "--text", "Hm.", "--on", "nonsense].inc.what"],
        ["comment", "--text", "Hm.", "--on", "oth.list[0].inc.what"],
        ["comment", "--reply", "no-such-id", "--text", "Hm."],
        ["comment", "--resolve", "no-such-id"],
        ["comment", "--resolve", "a", "--reply", "b"],
        ["handover", "--to", "Nobody"],
        ["handover", "--to", "age1nonsense"],
        ["handover"],
        ["approve", "--when", "now"],
        ["approve", "--date", "2026-01-01"],
        ["letter"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_read_is_refused(given: list[str], lead: Person, file: Path) -> None:
    name, *more = given
    lead.does("sent", file, "--how", "secure_email") if name in {"outcome", "acknowledge"} else None
    assert lead.is_refused(name, file, *more)


def test_a_date_that_is_set_wrong_is_refused(lead: Person, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TODAY_VARIABLE, "Christmas")
    assert "REFERRAL_ASSISTANT_TODAY" in lead.is_refused("sent", file, "--how", "secure_email")


# --- The wrong order


@pytest.mark.parametrize("given", [["acknowledge"], ["outcome", "--what", "nfa"]], ids=lambda given: given[0])
def test_what_comes_after_sending_is_refused_before(given: list[str], lead: Person, file: Path) -> None:
    name, *more = given
    assert lead.is_refused(name, file, *more) == say.NOT_SENT
    lead.does("approve", file)
    changed(file, lead.key, lambda record: record["answers"].update({"child.name.known": "Tobi"}))
    assert lead.does("status", file) == "void"
    assert lead.is_refused(name, file, *more) == say.NOT_SENT


def test_after_sending_nothing_is_approved_or_returned_though_an_answer_waschanged(lead: Person, file: Path) -> None:
    lead.does("approve", file)
    lead.does("sent", file, "--how", "secure_email")
    changed(file, lead.key, lambda record: record["answers"].update({"child.name.known": "Tobi"}))
    assert lead.does("status", file) == "void"
    assert lead.is_refused("approve", file) == say.SENT_ALREADY
    assert lead.is_refused("return", file) == say.SENT_ALREADY


def test_what_is_closed_stays_as_it_is(lead: Person, file: Path) -> None:
    lead.does("sent", file, "--how", "secure_email")
    assert lead.does("close", file) == "closed"
    for given in (
        ["approve", file],
        ["return", file],
        ["sent", file, "--how", "secure_email"],
        ["acknowledge", file],
        ["outcome", file, "--what", "nfa"],
        ["handover", file, "--to", lead.key.public],
    ):
        assert lead.is_refused(*given) == say.CLOSED
    assert lead.does("status", file) == "closed"


def test_to_record_the_same_twice_changes_no_status(lead: Person, file: Path) -> None:
    for wanted, given in (
        ("approved", ["approve", file]),
        ("sent", ["sent", file, "--how", "secure_email"]),
        ("acknowledged", ["acknowledge", file]),
        ("acknowledged", ["outcome", file, "--what", "nfa"]),
    ):
        lead.does(*given)
        lead.does(*given)
        assert lead.does("status", file) == wanted


# --- Approval


def test_a_changed_answer_voids_an_approval_and_the_document_says_so(lead: Person, file: Path, tmp_path: Path) -> None:
    approved = lead.does("approve", file, "--name", "P. Lund")
    assert lead.does("status", file) == "approved"
    changed(file, lead.key, lambda record: record["answers"].update({"ask.outcome": "Please look at it.."}))
    assert lead.does("status", file) == "void"
    lead.does("approve", file)
    assert lead.does("status", file) == "approved"
    assert approved not in lead.does("approve", file)


def test_what_comes_after_leaves_the_approval_as_it_is(lead: Person, file: Path) -> None:
    mark = lead.does("approve", file)
    lead.does("comment", file, "--text", "Well done.")
    lead.does("sent", file, "--how", "secure_email")
    lead.does("acknowledge", file, "--number", "12345")
    lead.does("outcome", file, "--what", "nfa", "--reason", "Below the threshold.")
    assert lead.does("status", file) == "acknowledged"
    assert mark.split(": ")[1].replace(" ", "") in unseal(file.read_bytes(), [lead.key]).decode()


def test_a_reason_is_asked_for_where_an_answer_is_missing_and_then_it_is_never_refused(
    lead: Person, file: Path
) -> None:
    changed(file, lead.key, lambda record: record["answers"].pop("ask.outcome"))
    assert lead.is_refused("approve", file) == say.NEEDS_REASON
    assert lead.is_refused("approve", file, "--because", "  ") == say.NEEDS_REASON
    lead.does("approve", file, "--because", "The rest follows tomorrow.")
    assert "The rest follows tomorrow." in lead.does("history", file)


# --- History


def test_a_changed_entry_is_named_and_does_not_count(lead: Person, file: Path) -> None:
    lead.does("approve", file)
    changed(file, lead.key, lambda record: record["history"][-1].update({"who": "Somebody else"}))
    assert lead.does("status", file) == "with-lead"
    assert say.HISTORY_CHANGED in lead.does("history", file).splitlines()[-1]


def test_an_approval_with_another_fingerprint_put_in_does_not_count(lead: Person, file: Path) -> None:
    lead.does("approve", file)
    changed(file, lead.key, lambda record: record["history"][-1].update({"fingerprint": "0" * 64}))
    assert lead.does("status", file) == "with-lead"


def test_a_history_of_which_the_end_was_cut_off_is_said(lead: Person, file: Path) -> None:
    lead.does("approve", file)
    lead.does("sent", file, "--how", "secure_email")
    changed(file, lead.key, lambda record: record["history"].pop())
    assert lead.does("history", file).endswith(say.HISTORY_CUT["sent"])
    changed(file, lead.key, lambda record: record["history"].pop())
    told = lead.does("history", file)
    assert [told.count(say.HISTORY_CUT[what]) for what in ("approved", "sent", "acknowledged")] == [1, 1, 0]
    assert lead.does("status", file) == "with-lead"


def test_an_entry_taken_out_of_the_middle_is_said(lead: Person, file: Path) -> None:
    lead.does("approve", file)
    lead.does("sent", file, "--how", "secure_email")
    changed(file, lead.key, lambda record: record["history"].pop(1))
    assert say.HISTORY_CHANGED in lead.does("history", file)


def test_what_is_no_entry_at_all_is_counted(lead: Person, file: Path) -> None:
    changed(file, lead.key, lambda record: record["history"].append({"what": "blessed"}))
    assert say.HISTORY_DAMAGED.format(count=1) in lead.does("history", file)


# --- A teacher's key under a policy that lists leads


def test_a_teacher_may_neither_approve_nor_return_whatever_they_call_themselves(
    teacher: Person, lead: Person, file: Path, policy_of: Callable[..., None]
) -> None:
    policy_of(lead)
    for given in (["approve", file], ["approve", file, "--name", lead.name], ["return", file, "--comment", "Hm."]):
        assert teacher.is_refused(*given) == say.ONLY_A_LEAD
    settings = json.loads((teacher.home / "settings.json").read_text())
    (teacher.home / "settings.json").write_text(json.dumps({**settings, "leads": [teacher.listed]}))
    assert teacher.is_refused("approve", file) == say.ONLY_A_LEAD
    teacher.does("comment", file, "--text", "May I?")
    assert teacher.does("status", file) == "with-lead"
    lead.does("approve", file)
    assert lead.does("status", file) == "approved"


def test_an_approval_from_before_the_policy_does_not_count_where_it_lists_somebody_else(
    teacher: Person, lead: Person, file: Path, policy_of: Callable[..., None]
) -> None:
    teacher.does("approve", file)
    assert teacher.does("status", file) == "approved"
    policy_of(lead)
    assert lead.does("status", file) == "with-lead"
    assert say.NOT_A_KNOWN_LEAD in lead.does("history", file)


def test_a_lead_does_not_approve_their_own_unless_the_policy_allows_it(
    lead: Person, answers: Path, tmp_path: Path, policy_of: Callable[..., None]
) -> None:
    policy_of(lead)
    for number, hands_over in enumerate((True, False)):
        own = tmp_path / f"own{number}.referral"
        lead.does("seal", answers, "-o", own)
        if hands_over:
            lead.does("handover", own, "--to", lead.name)
        assert lead.is_refused("approve", own) == say.NOT_OWN  # the example names the lead as its writer
    policy_of(lead, approve_own=True)
    lead.does("approve", own)
    assert lead.does("status", own) == "approved"


def test_where_the_policy_names_approvers_no_other_lead_approves(
    lead: Person, meet: Meet, file: Path, policy_of: Callable[..., None]
) -> None:
    head = meet("Ann Hill", role="Head teacher")
    policy_of(lead, head)
    lead.does("reseal", file, "-r", head.key.public)
    head.does("approve", file)
    assert lead.does("status", file) == "approved"
    policy_of(lead, head, approvers=[lead.name])
    assert lead.does("status", file) == "with-lead"
    assert say.MAY_NOT_APPROVE in lead.does("history", file)
    assert head.is_refused("approve", file) == say.NOT_APPROVER.format(names=lead.name)
    head.does("return", file, "--comment", "Please say when.")
    lead.does("approve", file)
    assert lead.does("status", file) == "approved"


def test_a_broken_policy_frees_nobody(
    teacher: Person, lead: Person, file: Path, policy: Path, policy_of: Callable[..., None]
) -> None:
    policy_of(lead)
    teacher.does("status", file)
    policy.write_text("{")
    assert teacher.tries("approve", file)[0] == 2
    assert teacher.tries("reseal", file, "--drop", lead.key.public)[0] == 2
    assert lead.tries("status", file)[1].strip() == "with-lead"


def test_where_a_broken_policy_was_never_right_nobody_approves_and_nobody_is_closed_out(
    teacher: Person, lead: Person, file: Path, policy: Path
) -> None:
    policy.parent.mkdir(exist_ok=True)
    policy.write_text("{")
    for given in (["approve", file], ["return", file], ["reseal", file, "--drop", lead.key.public]):
        status, _, said = teacher.tries(*given)
        assert status == 2
        assert "could not be used" in said.splitlines()[-1]
    policy.unlink()
    teacher.does("approve", file)
    policy.write_text("{")
    assert teacher.tries("status", file)[1].strip() == "with-lead"


def test_the_adult_thought_to_be_involved_neither_gets_nor_reviews_it_under_any_name(
    teacher: Person, lead: Person, meet: Meet, file: Path, policy_of: Callable[..., None]
) -> None:
    deputy = meet("Ann Hill", role="Deputy safeguarding lead")
    policy_of(lead, deputy)
    adult = {"gate.adult": True, "gate.adult.name": "Peter Lund"}
    changed(file, teacher.key, lambda record: record["answers"].update(adult))
    refused = teacher.is_refused("handover", file, "--to", lead.name)
    assert "Ann Hill" in refused
    assert "Children’s Social Services" in refused
    assert lead.is_refused("approve", file) == say_review.MUST_NOT_SEE
    assert lead.is_refused("approve", file, "--name", "Somebody else") == say_review.MUST_NOT_SEE
    (lead.home / "settings.json").write_text(json.dumps({"name": "Somebody else"}))
    assert lead.is_refused("return", file) == say_review.MUST_NOT_SEE
    assert teacher.is_refused("reseal", file, "-r", lead.key.public).startswith("“Peter Lund”")
    teacher.does("handover", file, "--to", deputy.name)
    assert set(json.loads(unseal(file.read_bytes(), [deputy.key]))["recipients"]) == {
        teacher.key.public,
        deputy.key.public,
    }


@pytest.mark.parametrize("command", ["check", "status", "history", "word", "unseal", "comment", "outcome"])
def test_no_command_shows_it_to_the_adult_thought_to_be_involved(
    lead: Person, file: Path, tmp_path: Path, command: str
) -> None:
    changed(file, lead.key, lambda record: record["answers"].update({"gate.adult": True, "gate.adult.name": lead.name}))
    more = {"word": f"-o {tmp_path}/x.docx", "unseal": f"-o {tmp_path}/x.json", "outcome": "--what none"}
    assert lead.is_refused(command, file, *more.get(command, "").split()) == say_review.MUST_NOT_SEE
    assert not list(tmp_path.glob("x.*"))


def test_another_name_of_the_file_or_joining_it_shows_it_no_more(lead: Person, file: Path, tmp_path: Path) -> None:
    changed(file, lead.key, lambda record: record["answers"].update({"gate.adult": True, "gate.adult.name": lead.name}))
    other = tmp_path / "x.bin"
    other.write_bytes(file.read_bytes())
    assert lead.is_refused("check", other) == say_review.MUST_NOT_SEE
    assert lead.is_refused("merge", file, other, "-o", tmp_path / "y.referral") == say_review.MUST_NOT_SEE


def test_whoever_wrote_it_sees_it_but_does_not_approve_it_where_the_adult_may_be_they(
    lead: Person, answers: Path, tmp_path: Path
) -> None:
    raw = json.loads(answers.read_text())
    raw["answers"].update({"gate.adult": True, "gate.adult.name": lead.name})
    answers.write_text(json.dumps(raw))
    own = tmp_path / "own.referral"
    lead.does("seal", answers, "-o", own)
    lead.does("handover", own, "--to", lead.key.public)
    assert lead.is_refused("approve", own) == say.NOT_YOU


def test_without_a_policy_another_name_does_not_hide_the_one_in_the_settings(lead: Person, file: Path) -> None:
    changed(file, lead.key, lambda record: record["answers"].update({"gate.adult": True, "gate.adult.name": lead.name}))
    assert lead.is_refused("approve", file, "--name", "Somebody else") == say_review.MUST_NOT_SEE


# --- Comments


def test_a_reply_opens_a_settled_comment_again(teacher: Person, lead: Person, file: Path) -> None:
    lead.does("comment", file, "--on", "incidents[0].inc.what", "--text", "Which hand?")
    id = _comment_id(lead, file)
    lead.does("comment", file, "--resolve", id, "--text", "I have asked myself.")
    assert f"({say.RESOLVED})" in lead.does("comment", file)
    assert "I have asked myself." in lead.does("comment", file)
    teacher.does("comment", file, "--reply", id, "--text", "It was the left.")
    assert f"({say.OPEN})" in lead.does("comment", file)


# --- Follow-ups and the letter


def test_nothing_is_said_to_be_due_or_not_where_nothing_can_be_opened(
    lead: Person, meet: Meet, file: Path, tmp_path: Path
) -> None:
    lead.does("sent", file, "--how", "secure_email", "--date", "2026-12-23")
    assert "R-" in lead.does("followups", file.parent)
    assert lead.is_refused("followups", tmp_path / "gone") == say.NO_SUCH_FOLDER
    stranger = meet("Ann Hill")
    status, out, err = stranger.tries("followups", file.parent)
    assert (status, out.strip()) == (0, say.NOTHING_DUE)
    assert err.strip() == say.NOT_OPENED.format(count=1)
    (stranger.home / "key.txt").unlink()
    assert stranger.is_refused("followups", file.parent) == say_key.NO_KEY


def test_the_letter_needs_a_disagreement(lead: Person, file: Path, tmp_path: Path) -> None:
    target = tmp_path / "letter.docx"
    assert lead.is_refused("letter", file, "-o", target) == say_letter.NO_DISAGREEMENT
    lead.does("sent", file, "--how", "secure_email")
    lead.does("outcome", file, "--what", "nfa")
    assert lead.is_refused("letter", file, "-o", target) == say_letter.NO_DISAGREEMENT
    assert not target.exists()
    lead.does("outcome", file, "--what", "nfa", "--disagree", "It was the third time.", "--safe", "Separate buses.")
    status, _, err = lead.tries("letter", file, "-o", target)
    assert (status, target.read_bytes()[:2]) == (0, b"PK")
    assert "not sealed" in err


# --- What is recorded a second time


@pytest.fixture
def sent(lead: Person, file: Path) -> Path:
    lead.does("approve", file, "--because", "It cannot wait.")
    lead.does("sent", file, "--how", "secure_email", "--date", "2026-03-12", "--time", "15:00", "--receipt", "R1")
    return file


def _answers(file: Path, who: Person) -> dict[str, object]:
    found = json.loads(unseal(file.read_bytes(), [who.key]))
    return {**found["answers"], **found.get("review", {}), **found.get("followup", {})}


def test_a_second_decision_takes_nothing_from_the_first_which_stays_among_the_versions(
    lead: Person, sent: Path
) -> None:
    first = ["--reason", "No evidence.", "--who", "T. Marsh", "--text", "Nothing."]
    lead.does("outcome", sent, "--what", "nfa", *first)
    lead.does("outcome", sent, "--what", "s47")
    assert "T. Marsh" not in str(_answers(sent, lead))
    versions = [unseal(one.read_bytes(), [lead.key]) for one in lead.home.glob("versions/*/*-recorded.referral")]
    assert any(b"T. Marsh" in one for one in versions)


def test_a_disagreement_is_with_one_decision(lead: Person, sent: Path, tmp_path: Path) -> None:
    lead.does("outcome", sent, "--what", "nfa", "--disagree", "He is not safe.", "--safe", "His aunt.")
    lead.does("outcome", sent, "--what", "nfa", "--reason", "Below the threshold.")
    assert "He is not safe." in str(_answers(sent, lead))  # the same decision, told more exactly
    lead.does("outcome", sent, "--what", "s47")
    assert "He is not safe." not in str(_answers(sent, lead))
    assert lead.is_refused("letter", sent, "-o", tmp_path / "l.docx") == say_letter.NO_DISAGREEMENT


def test_no_time_is_made_up_for_another_day(lead: Person, sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TODAY_VARIABLE, "2026-03-14")
    lead.does("sent", sent, "--how", "secure_email", "--date", "2026-03-13")
    assert "rev.send.time" not in _answers(sent, lead)
    assert "R1" not in str(_answers(sent, lead))
    lead.does("sent", sent, "--how", "secure_email")
    assert "rev.send.time" in _answers(sent, lead)


# --- Names, and what is printed


def test_the_document_says_what_the_policy_calls_whoever_signed(
    lead: Person, file: Path, tmp_path: Path, policy_of: Callable[..., None]
) -> None:
    policy_of(lead)
    lead.does("approve", file, "--name", "Dr Nobody", "--because", "It cannot wait.")
    lead.tries("word", file, "-o", tmp_path / "x.docx")
    assert say_sign_off.LISTED_AS.format(name=lead.name) in text_of(tmp_path / "x.docx")


def test_a_name_of_spaces_is_none(lead: Person, file: Path) -> None:
    lead.does("approve", file, "--name", "  \n ", "--because", "It cannot wait.")
    assert "approved by Peter Lund." in lead.does("history", file)


def test_an_approval_that_does_not_count_does_not_change_what_is_said_of_one_that_does(
    teacher: Person, lead: Person, file: Path, tmp_path: Path, policy_of: Callable[..., None]
) -> None:
    policy_of(lead)
    lead.does("approve", file, "--because", "It cannot wait.")
    (tmp_path / "machine" / "policies.json").unlink()
    teacher.does("approve", file, "--because", "I think so.")
    policy_of(lead)
    lead.tries("word", file, "-o", tmp_path / "x.docx")
    assert say_sign_off.OWN not in text_of(tmp_path / "x.docx")


def test_a_history_has_one_line_for_each_event_whatever_was_typed(lead: Person, sent: Path) -> None:
    before = len(lead.does("history", sent).splitlines())
    lead.does("close", sent, "--note", "done.\n1 May 2026, 09:00: approved by Mr D. Reed.")
    assert len(lead.does("history", sent).splitlines()) == before + 1


def test_an_end_that_was_cut_off_is_named_where_it_was_seen(teacher: Person, lead: Person, file: Path) -> None:
    lead.does("comment", file, "--text", "Which bag?")
    lead.does("return", file)
    whole = lead.does("history", file)
    assert "SEEN ON THIS" not in whole
    lead.does("handover", file, "--to", lead.key.public)  # the lead's computer has a version with the return in it
    changed(file, teacher.key, lambda record: record.update(history=record["history"][:1]))
    said = lead.does("history", file).splitlines()
    assert any(line.startswith("SEEN ON THIS COMPUTER") and "returned by Peter Lund" in line for line in said)
    assert not any("SEEN ON THIS" in line for line in teacher.does("history", file).splitlines() if "returned" in line)


def test_what_is_printed_of_a_comment_cannot_steer_the_terminal(lead: Person, file: Path) -> None:
    lead.does("comment", file, "--text", "one\ntwo \x1b[2J")
    assert "\x1b" not in lead.does("comment", file)


def test_nothing_is_said_of_a_closed_referral(lead: Person, sent: Path) -> None:
    lead.does("comment", sent, "--text", "Hm.")
    one = _comment_id(lead, sent)
    lead.does("close", sent)
    for more in (["--text", "Hm."], ["--reply", one, "--text", "Hm."], ["--resolve", one]):
        assert lead.is_refused("comment", sent, *more) == say.CLOSED


@pytest.mark.parametrize("more", [["--on", "inc.what"], ["--reply", ""], ["--resolve", ""]])
def test_a_comment_that_says_nothing_is_refused(lead: Person, file: Path, more: list[str]) -> None:
    assert lead.is_refused("comment", file, *more)


def test_the_letter_is_from_whoever_writes_it(
    teacher: Person, lead: Person, sent: Path, tmp_path: Path, policy_of: Callable[..., None]
) -> None:
    lead.does("outcome", sent, "--what", "nfa", "--disagree", "He is not safe.", "--safe", "His aunt.")
    (lead.home / "settings.json").unlink()
    lead.tries("letter", sent, "-o", tmp_path / "unnamed.docx")
    assert say_letter.YOUR_NAME in text_of(tmp_path / "unnamed.docx")
    policy_of(lead)
    lead.tries("letter", sent, "-o", tmp_path / "named.docx")
    assert lead.name in text_of(tmp_path / "named.docx")


# --- Nothing is written over what the app needs


@pytest.mark.parametrize("name", ["key.txt", "settings.json", "key.pub", "versions/x.docx"])
def test_no_document_takes_the_place_of_a_key(lead: Person, file: Path, name: str) -> None:
    target = lead.home / name
    for command in (["word", file], ["word", file, "--key"], ["unseal", file]):
        assert lead.is_refused(*command, "-o", target) == say_key.NOT_OVER_OWN
    assert (lead.home / "key.txt").read_text().startswith("AGE-SECRET-KEY-1")


def test_it_is_not_sealed_for_a_lead_who_is_the_adult(
    teacher: Person, lead: Person, answers: Path, tmp_path: Path, policy_of: Callable[..., None]
) -> None:
    policy_of(lead)
    raw = json.loads(answers.read_text())
    raw["answers"].update({"gate.adult": True, "gate.adult.name": "P. Lund"})
    answers.write_text(json.dumps(raw))
    target = tmp_path / "sealed.referral"
    assert teacher.is_refused("seal", answers, "-o", target, "-r", lead.key.public).startswith("“Peter Lund”")
    assert not target.exists()


def test_an_empty_file_is_not_called_unsealed(lead: Person, file: Path) -> None:
    file.write_bytes(b"\0" * 20)
    assert lead.is_refused("status", file) == say_key.EMPTY_FILE

"""Every kind of fault of packs, nations and guidance: on which line, and in which words it is said."""

from pathlib import Path

import pytest

from referral_assistant.core.definition import Fault
from referral_assistant.core.lint.nations import guidance_faults, nation_faults
from referral_assistant.core.lint.packs import pack_faults, shipped_pack_faults
from referral_assistant.core.nation import Nation

ENGLAND = Nation.model_validate({"name": "England", "duty": {"name": "duty to report", "source": ["GEN"]}})
NATIONS = {"england": ENGLAND, "wales": Nation(name="Wales")}
AUTHORITIES = {"E1": "england", "W1": "wales"}
PACK = """\
council = "Vale Council"
authority = "E1"
nation = "england"
duty_from = ""
bank_holidays = [2026-12-29]

[hub]
phone = "01632 960100"

[refer]
how = "portal"
name = "Vale Portal"

[deadlines]
hours_to_write = 24

[advice]
on = true
checked = 2026-11-01
email = "line@vale.example"

[[level]]
id = "low"
label = "Low"

[[level]]
id = "high"
label = "High"
"""
NATION = """\
name = "Northern Ireland"
bank_holidays = [2026-07-13]

[ages]
consent = 13
source = ["GEN"]

[phones]
police = "101"

[wording]
law_need = "section 1"

[sources.GEN]
name = "General advice (fictional)"
supports = "ages"
certainty = "general"
"""
GUIDANCE = """\
[[edition]]
id = "guide"
name = "A guide"
edition = "second"
nations = ["england"]
checked = 2026-11-01
known = "Little."
link = "example.org/guide"
source = ["GEN"]

[sources.GEN]
name = "General advice (fictional)"
supports = "the guide"
certainty = "general"
"""
SECOND = """[[edition]]
id = "guide"
name = "A guide"
edition = "first"
checked = 2026-11-01
known = "Little."
source = ["GEN"]"""


def _of_pack(text: str) -> list[Fault]:
    return list(pack_faults({"p.toml": text}, NATIONS, AUTHORITIES))


def _of_nation(text: str) -> list[Fault]:
    return list(nation_faults({"nations/northern_ireland.toml": text}, {"law_need"}))


def _of_guidance(text: str) -> list[Fault]:
    return list(guidance_faults({"guidance.toml": text}, NATIONS))


def test_what_is_right_has_no_fault() -> None:
    assert (_of_pack(PACK), _of_nation(NATION), _of_guidance(GUIDANCE)) == ([], [], [])
    assert _of_pack("") == []


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('council = "', "council = ", 1, "This cannot be read as TOML"),
        (
            'council = "Vale Council"',
            'councl = "Vale Council"',
            1,
            "“councl” is not a key that can stand here. Did you",
        ),
        ('"Vale Council"', "3", 1, "“council” must be text in quotation marks."),
        ('"E1"', '"E2"', 2, "“E2” is not in the list of authorities. Use the code of forms/authorities.csv, or leave"),
        ('nation = "england"', 'nation = "wales"', 3, "The council is in england, and this says wales."),
        (
            'nation = "england"',
            'nation = "cornwall"',
            3,
            "There is no file for the nation “cornwall”. The nations are:",
        ),
        (
            '"E1"\nnation = "england"\nduty_from = ""',
            '"W1"\nnation = ""\nduty_from = 2027-01-01',
            4,
            "No duty to report",
        ),
        ('duty_from = ""', 'duty_from = "soon"', 4, "“duty_from” must be a date such as 2026-11-01"),
        ('duty_from = ""', "duty_from = 0", 4, "“duty_from” must be a date such as 2026-11-01"),
        ('duty_from = ""', "duty_from = 2026-11-01T10:00:00", 4, "“duty_from” must be a date such as 2026-11-01"),
        ("on = true", 'on = "yes"', 18, "“on” must be true or false, without quotation marks."),
        ("hours_to_write = 24", "hours_to_write = 24.5", 15, "“hours_to_write” must be a whole number"),
        ("[2026-12-29]", "2026-12-29", 5, "“bank_holidays” must be a list in square brackets"),
        ("[2026-12-29]", "[2026-12-26]", 5, "2026-12-26 is a Saturday, on which nobody works anyway."),
        ("[2026-12-29]", "[2026-12-29, 2026-12-29]", 5, "2026-12-29 stands here twice."),
        ("[2026-12-29]", '["today"]', 5, "“bank_holidays” must be a date such as 2026-11-01"),
        ('"01632 960100"', '"ring the hub"', 8, "“phone” must be figures and spaces, as in “01632 960100”."),
        ('"portal"', '"fax"', 11, "“how” must be one of 'form', 'portal', 'phone' or 'email'."),
        ('name = "Vale Portal"', 'name = ""', 12, "The council has its own portal, so say in name what it is called."),
        ("hours_to_write = 24", "hours_to_write = 0", 15, "“hours_to_write” is too small. Check it."),
        ("hours_to_write = 24", "hours_to_write = 500", 15, "“hours_to_write” is too large. Check it."),
        ("hours_to_write = 24", 'hours_to_write = "a day"', 15, "“hours_to_write” must be a whole number"),
        (
            'email = "line@vale.example"',
            'email = ""',
            18,
            "The advice line is on, but has no phone number and no email.",
        ),
        ("checked = 2026-11-01", 'checked = ""', 19, "The advice line is on. Say in checked on which day"),
        ('"line@vale.example"', '"line at vale"', 20, "“email” must be an email address"),
        ('id = "high"', 'id = "low"', 27, "The level “low” stands here twice."),
        ('id = "high"', 'id = "High"', 27, "“id” must begin with a small letter"),
        ('label = "High"', 'label = ""', 28, "“label” is missing here. Add it."),
    ],
)
def test_a_fault_of_a_pack_is_said_of_its_line(old: str, new: str, line: int, says: str) -> None:
    _said_once(_of_pack(PACK.replace(old, new, 1)), line, says)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('[hub]\nphone = "020 7946 0123"', 2, "“020 7946 0123” may be somebody's real number."),
        ('[hub]\nhours = "or call 0114 496 0999"', 2, "“0114 496 0999” may be"),
        ('[hub]\nphone = "105"', 2, "“105” may be somebody's real number."),
        ('[advice]\nphone = "01632 961000"', 2, "“01632 961000” may be"),
        ("# call (0114) 496-0999", 1, "“(0114) 496-0999” may be"),
        ('[adults]\nemail = "lado@council.gov.uk"', 2, "“council.gov.uk” may be somebody's real address."),
        ('[refer]\naddress = "example.com/refer"', 2, "“example.com” may be"),
        ('[refer]\naddress = "notexample.org/refer"', 2, "“notexample.org” may be"),
        (
            'council = "Vale Council"',
            1,
            "A pack that comes with the app and names a council must say fictional = true.",
        ),
    ],
)
def test_what_may_be_real_is_a_fault_in_a_pack_that_comes_with_the_app(text: str, line: int, says: str) -> None:
    assert _of_pack(text) == []
    _said_once(list(shipped_pack_faults({"p.toml": text})), line, says)


@pytest.mark.parametrize(
    "text",
    [
        '[hub]\nphone = "01632 960999"',
        '[hub]\nphone = "999"\nhours = "or 101, or 111; from 2026-11-01 9:00 to 17:00"',
        '[adults]\nemail = "jo.kay@vale.example"',
        '[refer]\naddress = "www.example.org/refer"',
        'council = "Vale Council"\nfictional = true',
        "# see docs/packs.md and forms/authorities.csv",
    ],
)
def test_what_is_plainly_made_up_or_known_to_all_is_none(text: str) -> None:
    assert shipped_pack_faults({"p.toml": text}) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        (
            '"Northern Ireland"',
            '"Ireland"',
            1,
            "This nation is called “Ireland”, so its file must be called ireland.toml.",
        ),
        ("2026-07-13", "2026-07-12", 2, "2026-07-12 is a Sunday"),
        ("consent = 13", "consent = 130", 5, "“consent” is too large. Check it."),
        (
            'consent = 13\nsource = ["GEN"]',
            "consent = 13",
            4,
            'This needs at least one source, as in source = ["GEN"].',
        ),
        ('source = ["GEN"]', 'source = ["GEN", "LA1"]', 6, "There is no source “LA1” below."),
        ('"101"', '"a call"', 9, "“police” must be a phone number in figures."),
        (
            "law_need",
            "law_ned",
            12,
            "No form asks for the words “law_ned”. Check the spelling, or take them out. Did you",
        ),
        ('consent = 13\nsource = ["GEN"]', "", 13, "Nothing here names the source “GEN”."),
    ],
)
def test_a_fault_of_a_nation_is_said_of_its_line(old: str, new: str, line: int, says: str) -> None:
    found = [
        fault for fault in _of_nation(NATION.replace(old, new, 1)) if "Nothing here" not in fault.sentence or not new
    ]
    _said_once(found, line, says)


def test_while_the_form_has_faults_nothing_is_looked_up_in_it() -> None:
    assert nation_faults({"nations/northern_ireland.toml": NATION.replace("law_need", "law_ned")}, None) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('["england"]', '["cornwall"]', 5, "There is no file for the nation “cornwall”. The nations are: eng"),
        ("checked = 2026-11-01", 'checked = "soon"', 6, "“checked” must be a date such as 2026-11-01"),
        ('"example.org/guide"', '"https://example.org"', 8, "“link” is the address of a page without https"),
        ('source = ["GEN"]', 'source = ["GEN", "X"]', 9, "There is no source “X” below."),
        ("[sources.GEN]", SECOND + "\n[sources.GEN]", 12, "The edition “guide” stands here twice."),
    ],
)
def test_a_fault_of_the_guidance_is_said_of_its_line(old: str, new: str, line: int, says: str) -> None:
    _said_once(_of_guidance(GUIDANCE.replace(old, new, 1)), line, says)


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 5000, "a = " + "9" * 5000, "\x00", "hub = 3", "level = [[1], 2]", "[[hub]]"]
)
def test_the_strangest_text_is_a_fault_and_never_an_exception(text: str) -> None:
    for faults in (_of_pack(text), _of_nation(text), _of_guidance(text)):
        assert faults
        assert all(fault.sentence.endswith((".", "?")) for fault in faults)


def test_the_packs_and_files_of_the_app_have_no_fault_and_no_web_address_with_its_protocol() -> None:
    root = Path(__file__).parents[3]
    files = [
        *(root / "packs").glob("*.toml"),
        *(root / "forms" / "nations").iterdir(),
        root / "forms" / "guidance.toml",
    ]
    assert len(files) == 7
    assert [file.name for file in files if "://" in file.read_text(encoding="utf-8")] == []


def _said_once(faults: list[Fault], line: int, says: str) -> None:
    assert [(fault.line, says in fault.sentence) for fault in faults] == [(line, True)], list(map(str, faults))

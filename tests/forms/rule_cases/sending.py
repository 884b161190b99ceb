"""Cases of the rules on sending in `forms/hsb/rules/privacy.toml`."""

from referral_assistant.core.kinds import Json
from tests.forms.rule_cases.given import Cases, Given, On, Sentences


def sent(**given: Json) -> On:
    """How it is sent, beside the child's names; a `__` in a name stands for the dot of an id."""
    names: dict[str, Json] = {"child.name.full": "Toby James Wrenfield", "child.name.known": "Toby Ellery until 2022"}
    how = {f"rev.send.{name.replace('__', '.')}": value for name, value in given.items()}
    return On({**names, **how}, part="review")


def teller(risk: bool | None, who: str) -> Given:
    """An incident told by somebody who could be at risk, or not; `None`: the question was left blank."""
    given: Given = {"inc.source": "told_other", "inc.source.who": who}
    return {"incidents": [given if risk is None else {**given, "inc.source.risk": risk}]}


NAMED: Given = {
    "oth.any": True,
    "oth.list": [{"oth.list.label": "Child B", "oth.list.part": "affected", "oth.list.name": "Amira Noor Haddad"}],
}

CASES: Cases = {
    "PRI-001": (
        [
            {**NAMED, "risk.worry": "Amira Haddad may be hurt again."},
            {**NAMED, "risk.worry": "He sat beside Amira."},
            {**NAMED, "say.spoke": True, "say.words": "“I held Amira's arm.”"},
        ],
        [
            NAMED,
            {**NAMED, "risk.worry": "Child B may be hurt again."},
            {**NAMED, "risk.worry": "The Haddad family lives near the school."},
            {**NAMED, "fam.siblings.any": True, "fam.siblings": "Amira, 7, at home."},
            {"oth.any": True, "risk.worry": "He sat beside Amira."},
        ],
    ),
    "PRI-002": (
        [{"risk.worry": "Her mother votes Labour."}],
        [{"fam.pressures": "His mother has cancer."}, {"risk.worry": "Her mother works at night."}],
    ),
    "PRI-003": (
        [
            sent(file="Toby Wrenfield referral.docx"),
            sent(file="toby_wrenfield.docx"),
            sent(file="WRENFIELD-2026.docx"),
            sent(file="TobyReferral.docx"),
            sent(file="ellery.docx"),
            sent(how="secure_email", subject="Referral for Toby"),
        ],
        [
            sent(file="Referral R-7KM2QX.docx"),
            sent(file="TW referral.docx"),
            sent(file="October.docx"),
            sent(how="secure_email", subject="Referral R-7KM2QX from Larkfield Primary School"),
            sent(how="portal", subject="Referral for Toby"),
            On({"child.name.full": "T W", "rev.send.file": "T W referral.docx"}, part="review"),
            On({"child.name.full": "May Summer", "rev.send.file": "Referral 12 May 2026.docx"}, part="review"),
            On({"rev.send.file": "Toby.docx"}, part="review"),
        ],
    ),
    "PRI-004": (
        [sent(how="email"), sent(how="usb"), sent(how="chat")],
        [
            sent(),
            *(sent(how=how) for how in ("portal", "secure_email", "post", "person", "phone")),
            On({"rev.send.how": "email"}),
        ],
    ),
    "PRI-005": (
        [
            {"ref.who.phone": "07700 900123"},
            {"ref.who.phone": "+44 7700 900123"},
            {"ref.who.email": "peter.lund@gmail.com"},
            {"ref.school.email": "larkfield.safe@hotmail.co.uk"},
            {"ask.contact": {"name": "P. Lund", "phone": "07700 900123"}},
            {"ask.contact.second": {"name": "R. Imrie", "email": "imrie@icloud.com"}},
        ],
        [
            {},
            {"ref.who.phone": "01632 960 110"},
            {"ref.who.email": "p.lund@larkfield.example"},
            {"ref.who.email": "p.lund@outlook.larkfield.example"},
            {"fam.carers": [{"fam.carers.phone": "07700 900123"}]},
            {"child.address": "My home is at 7 Mill Row"},
        ],
    ),
    "PRI-006": (
        [
            teller(True, "Sue Hart next door told Ms Moss at 12:50."),
            teller(True, "His aunt told me on 9 March."),
        ],
        [
            teller(False, "Sue Hart next door told Ms Moss at 12:50."),
            teller(None, "Sue Hart next door told Ms Moss at 12:50."),
            teller(True, "Not named here; known to the lead. Told Ms Moss at 12:50."),
            teller(True, "A person who wants to stay unnamed told Ms Moss at 12:50."),
        ],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "PRI-002": Sentences(
        {},
        "risk.worry",
        guilty=[
            "His mother is a strict Catholic.",
            "Child B's father has cancer.",
            "Her parents vote for the Conservatives.",
            "His grandmother takes antidepressants.",
            "Her mother had an abortion in 2020.",
            "His father is HIV positive.",
            "The family are practising Muslims.",
            "She said: “My mum is a Muslim.”",
        ],
        innocent=[
            "His mother has begun a second job.",
            "He goes to a Catholic school.",
            "The children voted for a game.",
            "He helps at the church club, where Child B goes on Fridays.",
            "She has a headache on most mornings.",
            "Her mother is at home from 15:30.",
        ],
    ),
    "PRI-005": Sentences(
        {},
        "ref.who.times",
        guilty=[
            "After 17:30 on my own mobile",
            "In the evening at my home",
            "Home number 01632 960 199 until 21:00",
            "Until 20:00 on my personal phone",
            "At home after 18:00",
            "By private email at the weekend",
            "07700 900123 until 22:00",
        ],
        innocent=[
            "Today until 17:30, tomorrow from 08:00",
            "On the school mobile 07700 900123, which the deputy carries",
            "At 07:30 before school starts",
            "I am at home from Friday, so ring the deputy then",
            "From 07.45",
            "Not on my mobile: ring the office",
        ],
    ),
}

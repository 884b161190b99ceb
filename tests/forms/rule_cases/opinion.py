"""Cases of the rules in `forms/hsb/rules/opinion.toml`."""

from tests.forms.rule_cases.given import NOT_KNOWN, PLAIN, S47, Cases, Sentences, incident

CASES: Cases = {
    "OPI-001": (
        [incident(what="I think he wanted to."), {"risk.basis.facts": "She was obviously scared."}],
        [incident(what=PLAIN), {"risk.basis.opinion": "I think he was afraid, because he shook."}],
    ),
    "OPI-002": (
        [S47, {"risk.harm.level": "local"}, {"risk.harm.level": "unsure"}],
        [{}, {**S47, "risk.harm": "He held her sleeve twice."}, {"risk.harm.level": NOT_KNOWN}],
    ),
    "OPI-003": (
        [{"risk.worry": "He is autistic."}, {"child.send": False, "risk.worry": "He has ADHD."}],
        [
            {"child.send": True, "risk.worry": "He is autistic."},
            {"risk.worry": "She said: “I have ADHD.”"},
            {"risk.worry": "He covers his ears when it is loud."},
        ],
    ),
    "OPI-004": (
        [incident(after="Child B lied about it.")],
        [incident(after="Child B said: “He lied.”"), incident(after="Child B lay on the grass.")],
    ),
    "OPI-005": (
        [{"risk.worry": "He has seen porn."}],
        [{"risk.worry": "His mother told us that he has seen porn."}],
    ),
}

SENTENCES: dict[str, Sentences] = {
    "OPI-001": Sentences(
        {},
        "risk.basis.facts",
        [
            "I think that he did it twice.",
            "She was clearly upset.",
            "Obviously he had planned it.",
            "He must have known that she was there.",
            "Child B seemed sad.",
            "In my view it was planned.",
            "He did it on purpose.",
            "She appeared anxious.",
            "We feel he is at risk.",
            "He is not sorry.",
            "Clearly she was alone.",
        ],
        [
            "She spoke clearly and looked at Ms Moss.",
            "He said: “I think she likes me.”",
            "Child B told Ms Moss that she must have dropped it.",
            "He appeared at the door at 12:40.",
            "Toby said that he did it on purpose.",
            "We do not know whether he did it on purpose.",
            "He could be heard clearly from the gate.",
            "Mr Hood saw him at 12:40.",
        ],
    ),
    "OPI-003": Sentences(
        {},
        "risk.worry",
        [
            "He is autistic.",
            "In my opinion she has ADHD.",
            "There are attachment issues.",
            "He may be on the spectrum.",
            "He has a conduct disorder.",
            "She has depression.",
        ],
        [
            "He was diagnosed with autism in 2023.",
            "His mother says that he is autistic.",
            "He is waiting for an autism assessment.",
            "She said: “I'm autistic.”",
            "It is odd that the gate was open.",
            "We could add a second adult on the bus.",
            "There is no diagnosis of ADHD.",
        ],
    ),
    "OPI-004": Sentences(
        {},
        "risk.worry",
        [
            "He is clearly guilty.",
            "Child B lied to us.",
            "He is lying about it.",
            "She made it all up.",
            "This is a false allegation.",
            "The claim is malicious.",
            "He told lies to Mr Hood.",
            "She is not telling the truth.",
        ],
        [
            "She was lying on the floor.",
            "He said that she had lied.",
            "His mother said she feels guilty.",
            "She made up her bed in the other room.",
            "He said: “She made it up.”",
            "Nobody has lied.",
            "He told Ms Moss that it was not true.",
            "The court found that his uncle was guilty.",
        ],
    ),
    "OPI-005": Sentences(
        {},
        "risk.worry",
        [
            "He must have seen porn.",
            "He has been watching pornography at night.",
            "She is copying her dad.",
            "He has probably been abused at home.",
            "He learnt it from his father.",
            "It is due to his upbringing.",
            "Something must be going on at home.",
        ],
        [
            "His mother told us that he had seen porn.",
            "He said: “I've seen it in porn.”",
            "It is not known whether he has seen porn.",
            "Toby copied the date from the board.",
            "We do not know if she has been abused.",
            "He got it from the shop.",
            "I suspect he was copying a film, as he named it to Mr Hood.",
            "She learnt to read in Year 1.",
        ],
    ),
}

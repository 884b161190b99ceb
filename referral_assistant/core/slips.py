"""How words come to be misspelt, and how American words differ from British ones."""

from __future__ import annotations

Pair = tuple[str, str]


def _pairs(written: str) -> tuple[Pair, ...]:
    """ "ie>ei ph>f": written, meant."""
    found = (pair.partition(">") for pair in written.split())
    return tuple((before, after) for before, _, after in found)


_DOUBLED = "bcdfglmnoprstz"
SLIPS: tuple[Pair, ...] = (
    *_pairs("ie>ei ei>ie ph>f f>ph ence>ance ance>ence ent>ant ant>ent able>ible ible>able sion>tion tion>sion"),
    *_pairs("cion>tion cious>tious seed>cede sed>ced c>s s>c sc>s s>sc k>c c>k ck>c n>kn r>wr w>wh wh>w t>ght"),
    *_pairs("ite>ight oo>u u>oo uff>ough er>or or>er ar>er re>er er>re le>el el>le al>le ly>lly y>ey ey>y i>y y>i"),
    *_pairs("j>g g>j z>s x>cs qu>kw of>ve"),
    *((one, other) for one in "aeiou" for other in "aeiou" if one != other),
    *((letter * 2, letter) for letter in _DOUBLED),
    *((letter, letter * 2) for letter in _DOUBLED),
)
"""What sounds alike, or is easily left out or doubled: as written, as meant."""

AMERICAN: tuple[Pair, ...] = _pairs(
    "iz>is yz>ys or>our og>ogue ense>ence e>ae e>oe eled>elled eling>elling eler>eller elor>ellor oled>olled "
    "aled>alled aling>alling iled>illed ment>ement"
)
AMERICAN_ENDINGS: tuple[Pair, ...] = _pairs("ter>tre ters>tres tered>tred tering>tring ber>bre bers>bres")
AMERICAN_WORDS = dict(
    _pairs(
        "mom>mum moms>mums mommy>mummy math>maths gotten>got jewelry>jewellery aluminum>aluminium pajamas>pyjamas "
        "airplane>aeroplane sidewalk>pavement diaper>nappy diapers>nappies ass>arse skeptical>sceptical plow>plough "
        "cozy>cosy artifact>artefact catalog>catalogue skillful>skilful fulfill>fulfil fulfills>fulfils "
        "fulfillment>fulfilment instill>instil enroll>enrol enrolls>enrols enrollment>enrolment willful>wilful "
        "distill>distil gray>grey grays>greys program>programme programs>programmes"
    )
)
NEAR = {
    letter: row[max(0, place - 1) : place + 2]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for place, letter in enumerate(row)
}
"""A letter -> those beside it on the keyboard."""

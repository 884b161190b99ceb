"""A rule that is looked at for every entry of a group."""

from referral_assistant.core.checks import check
from tests.tiny import TODAY, fired, form_beside, walked

FORM = form_beside(__file__)


def test_it_fires_for_each_entry_that_fits_and_takes_the_place_of_the_general_finding() -> None:
    walk = walked(FORM, incidents=[{"inc.what": "A"}, {"inc.when": "2026-03-10", "inc.what": "B"}, {"inc.what": "C"}])
    assert fired(walk) == [("MISS-005", "incidents[0].inc.when"), ("MISS-005", "incidents[2].inc.when")]


def test_it_does_not_fire_without_entries() -> None:
    assert fired(walked(FORM)) == []


def test_its_words_are_looked_for_in_that_entry() -> None:
    walk = walked(FORM, incidents=[{"inc.what": "a Weapon", "inc.when": "2026-03-10"}, {"inc.what": "the weapon"}])
    (found, _) = check(walk, TODAY).all
    assert (found.rule, str(found.where), found.text) == ("SAFE-001", "incidents[1].inc.what", "weapon")


def test_words_outside_the_entries_are_found_once_however_many_entries_fit() -> None:
    rule = FORM.rules[1].model_copy(update={"within": ()})
    form = FORM.model_copy(update={"rules": (rule,)})
    walk = walked(form, child__name="Weapon Smith", incidents=[{"inc.what": "A"}, {"inc.what": "B"}])
    assert [place for rule_id, place in fired(walk) if rule_id == "SAFE-001"] == ["child.name"]

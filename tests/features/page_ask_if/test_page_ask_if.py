"""A page that goes as a whole when its condition does not hold."""

from tests.tiny import asked, fired, form_beside, page_of, walked

FORM = form_beside(__file__)


def test_the_page_is_there_when_its_condition_holds() -> None:
    walk = walked(FORM, school__any=True)
    assert [page.page.title for page in walk.pages()] == ["Name", "School"]
    assert fired(walk) == [("REQ-school.name", "school.name")]


def test_the_page_goes_with_all_its_questions() -> None:
    walk = walked(FORM, school__any=False, school__name="Hill School", school__year="Year 5")
    assert asked(walk) == ["child.name", "school.any"]
    assert fired(walk) == []
    assert "Hill School" not in page_of(walk)

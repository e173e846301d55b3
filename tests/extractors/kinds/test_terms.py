"""The numbers of a contract's clauses, and where they are not told."""

from extractors.kinds.terms import terms


def test_periods_and_shares_of_all_pages_are_told(page):
    pages = [page([(100, 100, "质保期三个月")]), page([(100, 100, "签约后10日内付30%")], number=2)]
    assert terms(pages).value == ("10 day", "3 month", "30 %")


def test_arabic_text_tells_no_numbers_for_they_change_places(page):
    assert terms([page([(100, 100, "خلال 5 %30 أيام")])]).value is None

"""A day that ends where a seal lies may lack its last digit."""

import datetime as dt
from dataclasses import replace

import pytest

from extractors.fields.issue_date import ISSUE_DATE
from extractors.find import extract
from extractors.layout.sheet import Sheet
from extractors.reading import Line, Rect, SealMark

SHORT, WHOLE = "2026/10/2", "2026年10月2日"


class Rimmed:
    """Sees ink of which it makes no letter behind the printed lines."""

    def __init__(self, plain):
        self.plain = plain

    def reread(self, rect, view=0):
        seen = self.plain.reread(rect, view)
        return seen if seen.text else Line("", rect, 0.0, "pp-ocr-small")

    def witness(self, rect, allowed):
        return self.plain.witness(rect, allowed)

    def numbers(self, rect, allowed, view=0):
        return Line("", rect, 0.0, "numbers")


def issued(page, text, seals=(), rimmed=False):
    words = [(100, 100, "签发日期"), (400, 100, text)]
    reading = page(words, seals=seals)
    if rimmed:
        reading = replace(reading, sight=Rimmed(reading.sight))
    return extract([Sheet(reading, (ISSUE_DATE.label,))], ISSUE_DATE)


def seal_behind(text):
    end = 400 + sum(20 if letter > "\u2e80" else 10 for letter in text)
    return (SealMark(Rect(end - 200, 0, end + 4, 204), "red", 0.97),)


def test_a_short_day_is_sure_on_bare_paper(page):
    assert issued(page, SHORT).sure


def test_a_short_day_that_ends_at_the_ink_of_a_seal_is_not_sure(page):
    assert not issued(page, SHORT, seal_behind(SHORT), rimmed=True).sure


def test_a_short_day_that_ends_in_a_seal_before_bare_paper_is_sure(page):
    assert issued(page, SHORT, seal_behind(SHORT)).sure


def test_a_day_that_comes_to_its_end_is_sure_under_a_seal(page):
    assert issued(page, WHOLE, seal_behind(WHOLE), rimmed=True).sure


@pytest.mark.parametrize(("numbers", "sure"), [("", False), ("2026-10-01", True)])
def test_an_end_that_one_reader_alone_sees_is_not_sure(page, numbers, sure):
    cut = "2026-10-0"
    reading = page([(100, 100, "签发日期"), (400, 100, cut)], seen={cut: "2026-10-01"})

    class Seen:
        reread, witness = reading.sight.reread, staticmethod(lambda *_: "")

        def numbers(self, rect, allowed, view=0):
            return replace(reading.sight.reread(rect), text=numbers, reader="numbers")

    sheet = Sheet(replace(reading, sight=Seen()), (ISSUE_DATE.label,))
    found = extract([sheet], ISSUE_DATE)
    assert (found.value, found.sure) == (dt.date(2026, 10, 1), sure)

"""Days under seals, told by many looks of two readers."""

from collections import Counter
from dataclasses import replace

import pytest

from extractors.fields.issue_date import ISSUE_DATE
from extractors.reading import Char, Line, Rect, SealMark
from extractors.voted import voted


class Looks:
    """Two readers that see a day in turn as it is told, never quite sure."""

    def __init__(self, sight, small, numbers):
        self.sight, self.small, self.by_numbers = sight, small, numbers
        self.at = Counter()

    def __getattr__(self, name):
        return getattr(self.sight, name)

    def reread(self, rect, view=0):
        return self._seen(self.small, rect, "pp-ocr-small")

    def numbers(self, rect, allowed, view=0):
        return self._seen(self.by_numbers, rect, "numbers")

    def _seen(self, texts, rect, reader):
        self.at[reader] += 1
        text, score = texts[self.at[reader] % len(texts)], 0.7
        unit = rect.width / max(1, len(text))
        chars = tuple(
            Char(letter, rect.x0 + unit * at, rect.x0 + unit * (at + 1), score)
            for at, letter in enumerate(text)
        )
        return Line(text, rect, score, reader, chars)


def issued(page, small, numbers, seal=True):
    """What is made of a day, under a seal or not, that two readers see so."""
    words = [(100, 100 + 40 * at, "检测结论内容一览") for at in range(5)]
    seals = (SealMark(Rect(150, 330, 330, 510), "grey", 0.97),) if seal else ()
    reading = page([*words, (100, 400, "2026-07-08")], seals=seals)
    sight = Looks(reading.sight, small, numbers)
    return voted(reading.lines[-1].rect, replace(reading, sight=sight), ISSUE_DATE)


def test_a_day_that_both_readers_see_in_nearly_all_looks_is_sure(page):
    field = issued(page, ["2026-07-08"], ["2026-07-08", "", "2026□07□"])
    assert str(field.value) == "2026-07-08"
    assert field.sure


@pytest.mark.parametrize(
    ("small", "numbers"),
    [
        (["2026-07-08"], [""]),  # one reader alone
        (["2026-07-08", "2026-07-03"], ["2026-07-08"]),
        (["2026-07-08"], ["2026-07-03"]),
        (["2026-07-0"], ["2026-07-0"]),  # it may lack its end
    ],
)
def test_a_day_that_looks_see_differently_is_for_a_person(page, small, numbers):
    assert issued(page, small, numbers) is None


def test_no_vote_is_taken_where_no_seal_lies(page):
    assert issued(page, ["2026-07-08"], ["2026-07-08"], seal=False) is None

"""Doubtful numbers in boxes that are taller than their print."""

from dataclasses import replace

import pytest

from extractors.doubt import weigh
from extractors.fields.issue_date import ISSUE_DATE
from extractors.layout.labels import Piece
from extractors.reading import Char, Line


class UnderStar:
    """Sees a day under a seal's star: one digit in doubt, and its number only in its own row."""

    def __init__(self, sight, highest):
        self.sight, self.highest = sight, highest

    def __getattr__(self, name):
        return getattr(self.sight, name)

    def witness(self, rect, allowed):
        return ""

    def numbers(self, rect, allowed, view=0):
        if rect.height > self.highest:
            return Line("□□81", rect, 0.3, "numbers")
        text = "2026年5月17日"
        chars = tuple(Char(letter, rect.x0, rect.x1, 0.99) for letter in text)
        return Line(text, rect, 0.99, "numbers", chars)

    def reread(self, rect, view=0):
        return replace(self.sight.reread(rect, view), rect=rect)


@pytest.mark.parametrize(("height", "sure"), [(60, True), (36, False)])
def test_a_day_in_a_box_that_a_seal_swells_is_looked_at_in_its_row(page, height, sure):
    words = [(100, 100 + 40 * at, "检测机构声明内容", 30) for at in range(5)]
    day = (100, 400, "2026年5月17日", height)
    reading = page([*words, day], rivals={"5": (("6", 0.3),)})
    line = reading.lines[-1]
    piece = Piece(line, 0, len(line.text), line.rect)
    field = weigh((piece,), replace(reading, sight=UnderStar(reading.sight, 32)), ISSUE_DATE, ())
    assert str(field.value) == "2026-05-17"
    assert field.sure is sure

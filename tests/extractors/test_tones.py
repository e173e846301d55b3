"""A doubtful value looked at in other tones, and without coloured ink."""

import datetime as dt
from dataclasses import replace

import pytest

from extractors.fields.engine_no import ENGINE_NO
from extractors.fields.issue_date import ISSUE_DATE
from extractors.fields.owner import OWNER
from extractors.find import extract
from extractors.layout.sheet import Sheet
from extractors.reading import COLOURLESS, VIEWS, Char, Line


class Toned:
    """Shows a value as the page does, and in other views as it is told: a text and its score."""

    def __init__(self, plain, value, views):
        self.plain, self.value, self.views = plain, value, views

    def reread(self, rect, view=0):
        line = self.plain.reread(rect, 0)
        if view == 0 or line.text != self.value:
            return line
        text, score = self.views.get(view, ("", 0.0))
        unit = line.rect.width / max(1, len(text))
        chars = [Char(c, at * unit, (at + 1) * unit, score) for at, c in enumerate(text)]
        return Line(text, rect, score, "pp-ocr-small", tuple(chars))

    def witness(self, rect, allowed):
        return self.plain.witness(rect, allowed)

    def numbers(self, rect, allowed, view=0):
        return Line("", rect, 0.0, "numbers")


def read(page, spec, shown, views, **doubt):
    reading = page([(100, 100, spec.labels[0]), (500, 100, shown)], **doubt)
    seen = doubt.get("seen", {}).get(shown, shown)
    reading = replace(reading, sight=Toned(reading.sight, seen, views))
    return extract([Sheet(reading, (spec.label,))], spec)


DOUBT = {"rivals": {"6": (("0", 0.3),)}, "witnessed": {"2025-06-26": ""}}
DAY = "2025-06-26"


def test_two_tones_that_show_a_day_of_which_one_is_firm_settle_it(page):
    assert not read(page, ISSUE_DATE, DAY, {}, **DOUBT).sure
    field = read(page, ISSUE_DATE, DAY, {1: (DAY, 1.0), 2: (DAY, 0.7)}, **DOUBT)
    assert (field.value, field.sure) == (dt.date(2025, 6, 26), True)
    assert "tones" in field.vouchers


@pytest.mark.parametrize(
    "views",
    [
        {1: (DAY, 1.0)},
        {1: (DAY, 0.9), 2: (DAY, 0.9)},
        {1: (DAY, 1.0), 2: (DAY, 1.0), 3: ("2025-06-20", 0.95)},
        {1: ("2025-06-20", 1.0), 2: (DAY, 0.7)},
    ],
)
def test_one_tone_alone_weak_ones_or_tones_at_odds_settle_nothing(page, views):
    assert not read(page, ISSUE_DATE, DAY, views, **DOUBT).sure


def test_tones_that_firmly_show_another_day_than_was_read_at_first_are_followed(page):
    other = {1: ("2025-06-20", 1.0), 3: ("2025-06-20", 1.0)}
    assert read(page, ISSUE_DATE, DAY, other, **DOUBT).value == dt.date(2025, 6, 20)


def test_a_code_with_letters_needs_two_firm_tones(page):
    doubt = {"rivals": {"5": (("S", 0.3),)}, "witnessed": {"097058150": ""}}
    one_firm = {1: ("097058150", 1.0), 2: ("097058150", 0.8)}
    assert not read(page, ENGINE_NO, "097058150", one_firm, **doubt).sure
    both_firm = {1: ("097058150", 1.0), 2: ("097058150", 1.0)}
    assert read(page, ENGINE_NO, "097058150", both_firm, **doubt).sure


NAME, BROKEN = "金桥（天津）汽车进出口有限公司", "金桥（天津）汽车进出口有限公;"
HALF = {"rivals": {";": (("司", 0.15),)}}


def test_a_value_that_only_two_views_show_is_read_from_them(page):
    one, two = {1: (NAME, 0.9)}, {1: (NAME, 0.9), 3: (NAME, 0.9)}
    assert read(page, OWNER, BROKEN, one, **HALF).value is None
    assert read(page, OWNER, BROKEN, two, **HALF).value == NAME


def test_clear_black_ink_under_coloured_ink_is_read_alone(page):
    assert read(page, OWNER, BROKEN, {COLOURLESS: (NAME, 0.99)}).value == NAME
    assert COLOURLESS in VIEWS


def test_what_both_readers_surely_see_alike_is_looked_at_in_other_tones_only_under_coloured_ink(
    page,
):
    other = {1: (NAME, 0.9), 3: (NAME, 0.9)}
    assert read(page, OWNER, BROKEN, other).value is None
    assert read(page, OWNER, BROKEN, other | {COLOURLESS: (NAME[:-1], 0.5)}).value == NAME

"""Values that need no better reader, since two others surely see the same."""

from dataclasses import replace

import pytest

from extractors.fields.engine_no import ENGINE_NO
from extractors.fields.issue_date import ISSUE_DATE
from extractors.fields.vin import VIN
from extractors.find import extract
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import Char, Line, Rect
from extractors.seen_alike import seen_alike

CROP = Rect(0, 0, 400, 20)
RIGHT_VIN, WRONG_VIN = "LSVCY6C49MN027789", "LSVCY6C48MN027789"


class Numbers:
    """A sight whose reader of numbers sees what the page's reader saw, each letter this surely."""

    def __init__(self, plain, score):
        self.plain, self.score = plain, score

    def __getattr__(self, name):
        return getattr(self.plain, name)

    def numbers(self, rect, allowed, view=0):
        text = self.plain._at(rect).text
        chars = tuple(Char(letter, rect.x0, rect.x1, self.score) for letter in text)
        return Line(text, rect, self.score, "numbers", chars)


def looks(page, spec, shown, score=0.995, own=0.99):
    """How often the better reader looks at a value, and the field."""
    reading = page([(100, 100, spec.labels[0]), (500, 100, shown)])
    lines = tuple(replace(line, score=own) for line in reading.lines)
    reading = replace(reading, lines=lines, sight=Numbers(reading.sight, score))
    field = extract([Sheet(reading, (spec.label,))], spec)
    return reading.sight.looks, field


@pytest.mark.parametrize(
    ("spec", "shown"), [(ISSUE_DATE, "2024-10-22"), (VIN, RIGHT_VIN), (ENGINE_NO, "CST234567")]
)
def test_a_value_that_two_readers_surely_see_alike_is_sure_without_a_better_one(page, spec, shown):
    asked, field = looks(page, spec, shown)
    assert (asked, field.sure, field.raw) == (0, True, shown)
    assert {"pp-ocr-tiny", "numbers"} <= set(field.vouchers)


@pytest.mark.parametrize(
    ("spec", "shown", "doubt"),
    [
        (ISSUE_DATE, "2024-10-22", {"score": 0.97}),  # the reader of numbers is not sure
        (ISSUE_DATE, "2024-10-22", {"own": 0.85}),  # nor is that of the page
        (ISSUE_DATE, "2024-10-2", {}),  # may lack its end
        (VIN, WRONG_VIN, {}),  # without its proof
        (ENGINE_NO, "CST034567", {}),  # a letter that both read as the digit
    ],
)
def test_a_value_of_which_anything_is_doubtful_is_looked_at_by_the_better_reader(
    page, spec, shown, doubt
):
    asked, _ = looks(page, spec, shown, **doubt)
    assert asked


def seen(text, doubtful=""):
    """A line as a better reader sees it: of some letters it is not sure."""
    chars = tuple(
        Char(letter, at, at + 1, 0.8 if letter in doubtful else 0.99)
        for at, letter in enumerate(text)
    )
    return Line(text, CROP, 0.95, "pp-ocr-small", chars)


SENTENCE = "一致——符合；(3)外廓与座椅：与登记证书、行驶证一致——符合；(4)车身骨架：无变"


@pytest.mark.parametrize(
    ("first", "again", "doubtful", "alike"),
    [
        ("检测情况：", "检测情况:", "", True),
        ("检测情况：", "检测情况:", "况", False),
        ("2025-06-2O", "2025-06-20", "", False),
        (SENTENCE, SENTENCE, "", True),
        (SENTENCE, SENTENCE, "外廓骨", True),  # no letters of an engine number
        (SENTENCE, SENTENCE.replace("3", "8").replace("4", "A"), "8A；", False),
        (SENTENCE, SENTENCE[:20], "", False),
    ],
)
def test_a_sentence_may_be_seen_alike_but_for_letters_that_no_such_value_has(
    first, again, doubtful, alike
):
    line = Line(first, CROP, 0.99, "pp-ocr-tiny")
    pieces = [Piece(line, 0, len(first), CROP)]
    assert seen_alike(pieces, [seen(again, doubtful)], ENGINE_NO) is alike


@pytest.mark.parametrize(("beside", "alike"), [("○", True), ("N4K0", False)])
def test_a_tick_beside_words_is_no_number_whatever_it_is_read_as(beside, alike):
    line = Line("与登记证书一致", CROP, 0.99, "pp-ocr-tiny")
    mark = Line(beside, CROP, 0.8, "pp-ocr-tiny")
    pieces = [Piece(one, 0, len(one.text), CROP) for one in (line, mark)]
    again = [seen(line.text), seen("0" if alike else beside, "0" if alike else beside)]
    assert seen_alike(pieces, again, ENGINE_NO) is alike

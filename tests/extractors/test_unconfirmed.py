"""Values of which the better reader made none: whose word they have, and what else they may be."""

import datetime as dt

import pytest

from extractors.doubt import weigh
from extractors.fields.destination import DESTINATION
from extractors.fields.issue_date import ISSUE_DATE
from extractors.layout.labels import Piece

PRINTED = "2024年10月22日"


def read(page, seen, rivals=None, witnessed=""):
    """A date as first read, of which the better reader sees something else."""
    reading = page(
        [(100, 100, PRINTED)],
        seen={PRINTED: seen},
        rivals=rivals or {},
        witnessed={PRINTED: witnessed},
    )
    line = reading.lines[0]
    return weigh((Piece(line, 0, len(line.text), line.rect),), reading, ISSUE_DATE, ())


def test_a_rival_letter_of_the_better_reader_bears_the_first_reading_out(page):
    found = read(page, "2024年16月22日", {"6": (("0", 0.3), ("1", 0.2))})
    assert found.value == dt.date(2024, 10, 22)
    assert found.confidence == 0.85
    assert found.alternatives == (dt.date(2024, 11, 22),)


def test_the_independent_reader_bears_the_first_reading_out(page):
    found = read(page, "2024年16月22日", witnessed=PRINTED)
    assert (found.value, found.confidence) == (dt.date(2024, 10, 22), 0.9)


@pytest.mark.parametrize("seen", ["2024年36月22日", "交通警察支队", ""])
def test_what_nobody_bears_out_is_a_guess(page, seen):
    assert read(page, seen).confidence == 0.4


@pytest.mark.parametrize(
    ("seen", "sure"), [("格鲁吉业", True), ("格鲁吉", False), ("路鲁吉业", False)]
)
def test_a_word_of_which_one_letter_is_read_otherwise_is_that_word(page, seen, sure):
    reading = page([(100, 100, "格鲁吉亚")], seen={"格鲁吉亚": seen})
    line = reading.lines[0]
    found = weigh((Piece(line, 0, 4, line.rect),), reading, DESTINATION, ())
    assert found.value == "GE"
    assert found.sure is sure

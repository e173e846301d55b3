"""Second looks: which recogniser answers, and when a longer look is spared."""

from dataclasses import dataclass, field

import numpy as np
import pytest

from extractors.geometry.transforms import Passage
from extractors.readers import recogniser
from extractors.readers.sight import PageSight
from extractors.reading import Char, Line, Rect

SIZE = (400, 100)
PLACE = Rect(20, 20, 120, 40)


@dataclass
class Reader:
    """Reads the same in every crop, and counts how often it was asked."""

    reader: str
    text: str
    score: float = 1.0
    asked: list[tuple[int, int]] = field(default_factory=list)

    def read(self, crop, rect=None, weigh=True):
        self.asked.append(crop.shape)
        unit = rect.width / len(self.text)
        chars = tuple(
            Char(letter, rect.x0 + unit * at, rect.x0 + unit * (at + 1), self.score)
            for at, letter in enumerate(self.text)
        )
        return Line(self.text, rect, self.score, self.reader, chars)


def page(inked=()):
    image = np.full((SIZE[1], SIZE[0], 3), 250, np.uint8)
    for left, right in inked:
        image[24:36, left:right:4] = 20
    return image


def layer(text):
    unit = PLACE.width / len(text)
    chars = tuple(
        Char(letter, PLACE.x0 + unit * at, PLACE.x0 + unit * (at + 1), 1.0)
        for at, letter in enumerate(text)
    )
    return (Line(text, PLACE, 1.0, "text-layer", chars),)


def sight(claims=(), inked=((25, 115),)):
    return PageSight(page(inked), Passage(np.eye(3), SIZE, SIZE, 0), claims)


@pytest.fixture
def readers(monkeypatch):
    tiny, small = Reader("pp-ocr-tiny", "LFV2A"), Reader("pp-ocr-small", "LFV2A")
    monkeypatch.setattr(recogniser, "tiny", lambda: tiny)
    monkeypatch.setattr(recogniser, "small", lambda: small)
    return tiny, small


def test_what_a_text_layer_says_is_borne_out_by_the_quick_reader(readers):
    tiny, small = readers
    assert sight(layer("LFV2A")).reread(PLACE).reader == "pp-ocr-tiny"
    assert tiny.asked
    assert not small.asked


def test_blanks_and_width_do_not_count_against_a_text_layer(readers):
    readers[0].text = "LFV 2A）"
    assert sight(layer("LFV2A)")).reread(PLACE).reader == "pp-ocr-tiny"


def test_the_better_reader_decides_where_the_quick_one_reads_something_else(readers):
    readers[0].text = "LFV2R"
    assert sight(layer("LFV2A")).reread(PLACE).reader == "pp-ocr-small"


def test_the_better_reader_decides_where_the_quick_one_is_in_doubt(readers):
    readers[0].score = 0.9
    assert sight(layer("LFV2A")).reread(PLACE).reader == "pp-ocr-small"


def test_without_a_text_layer_the_quick_reader_bears_nothing_out(readers):
    assert sight().reread(PLACE).reader == "pp-ocr-small"
    assert not readers[0].asked


def test_where_a_text_layer_is_silent_the_quick_reader_bears_nothing_out(readers):
    elsewhere = Rect(200, 20, 300, 40)
    assert sight(layer("LFV2A"), ((205, 295),)).reread(elsewhere).reader == "pp-ocr-small"


def test_more_room_with_nothing_in_it_needs_no_new_look(readers):
    small = readers[1]
    looked = sight()
    first = looked.reread(PLACE)
    assert looked.reread(PLACE._replace(x1=180)) == first
    assert len(small.asked) == 1


def test_more_room_with_ink_in_it_is_looked_at(readers):
    small = readers[1]
    looked = sight(inked=((25, 115), (130, 170)))
    looked.reread(PLACE)
    looked.reread(PLACE._replace(x1=180))
    assert len(small.asked) == 2


def test_more_room_before_a_line_with_nothing_in_it_needs_no_new_look(readers):
    small = readers[1]
    looked = sight(inked=((75, 165),))
    place = PLACE._replace(x0=70, x1=170)
    first = looked.reread(place)
    assert looked.reread(place._replace(x0=10)) == first
    assert len(small.asked) == 1


def test_a_place_with_nothing_but_paper_is_shown_to_nobody(readers):
    seen = sight(inked=()).reread(PLACE)
    assert (seen.text, seen.score) == ("", 1.0)
    assert not readers[1].asked

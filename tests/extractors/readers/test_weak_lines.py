"""Words that the page's reader misread on a poor copy, as the better reader has them."""

from dataclasses import replace

import pytest

from extractors.documents import documents_of
from extractors.readers.weak_lines import with_weak_words_read_again
from extractors.reading import Rect, SealMark

LABEL, MISREAD = "车辆品牌", "5669"


@pytest.fixture
def poorly(page):
    """A page of one line read with a low score, which shows something else."""

    def make(text, shows, score=0.6, sure=0.97):
        made = page([(100, 100, text)], seen={text: shows}, score=sure)
        return replace(made, lines=(replace(made.lines[0], score=score),))

    return make


def again(reading, *seals):
    (line,) = with_weak_words_read_again(reading.lines, seals, reading.sight)
    return line.text, line.reader


def test_a_label_misread_is_read_by_the_better_reader(poorly):
    assert again(poorly(MISREAD, LABEL)) == (LABEL, "pp-ocr-small")


@pytest.mark.parametrize(
    ("text", "shows", "score", "sure"),
    [
        (MISREAD, LABEL, 0.95, 0.97),  # read well the first time
        (MISREAD, LABEL, 0.6, 0.5),  # the better reader hardly reads it
        ("2022-12-2Y", "2022-12-21", 0.6, 0.97),  # a day is for two readers to see
        ("车型GTM72", "车型GTM7201", 0.6, 0.97),
    ],
)
def test_what_was_read_well_or_is_no_word_stays(poorly, text, shows, score, sure):
    assert again(poorly(text, shows, score, sure)) == (text, "pp-ocr-tiny")


def test_what_stands_in_a_seal_stays(poorly):
    seal = SealMark(Rect(90, 60, 300, 260), "red", 0.97)
    assert again(poorly(MISREAD, LABEL), seal)[0] == MISREAD


def test_one_reader_alone_does_not_vouch_twice_for_a_value(page):
    words = [
        (100, 60, "注册登记机动车信息栏"),
        (100, 120, "车辆识别代号"),
        (300, 120, "LSVCY6C49MN027789"),
        (100, 160, "车辆品牌"),
        (300, 160, "极氪牌"),
        (100, 200, "车辆型号"),
        (300, 200, "MR7004BEV03"),
        (100, 240, "发动机型号"),
        (100, 280, "车辆获得方式"),
    ]
    made = page(words, score=0.93)
    by_one = [
        replace(line, reader="pp-ocr-small") if line.text == "极氪牌" else line
        for line in made.lines
    ]
    both = documents_of([made]).documents[0].brand
    one = documents_of([replace(made, lines=tuple(by_one))]).documents[0].brand
    assert (both.value, both.sure) == ("极氪牌", True)
    assert (one.value, one.sure) == ("极氪牌", False)
    assert "pp-ocr-tiny" not in one.vouchers

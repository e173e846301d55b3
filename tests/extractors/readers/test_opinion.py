"""Two readers' opinions of the Chinese letters of a line, taken together."""

import pytest

from extractors.readers import opinion
from extractors.readers.opinion import around, doubted
from extractors.reading import Char, Line, Rect

UNIT = 20


def line(*letters, reader="pp-ocr-small"):
    """A line of letters: each a text, or a text with its score and rivals."""
    chars = []
    for at, letter in enumerate(letters):
        text, score, rivals = letter if isinstance(letter, tuple) else (letter, 0.999, ())
        chars.append(Char(text, UNIT * at, UNIT * (at + 1), score, rivals))
    text = "".join(char.text for char in chars)
    return Line(text, Rect(0, 0, UNIT * len(chars), UNIT), 0.99, reader, tuple(chars))


def heard(*letters):
    return line(*letters, reader="hanzi")


def combined(one, other):
    """Both readers' opinions of every letter."""
    return opinion.combined(one, other, range(len(one.text)))


def test_a_letter_that_both_leave_possible_is_the_one_that_both_think_likely():
    small = line("青", "岛", ("森", 0.8, (("淼", 0.15),)), "鑫")
    both = combined(small, heard("青", "岛", ("淼", 0.99, (("森", 0.004),)), "鑫"))
    assert both.text == "青岛淼鑫"
    assert both.chars[2].score > 0.97


def test_a_doubt_that_the_other_reader_has_not_is_none():
    both = combined(line(("骋", 0.7, (("聘", 0.28),)), "远"), heard("骋", "远"))
    assert both.text == "骋远"
    assert both.chars[0].score > 0.99
    assert all(chance < 0.03 for _, chance in both.chars[0].rivals)


def test_where_both_are_firm_and_differ_neither_is_sure():
    both = combined(line("弱", "骏"), heard("骉", "骏"))
    assert both.text == "弱骏"
    assert both.chars[0].score < 0.9
    assert dict(both.chars[0].rivals)["骉"] > 0.1


@pytest.mark.parametrize(
    "letter", [("湜", 0.66, ()), ("混", 0.6, (("湜", 0.3),))], ids=["read", "rival"]
)
def test_of_a_letter_that_it_does_not_know_the_other_reader_has_no_say(letter):
    small = line("钜", letter)
    assert combined(small, heard("钜", "湿")).chars[1] == small.chars[1]


def test_a_reader_that_is_not_clear_takes_no_doubt_away_and_decides_nothing():
    doubted = ("鉴", 0.6, (("监", 0.3),))
    assert combined(line(doubted), heard(("鉴", 0.9, ()))).chars[0].score == 0.6
    (char,) = combined(line(doubted), heard(("监", 0.9, ()))).chars
    assert (char.text, char.score < 0.6, char.rivals[0][0]) == ("鉴", True, "监")


def test_digits_and_marks_are_left_as_they_were_read():
    small = line("粤", ("0", 0.6, (("O", 0.4),)), "1")
    assert combined(small, heard("粤", "O", "1")).chars[1] == small.chars[1]


def test_letters_are_held_against_those_in_their_own_place():
    small = line("有", "限", "公", "司")
    far = heard("有", "限", "公", "司")
    aside = far.moved(UNIT * 9, 0)
    assert combined(small, aside) == small


def test_a_letter_that_one_of_them_left_out_is_left_as_it_is():
    small = line("中", "晟", "汽", "车")
    assert combined(small, heard("中", "汽", "车")).text == "中晟汽车"


def test_only_letters_in_doubt_are_asked_about_and_shown_with_their_neighbours():
    small = line(*"青岛", ("森", 0.8, ()), *"鑫国际贸易有", ("限", 0.5, ()), *"公司")
    assert doubted(small) == [2]  # 有限 is a word of its own
    place = around(small, [2])
    assert (place.x0, place.x1) == (0, UNIT * 5 + UNIT / 4)


@pytest.mark.parametrize("text", ["LSV123车", "车辆"])
def test_lines_of_few_chinese_letters_bear_no_name(text):
    assert doubted(line(*((letter, 0.5, ()) for letter in text))) == []


def test_a_letter_that_is_not_in_doubt_is_left_as_it_was_read():
    small = line("青", "岛", "森")
    assert opinion.combined(small, heard("青", "岛", "淼"), [0]).text == "青岛森"


def test_a_part_of_a_line_is_held_against_that_part():
    small = line(*"深圳市", ("森", 0.8, (("淼", 0.1),)), *"鑫贸易")
    part = heard("市", "淼", "鑫").moved(UNIT * 2, 0)
    assert opinion.combined(small, part, [3]).text == "深圳市淼鑫贸易"

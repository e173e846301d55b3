"""Letters of a seal in a text layer are no part of the lines below it."""

from extractors.readers.glyphs import Glyph, without_stamps, without_stray
from extractors.reading import Rect

RED = (200, 0, 0)


def glyphs(text, left=0.0, colour=(0, 0, 0)):
    return [
        Glyph(letter, Rect(left + 10 * at, 0, left + 10 * at + 10, 10), colour=colour)
        for at, letter in enumerate(text)
    ]


def said(row):
    return "".join(glyph.text for glyph in row)


def test_letters_of_another_ink_over_a_rows_own_are_a_stamps():
    row = glyphs("某某汽车有限公司") + glyphs("保", 33, RED) + glyphs("有", 55, RED)
    assert said(without_stamps(row)) == "某某汽车有限公司"


def test_words_in_colour_beside_others_stay():
    row = glyphs("状态：") + glyphs("已审核", 40, RED)
    assert said(without_stamps(row)) == "状态：已审核"


def test_single_letters_in_an_ink_of_their_own_are_a_seals():
    runs = [glyphs("声明人：某某公司"), glyphs("肥", 200, RED), glyphs("公", 300, RED)]
    assert [said(run) for run in without_stray(runs)] == ["声明人：某某公司"]


def test_a_value_of_one_letter_is_in_the_ink_of_the_other_values():
    blue = (20, 20, 90)
    runs = [glyphs("车身颜色"), glyphs("白", 200, blue), glyphs("小型轿车", 0, blue)]
    assert [said(run) for run in without_stray(runs)] == ["车身颜色", "白", "小型轿车"]


def test_a_page_with_a_seal_alone_has_no_text():
    assert without_stray([glyphs("航", 0, RED), glyphs("江", 60, RED)]) == []

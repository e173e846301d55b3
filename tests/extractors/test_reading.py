"""Lines, and the parts that are cut out of them."""

from extractors.reading import Char, Line, Rect


def line(text: str, right_to_left: bool = False) -> Line:
    places = range(len(text))
    places = reversed(places) if right_to_left else places
    chars = tuple(
        Char(letter, 10.0 * at, 10.0 * at + 10, 1.0)
        for letter, at in zip(text, places, strict=True)
    )
    return Line(text, Rect(0, 0, 10 * len(text), 20), 1.0, "text-layer", chars)


def test_a_part_covers_its_own_characters():
    assert line("ABCDEF").cut(1, 3).rect == Rect(10, 0, 30, 20)


def test_a_part_of_a_line_from_right_to_left_lies_where_its_letters_lie():
    assert line("عقدبيع", right_to_left=True).cut(0, 2).rect == Rect(40, 0, 60, 20)


def test_without_places_a_chinese_letter_counts_two():
    whole = Line("车架号AB", Rect(0, 0, 80, 20), 1.0, "pp-ocr-tiny")
    assert whole.cut(0, 3).rect == Rect(0, 0, 60, 20)

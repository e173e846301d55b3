import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.numbers import vin

# Printed in public samples of certificates and reports.
TRUE = (
    "LSVCY6C49MN027789",
    "LZZ1ELSEXLW644557",
    "LBEHDAEB58Y038860",
    "LSVWY4180KN246094",
    "LSGNB83LXJA006795",
    "WBA3A5G59DNP26082",
)


@st.composite
def numbers(draw):
    body = "L" + draw(st.text(vin.ALPHABET, min_size=12, max_size=12))
    body += draw(st.from_regex(r"[0-9]{4}", fullmatch=True))
    return body[:8] + vin.calc_check_digit(body) + body[9:]


@pytest.mark.parametrize("number", TRUE)
def test_true_numbers_are_valid(number):
    assert vin.is_valid(number)
    assert vin.check_digit_ok(number)


@given(numbers(), st.integers(0, 16), st.sampled_from(vin.ALPHABET))
def test_a_changed_character_of_another_value_breaks_the_check_digit(number, place, letter):
    changed = number[:place] + letter + number[place + 1 :]
    same_value = place != 8 and vin._VALUES[letter] == vin._VALUES[number[place]]
    assert vin.check_digit_ok(changed) == (changed == number or same_value)


@given(numbers(), st.sampled_from(" -*.·"), st.integers(0, 17))
def test_separators_and_width_do_not_count(number, mark, place):
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in number)
    assert vin.compact(wide[:place] + mark + wide[place:]) == number


@given(st.text(max_size=40))
def test_compacting_twice_is_compacting_once(text):
    assert vin.compact(vin.compact(text)) == vin.compact(text)


def test_imports_from_elsewhere_need_no_check_digit():
    assert vin.is_valid("WBA3A5G50DNP26082")
    assert not vin.is_valid("LSVCY6C40MN027789")
    assert not vin.is_valid("1FA3A5G50DNP26082")


def test_letters_that_no_number_has_are_not_corrected():
    assert not vin.is_wellformed("LSVCY6C49MNO27789")
    assert vin.parse("LSVCY6C49MNO27789") == "LSVCY6C49MNO27789"


def test_cyrillic_twins_are_the_latin_letters_that_the_eye_sees():
    assert vin.compact("LSVСУ6С49МN027789") == "LSVCY6C49MN027789"


@pytest.mark.parametrize(
    "text",
    [
        "车架号：{}，",
        "VIN:{}",
        "VIN{}",
        "*{}*",
        "1 LSV {} 2026",
        "{}.",
    ],
)
@pytest.mark.parametrize("number", TRUE)
def test_a_number_is_found_where_it_stands(text, number):
    line = text.format(number)
    [(start, end, found)] = vin.find_all(line)
    assert found == number
    assert line[start:end] == number


@given(numbers(), st.lists(st.integers(1, 16), min_size=1, max_size=3))
def test_a_number_printed_in_groups_is_found(number, places):
    groups, last = [], 0
    for place in [*sorted(set(places)), 17]:
        groups.append(number[last:place])
        last = place
    if any(
        group.isalpha() and len(group) > (2 if index else 4) for index, group in enumerate(groups)
    ):
        return
    line = "号码：" + " ".join(groups)
    assert (3, len(line), number) in vin.find_all(line)


@pytest.mark.parametrize(
    "text",
    [
        "THE SELLER SHALL DELIVER 20260701 GOODS TO THE BUYER",
        "INTERNATIONALSALE",
        "12345678901234567",
        "91440113MACPQJKN06",
        "LSVCY6C49MN02778",
        "Tel 020 8765 4321 0987 65",
    ],
)
def test_words_and_other_numbers_are_no_vin(text):
    assert vin.find_all(text) == []


@pytest.mark.parametrize(("made", "year"), [(2021, 2021), (2020, 2021), (1992, 1991)])
def test_the_model_year_is_the_nearest_of_its_cycle(made, year):
    assert vin.model_year("LSVCY6C49MN027789", near=made) == year

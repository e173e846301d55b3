import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.numbers import (
    certificate_no,
    cma,
    customs_code,
    hs_code,
    key_no,
    licence_no,
    organisation_code,
    plate,
    uscc,
)


@st.composite
def credit_codes(draw):
    digits = draw(st.text("0123456789", min_size=6, max_size=6))
    body = draw(st.text(uscc.ALPHABET, min_size=9, max_size=9))
    number = "91" + digits + body
    return number + uscc.calc_check_digit(number)


@pytest.mark.parametrize("number", ["91440113MACPQJKN06", "91110108551385082Q"])
def test_true_credit_codes_are_valid_and_hold_a_valid_organisation_code(number):
    assert uscc.is_valid(number)
    assert organisation_code.is_valid(uscc.organisation(number))


@given(credit_codes(), st.integers(0, 17), st.sampled_from(uscc.ALPHABET))
def test_any_one_changed_character_breaks_a_credit_code(number, place, letter):
    changed = number[:place] + letter + number[place + 1 :]
    assert uscc.is_valid(changed) == (changed == number)


@given(credit_codes())
def test_a_credit_code_is_found_in_running_text(number):
    line = f"统一社会信用代码：{number}（副本）"
    assert uscc.find_all(line) == [(9, 27, number)]


def test_a_credit_code_of_a_letter_authority_is_valid():
    body = "N2110108MF0123456"
    assert uscc.is_valid(body + uscc.calc_check_digit(body))


def test_a_wrong_credit_code_is_still_what_the_paper_says():
    assert uscc.parse("9144 0113 MACP QJKN 07") == "91440113MACPQJKN07"
    assert not uscc.is_valid("91440113MACPQJKN07")


@given(st.text("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=8, max_size=8))
def test_an_organisation_code_with_its_check_character_is_valid(body):
    number = body + organisation_code.calc_check_digit(body)
    assert organisation_code.is_valid(f"{number[:8]}-{number[8]}")
    assert organisation_code.parse(body) == body


@pytest.mark.parametrize(
    "text",
    [
        "粤A12345",
        "粤A·D12345",
        "沪AF12345",
        "京A12345D",
        "苏B1234挂",
        "粤Z1234港",
        "京A1234学",
        "粤Ｂ·１２Ｃ４５",
    ],
)
def test_plates_of_all_kinds_are_known(text):
    assert plate.is_valid(text)


@pytest.mark.parametrize("text", ["粤A1234", "A12345", "粤A12I45", "粤12345", "粤A123456", ""])
def test_other_text_is_no_plate(text):
    assert plate.parse(text) is None


@pytest.mark.parametrize("text", ["8703.2341.10", "8703 2341 10", "8703234110", "8703234110999"])
def test_a_commodity_code_is_read_with_dots_and_with_a_suffix(text):
    assert hs_code.parse(text) == "8703234110"


@pytest.mark.parametrize("text", ["87032341", "870323411", "87032341101", "8703234I10"])
def test_a_commodity_code_of_another_length_is_none(text):
    assert hs_code.parse(text) is None


@pytest.mark.parametrize(
    ("module", "right", "wrong"),
    [
        (certificate_no, "310007798232", "31000779823O"),
        (cma, "210005070123", "21000507012"),
        (customs_code, "4401960ABC", "440196"),
        (licence_no, "26-19-A00001", "2026"),
        (key_no, "4401MACPQJKN0", "4401MACPQJKN1"),
        (hs_code, "8716311000", "8708299000"),
    ],
)
def test_each_number_tells_right_from_wrong(module, right, wrong):
    assert module.is_valid(right)
    assert not module.is_valid(wrong)


def test_a_key_agrees_with_its_holder_only():
    assert key_no.agrees("4401MACPQJKN0", "91440113MACPQJKN06")
    assert not key_no.agrees("4401MACPQJKN0", "91110108551385082Q")

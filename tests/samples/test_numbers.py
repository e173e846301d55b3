"""Invented numbers bear the check characters that real ones would."""

import pytest
from stdnum.cn import ric, uscc

from samples import numbers
from samples.sheets import python_random


@pytest.mark.parametrize(
    "real",
    [
        "LSVCY6C49MN027789",
        "LZZ1ELSEXLW644557",
        "LBEHDAEB58Y038860",
        "LSVWY4180KN246094",
        "LSGNB83LXJA006795",
        "WBA3A5G59DNP26082",
    ],
)
def test_the_check_digit_is_that_of_known_vins(real):
    assert numbers.vin_check_digit(real) == real[8]


def test_every_vin_is_of_real_form():
    rng = python_random("3")
    for _ in range(300):
        vin = numbers.vin(rng, "LSV", "NV4BR", 2021)
        assert len(vin) == 17
        assert vin.startswith("LSVNV4BR")
        assert vin[9] == "M"
        assert vin[8] == numbers.vin_check_digit(vin)
        assert not set(vin) & set("IOQ")
        assert vin[11:].isdigit()


def test_every_credit_code_is_valid():
    rng = python_random("4")
    for _ in range(300):
        code = numbers.uscc(rng, "440113")
        assert uscc.is_valid(code)
        assert code[2:8] == "440113"


def test_the_credit_code_of_the_exporters_example_is_reached():
    assert numbers.uscc_check_digit("91440113MACPQJKN0") == "6"


def test_every_resident_number_is_valid():
    rng = python_random("5")
    for _ in range(100):
        number = numbers.resident_number(rng, "120116")
        assert len(number) == 18
        assert ric.calc_check_digit(number) == number[-1]
        ric.get_birth_date(number)


@pytest.mark.parametrize(
    ("kind", "length"),
    [("ordinary", 7), ("electric", 8), ("electric-large", 8), ("trailer", 7)],
)
def test_plates_are_as_long_as_their_kind(kind, length):
    rng = python_random("6")
    for _ in range(50):
        plate = numbers.plate(rng, "沪", kind)
        assert len(plate) == length
        assert plate.startswith("沪")
        assert not set(plate[1:]) & set("IO")


def test_certificates_and_inspection_bodies_have_twelve_digits():
    rng = python_random("7")
    for _ in range(50):
        assert len(numbers.certificate_number(rng, "310115")) == 12
        cma = numbers.cma_number(rng, "340100")
        assert len(cma) == 12
        assert cma[2:4] == "12"

"""Which standard a vehicle goes by, and how a report cites it."""

import pytest

from validators.law.standards import COMMERCIAL, PASSENGER, citation, expected_standard, why_not


@pytest.mark.parametrize(
    ("vehicle_type", "seats", "standard", "strict"),
    [
        ("小型轿车", 5, PASSENGER, True),
        ("微型轿车", None, PASSENGER, True),
        ("小型普通客车", 9, PASSENGER, True),
        ("小型普通客车", None, PASSENGER, True),
        ("小型普通客车", 10, COMMERCIAL, False),
        ("微型普通客车", 7, PASSENGER, True),
        ("小型越野客车", 7, PASSENGER, True),
        ("小型面包车", 7, PASSENGER, True),
        ("中型轿车", 7, PASSENGER, False),
        ("大型轿车", None, PASSENGER, False),
        ("大型轿车", 12, COMMERCIAL, False),
        ("小型专用客车", 5, PASSENGER, False),
        ("小型专用客车", None, PASSENGER, False),
        ("小型旅居车", 6, PASSENGER, False),
        ("小型专用校车", 9, PASSENGER, False),
        ("小型专用校车", 10, COMMERCIAL, False),
        ("小型专用校车", None, None, False),
        ("大型专用校车", 45, COMMERCIAL, True),
        ("中型专用校车", 19, COMMERCIAL, True),
        ("大型普通客车", 45, COMMERCIAL, True),
        ("大型普通客车", 9, COMMERCIAL, False),
        ("大型普通客车", 10, COMMERCIAL, True),
        ("大型普通客车", None, COMMERCIAL, False),
        ("中型普通客车", None, COMMERCIAL, True),
        ("中型普通客车", 19, COMMERCIAL, True),
        ("轻型厢式货车", 3, COMMERCIAL, True),
        ("轻型多用途货车", 5, COMMERCIAL, False),
        ("轻型普通货车", 5, COMMERCIAL, False),
        ("中型普通货车", 3, COMMERCIAL, True),
        ("重型半挂牵引车", 2, COMMERCIAL, True),
        ("重型专项作业车", 2, COMMERCIAL, False),
        ("重型罐式半挂车", None, COMMERCIAL, True),
        ("重型普通全挂车", None, COMMERCIAL, True),
        ("轻型中置轴旅居挂车", None, COMMERCIAL, True),
        ("客车", 7, PASSENGER, False),
        ("客车", None, None, False),
        ("无轨电车", 30, None, False),
        ("普通低速货车", 2, None, False),
    ],
)
def test_each_type_has_its_standard(vehicle_type, seats, standard, strict):
    found = expected_standard(vehicle_type, seats)
    assert (found.standard, found.strict) == (standard, strict)


def test_a_large_bus_that_is_short_has_many_seats():
    assert expected_standard("大型普通客车", None, 5999).strict
    assert not expected_standard("大型普通客车", None, 6000).strict


@pytest.mark.parametrize(
    ("cited", "how"),
    [
        (("WM/T 8-2022",), "right"),
        (("WM/T8—2022",), "right"),
        (("GB 38900-2020", "WM/T 8-2022", "GB 7258-2017"), "right"),
        (("WM/T 9-2022",), "other"),
        (("GB 7258-2017", "WM/T 9-2022"), "other"),
        (("WM/T 8-2022", "WM/T 9-2022"), "both"),
        (("WM/T 8-2020",), "wrong"),
        (("GB 38900-2020",), "wrong"),
        (("WM/T 9-2020", "T/CAS 358-2020"), "wrong"),
        (("WM/T 8",), "undated"),
        (("GB 7258-2017", "WM/T 8"), "undated"),
        (("WM/T 9",), "wrong"),
        ((), "none"),
    ],
)
def test_a_report_cites_its_standard_in_one_of_these_ways(cited, how):
    assert citation(cited, PASSENGER) == how


def test_a_domestic_standard_is_explained():
    assert "38900" in why_not(("WM/T 8-2020", "GB 38900-2020")).zh
    assert "团体标准" in why_not(("T/CAS 358-2020",)).zh
    assert why_not(("GB/T 1234-2020",)) is None

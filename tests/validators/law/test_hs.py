"""Which codes go with which vehicle."""

import pytest

from validators.law import hs_lines
from validators.law.hs import headings, misfits


def grades(code, vehicle_type, **more):
    return [misfit.grade for misfit in misfits(code, vehicle_type, **more)]


PETROL = {"seats": 5, "fuel": "汽油"}
DIESEL = {"seats": 5, "fuel": "柴油"}


@pytest.mark.parametrize(
    ("code", "vehicle_type", "more"),
    [
        ("8703213010", "小型轿车", {**PETROL, "displacement_ml": 1000}),
        ("8703223010", "小型轿车", {**PETROL, "displacement_ml": 1395}),
        ("8703223010", "小型轿车", {**PETROL, "displacement_ml": 1500}),
        ("8703234110", "小型轿车", {**PETROL, "displacement_ml": 1501}),
        ("8703234110", "小型轿车", {**PETROL, "displacement_ml": 2000}),
        ("8703.2341.10", "小型轿车", {**PETROL, "displacement_ml": 1998}),
        ("8703234110999", "小型轿车", {**PETROL, "displacement_ml": 1998}),
        ("87032341", "小型轿车", {**PETROL, "displacement_ml": 1998}),
        ("8703234210", "小型越野客车", {**PETROL, "displacement_ml": 1998}),
        ("8703234310", "小型普通客车", {**PETROL, "displacement_ml": 1998}),
        ("8703235110", "小型轿车", {**PETROL, "displacement_ml": 2001}),
        ("8703236110", "小型轿车", {**PETROL, "displacement_ml": 3000}),
        ("8703241110", "小型轿车", {**PETROL, "displacement_ml": 3001}),
        ("8703242110", "小型轿车", {**PETROL, "displacement_ml": 4001}),
        ("8703311110", "小型轿车", {**DIESEL, "displacement_ml": 1500}),
        ("8703321110", "小型轿车", {**DIESEL, "displacement_ml": 2500}),
        ("8703331110", "小型轿车", {**DIESEL, "displacement_ml": 2501}),
        ("8703403110", "小型轿车", {"seats": 5, "fuel": "混合动力", "displacement_ml": 1798}),
        ("8703603110", "小型轿车", {"seats": 5, "fuel": "插电式混合动力", "displacement_ml": 1498}),
        ("8703801090", "小型轿车", {"seats": 5, "fuel": "电"}),
        ("8703234110", "小型轿车", {"fuel": "天然气", "displacement_ml": 1998}),
        ("8702109100", "大型普通客车", {"seats": 45, "fuel": "柴油"}),
        ("8702109210", "大型普通客车", {"seats": 23}),
        ("8702109290", "大型普通客车", {"seats": 24}),
        ("8702109300", "中型普通客车", {"seats": 19}),
        ("8702901000", "大型普通客车", {"seats": 45}),
        ("8704210000", "轻型厢式货车", {"fuel": "柴油", "gross_mass_kg": 4495}),
        ("8704230000", "重型自卸货车", {"fuel": "柴油", "gross_mass_kg": 25000}),
        ("8704310000", "轻型多用途货车", {"fuel": "汽油", "gross_mass_kg": 2800}),
        ("8704600000", "轻型厢式货车", {"fuel": "电", "gross_mass_kg": 4495}),
        ("8701210000", "重型半挂牵引车", {"fuel": "柴油"}),
        ("8705909990", "重型专项作业车", {}),
        ("8716391000", "重型普通半挂车", {}),
        ("8703234110", "无轨电车", {}),
    ],
)  # fmt: skip
def test_these_fit(code, vehicle_type, more):
    assert grades(code, vehicle_type, **more) == []


@pytest.mark.parametrize(
    ("code", "vehicle_type", "more", "grade"),
    [
        ("8704310000", "小型轿车", PETROL, "fault"),
        ("8703234110", "轻型厢式货车", {}, "fault"),
        ("8703234110", "中型普通客车", {}, "fault"),
        ("8703234110", "小型普通客车", {"seats": 10}, "fault"),
        ("8702109300", "小型普通客车", {"seats": 9}, "fault"),
        ("8704210000", "重型半挂牵引车", {}, "fault"),
        ("8703234110", "重型普通半挂车", {}, "fault"),
        ("8716391000", "小型轿车", {}, "fault"),
        ("8703234110", "轻型多用途货车", {}, "doubt"),
        ("8703234110", "轻型普通货车", {}, "doubt"),
        ("8704210000", "重型专项作业车", {}, "doubt"),
        ("8705909990", "小型专用客车", {"seats": 5}, "doubt"),
        ("8702109300", "小型专用校车", {}, "doubt"),
        ("8703234190", "小型轿车", {**PETROL, "displacement_ml": 1998}, "fault"),
        ("8703809090", "小型轿车", {"seats": 5, "fuel": "电"}, "fault"),
        ("8703331110", "小型轿车", {**PETROL, "displacement_ml": 2700}, "fault"),
        ("8703234110", "小型轿车", {**DIESEL, "displacement_ml": 1998}, "fault"),
        ("8703234110", "小型轿车", {"seats": 5, "fuel": "电"}, "fault"),
        ("8703801090", "小型轿车", PETROL, "fault"),
        ("8703234110", "小型轿车", {"fuel": "混合动力", "displacement_ml": 1998}, "fault"),
        ("8703213010", "小型轿车", {**PETROL, "displacement_ml": 1001}, "fault"),
        ("8703223010", "小型轿车", {**PETROL, "displacement_ml": 1000}, "fault"),
        ("8703223010", "小型轿车", {**PETROL, "displacement_ml": 1501}, "fault"),
        ("8703234110", "小型轿车", {**PETROL, "displacement_ml": 1500}, "fault"),
        ("8703236110", "小型轿车", {**PETROL, "displacement_ml": 3001}, "fault"),
        ("8703241110", "小型轿车", {**PETROL, "displacement_ml": 3000}, "fault"),
        ("8703311110", "小型轿车", {**DIESEL, "displacement_ml": 1501}, "fault"),
        ("8703321110", "小型轿车", {**DIESEL, "displacement_ml": 1500}, "fault"),
        ("8703321110", "小型轿车", {**DIESEL, "displacement_ml": 2501}, "fault"),
        ("8703331110", "小型轿车", {**DIESEL, "displacement_ml": 2500}, "fault"),
        ("8703234110", "小型轿车", {"displacement_ml": 1395}, "fault"),
        ("8703234110", "小型轿车", {**PETROL, "displacement_ml": 2001}, "doubt"),
        ("8703235110", "小型轿车", {**PETROL, "displacement_ml": 2000}, "doubt"),
        ("8703236110", "小型轿车", {**PETROL, "displacement_ml": 2500}, "doubt"),
        ("8703241110", "小型轿车", {**PETROL, "displacement_ml": 4001}, "doubt"),
        ("8703242110", "小型轿车", {**PETROL, "displacement_ml": 4000}, "doubt"),
        ("8703234210", "小型轿车", {**PETROL, "displacement_ml": 1998}, "doubt"),
        ("8703234310", "小型轿车", {**PETROL, "displacement_ml": 1998}, "doubt"),
        ("8703234110", "小型越野客车", {**PETROL, "displacement_ml": 1998}, "doubt"),
        ("8703234110", "小型普通客车", {**PETROL, "displacement_ml": 1998}, "doubt"),
        ("8702109100", "中型普通客车", {"seats": 29}, "doubt"),
        ("8702109210", "中型普通客车", {"seats": 19}, "doubt"),
        ("8702109210", "中型普通客车", {"seats": 24}, "doubt"),
        ("8702109290", "中型普通客车", {"seats": 30}, "doubt"),
        ("8702109300", "大型普通客车", {"seats": 20}, "doubt"),
        ("8702903000", "大型普通客车", {"seats": 20}, "doubt"),
        ("8704210000", "中型厢式货车", {"fuel": "柴油", "gross_mass_kg": 5001}, "doubt"),
        ("8704220000", "轻型厢式货车", {"fuel": "柴油", "gross_mass_kg": 5000}, "doubt"),
        ("8704220000", "重型厢式货车", {"fuel": "柴油", "gross_mass_kg": 20001}, "doubt"),
        ("8704310000", "轻型厢式货车", {"fuel": "柴油", "gross_mass_kg": 4495}, "doubt"),
        ("8703", "小型轿车", {}, "fault"),
        ("870323411X", "小型轿车", {}, "fault"),
    ],
)
def test_these_do_not_fit(code, vehicle_type, more, grade):
    assert grades(code, vehicle_type, **more) == [grade]


def test_every_misfit_is_told_and_each_in_both_languages():
    found = misfits("8703311290", "小型轿车", fuel="汽油", displacement_ml=1998, seats=5)
    assert [misfit.grade for misfit in found] == ["fault", "fault", "fault", "doubt"]
    assert "散件" in found[0].reason.zh
    assert "1998 ml" in found[2].reason.en


def test_a_wrong_heading_names_the_right_one():
    (misfit,) = misfits("8704310000", "小型轿车", seats=5)
    assert misfit.reason.zh == "小型轿车（核定载客5人）应归入品目8703。"


def test_seats_decide_where_the_name_does_not():
    assert headings("大型轿车", None) == ("8703",)
    assert headings("大型普通客车", None) == ("8702",)
    assert headings("大型普通客车", 9) == ("8703",)
    assert headings("小型专用校车", None) == ("8703", "8702")
    assert headings("中型专用校车", None) == ("8702",)
    assert headings("普通客车", None) == ("8703", "8702")
    assert headings("三轮汽车", 2) == ()


def test_the_bands_of_the_tariff_are_these():
    assert hs_lines.DISPLACEMENT_8703 == {
        "21": (1, 1000),
        "22": (1001, 1500),
        "23": (1501, 3000),
        "24": (3001, 99_999),
        "31": (1, 1500),
        "32": (1501, 2500),
        "33": (2501, 99_999),
    }
    assert hs_lines.FINE_8703 == {
        "8703234": (1501, 2000),
        "8703235": (2001, 2500),
        "8703236": (2501, 3000),
        "8703241": (3001, 4000),
        "8703242": (4001, 99_999),
    }
    assert hs_lines.SEATS_8702 == {
        "87021091": (30, 999),
        "8702109210": (20, 23),
        "8702109290": (24, 29),
        "87021093": (10, 19),
        "87029030": (10, 19),
    }
    assert hs_lines.MASS_8704 == {
        "21": (1, 5000),
        "22": (5001, 20_000),
        "23": (20_001, 999_999),
        "31": (1, 5000),
        "32": (5001, 999_999),
    }


def test_both_ends_of_a_band_are_within_it():
    for seats in (24, 29):
        assert grades("8702109290", "大型普通客车", seats=seats) == []
    for mass in (5001, 20_000):
        assert grades("8704220000", "中型厢式货车", gross_mass_kg=mass) == []

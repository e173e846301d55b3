"""The worked examples, both sides of each line, and what holds for every vehicle."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators.law.calendar import add_years, years_begun
from validators.law.life_classes import CLASSES, life_classes
from validators.law.service_life import (
    Use,
    changed_use_years,
    limits,
    service_start,
    span,
)
from validators.law.vehicle_kind import vehicle_kind

D = dt.date
TODAY = D(2026, 11, 24)
DAYS = st.dates(D(1990, 1, 1), D(2040, 12, 31))


def years(vehicle_type, *uses, **more):
    found = limits(
        vehicle_type, [Use(use) if isinstance(use, str) else use for use in uses], **more
    )
    return [limit.years for limit in found]


def keys(vehicle_type, use, payload_kg=None):
    return {life.key for life in life_classes(vehicle_kind(vehicle_type), use, payload_kg)}


@pytest.mark.parametrize(
    ("vehicle_type", "use", "start", "limit", "status"),
    [
        ("轻型厢式货车", "货运", D(2012, 6, 1), 15, "ending"),
        ("小型轿车", "出租转非", D(2019, 5, 20), 8, "ending"),
        ("重型集装箱半挂车", "货运", D(2008, 2, 15), 20, "within"),
        ("大型普通客车", "公路客运", D(2010, 1, 5), 15, "reached"),
        ("重型半挂牵引车", "货运", D(2012, 11, 24), 15, "ending"),
    ],
)
def test_the_worked_examples_hold(vehicle_type, use, start, limit, status):
    assert years(vehicle_type, use) == [limit]
    life = span(start, limit)
    assert life.expiry == D(start.year + limit, start.month, start.day)
    assert life.last_year == D(start.year + limit - 1, start.month, start.day)
    assert life.status(TODAY) == status


def test_a_bus_made_more_than_two_years_before_its_registration_counts_from_its_manufacture():
    assert service_start(D(2012, 3, 1), D(2010, 1, 5)) == D(2010, 1, 5)


def test_a_private_car_has_no_limit():
    assert years("小型轿车", "非营运") == [None]


@pytest.mark.parametrize(("use", "limit"), [("租赁", 15), ("公路客运", 11), ("出租客运", 9)])
def test_a_private_car_turned_to_business_gets_the_formula(use, limit):
    turned = Use(use, D(2022, 7, 1))
    assert years("小型普通客车", "非营运", turned, registered=D(2020, 1, 1)) == [limit]


def test_the_day_before_the_last_year_is_within_and_the_day_itself_is_not():
    life = span(D(2012, 11, 24), 15)
    assert life.status(D(2026, 11, 23)) == "within"
    assert life.status(D(2026, 11, 24)) == "ending"
    assert life.status(D(2027, 11, 23)) == "ending"
    assert life.status(D(2027, 11, 24)) == "reached"


def test_two_years_between_manufacture_and_registration_are_not_more_than_two():
    assert service_start(D(2012, 1, 5), D(2010, 1, 5)) == D(2012, 1, 5)
    assert service_start(D(2012, 1, 6), D(2010, 1, 5)) == D(2010, 1, 5)


@pytest.mark.parametrize(
    ("vehicle_type", "use", "expected"),
    [
        ("小型轿车", "出租客运", {"taxi-small"}),
        ("微型轿车", "出租客运", {"taxi-small"}),
        ("中型普通客车", "出租客运", {"taxi-medium"}),
        ("大型普通客车", "出租客运", {"taxi-large"}),
        ("小型轿车", "租赁", {"rental"}),
        ("小型轿车", "教练", {"driving-school-small"}),
        ("中型普通客车", "教练", {"driving-school-medium"}),
        ("大型普通客车", "教练", {"driving-school-large"}),
        ("大型普通客车", "公交客运", {"city-bus"}),
        ("小型普通客车", "旅游客运", {"operating-small"}),
        ("中型普通客车", "旅游客运", {"operating-medium"}),
        ("大型普通客车", "旅游客运", {"operating-large"}),
        ("大型专用校车", "中小学生校车", {"school-bus"}),
        ("小型专用客车", "救护", {"private"}),
        ("小型轿车", "警用", {"private"}),
        ("大型轿车", "非营运", {"private"}),
        ("中型轿车", "非营运", {"private-medium"}),
        ("中型普通客车", "非营运", {"private-medium"}),
        ("大型普通客车", "非营运", {"private-large"}),
        ("中型普通客车", "幼儿校车", {"private-medium", "school-bus"}),
        ("小型轿车", "预约出租客运", {"ride-hailing"}),
        ("小型轿车", "预约出租转非", {"ride-hailing"}),
        ("小型轿车", "营转非", {"operating-small", "city-bus", "rental", "taxi-small"}),
        ("微型厢式货车", "货运", {"lorry-micro"}),
        ("轻型多用途货车", "非营运", {"lorry"}),
        ("中型自卸货车", "货运", {"lorry"}),
        ("重型自卸货车", "货运", {"lorry-heavy"}),
        ("重型罐式货车", "危化品运输", {"hazardous"}),
        ("重型罐式货车", "危险货物运输", {"hazardous"}),
        ("重型半挂牵引车", None, {"lorry-heavy", "hazardous"}),
        ("重型罐式半挂车", "危险货物运输", {"semi-trailer-hazardous"}),
        ("重型罐式半挂车", "货运", {"semi-trailer"}),
        ("重型集装箱半挂车", None, {"semi-trailer-container", "semi-trailer-hazardous"}),
        ("重型普通全挂车", "货运", {"full-trailer"}),
        ("轻型中置轴旅居挂车", "非营运", {"semi-trailer", "full-trailer"}),
        ("重型载货专项作业车", "非营运", {"special-loading"}),
        ("重型非载货专项作业车", "非营运", {"special"}),
        ("重型专项作业车", "非营运", {"special", "special-loading"}),
        ("摩托车", "非营运", set()),
        ("小型轿车", "货运", set()),
        ("货车", "货运", {"lorry", "lorry-micro", "lorry-heavy"}),
    ],
)
def test_each_type_and_use_has_its_class(vehicle_type, use, expected):
    assert keys(vehicle_type, use) == expected


def test_a_payload_shows_that_a_special_vehicle_carries_loads():
    assert keys("重型专项作业车", "非营运", 0) == {"special", "special-loading"}
    assert keys("重型专项作业车", "非营运", 1) == {"special-loading"}


def test_the_table_of_the_standard_is_the_one_of_article_five():
    listed = {key: (life.years, (life.guide_km or 0) // 10_000) for key, life in CLASSES.items()}
    assert listed == {
        "taxi-small": (8, 60),
        "taxi-medium": (10, 50),
        "taxi-large": (12, 60),
        "rental": (15, 60),
        "driving-school-small": (10, 50),
        "driving-school-medium": (12, 50),
        "driving-school-large": (15, 60),
        "city-bus": (13, 40),
        "operating-small": (10, 60),
        "operating-medium": (15, 50),
        "operating-large": (15, 80),
        "school-bus": (15, 40),
        "private": (None, 60),
        "private-medium": (20, 50),
        "private-large": (20, 60),
        "lorry-micro": (12, 50),
        "lorry": (15, 60),
        "lorry-heavy": (15, 70),
        "hazardous": (10, 40),
        "special-loading": (15, 50),
        "special": (30, 50),
        "semi-trailer-container": (20, 0),
        "semi-trailer-hazardous": (10, 0),
        "semi-trailer": (15, 0),
        "full-trailer": (10, 0),
        "ride-hailing": (None, 60),
    }


def test_an_unknown_use_leaves_every_limit_open():
    assert years("小型轿车", Use(None)) == [8, 10, 10, 13, 15, None, None]


def test_an_operating_use_holds_on_when_the_car_turns_private():
    turned = Use("非营运", D(2022, 1, 1))
    assert years("小型轿车", "租赁", turned, registered=D(2020, 1, 1)) == [15]


def test_of_two_operating_uses_the_stricter_holds():
    turned = Use("出租客运", D(2022, 1, 1))
    assert years("小型轿车", "租赁", turned, registered=D(2020, 1, 1)) == [8]
    assert years("小型轿车", "出租客运", Use("租赁", D(2022, 1, 1))) == [8]


def test_dangerous_goods_hold_on_whichever_came_first():
    for first, then in (("货运", "危险货物运输"), ("危险货物运输", "货运")):
        assert years("重型罐式货车", first, Use(then, D(2020, 1, 1))) == [10]


def test_a_medium_private_bus_turned_to_business_follows_the_business_limit():
    turned = Use("旅游客运", D(2022, 1, 1))
    assert years("中型普通客车", "非营运", turned, registered=D(2020, 1, 1)) == [15]


def test_ride_hailing_ends_by_mileage_whatever_the_years():
    (limit,) = limits("小型轿车", [Use("租赁"), Use("预约出租客运", D(2022, 1, 1))])
    assert (limit.years, limit.forced_km) == (15, 600_000)
    (limit,) = limits("小型轿车", [Use("预约出租客运"), Use("非营运", D(2022, 1, 1))])
    assert (limit.years, limit.forced_km) == (None, 600_000)


def test_a_change_of_use_never_counts_more_than_fifteen_years():
    assert changed_use_years(17, 15) == 15
    assert changed_use_years(30, 8) == 15


def test_a_province_may_shorten_the_life_of_small_taxis_but_not_of_electric_ones():
    local = {("沪", "taxi-small"): 6}
    assert years("小型轿车", "出租客运", province="沪", overrides=local) == [6]
    assert years("小型轿车", "出租客运", province="京", overrides=local) == [8]
    assert years("小型轿车", "出租客运", province="沪", overrides=local, electric=True) == [8]
    assert years("小型轿车", "租赁", province="沪", overrides=local) == [15]


def test_a_leap_day_ends_on_the_twenty_eighth():
    assert span(D(2012, 2, 29), 15).expiry == D(2027, 2, 28)
    assert span(D(2012, 2, 29), 20).expiry == D(2032, 2, 29)


@given(start=DAYS, limit=st.integers(1, 30), day=DAYS)
def test_a_vehicle_never_gets_younger(start, limit, day):
    order = ["within", "ending", "reached"]
    life = span(start, limit)
    later = order.index(life.status(day + dt.timedelta(days=1)))
    assert later >= order.index(life.status(day))


@given(start=DAYS, limit=st.integers(2, 30))
def test_exactly_one_year_is_the_last_one(start, limit):
    life = span(start, limit)
    assert life.status(life.last_year) == "ending"
    assert life.status(life.last_year - dt.timedelta(days=1)) == "within"
    assert life.status(life.expiry - dt.timedelta(days=1)) == "ending"
    assert life.status(life.expiry) == "reached"
    assert 365 <= (life.expiry - life.last_year).days <= 366


@given(registered=DAYS, manufactured=DAYS)
def test_the_start_is_one_of_both_days_and_never_later_than_the_registration(
    registered, manufactured
):
    start = service_start(registered, manufactured)
    assert start in (registered, manufactured)
    assert start <= registered


@given(used=st.integers(0, 17), limit=st.integers(6, 15))
def test_years_in_private_use_never_shorten_the_life(used, limit):
    assert limit <= changed_use_years(used, limit) <= 15


@given(day=DAYS, number=st.integers(0, 40))
def test_years_move_within_one_day_of_the_same_date(day, number):
    moved = add_years(day, number)
    assert moved.year == day.year + number
    assert moved.month == day.month
    assert day.day - moved.day in (0, 1)
    assert years_begun(day, moved) == number
    assert years_begun(day, moved + dt.timedelta(days=2)) == number + 1

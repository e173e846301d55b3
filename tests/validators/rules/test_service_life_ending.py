import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import ApplicationVehicle, Dossier, Entry, Field, RegistrationCertificate, Vehicle
from validators.law import tables
from validators.lifetime import LATER_USES
from validators.rules.service_life_ending import service_life_ending as rule

D = dt.date


def outcome(make, day=None, mileage=61_200, **values):
    values = {"manufacture_date": values.get("registration_date", D(2021, 1, 5)), **values}
    each = make.vehicle(make.certificate(**values), make.report(mileage_km=mileage))
    (finding,) = make.told(rule, make.dossier(each, day=day or make.DAY))
    return finding


@pytest.mark.parametrize(
    ("vehicle_type", "use", "made", "registered", "expected"),
    [
        ("小型轿车", "非营运", D(2015, 1, 1), D(2015, 3, 10), "pass"),
        ("轻型厢式货车", "货运", D(2012, 5, 1), D(2012, 6, 1), "fail"),
        ("小型轿车", "出租转非", D(2019, 5, 1), D(2019, 5, 20), "fail"),
        ("重型集装箱半挂车", "货运", D(2008, 2, 1), D(2008, 2, 15), "pass"),
        ("大型普通客车", "公路客运", D(2010, 1, 5), D(2012, 3, 1), "fail"),
        ("重型半挂牵引车", "货运", D(2012, 11, 1), D(2012, 11, 24), "fail"),
        ("重型半挂牵引车", "货运", D(2012, 11, 1), D(2012, 11, 25), "pass"),
    ],
)
def test_the_worked_examples_hold(make, vehicle_type, use, made, registered, expected):
    finding = outcome(
        make,
        vehicle_type=vehicle_type,
        use_nature=use,
        manufacture_date=made,
        registration_date=registered,
    )
    assert finding.outcome == expected


def test_the_message_tells_an_expired_vehicle_from_one_in_its_last_year(make):
    lorry = {"vehicle_type": "轻型厢式货车", "use_nature": "货运"}
    ending = outcome(make, registration_date=D(2012, 6, 1), **lorry)
    assert "自2012-06-01起计算，2027-06-01达到报废年限，自2026-06-01起不得出口" in ending.message.zh
    assert "一年以内（含一年）" in ending.message.zh
    assert ending.expected == "2026-06-01"
    reached = outcome(make, registration_date=D(2011, 11, 24), **lorry)
    assert "已达到强制报废年限" in reached.message.zh
    day_before = outcome(make, registration_date=D(2011, 11, 25), **lorry)
    assert "一年以内（含一年）" in day_before.message.zh


def test_a_vehicle_without_a_limit_says_so(make):
    assert "无使用年限限制" in outcome(make).message.zh


def test_the_day_is_the_application_s_and_not_today_s(make):
    lorry = {"vehicle_type": "轻型厢式货车", "use_nature": "货运"}
    registered = D(2012, 6, 1)
    early = outcome(make, day=D(2026, 5, 31), registration_date=registered, **lorry)
    late = outcome(make, day=D(2026, 6, 1), registration_date=registered, **lorry)
    assert (early.outcome, late.outcome) == ("pass", "fail")


@pytest.mark.parametrize(
    ("registered", "expected"),
    [(D(2011, 1, 1), "fail"), (D(2016, 1, 1), "unsure"), (D(2020, 1, 1), "pass")],
)
def test_a_former_operating_car_is_judged_under_every_use_it_may_have_had(
    make, registered, expected
):
    finding = outcome(make, use_nature="营转非", registration_date=registered)
    assert finding.outcome == expected


@pytest.mark.parametrize(
    ("registered", "expected"), [(D(2021, 6, 1), "pass"), (D(2017, 6, 1), "unsure")]
)
def test_a_use_that_was_not_read_leaves_only_young_vehicles_sure(make, registered, expected):
    finding = outcome(make, use_nature=make.UNREAD, registration_date=registered)
    assert finding.outcome == expected


def test_a_type_that_was_not_read_is_for_a_person(make):
    assert outcome(make, vehicle_type=make.UNREAD).outcome == "unsure"


def test_a_registration_date_that_was_not_read_matters_only_where_there_is_a_limit(make):
    assert outcome(make, registration_date=make.UNREAD).outcome == "pass"
    lorry = {"vehicle_type": "轻型厢式货车", "use_nature": "货运"}
    assert outcome(make, registration_date=make.UNREAD, **lorry).outcome == "unsure"


def test_a_manufacture_date_that_was_not_read_may_only_shorten_the_life(make):
    lorry = {"vehicle_type": "轻型厢式货车", "use_nature": "货运", "manufacture_date": make.UNREAD}
    imported = lorry | {"vin": make.read("JTEBX3FJ9LK122060")}
    assert outcome(make, registration_date=D(2020, 6, 1), **imported).outcome == "unsure"
    assert outcome(make, registration_date=D(2012, 6, 1), **lorry).outcome == "fail"


@pytest.mark.parametrize(
    ("vin", "registered", "expected"),
    [
        ("LSVCY6C49MN027789", D(2021, 6, 1), "pass"),  # model year 2021
        ("LSVCY6C49CN027789", D(2021, 6, 1), "unsure"),  # model year 2012: made long before
    ],
)
def test_the_vins_model_year_bounds_a_manufacture_date_that_was_not_read(
    make, vin, registered, expected
):
    lorry = {"vehicle_type": "轻型厢式货车", "use_nature": "货运", "manufacture_date": make.UNREAD}
    finding = outcome(make, registration_date=registered, vin=make.read(vin), **lorry)
    assert finding.outcome == expected


def test_a_rival_date_that_changes_the_answer_is_for_a_person(make):
    lorry = {"vehicle_type": "轻型厢式货车", "use_nature": "货运"}
    doubtful = make.read(D(2018, 6, 1), 1.0, D(2013, 6, 1), D(2012, 6, 1))
    finding = outcome(make, registration_date=doubtful, manufacture_date=D(2012, 5, 1), **lorry)
    assert finding.outcome == "unsure"


def test_a_fault_that_leans_on_a_doubtful_value_is_for_a_person(make):
    registered = make.read(D(2012, 6, 1), 0.9)
    finding = outcome(
        make, vehicle_type="轻型厢式货车", use_nature="货运", registration_date=registered
    )
    assert finding.outcome == "unsure"
    assert "把握不足" in finding.message.zh


def change(use=None, date=None, known=True):
    nature = Field.declared(use) if use else Field(confidence=1.0 if known else 0.0)
    return Entry(kind="change", date=Field.declared(date), use_nature=nature)


@pytest.mark.parametrize(
    ("registered", "expected"),
    [(D(2016, 11, 24), "fail"), (D(2016, 11, 25), "fail"), (D(2018, 11, 25), "pass")],
)
def test_a_change_of_use_that_was_read_sets_the_limit(make, registered, expected):
    entries = (change("公路客运", D(registered.year + 1, 1, 10)),)
    finding = outcome(make, registration_date=registered, entries=entries)
    assert finding.outcome == expected


def test_a_change_of_something_else_changes_nothing(make):
    entries = (change(known=True), change(known=True))
    assert outcome(make, registration_date=D(2012, 1, 1), entries=entries).outcome == "pass"


@pytest.mark.parametrize(
    ("registered", "expected"), [(D(2012, 1, 1), "unsure"), (D(2020, 1, 1), "pass")]
)
def test_a_change_that_was_not_read_may_have_been_one_of_use(make, registered, expected):
    entries = (change(known=False, date=D(2020, 6, 1)),)
    finding = outcome(make, registration_date=registered, entries=entries)
    assert finding.outcome == expected


def test_a_lorry_may_have_been_turned_to_dangerous_goods(make):
    lorry = {"vehicle_type": "重型罐式货车", "use_nature": "货运"}
    entries = (change(known=False, date=D(2019, 6, 1)),)
    finding = outcome(make, registration_date=D(2016, 1, 1), entries=entries, **lorry)
    assert finding.outcome == "unsure"


def test_a_change_on_an_unread_day_is_judged_for_any_day(make):
    def judged(registered):
        entries = (change("公路客运"),)
        return outcome(make, registration_date=registered, entries=entries).outcome

    assert judged(D(2012, 1, 1)) == "fail"
    assert judged(D(2016, 1, 1)) == "unsure"
    assert judged(D(2018, 1, 1)) == "pass"


def test_a_dozen_unread_changes_do_not_take_for_ever(make):
    entries = tuple(change(known=False, date=D(2020, 6, 1)) for _ in range(12))
    assert outcome(make, registration_date=D(2021, 1, 1), entries=entries).outcome == "pass"


@pytest.mark.parametrize(
    ("kilometres", "expected"), [(599_999, "pass"), (600_000, "fail"), (None, "unsure")]
)
def test_a_ride_hailing_car_ends_at_six_hundred_thousand_kilometres(make, kilometres, expected):
    mileage = make.UNREAD if kilometres is None else kilometres
    finding = outcome(make, use_nature="预约出租客运", mileage=mileage)
    assert finding.outcome == expected
    if expected == "fail":
        assert "60万千米" in finding.message.zh


def test_a_special_vehicle_is_judged_with_and_without_load(make):
    special = {"vehicle_type": "重型专项作业车", "use_nature": "非营运"}
    assert outcome(make, registration_date=D(2012, 1, 1), **special).outcome == "unsure"
    loaded = outcome(make, registration_date=D(2012, 1, 1), payload_kg=8000, **special)
    assert loaded.outcome == "fail"
    assert outcome(make, registration_date=D(2014, 1, 1), **special).outcome == "pass"


def test_a_province_may_have_shortened_the_life_of_its_taxis(make):
    taxi = {"use_nature": "出租客运", "registration_date": D(2020, 10, 1), "plate_no": "沪A12345"}
    assert outcome(make, **taxi).outcome == "pass"
    before = tables.use(tables.Tables(overrides={("沪", "taxi-small"): 6}))
    try:
        assert outcome(make, **taxi).outcome == "fail"
        assert outcome(make, **{**taxi, "fuel": "电"}).outcome == "pass"
        assert outcome(make, **{**taxi, "plate_no": "粤A12345"}).outcome == "pass"
    finally:
        tables.use(before)


def test_a_vehicle_outside_the_regime_is_reported_once(make):
    assert outcome(make, vehicle_type="三轮汽车").outcome == "not_applicable"


def test_a_use_that_does_not_go_with_the_type_is_for_a_person(make):
    assert outcome(make, vehicle_type="小型轿车", use_nature="货运").outcome == "unsure"


def test_without_a_certificate_there_is_nothing_to_judge(make):
    assert make.ask(rule, make.dossier(make.vehicle())) == ["not_applicable"]


@given(
    registered=st.dates(D(2005, 1, 1), D(2026, 1, 1)),
    days=st.integers(0, 700),
    kind=st.sampled_from(
        [("轻型厢式货车", "货运"), ("小型轿车", "租赁"), ("中型普通客车", "营转非")]
    ),
)
def test_a_vehicle_never_gets_fresher(registered, days, kind):
    order = ["pass", "unsure", "fail"]
    paper = RegistrationCertificate(
        id="c",
        vehicle_type=Field.declared(kind[0]),
        use_nature=Field.declared(kind[1]),
        registration_date=Field.declared(registered),
        manufacture_date=Field.declared(registered),
    )

    def on(day):
        each = Vehicle(declared=ApplicationVehicle(), certificate=paper)
        return rule(Dossier(id="d", reference="d", received_on=day, day=day), each).outcome

    day = D(2026, 1, 1)
    assert order.index(on(day)) <= order.index(on(day + dt.timedelta(days=days)))


def test_more_than_six_hundred_thousand_kilometres_are_too_many_as_well(make):
    assert outcome(make, use_nature="预约出租客运", mileage=700_000).outcome == "fail"


def test_reports_that_differ_on_a_ride_hailing_car_leave_it_to_a_person(make):
    more = make.report(id="second", mileage_km=700_000)
    each = make.vehicle(make.certificate(use_nature="预约出租客运"), make.report(), more=(more,))
    assert make.ask(rule, make.dossier(each)) == ["unsure"]


def test_a_type_that_may_be_outside_the_regime_is_judged_all_the_same(make):
    kind = make.read("轻型普通货车", 1.0, "普通低速货车")
    assert outcome(make, vehicle_type=kind).outcome != "not_applicable"


def test_the_message_shows_the_strictest_of_the_possible_lives(make):
    finding = outcome(make, use_nature="营转非", registration_date=D(2020, 1, 1))
    assert finding.expected == "2027-01-01"
    expired = outcome(make, use_nature="营转非", registration_date=D(2012, 1, 1))
    assert "一年以内（含一年）" in expired.message.zh
    assert "2020-01-01达到报废年限" in expired.message.zh


def test_a_date_below_every_confidence_is_no_date(make):
    lorry = {"vehicle_type": "轻型厢式货车", "use_nature": "货运"}
    guess = make.read(D(2020, 6, 1), 0.4)
    assert outcome(make, registration_date=guess, **lorry).outcome == "unsure"


def test_an_unread_change_may_have_been_to_any_operating_use():
    assert set(LATER_USES) == {
        "公交客运",
        "公路客运",
        "出租客运",
        "教练",
        "旅游客运",
        "租赁",
        "预约出租客运",
        "预约出租转非",
    }

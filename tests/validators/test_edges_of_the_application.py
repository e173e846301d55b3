"""Single words, boundaries and readings on which rules of the application turn."""

import pytest

from validators.rules.application_form_differs import application_form_differs
from validators.rules.application_unlike_certificate import application_unlike_certificate
from validators.rules.brand_or_model_differs import brand_or_model_differs
from validators.rules.destination_not_abroad import destination_not_abroad
from validators.rules.goods_condition_not_used import goods_condition_not_used
from validators.rules.goods_name_malformed import goods_name_malformed
from validators.rules.several_hs_codes import several_hs_codes
from validators.rules.unit_not_vehicle import unit_not_vehicle


@pytest.mark.parametrize("unit", ["台", "部", "UNIT", "UNITS", "SET", "SETS", "PCS"])
def test_words_that_may_stand_for_vehicles_are_for_a_person(kit, unit):
    (finding,) = kit.told(unit_not_vehicle, kit.with_(application={"unit": unit}))
    assert (finding.outcome, finding.expected) == ("unsure", "辆")


@pytest.mark.parametrize("words", ["旧车", "二手", "二手车", "Used", "旧品", "旧货"])
def test_other_words_for_used_are_for_a_person(kit, words):
    subject = kit.with_(application={"goods_condition": words})
    (finding,) = kit.told(goods_condition_not_used, subject)
    assert (finding.outcome, finding.expected) == ("unsure", "旧")


@pytest.mark.parametrize("zone", ["广州保税区", "上海自由贸易试验区", "南沙综保区", "某出口加工区"])
def test_a_zone_of_any_kind_lies_within_the_customs_territory(kit, zone):
    value = kit.read("KZ").model_copy(update={"raw": zone})
    (finding,) = kit.told(destination_not_abroad, kit.with_(application={"destination": value}))
    assert finding.outcome == "fail"
    assert zone in finding.message.zh


def test_a_country_that_was_declared_as_a_code_is_told_by_it(kit):
    plain = kit.read("CN").model_copy(update={"raw": ""})
    (finding,) = kit.told(destination_not_abroad, kit.with_(application={"destination": plain}))
    assert (finding.outcome, "CN" in finding.message.zh) == ("fail", True)


def test_a_brand_known_by_another_name_says_why_a_person_looks(kit):
    row = {"brand": "奔驰"}
    certificate = kit.certificate(brand="梅赛德斯-奔驰牌")
    finding = kit.told(brand_or_model_differs, kit.with_(row=row, certificate=certificate))[0]
    assert finding.outcome == "unsure"
    assert "同一品牌的不同叫法" in finding.message.zh


@pytest.mark.parametrize(
    ("row", "certificate"),
    [
        ({"vehicle_type": "小型轿车"}, {"vehicle_type": "UNREAD"}),
        ({"vehicle_type": "UNREAD"}, {}),
        ({"vehicle_type": "小型轿车"}, {"vehicle_type": "某种车辆"}),
        ({"displacement": "UNREAD"}, {}),
        ({}, {"displacement_ml": "UNREAD"}),
    ],
)
def test_type_and_displacement_that_were_not_read_are_for_a_person(kit, row, certificate):
    def filled(values):
        return {k: kit.UNREAD if v == "UNREAD" else v for k, v in values.items()}

    subject = kit.with_(row=filled(row), certificate=kit.certificate(**filled(certificate)))
    assert sorted(kit.ask(application_unlike_certificate, subject)) == ["pass", "unsure"]


def form(kit, application=None, **values):
    subject = kit.with_(application=application, form=kit.form(**values))
    found = kit.told(application_form_differs, subject)
    return [(f.field, f.outcome) for f in found if f.outcome != "pass"]


def test_the_form_is_held_against_each_declared_code(kit):
    codes = {"hs_codes": (kit.UNREAD, kit.read("8703223010"), kit.read("8704210000"))}
    assert form(kit, codes, hs_codes=(kit.read("8704210000"),)) == []
    assert form(kit, codes, hs_codes=(kit.read("8704220000"),)) == [("hs_code", "unsure")]
    only = {"hs_codes": (kit.read("8703223010"),)}
    assert form(kit, only, hs_codes=(kit.read("8704220000"),)) == [("hs_code", "fail")]


def test_a_form_row_without_brand_or_price_is_not_held_against_it(kit):
    for left_out in ("brand", "model", "unit_price", "registration_date"):
        assert form(kit, vehicles=(kit.row(**{left_out: kit.ABSENT}),)) == []
    other = form(kit, vehicles=(kit.row(brand="别克牌"),))
    assert other == [("brand", "fail")]


def test_a_vehicle_that_the_form_leaves_out_or_adds_is_told(kit):
    assert form(kit, vehicles=(kit.row(vin=kit.OTHER_VIN),)) == [("vin", "fail"), ("vin", "fail")]
    more = form(kit, vehicles=(kit.row(), kit.row(vin=kit.OTHER_VIN)))
    assert more == [("vin", "fail")]
    subject = kit.with_(form=kit.form(vehicles=(kit.row(vin=kit.OTHER_VIN),)))
    found = [f for f in kit.told(application_form_differs, subject) if f.outcome == "fail"]
    assert [f.found for f in found] == ["未列", kit.OTHER_VIN]


def test_rows_without_a_vin_are_passed_over(kit):
    two = {"vehicles": (kit.row(vin=kit.ABSENT), kit.row())}
    assert form(kit, two, vehicles=(kit.row(),)) == []


def goods(kit, name, **certificate):
    dossier = kit.with_(
        application={"goods_name": name},
        certificate=kit.certificate(**certificate),
        row={"displacement": kit.ABSENT} if "displacement_ml" in certificate else None,
    )
    return kit.ask(goods_name_malformed, dossier)


def test_a_displacement_may_be_named_to_a_tenth_of_a_litre_and_no_coarser(kit):
    assert goods(kit, "旧大众牌1.4L小轿车", displacement_ml=1350) == ["pass"]
    assert goods(kit, "旧大众牌1.4L小轿车", displacement_ml=1450) == ["pass"]
    assert goods(kit, "旧大众牌1.4L小轿车", displacement_ml=1349) == ["fail"]
    assert goods(kit, "旧大众牌1.4L小轿车", displacement_ml=1451) == ["fail"]
    assert goods(kit, "旧大众牌1400CC小轿车", displacement_ml=1395) == ["pass"]


def test_a_fault_of_the_name_rests_on_a_sure_certificate(kit):
    unsure = kit.read("大众汽车牌", 0.8)
    assert goods(kit, "旧别克牌1.4L小轿车", brand=unsure) == ["unsure"]
    assert goods(kit, "别克牌小轿车", brand=unsure) == ["fail"]
    assert goods(kit, "旧大众牌1.6L小轿车", displacement_ml=kit.read(1395, 0.8)) == ["unsure"]
    assert goods(kit, "旧大众牌1.6L小轿车", displacement_ml=1395) == ["fail"]


def test_a_vehicle_without_fuel_has_no_displacement_to_name(kit):
    assert goods(kit, "旧大众牌小轿车", fuel="无", displacement_ml=kit.BLANK) == ["pass"]
    assert goods(kit, "旧大众牌小轿车", fuel="汽油", displacement_ml=kit.BLANK) == ["unsure"]


def test_an_unread_brand_leaves_the_name_open(kit):
    dossier = kit.with_(row={"brand": kit.ABSENT}, certificate=kit.certificate(brand=kit.UNREAD))
    assert kit.ask(goods_name_malformed, dossier) == ["unsure"]


def test_one_code_read_with_little_confidence_is_for_a_person(kit):
    for confidence, outcome in ((0.5, "pass"), (0.49, "unsure")):
        codes = (kit.read("8703223010", confidence),)
        found = kit.told(several_hs_codes, kit.with_(application={"hs_codes": codes}))
        assert [(f.outcome, f.field) for f in found] == [(outcome, "hs_code")]

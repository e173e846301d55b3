"""Checks asked under every reading, and what the rules ask with them."""

from functools import partial

import pytest

from dossier import ApplicationVehicle, Field, RegistrationCertificate, Vehicle
from dossier.numbers.name import same_brand
from validators.weighing import alike, either, named, reports, vins, weigh


def read(value, confidence=1.0, *alternatives):
    return Field(value=value, confidence=confidence, alternatives=alternatives)


def small(number):
    if number is None:
        return "unsure"
    return "pass" if number < 10 else "fail"


@pytest.mark.parametrize(
    ("field", "outcome"),
    [
        (read(5), "pass"),
        (read(5, 0.5), "pass"),
        (read(5, 0.49), "unsure"),
        (read(15), "fail"),
        (read(15, 0.95), "fail"),
        (read(15, 0.94), "unsure"),
        (read(5, 1.0, 7), "pass"),
        (read(15, 1.0, 17), "fail"),
        (read(5, 1.0, 15), "unsure"),
        (Field(), "unsure"),
    ],
)
def test_one_answer_for_all_readings_is_the_answer(field, outcome):
    assert weigh(small, field).outcome == outcome


def first_only(number, other):
    return small(number) if other is None or other > 0 else "fail"


def test_a_fault_stands_without_what_was_not_surely_read():
    assert weigh(first_only, read(15), read(1, 0.6)).outcome == "fail"
    assert weigh(first_only, read(15), Field()).outcome == "fail"
    assert weigh(first_only, read(5), read(-1, 0.6)).outcome == "unsure"
    assert weigh(first_only, read(5), read(-1)).outcome == "fail"


def test_the_reason_of_a_doubt_is_the_caller_s_or_the_field_s():
    assert "把握不足" in weigh(small, read(15, 0.6)).values["reason.zh"]
    judgement = weigh(small, read(15, 0.6), reason=None)
    assert "把握不足" in judgement.values["reason.zh"]
    assert "reason.zh" not in weigh(small, read(5, 0.6)).values


def test_brands_are_the_same_another_name_or_different():
    assert alike(same_brand, "大众牌", "大众汽车牌") == "pass"
    assert alike(same_brand, "VW", "大众牌") == "unsure"
    assert alike(same_brand, "别克", "大众牌") == "fail"
    assert alike(same_brand, None, "大众牌") == "unsure"
    assert alike(same_brand, "大众牌", None) == "unsure"


def test_one_of_several_comparisons_is_enough():
    assert either("fail", "unsure", "pass") == "pass"
    assert either("fail", "unsure") == "unsure"
    assert either("fail", "fail") == "fail"
    assert either() == "unsure"


def test_a_vehicle_is_known_by_its_two_vins():
    declared, own = read("A"), read("B")
    paper = RegistrationCertificate(id="c", vin=own)
    assert vins(Vehicle(declared=ApplicationVehicle(vin=declared), certificate=paper)) == (
        declared,
        own,
    )
    assert vins(Vehicle(declared=ApplicationVehicle(), certificate=paper)) == (own,)
    assert vins(Vehicle(declared=ApplicationVehicle())) == ()


def test_a_judgement_is_tied_to_a_vehicle_whose_vin_is_known():
    assert named(Vehicle(declared=ApplicationVehicle(vin=read("A")))) == {"vin": "A"}
    assert named(Vehicle(declared=ApplicationVehicle())) == {}


def test_a_vehicle_without_a_report_has_none():
    assert reports(Vehicle(declared=ApplicationVehicle())) == ()


@pytest.mark.parametrize(("comparing", "outcome"), [(True, "pass"), (False, "unsure")])
def test_unlikely_rivals_do_not_count_where_what_is_compared_agrees(comparing, outcome):
    found = Field(value="大众牌", confidence=0.97, alternatives=("大从牌",), remote=("大从牌",))
    check = partial(alike, same_brand)
    assert weigh(check, found, read("大众牌"), comparing=comparing).outcome == outcome
    assert weigh(check, found, read("别克牌"), comparing=comparing).outcome == "fail"

import datetime as dt

import pytest

from validators.rules.application_form_differs import application_form_differs as rule


def worst(kit, **form):
    """Field and outcome of what does not pass."""
    found = kit.told(rule, kit.with_(form=kit.form(**form)))
    return [(f.field, f.outcome) for f in found if f.outcome != "pass"]


def test_a_form_that_says_the_same_passes_field_by_field(kit):
    outcomes = kit.ask(rule, kit.with_(form=kit.form()))
    assert len(outcomes) > 12
    assert set(outcomes) == {"pass"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("exporter", "广州远航汽车贸易有限责任公司"),
        ("consignor", "某某有限公司"),
        ("uscc", "91110108551385082Q"),
        ("contract_no", "GY20261101-02"),
        ("goods_condition", "新"),
        ("destination", "KZ"),
        ("quantity", 2),
        ("application_date", dt.date(2026, 11, 23)),
    ],
)
def test_a_different_value_is_a_fault(kit, name, value):
    assert worst(kit, **{name: value}) == [(name, "fail")]


def test_a_doubtful_value_is_for_a_person(kit):
    assert worst(kit, contract_no=kit.read("GY20261101-0l", 0.97, "GY20261101-01")) == [
        ("contract_no", "unsure")
    ]
    assert worst(kit, quantity=kit.UNREAD) == [("quantity", "unsure")]


def test_another_code_is_a_fault(kit):
    assert worst(kit, hs_codes=(kit.read("8703234110"),)) == [("hs_code", "fail")]


def test_another_vin_is_a_fault_of_both_sides(kit):
    form = {"vehicles": (kit.row(vin=kit.OTHER_VIN),)}
    assert worst(kit, **form) == [("vin", "fail"), ("vin", "fail")]


def test_a_vehicles_values_are_compared_beside_its_vin(kit):
    row = kit.row(brand="别克牌", model="SVW7142BPA", registration_date=dt.date(2021, 3, 11))
    assert worst(kit, vehicles=(row,)) == [
        ("brand", "fail"),
        ("model", "fail"),
        ("registration_date", "fail"),
    ]


def test_a_country_counts_by_whatever_name(kit):
    dossier = kit.with_(application={"destination": "俄罗斯"}, form=kit.form(destination="RU"))
    assert "fail" not in kit.ask(rule, dossier)


def test_what_a_form_does_not_print_is_not_compared(kit):
    names = ("trade_mode", "application_date", "quantity")
    assert worst(kit, **dict.fromkeys(names, kit.ABSENT), vehicles=()) == []


def test_one_of_the_two_alone_is_nothing_to_compare(kit):
    assert kit.ask(rule, kit.dossier()) == ["not_applicable"]
    dossier = kit.dossier(kit.application(source="form"), kit.papers(form=kit.form()))
    assert kit.ask(rule, dossier) == ["not_applicable"]

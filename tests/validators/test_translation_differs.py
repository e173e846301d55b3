import datetime as dt
from decimal import Decimal

import pytest

from validators.rules.translation_differs import translation_differs as rule


def worst(kit, **translation):
    """Field and outcome of what does not pass."""
    contracts = (kit.foreign(), kit.translation(**translation))
    found = kit.told(rule, kit.with_(contract=contracts))
    return [(f.field, f.outcome) for f in found if f.outcome != "pass"]


def test_a_true_translation_passes_part_by_part(kit):
    outcomes = kit.ask(rule, kit.with_(contract=(kit.foreign(), kit.translation())))
    assert len(outcomes) == 8
    assert set(outcomes) == {"pass"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("contract_no", "GY20261101-02"),
        ("sign_date", dt.date(2026, 11, 2)),
        ("quantity", 2),
        ("total_amount", Decimal("8000.01")),
        ("currency", "EUR"),
        ("destination", "KZ"),
    ],
)
def test_a_different_part_is_a_fault(kit, name, value):
    assert worst(kit, **{name: value}) == [(name, "fail")]


def test_another_port_is_a_fault_where_both_papers_name_one(kit):
    def told(theirs, ours):
        contracts = (kit.foreign(arrival=theirs), kit.translation(arrival=ours))
        found = kit.told(rule, kit.with_(contract=contracts))
        return [f.outcome for f in found if f.field == "arrival"]

    assert told("杜阿拉", "克里比") == ["fail"]
    assert told("杜阿拉", "杜阿拉") == ["pass"]
    assert told("杜阿拉", kit.ABSENT) == []


def test_another_vehicle_is_a_fault_of_both_sides(kit):
    assert worst(kit, vehicles=(kit.listed(kit.OTHER_VIN),)) == [("vin", "fail"), ("vin", "fail")]


def test_one_other_character_is_one_fault(kit):
    assert worst(kit, vehicles=(kit.listed("LSVCY6C49MN027780"),)) == [("vin", "fail")]


def test_another_price_is_a_fault(kit):
    rows = (kit.listed(kit.VIN, unit_price=Decimal(7000)),)
    assert worst(kit, vehicles=rows) == [("unit_price", "fail")]


def test_doubt_goes_to_a_person(kit):
    assert worst(kit, quantity=kit.read(1, 0.97, 7)) == [("quantity", "unsure")]
    assert worst(kit, total_amount=kit.UNREAD) == [("total_amount", "unsure")]


def test_what_a_translation_leaves_out_is_not_compared(kit):
    names = ("contract_no", "sign_date", "quantity", "total_amount", "currency", "destination")
    assert worst(kit, **dict.fromkeys(names, kit.ABSENT), vehicles=()) == [(None, "not_applicable")]


def test_one_of_the_two_alone_is_nothing_to_compare(kit):
    assert kit.ask(rule, kit.dossier()) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(contract=kit.translation())) == ["not_applicable"]


def test_each_translation_is_held_against_the_contract_of_its_number(kit):
    contracts = (
        kit.foreign(id="one", contract_no="A-1"),
        kit.foreign(id="two", contract_no="A-2", quantity=2),
        kit.translation(contract_no="A-2", quantity=2),
    )
    found = kit.told(rule, kit.with_(contract=contracts))
    assert {f.outcome for f in found if f.field == "quantity"} == {"pass"}
    assert all("two" in f.documents for f in found)


def listed(kit, original, translation):
    """Rule's findings where the two list these rows."""
    contracts = (kit.foreign(vehicles=original), kit.translation(vehicles=translation))
    found = kit.told(rule, kit.with_(contract=contracts))
    return [(f.vin, f.field, f.outcome) for f in found if f.outcome != "pass"]


def test_a_price_that_only_one_of_the_two_prints_is_not_compared(kit):
    row, bare = kit.listed(kit.VIN), kit.listed(kit.VIN, unit_price=kit.ABSENT)
    assert listed(kit, (row,), (bare,)) == []
    assert listed(kit, (bare,), (row,)) == []


def test_a_vehicle_that_agrees_hides_no_other_one(kit):
    row, other = kit.listed(kit.VIN), kit.listed(kit.OTHER_VIN)
    cheaper = kit.listed(kit.OTHER_VIN, unit_price=Decimal(7000))
    assert listed(kit, (row, other), (row, cheaper)) == [(kit.OTHER_VIN, "unit_price", "fail")]
    assert [each[1:] for each in listed(kit, (row, other), (row,))] == [("vin", "fail")]


def test_a_row_without_a_vin_does_not_make_the_others_doubtful(kit):
    bare = kit.listed(kit.ABSENT)
    row, other = kit.listed(kit.VIN), kit.listed(kit.OTHER_VIN)
    found = listed(kit, (bare, row), (bare, other))
    assert [each[1:] for each in found] == [("vin", "fail"), ("vin", "fail")]


def test_two_without_lists_are_compared_by_their_parts_alone(kit):
    contracts = (kit.foreign(vehicles=()), kit.translation(vehicles=()))
    assert set(kit.ask(rule, kit.with_(contract=contracts))) == {"pass"}


@pytest.mark.parametrize(
    ("theirs", "ours", "outcome"),
    [
        (("10 day", "6 month"), ("10 day", "3 month"), [("terms", "unsure")]),
        (("10 day", "6 month"), ("10 day", "6 month"), []),
        (("10 day", "6 month"), ("10 day",), []),
        (("1 year",), ("12 month",), []),
        (("20 %", "80 %"), ("30 %", "80 %"), [("terms", "unsure")]),
    ],
)
def test_another_period_or_share_in_the_clauses_is_for_a_person(kit, theirs, ours, outcome):
    contracts = (kit.foreign(terms=theirs), kit.translation(terms=ours))
    found = kit.told(rule, kit.with_(contract=contracts))
    assert [(f.field, f.outcome) for f in found if f.outcome != "pass"] == outcome

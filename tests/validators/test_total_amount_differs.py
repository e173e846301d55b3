from decimal import Decimal

import pytest

from validators.rules.total_amount_differs import total_amount_differs as rule


def worst(kit, application=None, **contract):
    """Field and outcome of what does not pass."""
    dossier = kit.with_(application=application, contract=kit.contract(**contract))
    found = kit.told(rule, dossier)
    return [(f.field, f.outcome) for f in found if f.outcome != "pass"]


def test_sums_totals_and_currency_agree(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass"] * 4


def test_a_form_that_does_not_add_up_is_a_fault(kit):
    assert worst(kit, {"total_amount": Decimal("8000.01")}) == [
        ("total_amount", "fail"),
        ("total_amount", "fail"),
    ]


@pytest.mark.parametrize(
    ("total", "outcomes"), [("7999.99", ["fail", "fail"]), ("8500", ["fail", "unsure"])]
)
def test_another_total_of_the_contract_is_a_fault_though_charges_may_be_in_it(kit, total, outcomes):
    found = worst(kit, total_amount=Decimal(total))
    assert found == [("total_amount", outcome) for outcome in outcomes]


def test_without_a_total_on_the_form_its_rows_are_summed(kit):
    application = {"total_amount": kit.ABSENT}
    assert worst(kit, application) == []
    assert worst(kit, application, total_amount=Decimal(8500), vehicles=()) == [
        ("total_amount", "unsure")
    ]
    assert worst(kit, application, total_amount=Decimal(7000), vehicles=()) == [
        ("total_amount", "fail")
    ]


def test_another_currency_is_a_fault(kit):
    assert worst(kit, currency="EUR") == [("currency", "fail")]


def test_a_contract_for_more_vehicles_has_another_total_rightly(kit):
    rows = (kit.listed(kit.VIN), kit.listed(kit.OTHER_VIN))
    assert worst(kit, quantity=2, total_amount=Decimal(16000), vehicles=rows) == []


def test_doubt_goes_to_a_person(kit):
    total = kit.read(Decimal(8000), 0.97, Decimal(3000))
    assert worst(kit, total_amount=total) == [
        ("total_amount", "unsure"),
        ("total_amount", "unsure"),
    ]
    rows = (kit.listed(kit.VIN, unit_price=kit.read(Decimal(3000), 0.97, Decimal(8000))),)
    assert worst(kit, vehicles=rows) == [("total_amount", "unsure")]


def test_what_nobody_states_is_not_compared(kit):
    names = ("total_amount", "currency")
    contract = kit.contract(**dict.fromkeys(names, kit.ABSENT))
    application = dict.fromkeys(names, kit.ABSENT)
    row = {"unit_price": kit.ABSENT, "currency": kit.ABSENT}
    dossier = kit.with_(application=application, row=row, contract=contract)
    assert kit.ask(rule, dossier) == ["not_applicable"]

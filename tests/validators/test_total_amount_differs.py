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
    assert worst(kit, {"total_amount": Decimal("8000.01")}) == [("total_amount", "fail")]


def test_a_contract_that_agrees_with_a_form_that_does_not_add_up_does_not_either(kit):
    both = Decimal(9000)
    assert worst(kit, {"total_amount": both}, total_amount=both) == [
        ("total_amount", "fail"),
        ("total_amount", "unsure"),
    ]


@pytest.mark.parametrize("total", ["7999.99", "8500"])
def test_another_total_of_the_contract_is_told_once(kit, total):
    assert worst(kit, total_amount=Decimal(total)) == [("total_amount", "fail")]


@pytest.mark.parametrize(("total", "outcome"), [("6999.99", "fail"), ("7500", "unsure")])
def test_a_contract_that_does_not_add_up_either_is_told_of_both(kit, total, outcome):
    rows = (kit.listed(kit.VIN, unit_price=Decimal(7000)),)
    found = worst(kit, total_amount=Decimal(total), vehicles=rows)
    assert found == [("total_amount", "fail"), ("total_amount", outcome)]


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
    assert worst(kit, total_amount=total) == [("total_amount", "unsure")]
    rows = (kit.listed(kit.VIN, unit_price=kit.read(Decimal(3000), 0.97, Decimal(8000))),)
    assert worst(kit, vehicles=rows) == [("total_amount", "unsure")]


def test_what_nobody_states_is_not_compared(kit):
    names = ("total_amount", "currency")
    contract = kit.contract(**dict.fromkeys(names, kit.ABSENT))
    application = dict.fromkeys(names, kit.ABSENT)
    row = {"unit_price": kit.ABSENT, "currency": kit.ABSENT}
    dossier = kit.with_(application=application, row=row, contract=contract)
    assert kit.ask(rule, dossier) == ["not_applicable"]


def own(kit, *prices, total, quantity=1, currency="USD"):
    """Outcomes of a contract of a form without rows, whose total is the contract's."""
    rows = tuple(kit.listed(kit.VIN, unit_price=price) for price in prices)
    application = {"vehicles": (), "total_amount": Decimal(total), "quantity": len(prices)}
    contract = kit.contract(
        vehicles=rows, total_amount=Decimal(total), quantity=quantity, currency=currency
    )
    found = kit.told(rule, kit.with_(application=application, contract=contract))
    return [f.outcome for f in found if f.field == "total_amount"]


def test_rows_of_which_a_price_was_not_read_are_not_summed(kit):
    assert own(kit, Decimal(8000), Decimal(7000), total=15000) == ["pass", "pass"]
    assert own(kit, Decimal(8000), kit.UNREAD, total=15000) == ["pass"]
    assert own(kit, Decimal(8000), Decimal(0), total=8000) == ["pass", "pass"]


def test_a_sum_is_as_doubtful_as_its_prices(kit):
    assert own(kit, Decimal(8000), Decimal(7000), total=14000) == ["pass", "fail"]
    for doubtful in (kit.read(Decimal(7000), 0.97, Decimal(1000)), kit.read(Decimal(7000), 0.8)):
        assert own(kit, Decimal(8000), doubtful, total=14000) == ["pass", "unsure"]


def test_a_currency_that_only_a_row_states_counts(kit):
    rows = (kit.row(currency=kit.ABSENT), kit.row(vin=kit.OTHER_VIN, currency="EUR"))
    application = {"currency": kit.ABSENT, "vehicles": rows, "total_amount": kit.ABSENT}
    assert worst(kit, application, quantity=2, vehicles=())[0] == ("currency", "fail")


def test_a_contract_covers_more_only_than_an_application_that_says_how_many(kit):
    rows = (kit.listed(kit.VIN), kit.listed(kit.OTHER_VIN))
    contract = {"vehicles": rows, "total_amount": Decimal(16000), "quantity": kit.ABSENT}
    assert worst(kit, **contract) == []
    nothing = {"vehicles": (), "quantity": kit.ABSENT}
    assert worst(kit, nothing, **contract) == [("total_amount", "fail")]


@pytest.mark.parametrize(
    ("words", "found"),
    [("8000", []), ("8800", [("total_amount", "fail")])],
)
def test_an_amount_in_words_is_held_against_its_figures(kit, words, found):
    assert worst(kit, total_in_words=Decimal(words)) == found


def test_words_that_were_not_read_are_not_held_against_figures(kit):
    assert worst(kit, total_in_words=kit.UNREAD) == []

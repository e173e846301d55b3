import pytest

from validators.rules.contract_number_differs import contract_number_differs as rule


@pytest.mark.parametrize(
    ("number", "outcome"),
    [
        (("GY20261101-01",), "pass"),
        (("gy20261101 — 01",), "pass"),
        (("GY20261101-02",), "fail"),
        (("GY20261101-01", 0.97, "GY20261101-07"), "unsure"),
        (("GY20261101-02", 0.8), "unsure"),
    ],
)
def test_both_bear_one_number(kit, number, outcome):
    contract = kit.contract(contract_no=kit.read(*number))
    assert kit.ask(rule, kit.with_(contract=contract)) == [outcome]


def test_the_original_is_compared_where_there_is_a_translation(kit):
    contracts = (kit.foreign(), kit.translation(contract_no="X"))
    assert kit.ask(rule, kit.with_(contract=contracts)) == ["pass"]
    assert kit.ask(rule, kit.with_(contract=kit.translation())) == ["pass"]


def test_a_contract_whose_number_was_not_found_is_unsure(kit):
    contract = kit.contract(contract_no=kit.ABSENT)
    assert kit.ask(rule, kit.with_(contract=contract)) == ["unsure"]


def test_what_is_missing_is_reported_elsewhere(kit):
    assert kit.ask(rule, kit.with_(contract=None)) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(application={"contract_no": kit.ABSENT})) == ["not_applicable"]

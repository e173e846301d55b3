import pytest

from validators.rules.contract_destination_differs import contract_destination_differs as rule


@pytest.mark.parametrize(
    ("destination", "outcome"),
    [(("RU",), "pass"), (("俄罗斯",), "pass"), (("KZ",), "fail"), (("RU", 0.97, "KZ"), "unsure")],
)
def test_both_name_one_country(kit, destination, outcome):
    contract = kit.contract(destination=kit.read(*destination))
    assert kit.ask(rule, kit.with_(contract=contract)) == [outcome]


def test_a_contract_need_not_name_one(kit):
    contract = kit.contract(destination=kit.ABSENT)
    assert kit.ask(rule, kit.with_(contract=contract)) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(contract=None)) == ["not_applicable"]


def test_an_unread_one_is_unsure(kit):
    assert kit.ask(rule, kit.with_(contract=kit.contract(destination=kit.UNREAD))) == ["unsure"]

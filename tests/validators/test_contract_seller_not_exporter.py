import pytest

from validators.rules.contract_seller_not_exporter import contract_seller_not_exporter as rule


@pytest.mark.parametrize(
    ("seller", "outcome"),
    [
        (("广州远航汽车贸易有限公司",), "pass"),
        (("广州远航汽车贸易有限公司 (Guangzhou Yuanhang Auto Trade Co., Ltd.)",), "pass"),
        (("广州远航汽车贸易有限责任公司",), "fail"),
        (("广州远航汽车贸易有限公司", 0.97, "广州远帆汽车贸易有限公司"), "unsure"),
    ],
)
def test_the_seller_is_the_exporter(kit, seller, outcome):
    contract = kit.contract(seller=kit.read(*seller))
    assert kit.ask(rule, kit.with_(contract=contract)) == [outcome]


def test_a_foreign_contract_is_compared_through_its_translation(kit):
    assert kit.ask(rule, kit.with_(contract=(kit.foreign(), kit.translation()))) == ["pass"]
    contracts = (kit.foreign(), kit.translation(seller="某某汽车有限公司"))
    assert kit.ask(rule, kit.with_(contract=contracts)) == ["fail"]


def test_without_a_translation_a_foreign_name_cannot_be_compared(kit):
    assert kit.ask(rule, kit.with_(contract=kit.foreign())) == ["not_applicable"]


def test_a_bilingual_contract_of_which_only_the_foreign_name_was_found_is_for_a_person(kit):
    contract = kit.foreign(language=("zh", "ru"))
    assert kit.ask(rule, kit.with_(contract=contract)) == ["unsure"]


def test_unread_is_unsure_and_no_contract_reported_elsewhere(kit):
    assert kit.ask(rule, kit.with_(contract=kit.contract(seller=kit.UNREAD))) == ["unsure"]
    assert kit.ask(rule, kit.with_(contract=None)) == ["not_applicable"]

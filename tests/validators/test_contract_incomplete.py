import pytest

from validators.rules.contract_incomplete import contract_incomplete as rule


@pytest.mark.parametrize("part", ["seller", "buyer", "sign_date"])
def test_a_part_that_was_not_found_is_for_a_person(kit, part):
    contract = kit.contract(**{part: kit.ABSENT})
    assert kit.ask(rule, kit.with_(contract=contract)) == ["unsure"]


def test_a_part_that_the_translation_has_is_there(kit):
    contracts = (kit.foreign(sign_date=kit.ABSENT), kit.translation())
    assert kit.ask(rule, kit.with_(contract=contracts)) == ["pass"]


def test_a_full_contract_passes_and_none_is_reported_elsewhere(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass"]
    assert kit.ask(rule, kit.with_(contract=None)) == ["not_applicable"]

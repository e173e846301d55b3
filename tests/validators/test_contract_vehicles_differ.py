from decimal import Decimal

from validators.rules.contract_vehicles_differ import contract_vehicles_differ as rule

NEAR = "LSVCY6C49MN027780"


def ask(kit, *rows):
    return kit.ask(rule, kit.with_(contract=kit.contract(vehicles=rows)))


def test_the_vehicle_stands_in_the_contract_at_its_price(kit):
    assert ask(kit, kit.listed(kit.VIN)) == ["pass", "pass"]
    assert ask(kit, kit.listed(kit.VIN, unit_price=kit.ABSENT)) == ["pass"]


def test_another_vin_is_a_fault_that_shows_the_nearest(kit):
    contract = kit.contract(vehicles=(kit.listed(NEAR),))
    (finding,) = kit.told(rule, kit.with_(contract=contract))
    assert (finding.outcome, finding.expected, finding.found) == ("fail", kit.VIN, NEAR)


def test_another_vehicle_altogether_is_missing_and_more_than_applied_for(kit):
    assert ask(kit, kit.listed(kit.OTHER_VIN)) == ["fail", "unsure"]


def test_another_price_is_a_fault(kit):
    assert ask(kit, kit.listed(kit.VIN, unit_price=Decimal(7999))) == ["pass", "fail"]


def test_more_vehicles_may_be_applied_for_in_another_batch(kit):
    assert ask(kit, kit.listed(kit.VIN), kit.listed(kit.OTHER_VIN)) == ["pass", "pass", "unsure"]


def test_a_doubtful_vin_is_for_a_person(kit):
    assert ask(kit, kit.listed(kit.read(kit.VIN, 0.97, NEAR))) == ["unsure"]
    assert ask(kit, kit.listed(kit.read(NEAR, 0.97, kit.VIN))) == ["unsure"]
    assert ask(kit, kit.listed(kit.UNREAD)) == ["unsure"]


def test_where_the_translation_lists_none_the_original_does(kit):
    contracts = (kit.foreign(), kit.translation(vehicles=()))
    assert kit.ask(rule, kit.with_(contract=contracts)) == ["pass", "pass"]


def test_a_contract_without_vins_is_compared_by_model(kit):
    assert ask(kit, kit.listed(kit.ABSENT)) == ["pass"]
    assert ask(kit, kit.listed(kit.ABSENT, model="BYD7005BEV")) == ["unsure"]


def test_a_contract_without_a_list_has_nothing_to_compare(kit):
    assert ask(kit) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(contract=None)) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(application={"vehicles": ()})) == ["not_applicable"]

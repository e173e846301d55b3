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
    assert ask(kit, kit.listed(kit.ABSENT, model=kit.ABSENT)) == ["not_applicable"]


def test_what_is_expected_of_a_contract_without_vins_is_the_model_applied_for(kit):
    contract = kit.contract(vehicles=(kit.listed(kit.ABSENT, model="BYD7005BEV"),))
    (finding,) = kit.told(rule, kit.with_(contract=contract))
    assert (finding.expected, finding.found) == ("SVW7142BPV", "BYD7005BEV")


def test_a_row_without_a_vin_does_not_make_the_others_doubtful(kit):
    rows = (kit.listed(kit.ABSENT), kit.listed(NEAR))
    assert ask(kit, *rows) == ["fail"]
    contracts = (kit.foreign(vehicles=rows), kit.translation(vehicles=rows))
    assert kit.ask(rule, kit.with_(contract=contracts)) == ["fail"]


def translated(kit, original, translation, applied=None):
    """Outcomes by VIN and field of a foreign contract and its translation, for two vehicles."""
    both = {"vehicles": applied or (kit.row(), kit.row(vin=kit.OTHER_VIN))}
    contracts = (kit.foreign(vehicles=original), kit.translation(vehicles=translation))
    found = kit.told(rule, kit.with_(application=both, contract=contracts))
    return [(each.vin, each.field, each.outcome) for each in found]


def test_contract_and_translation_that_agree_are_both_satisfied(kit):
    rows = (kit.listed(kit.VIN), kit.listed(kit.OTHER_VIN))
    assert translated(kit, rows, rows) == [
        (kit.VIN, "vin", "pass"),
        (kit.VIN, "unit_price", "pass"),
        (kit.OTHER_VIN, "vin", "pass"),
        (kit.OTHER_VIN, "unit_price", "pass"),
    ]


def test_a_mistake_of_the_translation_hides_no_other_one(kit):
    original = (kit.listed(kit.VIN), kit.listed(kit.THIRD_VIN))
    translation = (kit.listed(NEAR), kit.listed(kit.THIRD_VIN))
    found = translated(kit, original, translation)
    assert found[0] == (kit.OTHER_VIN, "vin", "fail")
    assert kit.VIN not in [vin for vin, _, _ in found]


def test_a_price_that_only_the_translation_has_otherwise_hides_no_other_price(kit):
    wrong = kit.listed(kit.OTHER_VIN, unit_price=Decimal(9000))
    original = (kit.listed(kit.VIN), wrong)
    translation = (kit.listed(kit.VIN, unit_price=Decimal(7000)), wrong)
    assert translated(kit, original, translation) == [
        (kit.VIN, "vin", "pass"),
        (kit.OTHER_VIN, "vin", "pass"),
        (kit.OTHER_VIN, "unit_price", "fail"),
    ]


def test_each_of_two_translations_is_held_to_its_own_contract(kit):
    row, other = kit.listed(kit.VIN), kit.listed(kit.OTHER_VIN)
    contracts = (
        kit.foreign(vehicles=(row,)),
        kit.translation(vehicles=(row,)),
        kit.foreign(id="k2", contract_no="B-2", vehicles=(other,)),
        kit.translation(id="t2", contract_no="B-2", vehicles=(kit.listed(kit.THIRD_VIN),)),
    )
    both = {"vehicles": (kit.row(), kit.row(vin=kit.OTHER_VIN))}
    found = kit.told(rule, kit.with_(application=both, contract=contracts))
    assert [(each.vin, each.field, each.outcome) for each in found] == [
        (kit.VIN, "vin", "pass"),
        (kit.VIN, "unit_price", "pass"),
    ]


def test_a_vehicle_that_the_contract_lists_twice_is_no_further_one(kit):
    row = kit.listed(kit.VIN)
    assert ask(kit, row, row) == ["pass", "pass"]
    assert ask(kit, row, row, kit.listed(kit.OTHER_VIN)) == ["pass", "pass", "unsure"]

import pytest

from validators.rules.unit_not_vehicle import unit_not_vehicle as rule


@pytest.mark.parametrize(
    ("unit", "outcome"),
    [("辆", "pass"), ("輛", "pass"), ("台", "unsure"), ("SET", "unsure"), ("千克", "fail")],
)
def test_vehicles_are_counted_in_one_unit(kit, unit, outcome):
    assert kit.ask(rule, kit.with_(application={"unit": unit})) == [outcome]


def test_a_form_that_prints_none_is_left_alone(kit):
    assert kit.ask(rule, kit.with_(application={"unit": kit.ABSENT})) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(application={"unit": kit.UNREAD})) == ["unsure"]

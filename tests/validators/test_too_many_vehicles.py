import pytest

from validators.rules.too_many_vehicles import too_many_vehicles as rule


@pytest.mark.parametrize(("quantity", "outcome"), [(1, "pass"), (20, "pass"), (21, "fail")])
def test_the_limit_itself_passes(kit, quantity, outcome):
    assert kit.ask(rule, kit.with_(application={"quantity": quantity})) == [outcome]


@pytest.mark.parametrize(("count", "outcome"), [(20, "pass"), (21, "fail")])
def test_the_vehicles_listed_count_as_well(kit, count, outcome):
    rows = tuple(kit.row() for _ in range(count))
    application = {"vehicles": rows, "quantity": kit.ABSENT}
    assert kit.ask(rule, kit.with_(application=application)) == [outcome]


def test_a_rival_beyond_the_limit_is_for_a_person(kit):
    quantity = kit.read(12, 0.97, 72)
    assert kit.ask(rule, kit.with_(application={"quantity": quantity})) == ["unsure"]
    assert kit.ask(rule, kit.with_(application={"quantity": kit.read(12, 0.97, 17)})) == ["pass"]


def test_unread_is_unsure_and_nothing_stated_nothing_to_judge(kit):
    assert kit.ask(rule, kit.with_(application={"quantity": kit.UNREAD})) == ["unsure"]
    application = {"quantity": kit.ABSENT, "vehicles": ()}
    assert kit.ask(rule, kit.with_(application=application)) == ["not_applicable"]

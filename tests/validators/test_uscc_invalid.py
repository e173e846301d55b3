import pytest

from validators.rules.uscc_invalid import uscc_invalid as rule


@pytest.mark.parametrize(
    ("code", "outcome"),
    [
        (("91440113MACPQJKN06",), "pass"),
        (("91440113MACPQJKN07",), "fail"),
        (("91440113MACPQJKN0",), "fail"),
        (("91440113MACPQJKN0I",), "fail"),
        (("91440113MACPQJKN0G", 0.97, "91440113MACPQJKN06"), "unsure"),
        (("91440113MACPQJKN07", 0.8), "unsure"),
    ],
)
def test_the_check_character_decides(kit, code, outcome):
    assert kit.ask(rule, kit.with_(application={"uscc": kit.read(*code)})) == [outcome]


def test_unread_is_unsure_and_left_out_is_left_alone(kit):
    assert kit.ask(rule, kit.with_(application={"uscc": kit.UNREAD})) == ["unsure"]
    assert kit.ask(rule, kit.with_(application={"uscc": kit.ABSENT})) == ["not_applicable"]

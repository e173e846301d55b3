import pytest

from validators.rules.goods_condition_not_used import goods_condition_not_used as rule


@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        (("旧",), "pass"),
        (("舊",), "pass"),
        (("新",), "fail"),
        (("全新",), "fail"),
        (("旧车",), "unsure"),
        (("Used",), "unsure"),
        (("旧", 0.97, "新"), "unsure"),
        (("新", 0.7), "unsure"),
    ],
)
def test_it_is_the_one_word(kit, condition, outcome):
    dossier = kit.with_(application={"goods_condition": kit.read(*condition)})
    assert kit.ask(rule, dossier) == [outcome]


def test_unread_is_unsure_and_left_out_is_reported_elsewhere(kit):
    assert kit.ask(rule, kit.with_(application={"goods_condition": kit.UNREAD})) == ["unsure"]
    dossier = kit.with_(application={"goods_condition": kit.ABSENT})
    assert kit.ask(rule, dossier) == ["not_applicable"]

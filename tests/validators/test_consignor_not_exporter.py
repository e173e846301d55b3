import pytest

from validators.rules.consignor_not_exporter import consignor_not_exporter as rule


@pytest.mark.parametrize(
    ("consignor", "outcome"),
    [
        (("广州远航汽车贸易有限公司",), "pass"),
        (("广州远航汽车贸易有限责任公司",), "fail"),
        (("广州远航汽车贸易有限公司", 0.97, "广州远帆汽车贸易有限公司"), "unsure"),
        (("广州远帆汽车贸易有限公司", 0.8), "unsure"),
    ],
)
def test_both_are_one_firm(kit, consignor, outcome):
    dossier = kit.with_(application={"consignor": kit.read(*consignor)})
    assert kit.ask(rule, dossier) == [outcome]


def test_unread_is_unsure_and_left_out_is_reported_elsewhere(kit):
    assert kit.ask(rule, kit.with_(application={"consignor": kit.UNREAD})) == ["unsure"]
    assert kit.ask(rule, kit.with_(application={"consignor": kit.ABSENT})) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(application={"source": "none"})) == ["not_applicable"]

import pytest

from validators.rules.destination_not_abroad import destination_not_abroad as rule


@pytest.mark.parametrize(
    ("destination", "outcome"),
    [
        (("RU",), "pass"),
        (("HK",), "pass"),
        (("MO",), "pass"),
        (("TW",), "pass"),
        (("CN",), "fail"),
        (("中国",), "fail"),
        (("RU", 0.97, "CN"), "unsure"),
    ],
)
def test_the_customs_territory_ends_before_hong_kong(kit, destination, outcome):
    dossier = kit.with_(application={"destination": kit.read(*destination)})
    assert kit.ask(rule, dossier) == [outcome]


def test_a_bonded_zone_lies_within(kit):
    zone = kit.read("KZ").model_copy(update={"raw": "广州南沙综合保税区"})
    assert kit.ask(rule, kit.with_(application={"destination": zone})) == ["fail"]


def test_unread_is_unsure_and_left_out_is_reported_elsewhere(kit):
    assert kit.ask(rule, kit.with_(application={"destination": kit.UNREAD})) == ["unsure"]
    assert kit.ask(rule, kit.with_(application={"destination": kit.ABSENT})) == ["not_applicable"]

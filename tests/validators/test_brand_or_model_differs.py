import pytest

from validators.rules.brand_or_model_differs import brand_or_model_differs as rule


@pytest.mark.parametrize(
    ("brand", "outcome"),
    [
        ("大众汽车牌", "pass"),
        ("大众", "pass"),
        ("大眾牌", "pass"),
        ("Volkswagen", "unsure"),
        ("别克牌", "fail"),
    ],
)
def test_brands_are_compared_without_their_ending(kit, brand, outcome):
    assert kit.ask(rule, kit.with_(row={"brand": brand})) == [outcome, "pass"]


@pytest.mark.parametrize(
    ("model", "outcome"),
    [("svw7142-bpv", "pass"), ("SVW 7142BPV", "pass"), ("SVW7142BPA", "fail")],
)
def test_models_are_compared_character_by_character(kit, model, outcome):
    assert kit.ask(rule, kit.with_(row={"model": model})) == ["pass", outcome]


def test_a_rival_is_for_a_person(kit):
    certificate = kit.certificate(
        brand=kit.read("大众牌", 0.97, "大从牌"), model=kit.read("SVW7142BPV", 0.97, "SVW7142BPU")
    )
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure", "unsure"]


def test_unread_is_unsure(kit):
    certificate = kit.certificate(brand=kit.UNREAD, model=kit.ABSENT)
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure", "unsure"]


def test_what_the_application_leaves_out_is_reported_elsewhere(kit):
    row = {"brand": kit.ABSENT, "model": kit.BLANK}
    assert kit.ask(rule, kit.with_(row=row)) == ["not_applicable", "not_applicable"]


def test_the_message_names_the_field_and_both_values(kit):
    finding = kit.told(rule, kit.with_(row={"brand": "别克牌"}))[0]
    assert "车辆品牌" in finding.message.zh
    assert "“别克牌”" in finding.message.zh
    assert (
        "brand: “别克牌” on the application, “大众汽车牌” on the certificate" in finding.message.en
    )

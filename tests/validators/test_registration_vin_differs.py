import pytest

from validators.rules.registration_vin_differs import registration_vin_differs as rule

NEAR = "LSVCY6C49MN027780"


@pytest.mark.parametrize(
    ("vin", "outcome"),
    [
        (("LSVCY6C49MN027789", 1.0), "pass"),
        (("lsvcy6c49mn027789", 0.6), "pass"),
        (("LSVCY6C49MN027789", 0.97, NEAR), "unsure"),
        ((NEAR, 0.97, "LSVCY6C49MN027789"), "unsure"),
        ((NEAR, 0.99), "fail"),
        ((NEAR, 0.9), "unsure"),
        (("LSVCY6C49MN027789", 0.4), "unsure"),
    ],
)
def test_one_character_is_a_difference_and_doubt_goes_to_a_person(kit, vin, outcome):
    certificate = kit.certificate(vin=kit.read(*vin))
    assert kit.ask(rule, kit.with_(certificate=certificate)) == [outcome]


def test_the_message_names_both(kit):
    (finding,) = kit.told(rule, kit.with_(certificate=kit.certificate(vin=NEAR)))
    assert (finding.expected, finding.found, finding.vin) == (kit.VIN, NEAR, kit.VIN)
    assert kit.VIN in finding.message.zh
    assert NEAR in finding.message.en


def test_an_unread_vin_is_unsure(kit):
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(vin=kit.UNREAD))) == ["unsure"]


def test_a_missing_certificate_is_not_reported_again(kit):
    assert kit.ask(rule, kit.with_(certificate=None)) == ["not_applicable"]


def test_a_vin_left_out_of_the_application_is_not_reported_again(kit):
    assert kit.ask(rule, kit.with_(row={"vin": kit.ABSENT})) == ["not_applicable"]

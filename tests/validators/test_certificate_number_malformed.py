import pytest

from validators.rules.certificate_number_malformed import certificate_number_malformed as rule


@pytest.mark.parametrize(
    ("number", "outcome"),
    [
        (("310007798232",), "pass"),
        (("31000779823",), "fail"),
        (("3100077982321",), "fail"),
        (("31000779823B",), "fail"),
        (("31000779823B", 0.97, "310007798238"), "unsure"),
        (("31000779823", 0.8), "unsure"),
        (("310007798232", 0.97, "310007798237"), "pass"),
    ],
)
def test_it_has_twelve_digits(kit, number, outcome):
    certificate = kit.certificate(certificate_no=kit.read(*number))
    assert kit.ask(rule, kit.with_(certificate=certificate)) == [outcome]


def test_the_law_does_not_ask_for_the_number(kit):
    certificate = kit.certificate(certificate_no=kit.ABSENT)
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["not_applicable"]
    assert kit.ask(rule, kit.with_(certificate=None)) == ["not_applicable"]

import pytest

from validators.rules.customs_supervision_noted import customs_supervision_noted as rule


@pytest.mark.parametrize(
    ("noted", "outcome"),
    [
        ((False, 0.97), "pass"),
        ((True, 0.97), "fail"),
        ((True, 0.8), "unsure"),
        ((False, 0.4), "unsure"),
        ((False, 0.97, True), "unsure"),
    ],
)
def test_words_on_the_certificate_decide(kit, noted, outcome):
    certificate = kit.certificate(customs_supervision=kit.read(*noted))
    assert kit.ask(rule, kit.with_(certificate=certificate)) == [outcome]


def test_unread_or_hard_to_read_is_unsure(kit):
    certificate = kit.certificate(customs_supervision=kit.ABSENT)
    assert kit.ask(rule, kit.with_(certificate=certificate)) == ["unsure"]
    assert kit.ask(rule, kit.with_(poor=(1,))) == ["unsure"]


def test_a_missing_certificate_is_not_reported_again(kit):
    assert kit.ask(rule, kit.with_(certificate=None)) == ["not_applicable"]

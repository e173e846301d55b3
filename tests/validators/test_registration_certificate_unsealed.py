import pytest

from validators.rules.registration_certificate_unsealed import (
    registration_certificate_unsealed as rule,
)


@pytest.mark.parametrize(
    ("sealed", "outcome"),
    [
        ((True, 0.9), "pass"),
        ((False, 0.96), "fail"),
        ((False, 0.8), "unsure"),
        ((True, 0.3), "unsure"),
    ],
)
def test_a_seal_is_seen_or_surely_not(kit, sealed, outcome):
    certificate = kit.certificate(sealed=kit.read(*sealed))
    assert kit.ask(rule, kit.with_(certificate=certificate)) == [outcome]


def test_a_page_that_was_hard_to_read_may_bear_it(kit):
    certificate = kit.certificate(sealed=False)
    assert kit.ask(rule, kit.with_(certificate=certificate, poor=(2,))) == ["unsure"]


def test_unread_is_unsure_and_a_missing_certificate_reported_elsewhere(kit):
    assert kit.ask(rule, kit.with_(certificate=kit.certificate(sealed=kit.ABSENT))) == ["unsure"]
    assert kit.ask(rule, kit.with_(certificate=None)) == ["not_applicable"]

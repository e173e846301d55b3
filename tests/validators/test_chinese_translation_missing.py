import pytest

from validators.rules.chinese_translation_missing import chinese_translation_missing as rule


@pytest.mark.parametrize(
    ("language", "outcome"),
    [
        ((("zh",), 0.97), "pass"),
        ((("en", "zh"), 0.97), "pass"),
        ((("ru",), 0.97), "fail"),
        ((("en", "ru"), 0.97), "fail"),
        ((("ru",), 0.8), "unsure"),
        ((("ru",), 0.97, ("ru", "zh")), "unsure"),
        (((), 0.0), "unsure"),
    ],
)
def test_only_a_foreign_contract_needs_one(kit, language, outcome):
    contract = kit.contract(language=kit.read(*language))
    assert kit.ask(rule, kit.with_(contract=contract)) == [outcome]


def test_a_foreign_contract_with_its_translation_passes(kit):
    assert kit.ask(rule, kit.with_(contract=(kit.foreign(), kit.translation()))) == ["pass"]


def test_it_may_be_on_a_page_that_was_hard_to_read(kit):
    assert kit.ask(rule, kit.with_(contract=kit.foreign(), poor=(5,))) == ["unsure"]


def test_no_contract_is_reported_elsewhere(kit):
    assert kit.ask(rule, kit.with_(contract=None)) == ["not_applicable"]

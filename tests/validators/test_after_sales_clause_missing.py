import pytest

from validators.rules.after_sales_clause_missing import after_sales_clause_missing as rule


@pytest.mark.parametrize(
    ("clause", "thin", "outcome"),
    [
        ((True, 0.97), (False, 0.97), "pass"),
        ((True, 0.97), (True, 0.97), "unsure"),
        ((False, 0.96), (False, 0.0), "fail"),
        ((False, 0.8), (False, 0.0), "unsure"),
        ((True, 0.97, False), (False, 0.97), "unsure"),
    ],
)
def test_a_clause_says_who_does_what(kit, clause, thin, outcome):
    contract = kit.contract(after_sales_clause=kit.read(*clause), after_sales_thin=kit.read(*thin))
    assert kit.ask(rule, kit.with_(contract=contract)) == [outcome]


def test_the_translation_prevails(kit):
    contracts = (kit.foreign(), kit.translation(after_sales_clause=False))
    assert kit.ask(rule, kit.with_(contract=contracts)) == ["fail"]
    contracts = (kit.foreign(after_sales_clause=False), kit.translation())
    assert kit.ask(rule, kit.with_(contract=contracts)) == ["pass"]


def test_one_of_several_papers_is_enough(kit):
    contracts = (kit.contract(after_sales_clause=False), kit.contract(id="annex"))
    assert kit.ask(rule, kit.with_(contract=contracts)) == ["pass"]


def test_it_may_be_on_a_page_that_was_hard_to_read(kit):
    contract = kit.contract(after_sales_clause=False)
    assert kit.ask(rule, kit.with_(contract=contract, poor=(5,))) == ["unsure"]


def test_unread_is_unsure_and_no_contract_reported_elsewhere(kit):
    contract = kit.contract(after_sales_clause=kit.ABSENT)
    assert kit.ask(rule, kit.with_(contract=contract)) == ["unsure"]
    assert kit.ask(rule, kit.with_(contract=None)) == ["not_applicable"]

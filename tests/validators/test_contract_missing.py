from validators.rules.contract_missing import contract_missing as rule


def test_the_contract_itself_must_be_there(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass"]
    assert kit.ask(rule, kit.with_(contract=kit.foreign())) == ["pass"]
    assert kit.ask(rule, kit.with_(contract=None)) == ["fail"]


def test_its_translation_is_no_substitute(kit):
    assert kit.ask(rule, kit.with_(contract=kit.translation())) == ["fail"]


def test_it_may_be_on_a_page_that_was_hard_to_read(kit):
    assert kit.ask(rule, kit.with_(contract=None, poor=(5,))) == ["unsure"]

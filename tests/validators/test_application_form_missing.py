from validators.rules.application_form_missing import application_form_missing as rule


def test_a_declared_application_or_a_form_will_do(kit):
    assert kit.ask(rule, kit.dossier()) == ["pass"]
    dossier = kit.dossier(kit.application(source="form"), kit.papers(form=kit.form()))
    assert kit.ask(rule, dossier) == ["pass"]


def test_neither_is_a_fault(kit):
    dossier = kit.dossier(kit.application(source="none", vehicles=()))
    assert kit.ask(rule, dossier) == ["fail"]


def test_a_page_that_was_hard_to_read_may_be_the_form(kit):
    dossier = kit.dossier(kit.application(source="none", vehicles=()), poor=(1,))
    assert kit.ask(rule, dossier) == ["unsure"]

from validators.rules.market_access_declaration_missing import (
    market_access_declaration_missing as rule,
)


def test_one_declaration_is_enough(make):
    (finding,) = make.told(rule, make.dossier(make.car(), documents=(make.market(),)))
    assert (finding.outcome, finding.documents) == ("pass", ("market",))


def test_none_is_a_fault_where_every_page_was_read(make):
    (finding,) = make.told(rule, make.dossier(make.car(), documents=(make.statement(),)))
    assert (finding.outcome, finding.severity, finding.clause) == ("fail", "error", "§五(五)")


def test_none_seen_is_for_a_person_where_a_page_was_not_legible(make):
    assert make.ask(rule, make.dossier(make.car(), well_read=False)) == ["unsure"]

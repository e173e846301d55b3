import pytest

from validators.rules.inspection_body_declaration_incomplete import (
    inspection_body_declaration_incomplete as rule,
)


def outcomes(make, **values):
    return make.told(rule, make.dossier(make.car(), documents=(make.statement(**values),)))


def test_both_statements_are_asked_for(make):
    assert [finding.outcome for finding in outcomes(make)] == ["pass", "pass"]
    findings = outcomes(make, no_dishonesty=False)
    assert [finding.outcome for finding in findings] == ["pass", "fail"]
    assert "无严重失信行为" in findings[1].message.zh
    findings = outcomes(make, no_violations=False)
    assert [finding.outcome for finding in findings] == ["fail", "pass"]


@pytest.mark.parametrize("confidence", [0.5, 0.9])
def test_words_that_were_not_surely_absent_are_for_a_person(make, confidence):
    findings = outcomes(make, no_violations=make.read(False, confidence))
    assert findings[0].outcome == "unsure"


def test_words_that_were_not_looked_for_are_for_a_person(make):
    assert outcomes(make, no_violations=make.Field())[0].outcome == "unsure"


def test_a_dossier_without_a_declaration_has_none_to_judge(make):
    assert make.ask(rule, make.dossier(make.car())) == []


def test_another_paper_is_refused(make):
    with pytest.raises(TypeError, match="market_access_declaration"):
        rule(make.dossier(make.car()), make.market())

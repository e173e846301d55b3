"""The rules on seals ask the same of each paper."""

import datetime as dt

import pytest

from validators.rules.after_sales_confirmation_unsealed import after_sales_confirmation_unsealed
from validators.rules.inspection_body_declaration_unsealed import (
    inspection_body_declaration_unsealed,
)
from validators.rules.inspection_report_unsealed import inspection_report_unsealed
from validators.rules.market_access_declaration_unsealed import market_access_declaration_unsealed

RULES = {
    "report": inspection_report_unsealed,
    "statement": inspection_body_declaration_unsealed,
    "market": market_access_declaration_unsealed,
    "letter": after_sales_confirmation_unsealed,
}


def outcomes(make, kind, sealed, well_read=True):
    paper = getattr(make, kind)(sealed=sealed, pages=(make.PAGE,))
    young = make.certificate(registration_date=dt.date(2026, 7, 1))
    each = make.vehicle(young, paper if kind == "report" else make.report())
    documents = () if kind == "report" else (paper,)
    subject = make.dossier(each, documents=documents, well_read=well_read)
    return [(f.outcome, f.severity, f.documents) for f in make.told(RULES[kind], subject)]


@pytest.mark.parametrize("kind", RULES)
def test_a_seal_passes_and_none_is_a_fault(make, kind):
    assert outcomes(make, kind, True) == [("pass", "error", (kind,))]
    assert outcomes(make, kind, False) == [("fail", "error", (kind,))]


@pytest.mark.parametrize("kind", RULES)
def test_a_seal_that_may_be_there_is_for_a_person(make, kind):
    for sealed in (make.Field(), make.read(False, 0.5), make.read(True, 0.4)):
        assert [outcome for outcome, *_ in outcomes(make, kind, sealed)] == ["unsure"]
    assert outcomes(make, kind, False, well_read=False)[0][0] == "unsure"


@pytest.mark.parametrize("kind", ["statement", "market"])
def test_another_paper_is_refused(make, kind):
    with pytest.raises(TypeError):
        RULES[kind](make.dossier(make.car()), make.letter())


def test_without_the_paper_there_is_no_seal_to_look_for(make):
    bare = make.dossier(make.vehicle(make.certificate(registration_date=dt.date(2026, 7, 1))))
    assert make.ask(RULES["report"], bare) == ["not_applicable"]
    assert make.ask(RULES["letter"], bare) == ["not_applicable"]
    assert make.ask(RULES["market"], bare) == []


def test_a_confirmation_that_nobody_needs_may_be_unsealed(make):
    subject = make.dossier(make.car(), documents=(make.letter(sealed=False),))
    assert make.ask(RULES["letter"], subject) == ["not_applicable"]


@pytest.mark.parametrize("kind", RULES)
def test_another_firms_seal_is_told_by_its_ring(make, kind):
    sealed = make.Field(value=False, raw="广州某某检测有限公司", confidence=0.96)
    paper = getattr(make, kind)(sealed=sealed, pages=(make.PAGE,))
    young = make.certificate(registration_date=dt.date(2026, 7, 1))
    each = make.vehicle(young, paper if kind == "report" else make.report())
    documents = () if kind == "report" else (paper,)
    (finding,) = make.told(RULES[kind], make.dossier(each, documents=documents))
    assert finding.outcome == "fail"
    assert finding.message.zh.endswith("所盖印章的印文为“广州某某检测有限公司”。")

import datetime as dt

import pytest

from dossier.numbers import uscc


def bad(outcomes):
    return {rule for rule, found in outcomes.items() if set(found) & {"fail", "unsure"}}


def test_the_plain_data_is_itself_valid(make):
    assert uscc.is_valid(make.USCC)


@pytest.mark.parametrize("kind", ["trade", "production"])
def test_a_sound_declaration_is_cleared(make, kind):
    subject = make.declaration(kind)
    assert bad(make.outcomes(subject)) == set()
    assert make.verdict(subject, make.judge(subject)) == "cleared"


def test_a_manufacturer_owes_no_premises_appraisers_or_audit(make):
    without = ("premises", "certificate1", "certificate2", "certificate3", "insurance", "sales")
    subject = make.declaration("production", without=(*without, "audit"))
    found = make.outcomes(subject)
    assert bad(found) == set()
    assert found["premises-proof-missing"] == ["not_applicable"]
    assert found["audit-report-missing"] == ["not_applicable"]


def test_a_new_enterprise_hands_in_statements_and_its_investors_audit(make):
    subject = make.declaration(
        licence={"established": dt.date(2026, 1, 8)},
        letter={"business_figures": False},
        audit={"auditee": "天津恒启控股集团有限公司"},
        statements={},
    )
    found = make.outcomes(subject)
    assert bad(found) == set()
    assert found["financial-statements-missing"] == ["pass"]
    assert found["investor-audit-report-missing"] == ["pass"]
    assert found["audit-report-missing"] == ["not_applicable"]


def test_one_sheet_may_promise_everything(make):
    subject = make.declaration(truth=None, commitment={"truthful": True})
    assert bad(make.outcomes(subject)) == set()


def test_project_contracting_needs_no_declaration(make):
    subject = make.declaration("contracting", award={}, filing={}, project={})
    found = make.outcomes(subject)
    assert found["declaration-not-required"] == ["fail"]
    assert bad(found) == {"declaration-not-required"}
    assert make.verdict(subject, make.judge(subject)) == "cleared"


def test_rules_of_licences_and_of_declarations_keep_to_their_own(make):
    declared = {finding.rule for finding in make.judge(make.declaration())}
    kinds = {rule.id: rule.kind for rule in make.RULES}
    assert {kinds[rule] for rule in declared} <= {"enterprise", "both"}
    licence = make.declaration().model_copy(update={"kind": "licence", "documents": ()})
    told = {finding.rule for finding in make.judge(licence)}
    assert "enterprise" not in {kinds[rule] for rule in told}


def test_poor_pages_leave_absent_papers_to_a_person(make):
    found = make.outcomes(make.declaration(without=("premises", "licence"), well_read=False))
    assert found["premises-proof-missing"] == ["unsure"]
    assert found["business-licence-missing"] == ["unsure"]


def test_the_licence_of_a_lessor_is_not_held_against_the_enterprise(make):
    lessor = make.paper(
        "licence",
        {"name": "天津滨海置业有限公司", "uscc": "91110108551385082Q", "licence_type": "合伙企业"},
    )
    sound = make.declaration()
    subject = sound.model_copy(update={"documents": (lessor, *sound.documents)})
    assert bad(make.outcomes(subject)) == set()

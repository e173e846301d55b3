"""A finding on a declaration says which field and papers it is about, and what was found."""

import datetime as dt

import pytest

OTHER = "天津恒启国际贸易有限责任公司"
NAME = "天津恒启国际贸易有限公司"
# rule: what is changed in a sound declaration, then field, expected, found and papers
CASES = {
    "appraisers-too-few": (
        {"certificate3": None},
        ("persons", "3", "王伟, 李芳", ("certificate1", "certificate2")),
    ),
    "business-licence-expired": (
        {"licence": {"term_end": dt.date(2026, 3, 1)}},
        ("term_end", None, "2026-03-01", ("licence",)),
    ),
    "enterprise-not-legal-person": (
        {"licence": {"licence_type": "个体工商户"}},
        ("licence_type", None, "个体工商户", ("licence",)),
    ),
    "enterprise-type-differs": (
        {"letter": {"enterprise_type": "production"}},
        ("enterprise_type", "trade", "production", ("letter",)),
    ),
    "enterprise-name-differs": (
        {"customs": {"name": OTHER}},
        ("name", NAME, OTHER, ("customs", "licence")),
    ),
    "lease-expired": (
        {"premises": {"lease_end": dt.date(2026, 3, 1)}},
        ("lease_end", None, "2026-03-01", ("premises",)),
    ),
    "three-year-plan-missing": (
        {"letter": {"plan_years": 2}},
        ("plan_years", None, "2", ("letter",)),
    ),
    "audit-report-wrong-year": (
        {"audit": {"year": 2024}},
        ("year", "2025", "2024", ("audit",)),
    ),
}


@pytest.mark.parametrize("rule", CASES)
def test_a_fault_names_field_values_and_papers(make, rule):
    change, expected = CASES[rule]
    found = [f for f in make.judge(make.declaration(**change)) if f.rule == rule]
    told = {(f.field, f.expected, f.found, f.documents) for f in found if f.outcome == "fail"}
    assert expected in told


def test_uninsured_appraisers_are_named_beside_the_papers(make):
    insured = {"persons": tuple(make.read(name) for name in make.PERSONS[:2])}
    subject = make.declaration(insurance=insured)
    (finding,) = [f for f in make.judge(subject) if f.rule == "appraisers-uninsured"]
    papers = ("certificate1", "certificate2", "certificate3", "insurance")
    told = (finding.outcome, finding.field, finding.found, finding.documents)
    assert told == ("fail", "persons", "张敏", papers)


def test_a_number_that_two_appraisers_share_names_both(make):
    shared = {"persons": (make.person("赵静", "2312001"),)}
    subject = make.declaration(certificate3=shared)
    (finding,) = [f for f in make.judge(subject) if f.rule == "appraiser-certificate-repeated"]
    assert (finding.outcome, finding.field) == ("fail", "certificate_nos")
    assert "王伟" in finding.message.zh
    assert "赵静" in finding.message.zh


def test_proof_of_sales_by_others_names_the_parties(make):
    parties = tuple(make.read(name) for name in ("甲汽车销售有限公司", "乙汽车贸易有限公司"))
    subject = make.declaration(sales={"parties": parties})
    (finding,) = [f for f in make.judge(subject) if f.rule == "sales-proof-of-another"]
    told = (finding.field, finding.expected, finding.found, finding.documents)
    assert told == ("parties", NAME, "甲汽车销售有限公司, 乙汽车贸易有限公司", ("sales",))


def test_an_undated_letter_names_the_date(make):
    subject = make.declaration(letter={"date": make.BLANK})
    (finding,) = [f for f in make.judge(subject) if f.rule == "enterprise-application-undated"]
    assert (finding.outcome, finding.field, finding.documents) == ("fail", "date", ("letter",))

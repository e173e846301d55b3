"""What a declaration lacks is told once, by its own rule; whatever needs it does not apply."""

import pytest

from dossier import Enterprise

EVERY = (
    *("letter", "licence", "customs", "truth", "commitment", "premises"),
    *("certificate1", "certificate2", "certificate3", "insurance", "sales", "audit"),
)
OF_ALL = {
    "business-licence-missing",
    "commitment-missing",
    "enterprise-application-missing",
    "truthfulness-letter-missing",
}
OF_TRADE = {
    "appraisers-too-few",
    "premises-proof-missing",
    "sales-proof-missing",
    "social-security-record-missing",
}
OF_PROJECTS = {"bid-award-missing", "project-contract-missing", "project-filing-form-missing"}
BY_AGE = {
    "audit-report-missing",
    "financial-statements-missing",
    "investor-audit-report-missing",
}
ITSELF = {
    "application-before-law",
    "customs-code-malformed",
    "declaration-not-required",
    "enterprise-type-unset",
    "page-unrecognised",
}
DECLARED = ITSELF | {"customs-code-missing", "enterprise-uscc-invalid", "filed-outside-province"}


def split(found):
    """The rules by outcome, those left out that do not apply."""
    return {
        outcome: {rule for rule, outcomes in found.items() if outcome in outcomes}
        for outcome in ("fail", "unsure", "pass")
    }


@pytest.mark.parametrize(
    ("kind", "fail", "unsure", "passed"),
    [
        ("trade", OF_ALL | OF_TRADE, BY_AGE, DECLARED),
        ("production", OF_ALL, set(), DECLARED),
        (
            "contracting",
            OF_PROJECTS | {"declaration-not-required"},
            set(),
            ITSELF - {"declaration-not-required"},
        ),
    ],
)
def test_a_declaration_without_papers_lacks_what_its_kind_owes(make, kind, fail, unsure, passed):
    found = split(make.outcomes(make.declaration(kind, without=EVERY)))
    assert found == {"fail": fail, "unsure": unsure, "pass": passed}


def test_where_nothing_is_declared_the_papers_of_trade_are_left_open(make):
    subject = make.declaration(without=EVERY).model_copy(update={"enterprise": Enterprise()})
    assert split(make.outcomes(subject)) == {
        "fail": OF_ALL | {"customs-code-missing", "enterprise-type-unset"},
        "unsure": OF_TRADE | BY_AGE,
        "pass": {"application-before-law", "page-unrecognised"},
    }


@pytest.mark.parametrize(
    ("paper", "told", "silent"),
    [
        ("licence", "business-licence-missing", "enterprise-not-legal-person"),
        ("licence", "business-licence-missing", "business-licence-expired"),
        ("licence", "business-licence-missing", "enterprise-name-differs"),
        ("licence", "business-licence-missing", "enterprise-uscc-differs"),
        ("premises", "premises-proof-missing", "premises-proof-of-another"),
        ("premises", "premises-proof-missing", "display-premises-not-shown"),
        ("premises", "premises-proof-missing", "lease-expired"),
        ("insurance", "social-security-record-missing", "appraisers-uninsured"),
        ("insurance", "social-security-record-missing", "social-security-outdated"),
        ("audit", "audit-report-missing", "audit-report-of-another"),
        ("audit", "audit-report-missing", "audit-report-wrong-year"),
        ("sales", "sales-proof-missing", "sales-proof-of-another"),
        ("letter", "enterprise-application-missing", "investors-not-named"),
        ("letter", "enterprise-application-missing", "three-year-plan-missing"),
        ("letter", "enterprise-application-missing", "business-record-missing"),
        ("letter", "enterprise-application-missing", "enterprise-type-differs"),
    ],
)
def test_a_missing_paper_is_told_once(make, paper, told, silent):
    found = make.outcomes(make.declaration(without=(paper,)))
    assert found[told] == ["fail"]
    assert set(found[silent]) == {"not_applicable"}


def test_a_certificate_that_prints_no_last_day_is_not_asked_for_one(make):
    found = make.outcomes(make.declaration())
    assert set(found["appraiser-certificate-expired"]) == {"not_applicable"}
    last = make.outcomes(make.declaration(certificate1={"valid_until": make.DAY}))
    assert "pass" in last["appraiser-certificate-expired"]
    assert "fail" not in last["appraiser-certificate-expired"]


def test_an_enterprise_of_an_earlier_year_owes_no_papers_of_a_new_one(make):
    found = make.outcomes(make.declaration())
    for rule in ("statements-missing", "statements-of-another", "statements-outdated"):
        assert set(found[f"financial-{rule}"]) == {"not_applicable"}
    assert set(found["investor-audit-report-missing"]) == {"not_applicable"}

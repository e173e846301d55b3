"""What is missing is told once, by its own rule; whatever needs it does not apply."""

import pytest

from dossier import Application
from validators import judge

PAPERS = {
    "contract-missing",
    "inspection-body-declaration-missing",
    "market-access-declaration-missing",
    "registration-certificate-missing",
}


def said(dossier):
    """Rule → its outcomes, those left out that do not apply."""
    found = {}
    for finding in judge(dossier):
        if finding.outcome != "not_applicable":
            found.setdefault(finding.rule, set()).add(finding.outcome)
    return found


def of(outcome, found):
    return {rule for rule, outcomes in found.items() if outcome in outcomes}


def test_a_dossier_with_nothing_in_it_lacks_each_paper_once(kit):
    found = said(kit.dossier(Application(), [], declared=False, files=(), pages=()))
    assert of("fail", found) == PAPERS | {"application-form-missing"}
    assert set(found) - of("fail", found) == {"application-before-law"}


def test_an_application_without_papers_lacks_them_and_is_checked_by_itself(kit):
    found = said(kit.dossier(papers=[]))
    assert of("fail", found) == PAPERS | {"inspection-report-missing"}
    assert of("unsure", found) == set()
    assert of("pass", found) == {
        "application-before-law",
        "application-form-incomplete",
        "application-form-missing",
        "consignor-not-exporter",
        "contract-replaced",
        "destination-not-abroad",
        "file-unreadable",
        "goods-condition-not-used",
        "goods-name-malformed",
        "page-unrecognised",
        "paper-of-another-vehicle",
        "quantity-differs",
        "several-hs-codes",
        "too-many-vehicles",
        "total-amount-differs",
        "unit-not-vehicle",
        "uscc-invalid",
        "vin-applied-for-elsewhere",
        "vin-malformed",
        "vin-repeated",
    }


def test_papers_without_an_application_lack_the_application_alone(kit):
    found = said(kit.dossier(Application(), declared=False))
    assert of("fail", found) == {"application-form-missing"}
    assert of("unsure", found) == set()
    compared_with_it = {
        "application-form-incomplete",
        "application-dates-differ",
        "brand-or-model-differs",
        "consignor-not-exporter",
        "contract-number-differs",
        "contract-seller-not-exporter",
        "contract-vehicles-differ",
        "inspection-client-differs",
        "owner-code-differs",
        "owner-not-exporter",
        "quantity-differs",
        "registration-vin-differs",
        "too-many-vehicles",
    }
    assert not compared_with_it & set(found)


@pytest.mark.parametrize(
    "missing", ["certificate", "contract", "report", "letters", "certificate report contract"]
)
def test_a_missing_paper_is_told_by_its_own_rule_alone(kit, missing):
    replaced = dict.fromkeys(missing.split())
    found = said(kit.with_(**replaced))
    told = {
        "certificate": {"registration-certificate-missing"},
        "contract": {"contract-missing"},
        "report": {"inspection-report-missing"},
        "letters": {"inspection-body-declaration-missing", "market-access-declaration-missing"},
    }
    assert of("fail", found) == set().union(*(told[name] for name in missing.split()))
    assert of("unsure", found) == set()

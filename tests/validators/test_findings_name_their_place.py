"""A finding says which field and which papers it is about, what was expected and what was found."""

import datetime as dt
from decimal import Decimal

import pytest

from validators import judge

D = dt.date


def pages(kit, *numbers):
    """Some of the certificate's pages."""
    return tuple(page for page in kit.certificate().pages if page.page in numbers)


# rule: what is changed in a sound dossier, then field, expected, found and papers of the finding
CASES = {
    "after-sales-clause-missing": (
        lambda kit: kit.with_(contract=kit.contract(after_sales_clause=False)),
        ("after_sales_clause", None, "false", ("contract",)),
    ),
    "chinese-translation-missing": (
        lambda kit: kit.with_(contract=kit.foreign()),
        ("language", None, "ru", ("contract",)),
    ),
    "contract-number-differs": (
        lambda kit: kit.with_(contract=kit.contract(contract_no="GY-7")),
        ("contract_no", "GY20261101-01", "GY-7", ("contract",)),
    ),
    "contract-seller-not-exporter": (
        lambda kit: kit.with_(contract=kit.contract(seller="别家汽车有限公司")),
        ("seller", "广州远航汽车贸易有限公司", "别家汽车有限公司", ("contract",)),
    ),
    "contract-unsigned": (
        lambda kit: kit.with_(contract=kit.contract(buyer_marked=False)),
        ("signed", "true", "false", ("contract",)),
    ),
    "contract-vehicles-differ": (
        lambda kit: kit.with_(contract=kit.contract(vehicles=(kit.listed(kit.OTHER_VIN),))),
        ("vin", "LSVCY6C49MN027789", "未列明", ("contract",)),
    ),
    "customs-supervision-noted": (
        lambda kit: kit.with_(certificate=kit.certificate(customs_supervision=True)),
        ("customs_supervision", None, "true", ("certificate",)),
    ),
    "quantity-differs": (
        lambda kit: kit.with_(contract=kit.contract(quantity=0)),
        ("quantity", "1", "0", ("contract",)),
    ),
    "several-hs-codes": (
        lambda kit: kit.with_(
            application={"hs_codes": (kit.read("8703223010"), kit.read("8703223090"))},
            form=kit.form(),
        ),
        ("hs_code", "8703223010", "8703223010, 8703223090", ("form",)),
    ),
    "too-many-vehicles": (
        lambda kit: kit.with_(application={"quantity": 21}, form=kit.form()),
        ("quantity", "20", "21", ("form",)),
    ),
    "total-amount-differs": (
        lambda kit: kit.with_(contract=kit.contract(total_amount=Decimal(7000))),
        ("total_amount", "8000.00", "7000", ("contract",)),
    ),
    "transfer-after-endorsement": (
        lambda kit: kit.with_(
            certificate=kit.certificate(
                entries=(
                    kit.entry("transfer", D(2026, 10, 20), kit.EXPORTER, for_export=True),
                    kit.entry("transfer", D(2026, 10, 25), "别家汽车有限公司"),
                )
            )
        ),
        ("export_endorsement_date", None, "2026-10-25", ("certificate",)),
    ),
    "vin-malformed": (
        lambda kit: kit.with_(row={"vin": "LSVCY6C40MN027789"}),
        ("vin", None, "LSVCY6C40MN027789", ("certificate",)),
    ),
    "registration-certificate-incomplete": (
        lambda kit: kit.with_(
            certificate=kit.certificate(page_numbers=(1, 2, 4), pages=pages(kit, 1, 2, 4))
        ),
        ("pages", None, "1, 2, 4", ("certificate",)),
    ),
}


@pytest.mark.parametrize("rule", CASES)
def test_a_fault_names_field_values_and_papers(kit, rule):
    make, expected = CASES[rule]
    found = [f for f in judge(make(kit)) if f.rule == rule and f.outcome == "fail"]
    told = {(f.field, f.expected, f.found, f.documents) for f in found}
    assert expected in told

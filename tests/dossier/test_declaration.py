import datetime as dt
import json

import pytest

from dossier import (
    Appraiser,
    AppraiserCertificate,
    Dossier,
    Enterprise,
    EnterpriseApplication,
    Field,
    SocialSecurityRecord,
    declared_enterprise,
    enterprise_of,
    report,
)
from dossier.declaration import enterprise_type

DAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("生产企业", "production"),
        ("流通", "trade"),
        ("流通企业", "trade"),
        ("工程承包", "contracting"),
        ("对外承包工程企业", "contracting"),
        ("trade", "trade"),
        ("其他", None),
        ("", None),
    ],
)
def test_an_enterprise_type_is_told_by_its_word(typed, kind):
    assert enterprise_type(typed) == kind


def test_what_the_applicant_typed_is_certain():
    found = declared_enterprise(
        {
            "kind": "enterprise",
            "name": "天津恒启国际贸易有限公司",
            "uscc": "9112 0116 MA05 NJQ7 8E",
            "enterprise_type": "流通",
            "customs_code": "1212960ABC",
            "filing_date": "2026-03-02",
        }
    )
    assert found.name.sure
    assert found.uscc.value == "91120116MA05NJQ78E"
    assert found.enterprise_type.value == "trade"
    assert found.filing_date.value == dt.date(2026, 3, 2)
    assert found.source == "declared"


def test_what_was_typed_but_not_understood_is_kept_as_typed():
    found = declared_enterprise(
        {"name": "甲公司", "filing_date": "去年", "enterprise_type": "其他"}
    )
    assert found.filing_date.value is None
    assert found.filing_date.raw == "去年"
    assert found.enterprise_type.raw == "其他"


def test_the_letter_says_what_was_not_declared_and_never_overrules_what_was():
    letter = EnterpriseApplication(
        id="d1",
        name=Field(value="乙公司", confidence=0.97),
        date=Field(value=DAY, confidence=0.97),
    )
    declared = declared_enterprise({"name": "甲公司", "enterprise_type": "其他"})
    both = enterprise_of(declared, [letter])
    assert both.name.value == "甲公司"
    assert both.enterprise_type.value is None
    assert both.filing_date.value == DAY
    assert enterprise_of(None, [letter]).source == "form"
    assert enterprise_of(None, []) == Enterprise()


def test_a_report_of_a_declaration_names_the_enterprise_and_the_persons():
    certificate = AppraiserCertificate(
        id="d1",
        persons=(
            Appraiser(
                name=Field(value="王伟", confidence=0.97),
                certificate_no=Field(value="2301234567", confidence=0.97),
            ),
        ),
    )
    record = SocialSecurityRecord(id="d2", persons=(Field(value="王伟", confidence=0.97),))
    dossier = Dossier(
        id="x",
        reference="x",
        kind="enterprise",
        received_on=DAY,
        day=DAY,
        enterprise=declared_enterprise({"name": "甲公司"}),
        documents=(certificate, record),
    )
    made = report(dossier, (), "cleared", dt.datetime(2026, 11, 24, tzinfo=dt.UTC), 0.0)
    shown = json.loads(made.model_dump_json(by_alias=True))
    assert shown["dossier"]["kind"] == "enterprise"
    assert shown["enterprise"]["name"] == "甲公司"
    fields = [document["fields"] for document in shown["documents"]]
    assert fields[0]["persons"]["value"] == [{"name": "王伟", "certificate_no": "2301234567"}]
    assert fields[1]["persons"]["value"] == ["王伟"]

"""Reports of plain data, and rules of our own to explain them."""

import datetime as dt
import re

import pypdfium2
import pytest

from dossier import Box, Evidence, Finding, PageRef, Report, Text
from dossier.report import ApplicationReport, DocumentReport, DossierReport, VehicleReport
from validators.clause import LETTER_648, Clause
from validators.rule import rule

VINS = ("LSVAA4182E2123456", "LGBH52E05AY012345", "LVSHFFML9GF123987")
EXPORTER = "宁波远洋二手车出口有限公司"
RECEIVED = dt.datetime(2026, 7, 3, 9, tzinfo=dt.timezone(dt.timedelta(hours=8)))


def make_rule(id, clause, severity, title):
    return rule(
        id=id,
        clause=clause,
        severity=severity,
        scope="vehicle",
        title=Text(zh=title[0], en=title[1]),
        fail=Text(zh="失败", en="fails"),
        passed=Text(zh="符合", en="passes"),
        remedy=Text(zh=f"更正{title[0]}", en=f"Correct the {title[1]}"),
    )(lambda *_: None)


OWNER = make_rule("owner-not-exporter", Clause("五(三)"), "blocking", ("所有人不符", "wrong owner"))
FORM = make_rule("application-form-differs", Clause("五(一)"), "error", ("表不符", "wrong form"))
PLEDGE = make_rule("pledge-open", Clause("六(二)"), "blocking", ("质押未解除", "open pledge"))
STALE = make_rule("inspection-report-stale", Clause("五(四)"), "review", ("报告过早", "old report"))
LETTER = make_rule(
    "application-dates-differ", Clause("申领信息", LETTER_648), "error", ("日期不符", "wrong dates")
)
RULES = (FORM, OWNER, PLEDGE, STALE, LETTER)


def evidence(file, page=1):
    return Evidence(file=file, page=page, box=Box(0, 0, 1, 1), reader="tesseract")


def finding(rule, vin=None, outcome="fail", number=1, **values):
    """A finding as the engine would make it of the rule."""
    values = {
        "message": Text(zh=f"{vin}的{rule.title.zh}", en=f"{vin} has a {rule.title.en}"),
        "severity": rule.severity,
        **values,
    }
    return Finding(
        id=f"{rule.id}:{vin or '-'}:{number}",
        rule=rule.id,
        outcome=outcome,
        clause=rule.clause.display,
        vin=vin,
        **values,
    )


def report(
    *findings, vins=VINS, documents=(), exporter=EXPORTER, reference="卷宗-7", **application
):
    return Report(
        schema="shendan.report/1",
        dossier=DossierReport(
            id="x", reference=reference, verdict="needs_review", received_at=RECEIVED, duration_s=1
        ),
        application=ApplicationReport(
            exporter=exporter,
            contract_no="HT-88",
            vehicles=tuple(VehicleReport(vin=vin, brand="大众牌", model="SVW7180") for vin in vins),
            **application,
        ),
        documents=documents,
        findings=findings,
    )


def document(id, type, *pages, vin=None):
    refs = tuple(PageRef(file=file, page=page) for file, page in pages)
    return DocumentReport(id=id, type=type, type_confidence=1, vin=vin, pages=refs, fields={})


def bare(text):
    """A text without what setting it in lines changes: spaces, and hyphens at the end of lines."""
    return re.sub(r"\s", "", text.replace("\ufffe", "-"))


def page_texts(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def text_of(pdf):
    return bare("".join(page_texts(pdf)))


@pytest.fixture(scope="session")
def many():
    """Forty reasons over several vehicles, with long names of files."""
    files = [f"扫描件/登记证书_{n}_very-long-name_of_a.file-{'x' * 60}.pdf" for n in range(3)]
    found = [
        finding(
            (OWNER, PLEDGE, STALE, LETTER)[number % 4],
            VINS[number % 3],
            number=number,
            field="owner",
            expected=EXPORTER,
            found="宁波远洋二手车出口有限责任公司" + "与其他名称" * (number % 7),
            evidence=(evidence(files[number % 3], number + 1),),
        )
        for number in range(40)
    ]
    return report(*found)

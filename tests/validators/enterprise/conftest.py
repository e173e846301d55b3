"""A sound declaration of a trading enterprise, made of plain data, whose papers tests replace."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace

import pytest

from dossier import (
    Appraiser,
    AppraiserCertificate,
    AuditReport,
    BidAward,
    Box,
    BusinessLicence,
    ComplianceCommitment,
    CustomsRegistration,
    Dossier,
    Enterprise,
    EnterpriseApplication,
    Evidence,
    Field,
    FinancialStatements,
    Investor,
    Page,
    PremisesProof,
    ProjectContract,
    ProjectFilingForm,
    SalesTradeProof,
    SocialSecurityRecord,
    TruthfulnessLetter,
)
from validators import RULES, judge, verdict

NAME = "天津恒启国际贸易有限公司"
USCC = "91120116MA05NJQ78J"
DAY = dt.date(2026, 3, 2)
PERSONS = ("王伟", "李芳", "张敏")
PLACE = Evidence(file="a.pdf", page=1, box=Box(0, 0, 1, 1), reader="pp-ocr-small")
CLASSES = {
    "letter": EnterpriseApplication,
    "licence": BusinessLicence,
    "customs": CustomsRegistration,
    "truth": TruthfulnessLetter,
    "commitment": ComplianceCommitment,
    "premises": PremisesProof,
    "certificate1": AppraiserCertificate,
    "certificate2": AppraiserCertificate,
    "certificate3": AppraiserCertificate,
    "insurance": SocialSecurityRecord,
    "sales": SalesTradeProof,
    "audit": AuditReport,
    "statements": FinancialStatements,
    "award": BidAward,
    "filing": ProjectFilingForm,
    "project": ProjectContract,
}


def read(value, confidence=0.97, *alternatives):
    """A value as it was read, sure unless said."""
    return Field(
        value=value,
        raw=str(value),
        confidence=confidence,
        alternatives=alternatives,
        evidence=(PLACE,),
    )


UNREAD = Field(raw="?", evidence=(PLACE,))
BLANK = Field(confidence=0.97, evidence=(PLACE,))
ABSENT = Field()


def person(name, number):
    return Appraiser(
        name=name if isinstance(name, Field) else read(name),
        certificate_no=number if isinstance(number, Field) else read(number),
    )


def investor(name, share=100):
    return Investor(
        name=name if isinstance(name, Field) else read(name), share=read(Decimal(share))
    )


PAPERS = {
    "letter": {
        "name": NAME,
        "uscc": USCC,
        "enterprise_type": "trade",
        "customs_code": "1212960ABC",
        "legal_representative": "陈明",
        "addressee": "天津市商务局",
        "date": dt.date(2026, 2, 25),
        "basics": True,
        "investor_basics": True,
        "investors": (investor("天津恒启控股集团有限公司"),),
        "business_record": True,
        "business_figures": True,
        "three_year_plan": True,
        "plan_years": 3,
        "implementation_plan": True,
        "purchasing": True,
        "quality_assurance": True,
        "overseas_sales": True,
        "after_sales": True,
        "sealed": True,
        "signed": True,
    },
    "licence": {
        "name": NAME,
        "uscc": USCC,
        "licence_type": "有限责任公司(自然人投资或控股)",
        "address": "天津市滨海新区港城大道8号",
        "legal_representative": "陈明",
        "established": dt.date(2019, 5, 6),
        "term_end": dt.date(2049, 5, 5),
    },
    "customs": {"name": NAME, "customs_code": "1212960ABC", "uscc": USCC},
    "truth": {
        "issuer": NAME,
        "legal_representative": "陈明",
        "date": DAY,
        "truthful": True,
        "no_violations": False,
        "no_dishonesty": False,
        "sealed": True,
        "signed": True,
    },
    "commitment": {
        "issuer": NAME,
        "legal_representative": "陈明",
        "date": DAY,
        "truthful": False,
        "no_violations": True,
        "no_dishonesty": True,
        "sealed": True,
        "signed": True,
    },
    "premises": {
        "right": "leased",
        "holder": NAME,
        "lessor": "天津滨海置业有限公司",
        "lease_end": dt.date(2027, 12, 31),
        "display_area": True,
        "sealed": True,
    },
    "certificate1": {"persons": (person(PERSONS[0], "2312001"),)},
    "certificate2": {"persons": (person(PERSONS[1], "2312002"),)},
    "certificate3": {"persons": (person(PERSONS[2], "2312003"),)},
    "insurance": {
        "employer": NAME,
        "persons": tuple(read(name) for name in PERSONS),
        "month": dt.date(2026, 1, 1),
        "sealed": True,
    },
    "sales": {"parties": (read(NAME), read("天津某某公司")), "sealed": True},
    "audit": {
        "auditee": NAME,
        "year": 2025,
        "firm": "天津正信会计师事务所",
        "date": dt.date(2026, 2, 10),
        "sealed": True,
    },
}
NEW = {"name": NAME, "period_end": dt.date(2026, 2, 28), "sealed": True}
PROJECT = {
    "contractor": NAME,
    "project": "阿拉木图环城公路项目",
    "destination": "KZ",
    "date": dt.date(2025, 9, 1),
    "sealed": True,
}
_PLAIN = ("persons", "investors", "parties")


def paper(which, values):
    fields = {
        name: value if isinstance(value, Field) or name in _PLAIN else read(value)
        for name, value in values.items()
    }
    return CLASSES[which](id=which, **fields)


def changed(paper, **values):
    return paper.model_copy(
        update={
            name: value if isinstance(value, Field) or name in _PLAIN else read(value)
            for name, value in values.items()
        }
    )


def declaration(
    kind="trade", *, without=(), day=DAY, well_read=True, more=(), enterprise=None, **papers
):
    """A sound declaration; `letter={"sealed": False}` changes a paper, `None` takes it out."""
    documents = []
    usual = dict(PAPERS)
    for which in ("statements", "award", "filing", "project"):
        if which in papers:
            usual[which] = NEW if which == "statements" else PROJECT
    for which, values in usual.items():
        own = papers.get(which, {})
        if own is not None and which not in without:
            documents.append(paper(which, {**values, **own}))
    typed = {
        "name": NAME,
        "uscc": USCC,
        "enterprise_type": kind,
        "customs_code": "1212960ABC",
        "authority": "天津市商务局",
        "filing_date": day,
        **(enterprise or {}),
    }
    if kind != "trade" and "letter" not in papers:
        documents = [
            changed(each, enterprise_type=kind) if each.id == "letter" else each
            for each in documents
        ]
    return Dossier(
        id="d",
        reference="d",
        kind="enterprise",
        received_on=day,
        day=day,
        enterprise=Enterprise(
            source="declared",
            **{
                name: value if isinstance(value, Field) else Field.declared(value)
                for name, value in typed.items()
            },
        ),
        documents=(*documents, *more),
        pages=(
            Page(file="a.pdf", page=1, document="any", legibility="read" if well_read else "poor"),
        ),
    )


def outcomes(dossier):
    """Rule id → its outcomes, messages looked at."""
    found = {}
    for finding in judge(dossier):
        for words in (finding.message.zh, finding.message.en):
            assert "{" not in words
            assert "None" not in words
        found.setdefault(finding.rule, []).append(finding.outcome)
    return found


@pytest.fixture
def make():
    """Everything that the tests of declarations are made of."""
    return SimpleNamespace(
        RULES=RULES,
        NAME=NAME,
        USCC=USCC,
        DAY=DAY,
        PERSONS=PERSONS,
        PROJECT=PROJECT,
        UNREAD=UNREAD,
        BLANK=BLANK,
        ABSENT=ABSENT,
        read=read,
        person=person,
        investor=investor,
        paper=paper,
        changed=changed,
        declaration=declaration,
        outcomes=outcomes,
        judge=judge,
        verdict=verdict,
    )

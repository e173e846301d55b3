"""A sound dossier made of plain data, whose parts tests replace."""

import datetime as dt
from types import SimpleNamespace

import pytest

from dossier import (
    AfterSalesConfirmation,
    Application,
    ApplicationVehicle,
    Box,
    Contract,
    Dossier,
    Evidence,
    Field,
    InspectionBodyDeclaration,
    InspectionReport,
    MarketAccessDeclaration,
    Page,
    PageRef,
    RegistrationCertificate,
    Vehicle,
    VehicleRow,
)
from validators.engine import run
from validators.history import EMPTY

VIN = "LSVCY6C49MN027789"
OTHER_VIN = "LZZ1ELSEXLW644557"
EXPORTER = "广州远航汽车贸易有限公司"
BODY = "广东正源机动车检测有限公司"
MAKER = "上汽大众汽车有限公司"
DAY = dt.date(2026, 11, 24)
PLACE = Evidence(file="a.pdf", page=1, box=Box(0, 0, 1, 1), reader="pp-ocr-small")


def read(value, confidence=1.0, *alternatives):
    """A value as it was read, sure unless said."""
    return Field(
        value=value,
        raw=str(value),
        confidence=confidence,
        alternatives=alternatives,
        evidence=(PLACE,),
    )


def fields(values):
    """Plain values as sure fields; fields, nouns and tuples of them as they are."""
    plain = ("id", "pages", "vehicles", "entries", "more_inspections", "hs_codes", "source")
    return {
        name: value if name in plain or isinstance(value, Field) else read(value)
        for name, value in values.items()
    }


def certificate(**values):
    usual = {
        "certificate_no": "310007798232",
        "owner": EXPORTER,
        "registration_date": dt.date(2021, 3, 10),
        "manufacture_date": dt.date(2021, 1, 5),
        "vehicle_type": "小型轿车",
        "brand": "大众汽车牌",
        "model": "SVW7142BPV",
        "color": "白",
        "vin": VIN,
        "domestic_or_imported": "国产",
        "engine_no": "CKJ123456",
        "fuel": "汽油",
        "displacement_ml": 1395,
        "manufacturer": MAKER,
        "gross_mass_kg": 1800,
        "seats": 5,
        "use_nature": "非营运",
        "plate_no": "粤A12345",
        "export_endorsement_date": dt.date(2026, 10, 20),
    }
    return RegistrationCertificate(**{"id": "certificate", **fields({**usual, **values})})


def report(**values):
    usual = {
        "report_no": "ZY2026-0117",
        "institution": BODY,
        "client": EXPORTER,
        "vin": VIN,
        "engine_no": "CKJ123456",
        "brand": "大众牌",
        "model": "SVW7142BPV",
        "vehicle_type": "小型轿车",
        "color": "白色",
        "mileage_km": 61_200,
        "standards": ("WM/T 8-2022",),
        "conclusion": "qualified",
        "unqualified_items": False,
        "assembled": False,
        "inspection_date": dt.date(2026, 11, 10),
        "issue_date": dt.date(2026, 11, 11),
        "sealed": True,
    }
    return InspectionReport(**{"id": "report", **fields({**usual, **values})})


def statement(**values):
    usual = {
        "issuer": BODY,
        "date": dt.date(2026, 11, 11),
        "sealed": True,
        "no_violations": True,
        "no_dishonesty": True,
    }
    return InspectionBodyDeclaration(**{"id": "statement", **fields({**usual, **values})})


def market(**values):
    usual = {
        "issuer": EXPORTER,
        "date": dt.date(2026, 11, 20),
        "vehicles": (row(),),
        "destination": "RU",
        "sealed": True,
        "covers_application": False,
    }
    return MarketAccessDeclaration(**{"id": "market", **fields({**usual, **values})})


def letter(**values):
    usual = {
        "issuer": MAKER,
        "date": dt.date(2026, 11, 15),
        "vehicles": (row(),),
        "destination": "RU",
        "sealed": True,
        "outlet": "莫斯科列宁大街12号服务站",
    }
    return AfterSalesConfirmation(**{"id": "letter", **fields({**usual, **values})})


def row(vin=VIN, **values):
    return VehicleRow(**fields({"vin": vin, **values}))


def vehicle(certificate=None, inspection=None, more=(), **declared):
    usual = {"vin": VIN, "brand": "大众汽车牌", "model": "SVW7142BPV"}
    return Vehicle(
        declared=ApplicationVehicle(**fields({**usual, **declared})),
        certificate=certificate,
        inspection=inspection,
        more_inspections=more,
    )


def dossier(*vehicles, documents=(), day=DAY, well_read=True, stray=(), **application):
    usual = {
        "exporter": EXPORTER,
        "consignor": EXPORTER,
        "uscc": "91440113MACPQJKN06",
        "destination": "RU",
        "hs_codes": (read("8703223010"),),
        "source": "declared",
    }
    papers = [
        paper
        for each in vehicles
        for paper in (each.certificate, each.inspection, *each.more_inspections)
        if paper is not None
    ]
    page = Page(file="a.pdf", page=1, document="any", legibility="read" if well_read else "poor")
    return Dossier(
        id="d",
        reference="d",
        received_on=day,
        day=day,
        application=Application(
            vehicles=tuple(each.declared for each in vehicles), **fields({**usual, **application})
        ),
        declared=True,
        vehicles=vehicles,
        documents=(*papers, *documents, *stray),
        stray=stray,
        pages=(page,),
    )


def car(**values):
    """A vehicle with its two papers; a value is put into the certificate, or a paper replaced."""
    return vehicle(
        certificate=values.pop("certificate", None) or certificate(**values), inspection=report()
    )


def told(rule, subject, history=EMPTY):
    """The findings of one rule, messages filled in both languages."""
    findings = run((rule,), subject, history)
    for finding in findings:
        assert "{" not in finding.message.zh + finding.message.en
    return findings


def ask(rule, subject, history=EMPTY):
    """The outcomes of one rule, in their order."""
    return [finding.outcome for finding in told(rule, subject, history)]


def changed(paper, **values):
    """A paper with other values."""
    return paper.model_copy(update=fields(values))


@pytest.fixture
def make():
    """Everything that the tests of rules make their dossiers of."""
    return SimpleNamespace(
        VIN=VIN,
        OTHER_VIN=OTHER_VIN,
        EXPORTER=EXPORTER,
        BODY=BODY,
        MAKER=MAKER,
        DAY=DAY,
        PLACE=PLACE,
        PAGE=PageRef(file="a.pdf", page=1),
        UNREAD=Field(evidence=(PLACE,)),
        BLANK=Field(confidence=1.0, evidence=(PLACE,)),
        Contract=Contract,
        Field=Field,
        read=read,
        fields=fields,
        certificate=certificate,
        report=report,
        statement=statement,
        market=market,
        letter=letter,
        row=row,
        vehicle=vehicle,
        dossier=dossier,
        car=car,
        told=told,
        ask=ask,
        changed=changed,
    )

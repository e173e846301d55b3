"""A sound dossier made of plain data, whose parts tests replace."""

import datetime as dt
from decimal import Decimal

import pytest

from dossier import (
    Application,
    ApplicationForm,
    ApplicationVehicle,
    Box,
    Contract,
    ContractTranslation,
    Dossier,
    Entry,
    Evidence,
    Field,
    File,
    InspectionBodyDeclaration,
    InspectionReport,
    MarketAccessDeclaration,
    Page,
    PageRef,
    RegistrationCertificate,
    VehicleRow,
)
from validators import EMPTY, pair
from validators.engine import run

PLACE = Evidence(file="a.pdf", page=1, box=Box(0, 0, 1, 1), reader="pp-ocr-small")
AS_THEY_ARE = (
    *("id", "pages", "vehicles", "entries", "hs_codes", "source", "page_numbers", "claims"),
    *("seals", "type_confidence", "barcodes"),
)
VIN = "LSVCY6C49MN027789"
OTHER_VIN = "LZZ1ELSEXLW644557"
THIRD_VIN = "LBEHDAEB58Y038860"
EXPORTER = "广州远航汽车贸易有限公司"
USCC = "91440113MACPQJKN06"
FORMER = "深圳市前海二手车有限公司"
DAY = dt.date(2026, 11, 24)


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
    """Plain values as sure fields; fields and structure as they are."""
    return {
        name: value if name in AS_THEY_ARE or isinstance(value, Field) else read(value)
        for name, value in values.items()
    }


def entry(kind, date, owner=None, owner_id=None, for_export=False):
    """One record of a certificate."""
    named = {"owner": owner, "owner_id": owner_id, "date": date}
    return Entry(
        kind=kind,
        for_export=for_export,
        **fields({name: value for name, value in named.items() if value is not None}),
    )


class Kit:
    """What the tests of rules make their dossiers of."""

    VIN, OTHER_VIN, THIRD_VIN = VIN, OTHER_VIN, THIRD_VIN
    EXPORTER, USCC, DAY, PLACE = EXPORTER, USCC, DAY, PLACE
    UNREAD = Field(evidence=(PLACE,))
    BLANK = Field(confidence=1.0, evidence=(PLACE,))
    ABSENT = Field()
    read = staticmethod(read)
    fields = staticmethod(fields)
    entry = staticmethod(entry)

    def certificate(self, **values):
        usual = {
            "certificate_no": "310007798232",
            "owner": EXPORTER,
            "owner_id": USCC,
            "registration_authority": "上海市公安局交通警察总队车辆管理所",
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
            "manufacturer": "上汽大众汽车有限公司",
            "seats": 5,
            "use_nature": "非营运",
            "plate_no": "粤A12345",
            "issue_date": dt.date(2021, 3, 10),
            "export_endorsement": True,
            "export_endorsement_date": dt.date(2026, 10, 20),
            "mortgage": "none",
            "pledge": "none",
            "seizure": "none",
            "customs_supervision": False,
            "sealed": True,
            "page_numbers": (1, 2, 3, 4),
            "pages": tuple(PageRef(file="a.pdf", page=number) for number in (1, 2, 3, 4)),
            "entries": (
                entry("registration", dt.date(2021, 3, 10), FORMER),
                entry("transfer", dt.date(2026, 10, 20), EXPORTER, USCC, for_export=True),
            ),
        }
        return RegistrationCertificate(**{"id": "certificate", **fields({**usual, **values})})

    def report(self, **values):
        usual = {
            "report_no": "ZY2026-0117",
            "institution": "广东正源机动车检测有限公司",
            "client": EXPORTER,
            "vin": VIN,
            "engine_no": "CKJ123456",
            "brand": "大众牌",
            "model": "SVW7142BPV",
            "mileage_km": 61_200,
            "standards": ("WM/T 8-2022",),
            "conclusion": "qualified",
            "inspection_date": dt.date(2026, 11, 10),
            "issue_date": dt.date(2026, 11, 11),
            "sealed": True,
        }
        return InspectionReport(**{"id": "report", **fields({**usual, **values})})

    def contract(self, kind=Contract, **values):
        usual = {
            "contract_no": "GY20261101-01",
            "seller": EXPORTER,
            "buyer": "ООО Авто",
            "sign_date": dt.date(2026, 11, 1),
            "language": ("zh",),
            "vehicles": (self.listed(VIN),),
            "quantity": 1,
            "total_amount": Decimal("8000.00"),
            "currency": "USD",
            "destination": "RU",
            "after_sales_clause": True,
            "after_sales_thin": False,
            "sealed": True,
            "signed": True,
            "seller_marked": True,
            "buyer_marked": True,
        }
        name = "contract" if kind is Contract else "translation"
        return kind(**{"id": name, **fields({**usual, **values})})

    def translation(self, **values):
        """The Chinese translation of a foreign contract; it bears no marks."""
        marks = dict.fromkeys(("sealed", "signed", "seller_marked", "buyer_marked"), False)
        return self.contract(ContractTranslation, **{**marks, **values})

    def foreign(self, **values):
        """The contract in Russian, which names the seller in Latin letters."""
        return self.contract(
            **{"language": ("ru",), "seller": "Guangzhou Yuanhang Auto Trade Co., Ltd.", **values}
        )

    def listed(self, vin, **values):
        """One row of a contract."""
        usual = {"vin": vin, "model": "SVW7142BPV", "quantity": 1, "unit_price": Decimal(8000)}
        return VehicleRow(**fields({**usual, **values}))

    def row(self, **values):
        """One vehicle of the application."""
        usual = {
            "vin": VIN,
            "brand": "大众汽车牌",
            "model": "SVW7142BPV",
            "displacement": 1395,
            "vehicle_type": "小型轿车",
            "registration_date": dt.date(2021, 3, 10),
            "endorsement_date": dt.date(2026, 10, 20),
            "quantity": 1,
            "unit_price": Decimal(8000),
            "currency": "USD",
        }
        return ApplicationVehicle(**fields({**usual, **values}))

    def application(self, **values):
        usual = {
            "exporter": EXPORTER,
            "consignor": EXPORTER,
            "uscc": USCC,
            "contract_no": "GY20261101-01",
            "goods_name": "旧大众牌1.4L小轿车",
            "goods_condition": "旧",
            "destination": "RU",
            "trade_mode": "一般贸易",
            "quantity": 1,
            "unit": "辆",
            "total_amount": Decimal("8000.00"),
            "currency": "USD",
            "hs_codes": (read("8703223010"),),
            "application_date": DAY,
            "vehicles": (self.row(),),
            "source": "declared",
        }
        return Application(**fields({**usual, **values}))

    def form(self, **values):
        """The form's own page, as the application has it."""
        names = ("exporter", "consignor", "uscc", "contract_no", "goods_name", "goods_condition")
        more = ("destination", "trade_mode", "quantity", "unit", "application_date", "hs_codes")
        usual = {name: getattr(self.application(), name) for name in (*names, *more)}
        usual["vehicles"] = (self.row(),)
        return ApplicationForm(**{"id": "form", **fields({**usual, **values})})

    def letters(self, *vins):
        """The inspection body's and the market access declaration."""
        rows = tuple(VehicleRow(vin=read(vin)) for vin in vins or (VIN,))
        body = fields({"issuer": "广东正源机动车检测有限公司", "date": dt.date(2026, 11, 11)})
        own = fields({"issuer": EXPORTER, "date": dt.date(2026, 11, 20), "destination": "RU"})
        return (
            InspectionBodyDeclaration(
                id="statement",
                sealed=read(True),
                no_violations=read(True),
                no_dishonesty=read(True),
                **body,
            ),
            MarketAccessDeclaration(id="market", sealed=read(True), vehicles=rows, **own),
        )

    def dossier(self, application=None, papers=None, *, day=DAY, declared=None, **values):
        """A dossier of an application and its papers, paired as the line does it.

        Without papers it has the sound ones; `poor` names pages that were hard to read.
        """
        application = self.application() if application is None else application
        papers = self.papers() if papers is None else papers
        vehicles, stray = pair(application, papers)
        poor = values.pop("poor", ())
        pages = values.pop(
            "pages",
            tuple(
                Page(
                    file="a.pdf",
                    page=number,
                    document="any",
                    legibility="poor" if number in poor else "read",
                )
                for number in range(1, 6)
            ),
        )
        usual = {
            "files": (File(name="a.pdf", sha256="0", size=1, media_type="application/pdf"),),
            "received_on": day,
        }
        return Dossier(
            id="d",
            reference="D-1",
            day=day,
            application=application,
            declared=application.source == "declared" if declared is None else declared,
            vehicles=vehicles,
            documents=tuple(papers),
            stray=stray,
            pages=pages,
            **{**usual, **values},
        )

    def papers(self, **replaced):
        """The sound papers, one or the other replaced by name, or left out by None."""
        usual = {
            "certificate": self.certificate(),
            "contract": self.contract(),
            "report": self.report(),
            "letters": self.letters(),
        }
        papers = []
        for paper in {**usual, **replaced}.values():
            if isinstance(paper, tuple):
                papers.extend(paper)
            elif paper is not None:
                papers.append(paper)
        return papers

    def with_(self, *, application=None, row=None, poor=(), declared=None, **papers):
        """A sound dossier with some values of the application or some papers changed."""
        values = dict(application or {})
        if row is not None:
            values["vehicles"] = (self.row(**row),)
        return self.dossier(
            self.application(**values), self.papers(**papers), poor=poor, declared=declared
        )

    def told(self, rule, subject, history=EMPTY):
        """The findings of one rule, with their messages filled in both languages."""
        findings = run((rule,), subject, history)
        for finding in findings:
            assert "{" not in finding.message.zh + finding.message.en
        return findings

    def ask(self, rule, subject, history=EMPTY):
        """The outcomes of one rule, in their order."""
        return [finding.outcome for finding in self.told(rule, subject, history)]


@pytest.fixture
def kit():
    """The parts of a sound dossier, and ways to change them."""
    return Kit()

"""Dates that cannot have followed one another."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from dossier import (
    AfterSalesConfirmation,
    Document,
    Dossier,
    Field,
    InspectionBodyDeclaration,
    InspectionReport,
    Judgement,
    MarketAccessDeclaration,
    Text,
    Vehicle,
)
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import under_all
from validators.papers import NOT_STATED, originals, translations
from validators.rule import rule
from validators.words import DOCUMENT_NAMES

Day = Field[dt.date]
APPLIED = Text(zh="申请日期", en="the application")
MADE = Text(zh="车辆出厂", en="the manufacture")
REGISTERED = Text(zh="注册登记", en="the first registration")
ISSUED = Text(zh="登记证书发证", en="the issue of the certificate")
ENDORSED = Text(zh="“转让待出口”签注", en="the export endorsement")
SIGNED = Text(zh="合同签订", en="the signing of the contract")
INSPECTED = Text(zh="检测", en="the inspection")
REPORTED = Text(zh="检测报告出具", en="the issue of the inspection report")
LETTERS = (InspectionBodyDeclaration, MarketAccessDeclaration, AfterSalesConfirmation)


@rule(
    id="dates-out-of-order",
    clause=Clause("四(一)"),
    severity="error",
    title=Text(zh="日期先后顺序不合理", en="dates out of order"),
    fail=Text(
        zh="{earlier}（{found}）晚于{later}（{expected}），日期先后顺序不合理。",
        en="{earlier} ({found}) is dated after {later} ({expected}).",
    ),
    passed=Text(
        zh="{earlier}（{found}）不晚于{later}（{expected}）。",
        en="{earlier} ({found}) is not dated after {later} ({expected}).",
    ),
    unsure=Text(
        zh="{earlier}识别为{found}，{later}识别为{expected}，先后顺序请人工核对。",
        en="{earlier} was read as {found}, {later} as {expected}; is that order right? "
        "Please look.",
    ),
    remedy=Text(
        zh="核对并更正有误的日期；应先办理转让登记、签订合同、完成检测，再申领许可证。",
        en="Correct the date that is wrong; transfer, contract and inspection come before the "
        "application.",
    ),
)
def dates_out_of_order(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """Made, registered, endorsed, applied; contract, inspection and letters before the application.

    The same day is in order. A date that a paper does not print is not compared.
    """
    application = dossier.application.application_date
    applied = application if application.value is not None else Day.declared(dossier.day)
    found = [
        *(judged for vehicle in dossier.vehicles for judged in _vehicle(vehicle, applied)),
        *_papers(dossier, applied),
    ]
    return found or not_applicable(NOT_STATED)


def _vehicle(vehicle: Vehicle, applied: Day) -> Iterator[Judgement]:
    tied: dict[str, Any] = {"vin": vehicle.vin} if vehicle.vin else {}
    if (paper := vehicle.certificate) is not None:
        registered = paper.registration_date
        for earlier, one, later, other, name in (
            (MADE, paper.manufacture_date, REGISTERED, registered, "manufacture_date"),
            (REGISTERED, registered, ISSUED, paper.issue_date, "registration_date"),
            (REGISTERED, registered, ENDORSED, paper.export_endorsement_date, "registration_date"),
            (REGISTERED, registered, APPLIED, applied, "registration_date"),
            (ENDORSED, paper.export_endorsement_date, APPLIED, applied, "export_endorsement_date"),
        ):
            yield from _order(earlier, one, later, other, name=name, about=(paper,), **tied)
    reports = (vehicle.inspection, *vehicle.more_inspections)
    for report in (report for report in reports if report is not None):
        yield from _inspection(report, applied, tied)


def _inspection(
    report: InspectionReport, applied: Day, tied: dict[str, Any]
) -> Iterator[Judgement]:
    for earlier, one, later, other, name in (
        (INSPECTED, report.inspection_date, REPORTED, report.issue_date, "inspection_date"),
        (INSPECTED, report.inspection_date, APPLIED, applied, "inspection_date"),
        (REPORTED, report.issue_date, APPLIED, applied, "issue_date"),
    ):
        yield from _order(earlier, one, later, other, name=name, about=(report,), **tied)


def _papers(dossier: Dossier, applied: Day) -> Iterator[Judgement]:
    for contract in (*originals(dossier), *translations(dossier)):
        yield from _order(
            SIGNED, contract.sign_date, APPLIED, applied, name="sign_date", about=(contract,)
        )
    for kind in LETTERS:
        for letter in dossier.documents_of(kind):
            name = DOCUMENT_NAMES[letter.type]
            yield from _order(name, letter.date, APPLIED, applied, name="date", about=(letter,))


def _order(
    earlier: Text, one: Day, later: Text, other: Day, about: tuple[Document, ...], **values: Any
) -> Iterator[Judgement]:
    """One pair of days, where both were read."""
    if one.value is None or other.value is None:
        return
    yield under_all(
        (one, other),
        lambda first, second: first <= second,
        expected=other.value,
        earlier=earlier,
        later=later,
        about=about,
        **values,
    )

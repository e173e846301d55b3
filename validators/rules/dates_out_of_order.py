"""Dates that cannot have followed one another."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from dossier import Document, Dossier, Field, InspectionReport, Judgement, Text, Vehicle
from validators.answers import not_applicable, unsure
from validators.clause import Clause
from validators.doubt import under_all, why_unsure
from validators.papers import NOT_STATED, originals, stated, translations
from validators.rule import rule
from validators.translated import pairs

Day = Field[dt.date]
Step = tuple[Text, Day, str]
"""What happened, when, and the name of the field that says so."""
APPLIED = Text(zh="申请日期", en="the application")
MADE = Text(zh="车辆出厂", en="the manufacture")
REGISTERED = Text(zh="注册登记", en="the first registration")
ISSUED = Text(zh="登记证书发证", en="the issue of the certificate")
ENDORSED = Text(zh="“转让待出口”签注", en="the export endorsement")
SIGNED = Text(zh="合同签订", en="the signing of the contract")
INSPECTED = Text(zh="检测", en="the inspection")
REPORTED = Text(zh="检测报告出具", en="the issue of the inspection report")


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
    """Made, registered, endorsed, applied; contract and inspection before the application.

    The same day is in order. A date that a paper does not print is not compared; its neighbours
    are then compared with each other. An endorsement or a contract whose date is there and could
    not be read is for a person. Letters are judged by letter-dated-after-application.
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
        values: dict[str, Any] = {"about": (paper,), **tied}
        made, registered = paper.manufacture_date, paper.registration_date
        endorsed = (ENDORSED, paper.export_endorsement_date, "export_endorsement_date")
        yield from _order(MADE, made, REGISTERED, registered, name="manufacture_date", **values)
        yield from _order(
            REGISTERED, registered, ISSUED, paper.issue_date, name="registration_date", **values
        )
        yield from _chain((REGISTERED, registered, "registration_date"), endorsed, applied, values)
        if stated(endorsed[1]) and endorsed[1].value is None:
            yield _unread(ENDORSED, endorsed[1], applied, name=endorsed[2], **values)
    reports = (vehicle.inspection, *vehicle.more_inspections)
    for report in (report for report in reports if report is not None):
        yield from _inspection(report, applied, tied)


def _inspection(
    report: InspectionReport, applied: Day, tied: dict[str, Any]
) -> Iterator[Judgement]:
    yield from _chain(
        (INSPECTED, report.inspection_date, "inspection_date"),
        (REPORTED, report.issue_date, "issue_date"),
        applied,
        {"about": (report,), **tied},
    )


def _papers(dossier: Dossier, applied: Day) -> Iterator[Judgement]:
    papers = (*originals(dossier), *translations(dossier))
    translated = [
        original.id for original, paper in pairs(dossier) if paper.sign_date.value is not None
    ]
    dated = [
        paper
        for paper in papers
        if paper.sign_date.value is not None and paper.id not in translated
    ]
    unread = [paper for paper in papers if stated(paper.sign_date)]
    for contract in dated:
        yield from _order(
            SIGNED, contract.sign_date, APPLIED, applied, name="sign_date", about=(contract,)
        )
    if unread and not dated:
        yield _unread(SIGNED, unread[0].sign_date, applied, name="sign_date", about=unread)


def _unread(earlier: Text, day: Day, applied: Day, **values: Any) -> Judgement:
    """A day that stands there and could not be read."""
    reason = why_unsure(day)
    return unsure(
        day, expected=applied.value, earlier=earlier, later=APPLIED, reason=reason, **values
    )


def _chain(first: Step, second: Step, applied: Day, values: dict[str, Any]) -> Iterator[Judgement]:
    """Two steps and the application, each after the one before: one wrong day, one finding.

    A doubtful day in the middle leaves both orders open, and is told with the first.
    """
    (one, day, name), (other, later, other_name) = first, second
    if later.value is None:
        yield from _order(one, day, APPLIED, applied, name=name, **values)
        return
    before = list(_order(one, day, other, later, name=name, **values))
    after = list(_order(other, later, APPLIED, applied, name=other_name, **values))
    yield from before
    open_ = all(judged.outcome == "unsure" for judged in (*before, *after))
    if later.sure or not (before and open_):
        yield from after


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

"""An inspection that lies too long before the application."""

import datetime as dt
from collections.abc import Sequence

from dossier import Dossier, InspectionReport, Judgement, Outcome, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.weighing import reports, weigh

MOST_DAYS = 90
"""The announcement sets no age; beyond this a person should say whether the report still holds."""


@rule(
    id="inspection-report-stale",
    clause=Clause("五(四)"),
    severity="review",
    scope="vehicle",
    title=Text(zh="检测报告出具时间过早", en="inspection long before the application"),
    fail=Text(
        zh="车辆{vin}的检测日期为{found}，早于申请日期{day}超过{limit}天，请核实报告是否仍反映车况。",
        en="Vehicle {vin} was inspected on {found}, more than {limit} days before the application "
        "of {day}; does the report still show its condition?",
    ),
    passed=Text(
        zh="车辆{vin}的检测日期{found}在申请日期{day}前{limit}天内。",
        en="Vehicle {vin} was inspected on {found}, within {limit} days before {day}.",
    ),
    unsure=Text(
        zh="车辆{vin}的检测日期未能确认，请人工核实。",
        en="The day when vehicle {vin} was inspected is not certain.",
    ),
    remedy=Text(
        zh="说明车况未发生变化，或重新检测。",
        en="Explain that the condition has not changed, or have the vehicle inspected anew.",
    ),
)
def inspection_report_stale(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """Days from the inspection, else the issue, of the latest report to the application.

    A day after the application is judged by dates-out-of-order.
    """
    papers = [report for report in reports(vehicle) if _date_of(report) is not None]
    if not papers:
        return [not_applicable(NOT_STATED)]
    latest = max(papers, key=_rank)
    name = _date_of(latest) or "inspection_date"

    def check(day: dt.date | None) -> Outcome:
        if day is None:
            return "unsure"
        return "fail" if (dossier.day - day).days > MOST_DAYS else "pass"

    field = getattr(latest, name)
    return [weigh(check, field, name=name, about=(latest,), day=dossier.day, limit=MOST_DAYS)]


def _date_of(report: InspectionReport) -> str | None:
    """Which date of a report is looked at, if it prints one."""
    names = ("inspection_date", "issue_date")
    return next((name for name in names if stated(getattr(report, name))), None)


def _rank(report: InspectionReport) -> dt.date:
    """The latest report is the one that was made last."""
    value: dt.date | None = getattr(report, _date_of(report) or "issue_date").value
    return value or dt.date.min

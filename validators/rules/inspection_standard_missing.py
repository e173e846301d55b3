"""An inspection report that cites no standard."""

from collections.abc import Sequence

from dossier import Dossier, InspectionReport, Judgement, Outcome, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.papers import NOT_STATED, POOR_PAGE, poor
from validators.rule import rule
from validators.weighing import reports, weigh


@rule(
    id="inspection-standard-missing",
    clause=Clause("五(四)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="检测报告未载明检测标准", en="inspection report without a standard"),
    fail=Text(
        zh="车辆{vin}的检测报告未载明检测标准，应为WM/T 8-2022或WM/T 9-2022。",
        en="The inspection report of vehicle {vin} cites no standard; WM/T 8-2022 or WM/T 9-2022 "
        "is required.",
    ),
    passed=Text(
        zh="车辆{vin}的检测报告载明检测标准：{found}。",
        en="The inspection report of vehicle {vin} cites: {found}.",
    ),
    unsure=Text(
        zh="车辆{vin}的检测报告所载检测标准未能识别，请人工核实。",
        en="The standard that the inspection report of vehicle {vin} cites could not be read.",
    ),
    remedy=Text(
        zh="请检测机构在报告中载明检测标准。",
        en="Have the inspection body cite the standard in its report.",
    ),
)
def inspection_standard_missing(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """Whether anything is cited at all; which standard it is, inspection-standard-wrong judges."""
    found = [_cites(dossier, report) for report in reports(vehicle)]
    return found or [not_applicable(NOT_STATED)]


def _cites(dossier: Dossier, report: InspectionReport) -> Judgement:
    """One report; nothing cited is a fault only where all its pages were legible."""
    legible = not poor(dossier, report)

    def check(cited: tuple[str, ...] | None) -> Outcome:
        if cited is None:
            return "unsure"
        if cited:
            return "pass"
        return "fail" if legible else "unsure"

    reason = None if legible else POOR_PAGE
    return weigh(check, report.standards, name="standards", about=(report,), reason=reason)

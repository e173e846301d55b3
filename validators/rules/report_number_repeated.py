"""An inspection report whose number stands on another vehicle's report."""

from collections.abc import Sequence

from dossier import Dossier, InspectionReport, Judgement, Text, Vehicle
from dossier.numbers.characters import code
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import agreement
from validators.firms import key
from validators.history import History
from validators.papers import NOT_STATED
from validators.repeated import elsewhere
from validators.rule import rule
from validators.weighing import reports


@rule(
    id="report-number-repeated",
    clause=Clause("七(七)"),
    severity="review",
    scope="vehicle",
    across=True,
    title=Text(zh="检测报告编号与其他车辆重复", en="report number of another vehicle"),
    fail=Text(
        zh="车辆{vin}的检测报告编号{found}同时出现在其他车辆的检测报告上（{where}），请核实报告真实性。",
        en="The report number {found} of vehicle {vin} also stands on another vehicle's report "
        "({where}); verify that the report is true.",
    ),
    passed=Text(
        zh="车辆{vin}的检测报告编号{found}未在其他车辆处出现。",
        en="The report number {found} of vehicle {vin} was not seen at another vehicle.",
    ),
    unsure=Text(
        zh="车辆{vin}的检测报告编号{found}是否与其他车辆重复（{where}），请人工核对。",
        en="Whether the report number {found} of vehicle {vin} is another vehicle's ({where}) has "
        "to be looked at.",
    ),
    remedy=Text(
        zh="由检测机构说明报告编号重复的原因，或按一车一报告重新出具。",
        en="Have the inspection body explain, or issue one report a vehicle.",
    ),
)
def report_number_repeated(
    dossier: Dossier, vehicle: Vehicle, history: History
) -> Sequence[Judgement]:
    """One number of one body, one vehicle: in this dossier and in earlier ones."""
    found = [_judged(dossier, vehicle, report, history) for report in reports(vehicle)]
    return found or [not_applicable(NOT_STATED)]


def _judged(
    dossier: Dossier, vehicle: Vehicle, report: InspectionReport, history: History
) -> Judgement:
    """One report against those of the other vehicles by the same body."""
    number, body = report.report_no, report.institution
    if number.value is None:
        return not_applicable(NOT_STATED)
    others = [
        (other, paper.report_no)
        for other in dossier.vehicles
        if other is not vehicle
        for paper in reports(other)
        if code(paper.report_no.value or "") == code(number.value)
        and agreement(body, paper.institution, key) != "fail"
    ]
    earlier = history.with_report_no(body.value, number.value) if body.value else ()
    return elsewhere(vehicle, number, others, earlier, code, name="report_no", about=(report,))

"""An inspection report without the body's seal."""

from collections.abc import Sequence

from dossier import Dossier, Judgement, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.papers import NOT_STATED, presence
from validators.rule import rule
from validators.weighing import reports


@rule(
    id="inspection-report-unsealed",
    clause=Clause("五(四)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="检测报告未盖章", en="unsealed inspection report"),
    fail=Text(
        zh="车辆{vin}的检测报告未加盖检测机构印章。",
        en="The inspection report of vehicle {vin} does not bear the body's seal.",
    ),
    passed=Text(
        zh="车辆{vin}的检测报告已盖章。", en="The inspection report of vehicle {vin} is sealed."
    ),
    unsure=Text(
        zh="车辆{vin}的检测报告是否盖章未能确认，请人工核实。",
        en="Whether the inspection report of vehicle {vin} is sealed has to be looked at.",
    ),
    remedy=Text(
        zh="请检测机构在报告上加盖印章后重新提交。",
        en="Have the inspection body seal its report.",
    ),
)
def inspection_report_unsealed(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """Each report bears a seal whose ring does not name another firm."""
    found = [presence(dossier, report, report.sealed, name="sealed") for report in reports(vehicle)]
    return found or [not_applicable(NOT_STATED)]

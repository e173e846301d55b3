"""An inspection report that bears another VIN than its vehicle."""

from collections.abc import Sequence

from dossier import Dossier, InspectionReport, Judgement, Text, Vehicle
from dossier.numbers.vin import compact
from validators.answers import answer, not_applicable
from validators.clause import Clause
from validators.doubt import agreement, why_unsure
from validators.papers import NOT_STATED
from validators.rule import rule
from validators.weighing import either, reports, vins


@rule(
    id="inspection-vin-differs",
    clause=Clause("五(四)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="检测报告的车辆识别代号不一致", en="VIN on the inspection report differs"),
    fail=Text(
        zh="检测报告载明的车辆识别代号为{found}，与申领车辆{expected}不一致。",
        en="The inspection report gives the VIN as {found}; the vehicle's is {expected}.",
    ),
    passed=Text(
        zh="检测报告的车辆识别代号与申领车辆一致：{found}。",
        en="The inspection report bears the vehicle's VIN: {found}.",
    ),
    unsure=Text(
        zh="检测报告的车辆识别代号“{found}”与申领车辆{expected}是否一致，请人工核对。",
        en="Whether the VIN on the inspection report, “{found}”, is {expected} has to be looked "
        "at.",
    ),
    remedy=Text(
        zh="请检测机构更正报告，或提交该车本身的检测报告。",
        en="Have the report corrected, or hand in the report of this very vehicle.",
    ),
)
def inspection_vin_differs(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """The report's 17 characters equal the application's or the certificate's, one by one.

    That application and certificate agree is checked by registration-vin-differs.
    """
    found = [_compared(report, vehicle) for report in reports(vehicle)]
    return found or [not_applicable(NOT_STATED)]


def _compared(report: InspectionReport, vehicle: Vehicle) -> Judgement:
    """One report against the vehicle's VINs."""
    known = vins(vehicle)
    outcome = either(*(agreement(report.vin, vin, compact) for vin in known))
    return answer(
        outcome,
        report.vin,
        *known,
        name="vin",
        expected=vehicle.vin,
        about=(report, vehicle.certificate),
        reason=why_unsure(report.vin, *known),
    )

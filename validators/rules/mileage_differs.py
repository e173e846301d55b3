"""A declared mileage that is not the one found at inspection."""

from collections.abc import Sequence

from dossier import Dossier, Judgement, Outcome, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.weighing import reports, weigh

TOLERANCE = 20
"""The inspection may show up to one part in so many more than declared: the car was driven."""


@rule(
    id="mileage-differs",
    clause=Clause("七(六)"),
    severity="review",
    scope="vehicle",
    title=Text(zh="申报里程与检测里程不一致", en="declared mileage unlike the inspected one"),
    fail=Text(
        zh="车辆{vin}申报里程为{expected}千米，检测报告载明{found}千米，二者不一致。",
        en="The declared mileage of vehicle {vin} is {expected} km; the inspection found {found} "
        "km.",
    ),
    passed=Text(
        zh="车辆{vin}申报里程{expected}千米与检测报告{found}千米相符。",
        en="The declared mileage of vehicle {vin}, {expected} km, goes with the inspected {found} "
        "km.",
    ),
    unsure=Text(
        zh="车辆{vin}申报里程{expected}千米与检测报告里程是否相符，请人工核对。",
        en="Whether the declared mileage of vehicle {vin}, {expected} km, goes with the inspected "
        "one has to be looked at.",
    ),
    remedy=Text(
        zh="如实申报行驶里程，并说明差异原因。",
        en="Declare the mileage truthfully, and explain the difference.",
    ),
)
def mileage_differs(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """At inspection not less than declared, and at most 5 % more; where both are given."""
    declared = vehicle.declared.mileage_km
    found = [
        weigh(
            _check,
            report.mileage_km,
            declared,
            name="mileage_km",
            expected=declared.value,
            about=(report,),
        )
        for report in reports(vehicle)
        if stated(report.mileage_km) and stated(declared)
    ]
    return found or [not_applicable(NOT_STATED)]


def _check(found: int | None, declared: int | None) -> Outcome:
    if found is None or declared is None:
        return "unsure"
    return "pass" if 0 <= (found - declared) * TOLERANCE <= declared else "fail"

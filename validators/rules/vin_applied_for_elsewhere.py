"""A vehicle for which another application is open or was granted."""

from dossier import Dossier, Judgement, Text, Vehicle
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.history import History
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="vin-applied-for-elsewhere",
    clause=Clause("四(五)"),
    severity="error",
    scope="vehicle",
    across=True,
    title=Text(zh="同一车辆另有申请", en="vehicle in another application"),
    fail=Text(
        zh="车辆{vin}已在卷宗{other}中申请（{day}），该申请尚在办理。",
        en="{vin} is in the dossier {other} of {day}, which is still open.",
    ),
    passed=Text(
        zh="车辆{vin}在本系统内无其他申请。", en="{vin} is in no other application known here."
    ),
    unsure=Text(
        zh="车辆{vin}已在卷宗{other}（{day}）中获准，请核对原许可证是否未使用或须重新申领。",
        en="{vin} was accepted in the dossier {other} of {day}; please see whether that licence "
        "was left unused or has to be applied for anew.",
    ),
    remedy=Text(
        zh="撤回重复的申请；原许可证须重新申领的，一并说明。",
        en="Withdraw one of the applications; where a licence has to be had anew, say so.",
    ),
)
def vin_applied_for_elsewhere(dossier: Dossier, vehicle: Vehicle, history: History) -> Judgement:
    """No other dossier with this VIN is open; one that was accepted is for a person to look at."""
    if vehicle.vin is None:
        return not_applicable(NOT_STATED)
    others = history.with_vin(vehicle.vin)
    named = {"name": "vin", "found": vehicle.vin}
    for state, answer in (("open", failed), ("accepted", unsure)):
        for other in others:
            if other.state == state:
                return answer(other=other.reference, day=other.day, **named)
    return passed(other="", day="", **named)

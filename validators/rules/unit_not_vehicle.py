"""The unit of the quantity."""

from dossier import Dossier, Judgement, Outcome, Text
from dossier.numbers.name import normalise
from validators.application import unstated
from validators.clause import Clause
from validators.rule import rule
from validators.weighing import weigh

LIKELY = ("台", "部", "UNIT", "UNITS", "SET", "SETS", "PCS")


@rule(
    id="unit-not-vehicle",
    clause=Clause("四(五)"),
    severity="error",
    title=Text(zh="计量单位不是“辆”", en="unit is not 辆"),
    fail=Text(
        zh="计量单位填写为“{found}”，应为“辆”。",
        en="The unit is given as “{found}”; it must be 辆.",
    ),
    passed=Text(zh="计量单位为“辆”。", en="The unit is 辆."),
    remedy=Text(zh="“单位”栏填写“辆”。", en="Give the unit as 辆."),
)
def unit_not_vehicle(dossier: Dossier) -> Judgement:
    """Where the application prints a unit it is 辆; 台 and the like are for a person."""
    unit = dossier.application.unit
    return unstated(dossier, unit) or weigh(
        _outcome, unit, name="unit", expected="辆", about=(dossier.form,)
    )


def _outcome(read: str | None) -> Outcome:
    if read is None or normalise(read) in LIKELY:
        return "unsure"
    return "pass" if normalise(read) == "辆" else "fail"

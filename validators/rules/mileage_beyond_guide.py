"""A vehicle that has run further than the mileage at which its owner may scrap it."""

from dossier import Dossier, Judgement, Outcome, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import SCRAPPING, Clause
from validators.law.deadlines import IN_FORCE
from validators.lifetime import possible_limits
from validators.papers import NO_CERTIFICATE, NOT_STATED, stated
from validators.rule import rule
from validators.weighing import reports, weigh


@rule(
    id="mileage-beyond-guide",
    clause=Clause("第七条", SCRAPPING),
    severity="review",
    scope="vehicle",
    title=Text(zh="行驶里程超过引导报废里程", en="The mileage is beyond the guided one"),
    fail=Text(
        zh="车辆{vin}行驶里程为{found}千米，超过该类车辆的引导报废里程{expected}千米，请关注车况。",
        en="Vehicle {vin} has run {found} km; the guided mileage of its class is {expected} km.",
    ),
    passed=Text(
        zh="车辆{vin}行驶里程{found}千米未超过引导报废里程{expected}千米。",
        en="The mileage of vehicle {vin}, {found} km, is within the guided {expected} km.",
    ),
    unsure=Text(
        zh="车辆{vin}的行驶里程是否超过引导报废里程未能确定。",
        en="Whether vehicle {vin} has run further than the guided mileage could not be settled.",
    ),
    remedy=Text(
        zh="引导报废里程并非强制报废里程；请核实里程并如实说明车况。",
        en="The guided mileage does not forbid anything; verify it and state the condition.",
    ),
    in_force=(IN_FORCE, None),
)
def mileage_beyond_guide(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """The mileage of the inspection report against the guided one of the vehicle's class."""
    certificate, report = vehicle.certificate, vehicle.inspection
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    mileages = [item.mileage_km for item in reports(vehicle) if stated(item.mileage_km)]
    guides = {limit.life_class.guide_km for limit in possible_limits(certificate)}
    if report is None or not mileages or not guides or guides == {None}:
        return not_applicable(NOT_STATED)
    known = sorted(guide for guide in guides if guide is not None)

    def check(*kilometres: int | None) -> Outcome:
        if any(km is None for km in kilometres):
            return "unsure"
        most = max(km for km in kilometres if km is not None)
        if most <= known[0]:
            return "pass"
        return "fail" if None not in guides and most > known[-1] else "unsure"

    most = max((field.value for field in mileages if field.value is not None), default=None)
    return weigh(
        check, *mileages, name="mileage_km", found=most, expected=known[0], about=(report,)
    )

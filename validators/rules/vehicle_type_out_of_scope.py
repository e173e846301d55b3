"""A vehicle that is neither 汽车 nor 挂车, or is excluded by name."""

from dossier import Dossier, Judgement, Outcome, Text, Vehicle
from validators.answers import not_applicable
from validators.law.vehicle_scope import CLAUSE, scope
from validators.papers import NO_CERTIFICATE
from validators.rule import rule
from validators.weighing import weigh


@rule(
    id="vehicle-type-out-of-scope",
    clause=CLAUSE,
    severity="blocking",
    scope="vehicle",
    title=Text(
        zh="车辆类型不属于二手车出口范围", en="The vehicle type is outside the export regime"
    ),
    fail=Text(
        zh="车辆{vin}的车辆类型为“{found}”，不属于二手车出口范围（汽车和挂车，不含三轮汽车、低速载货汽车）。",
        en="Vehicle {vin} is a {found}: the regime covers motor vehicles and trailers, without "
        "three-wheeled and low-speed goods vehicles.",
    ),
    passed=Text(
        zh="车辆{vin}的车辆类型“{found}”属于二手车出口范围。",
        en="The type of vehicle {vin}, {found}, is within the regime.",
    ),
    unsure=Text(
        zh="车辆{vin}的车辆类型“{found}”是否属于二手车出口范围，请人工核实。",
        en="Whether vehicle {vin}, a {found}, is within the regime has to be looked at.",
    ),
    remedy=Text(
        zh="请从申请中撤下该车辆；如登记有误，请先向登记机关更正。",
        en="Take the vehicle out of the application, or have a wrong registration corrected.",
    ),
)
def vehicle_type_out_of_scope(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """By the vehicle type of the certificate; a name that does not tell is for a person."""
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)

    def check(name: str | None) -> Outcome:
        answers: dict[str, Outcome] = {"in": "pass", "out": "fail", "unclear": "unsure"}
        return "unsure" if name is None else answers[scope(name)]

    return weigh(check, certificate.vehicle_type, name="vehicle_type", about=(certificate,))

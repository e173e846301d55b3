"""A modified vehicle, whose authenticity has to be proven."""

from dossier import Dossier, Judgement, Outcome, Text, Vehicle
from dossier.numbers.name import same_brand
from validators.answers import not_applicable
from validators.clause import LETTER_648, Clause
from validators.papers import NO_CERTIFICATE, NOT_STATED
from validators.rule import rule
from validators.weighing import weigh

NONE = Text(zh="（未载明）", en="(not stated)")


@rule(
    id="modified-vehicle-unproven",
    clause=Clause("改装车", LETTER_648),
    severity="review",
    scope="vehicle",
    title=Text(zh="改装车真实性待证明", en="modified vehicle to be proven authentic"),
    fail=Text(
        zh="车辆{vin}为改装车（制造厂：{maker}；底盘品牌：{chassis}），须注明底盘品牌、改装品牌和型号，"
        "并证明已列入《公告》且有有效强制性产品认证，请核实。",
        en="Vehicle {vin} is a modified one (maker {maker}, chassis {chassis}): chassis brand, "
        "brand and model have to be stated, and its announcement and certification proven.",
    ),
    passed=Text(
        zh="车辆{vin}的登记证书未显示其为改装车。",
        en="The certificate of vehicle {vin} does not show that it was modified.",
    ),
    unsure=Text(
        zh="车辆{vin}是否为改装车未能确认，请人工核实。",
        en="Whether vehicle {vin} is a modified one is not certain.",
    ),
    remedy=Text(
        zh="提交改装车的《道路机动车辆生产企业及产品公告》页和强制性产品认证证书。",
        en="Hand in the vehicle's entry in the announcement and its compulsory certification.",
    ),
)
def modified_vehicle_unproven(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """By a maker that calls itself 改装, or a chassis of another brand; trailers have no chassis.

    The proofs are papers of many kinds, so that a modified vehicle is for a person.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    if certificate.manufacturer.value is None and certificate.chassis_brand.value is None:
        return not_applicable(NOT_STATED)
    return weigh(
        _check,
        certificate.manufacturer,
        certificate.brand,
        certificate.chassis_brand,
        name="manufacturer",
        confidence=certificate.manufacturer.confidence,
        about=(certificate,),
        maker=certificate.manufacturer,
        chassis=certificate.chassis_brand.value or NONE,
    )


def _check(maker: str | None, brand: str | None, chassis: str | None) -> Outcome:
    """What the certificate shows; what it does not print shows nothing."""
    if maker is not None and "改装" in maker:
        return "fail"
    other = chassis is not None and brand is not None and same_brand(brand, chassis) == "different"
    return "fail" if other else "pass"

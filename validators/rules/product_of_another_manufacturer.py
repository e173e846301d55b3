"""A manufacturer that exports what another one made."""

from dossier import Dossier, Judgement, Text, Vehicle
from validators import firms
from validators.answers import not_applicable
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.papers import NO_CERTIFICATE
from validators.rule import rule

NOT_MANUFACTURER = Text(
    zh="未申明为生产企业。", en="The exporter did not declare as a manufacturer."
)


@rule(
    id="product-of-another-manufacturer",
    clause=Clause("二(一)3"),
    severity="error",
    scope="vehicle",
    title=Text(zh="生产企业出口非本企业产品", en="product of another manufacturer"),
    fail=Text(
        zh="车辆{vin}的制造厂为“{found}”，非申领企业“{expected}”；生产企业仅可出口本企业生产产品。",
        en="The maker of {vin} is “{found}”, not the exporter, “{expected}”; a manufacturer "
        "exports only its own products.",
    ),
    passed=Text(
        zh="车辆{vin}的制造厂为申领企业：{found}。", en="The exporter made {vin}: {found}."
    ),
    remedy=Text(
        zh="仅申领本企业生产的车辆，或以流通企业类型完成申报。",
        en="Apply only for vehicles of your own make, or declare as a trading enterprise.",
    ),
)
def product_of_another_manufacturer(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """The maker on the certificate bears the very name of an exporter that is a manufacturer."""
    kind, exporter = dossier.application.enterprise_type, dossier.application.exporter
    if kind.value != "production":
        return not_applicable(NOT_MANUFACTURER)
    if vehicle.certificate is None:
        return not_applicable(NO_CERTIFICATE)
    return unstated(dossier, exporter) or compare_fields(
        vehicle.certificate.manufacturer,
        exporter,
        key=firms.key,
        name="manufacturer",
        about=(vehicle.certificate,),
    )

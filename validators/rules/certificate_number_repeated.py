"""A registration certificate whose number stands on another vehicle's certificate."""

from dossier import Dossier, Judgement, Text, Vehicle
from dossier.numbers.certificate_no import compact
from validators.answers import not_applicable
from validators.clause import Clause
from validators.history import History
from validators.papers import NO_CERTIFICATE, NOT_STATED, stated
from validators.repeated import elsewhere
from validators.rule import rule


@rule(
    id="certificate-number-repeated",
    clause=Clause("七(六)4"),
    severity="blocking",
    scope="vehicle",
    across=True,
    title=Text(zh="登记证书编号与其他车辆重复", en="certificate number of another vehicle"),
    fail=Text(
        zh="车辆{vin}的登记证书编号{found}同时出现在其他车辆的登记证书上（{where}），疑似伪造、变造。",
        en="The certificate number {found} of vehicle {vin} also stands on the certificate of "
        "another vehicle ({where}); one of them may be forged.",
    ),
    passed=Text(
        zh="车辆{vin}的登记证书编号{found}未在其他车辆处出现；未向公安登记系统查询。",
        en="The certificate number {found} of vehicle {vin} was not seen at another vehicle; the "
        "police register was not asked.",
    ),
    unsure=Text(
        zh="车辆{vin}的登记证书编号{found}是否与其他车辆重复（{where}），请人工核对。",
        en="Whether the certificate number {found} of vehicle {vin} is another vehicle's ({where}) "
        "has to be looked at.",
    ),
    remedy=Text(
        zh="提交登记证书原件供核验。", en="Hand in the original certificate to be verified."
    ),
)
def certificate_number_repeated(dossier: Dossier, vehicle: Vehicle, history: History) -> Judgement:
    """One number, one vehicle: in this dossier and in earlier ones."""
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    number = certificate.certificate_no
    if not stated(number) or number.value is None:
        return not_applicable(NOT_STATED)
    others = [
        (other, other.certificate.certificate_no)
        for other in dossier.vehicles
        if other is not vehicle and other.certificate is not None
    ]
    earlier = history.with_certificate_no(number.value)
    return elsewhere(
        vehicle, number, others, earlier, compact, name="certificate_no", about=(certificate,)
    )

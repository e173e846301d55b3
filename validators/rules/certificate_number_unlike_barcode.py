"""A certificate whose bar code says another number than is printed below it."""

from dossier import Dossier, Judgement, Text, Vehicle
from dossier.numbers.certificate_no import compact
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.papers import NO_CERTIFICATE, NOT_STATED, stated
from validators.rule import rule


@rule(
    id="certificate-number-unlike-barcode",
    clause=Clause("七(六)4"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="登记证书编号与条形码不一致", en="certificate number unlike its bar code"),
    fail=Text(
        zh="车辆{vin}的登记证书编号印为{found}，条形码为{expected}，二者不一致，疑似伪造、变造。",
        en="The certificate of vehicle {vin} prints the number {found}, its bar code says "
        "{expected}; it may be forged.",
    ),
    passed=Text(
        zh="车辆{vin}的登记证书编号与条形码一致：{found}。",
        en="Number and bar code of the certificate of vehicle {vin} agree: {found}.",
    ),
    unsure=Text(
        zh="车辆{vin}的登记证书编号“{found}”与条形码“{expected}”是否一致，请人工核对。",
        en="Whether number “{found}” and bar code “{expected}” of the certificate of vehicle {vin} "
        "agree has to be looked at.",
    ),
    remedy=Text(
        zh="提交登记证书原件供核验。", en="Hand in the original certificate to be verified."
    ),
)
def certificate_number_unlike_barcode(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """The bar code, where it could be read, says the printed number."""
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    printed, coded = certificate.certificate_no, certificate.barcode_no
    if not stated(printed) or coded.value is None:
        return not_applicable(NOT_STATED)
    return compare_fields(printed, coded, key=compact, name="certificate_no", about=(certificate,))

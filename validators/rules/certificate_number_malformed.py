"""A certificate number that cannot be one."""

from dossier import Dossier, Judgement, Text, Vehicle
from dossier.numbers.certificate_no import is_valid
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import under_each
from validators.papers import NO_CERTIFICATE, NOT_STATED
from validators.rule import rule


@rule(
    id="certificate-number-malformed",
    clause=Clause("五(三)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="机动车登记证书编号不合规", en="certificate number malformed"),
    fail=Text(
        zh="车辆{vin}的《机动车登记证书》编号为{found}，应为12位数字。",
        en="The number of the certificate of {vin} is {found}; it should have 12 digits.",
    ),
    passed=Text(
        zh="车辆{vin}的《机动车登记证书》编号为12位数字：{found}。",
        en="The number of the certificate of {vin} has 12 digits: {found}.",
    ),
    remedy=Text(
        zh="提交清晰完整、可见证书编号的登记证书页面。",
        en="Hand in a clear page of the certificate that shows its number.",
    ),
)
def certificate_number_malformed(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """The number under the bar code at the top of the first inner page has 12 digits.

    The announcement does not ask for the number, so that a scan without it is not held against
    anybody.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    number = certificate.certificate_no
    if number.value is None:
        return not_applicable(NOT_STATED)
    return under_each(number, is_valid, name="certificate_no", about=(certificate,))

"""The application's VIN against the certificate's."""

from dossier import Dossier, Judgement, Text, Vehicle
from dossier.numbers.vin import compact
from validators.answers import not_applicable
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.papers import NO_CERTIFICATE
from validators.rule import rule


@rule(
    id="registration-vin-differs",
    clause=Clause("五(一)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="车辆识别代号与登记证书不一致", en="VIN unlike the certificate's"),
    fail=Text(
        zh="申请表填写的车辆识别代号为{expected}，《机动车登记证书》记载为{found}，二者不一致。",
        en="The application gives the VIN as {expected}, the registration certificate as {found}.",
    ),
    passed=Text(
        zh="申请表与《机动车登记证书》的车辆识别代号一致：{found}。",
        en="Application and registration certificate give the same VIN: {found}.",
    ),
    unsure=Text(
        zh="申请表的车辆识别代号为{expected}，《机动车登记证书》识别为{found}，是否一致请"
        "人工核对。",
        en="The application gives the VIN as {expected}, the certificate was read as "
        "{found}. Please look.",
    ),
    remedy=Text(
        zh="按《机动车登记证书》更正申请表“VIN码”栏，或提交对应车辆的登记证书。",
        en="Correct the VIN on the application, or hand in the certificate of the right vehicle.",
    ),
)
def registration_vin_differs(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """The 17 characters on the application equal item 9 of the certificate, one by one."""
    if vehicle.certificate is None:
        return not_applicable(NO_CERTIFICATE)
    declared = vehicle.declared.vin
    return unstated(dossier, declared) or compare_fields(
        vehicle.certificate.vin, declared, key=compact, name="vin", about=(vehicle.certificate,)
    )

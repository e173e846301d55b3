"""The two dates on the application against the certificate."""

import datetime as dt
from collections.abc import Sequence

from dossier import Dossier, Field, Judgement, RegistrationCertificate, Text, Vehicle
from validators.answers import not_applicable
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.papers import NO_CERTIFICATE
from validators.rule import rule


@rule(
    id="application-dates-differ",
    clause=Clause("五(一)"),
    severity="error",
    scope="vehicle",
    title=Text(
        zh="注册登记日期或转让登记待出口日期与登记证书不一致",
        en="dates unlike the certificate's",
    ),
    fail=Text(
        zh="车辆{vin}的{field}：申请填报{expected}，《机动车登记证书》记载{found}，二者不一致。",
        en="{vin}, {field}: {expected} on the application, {found} on the certificate.",
    ),
    passed=Text(
        zh="车辆{vin}的{field}与《机动车登记证书》一致：{found}。",
        en="{vin}, {field}: as on the certificate, {found}.",
    ),
    unsure=Text(
        zh="车辆{vin}的{field}：申请填报{expected}，《机动车登记证书》为{found}，是否一致"
        "请人工核对。",
        en="{vin}, {field}: {expected} on the application, {found} on the certificate. "
        "Please look.",
    ),
    remedy=Text(
        zh="按《机动车登记证书》更正申请填报的注册登记日期、转让登记待出口日期。",
        en="Correct both dates on the application to those of the certificate.",
    ),
)
def application_dates_differ(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """The date of first registration is that of row I, the other that of the endorsement.

    What an application states agrees with the certificate (五(一)); that both dates are stated is
    asked since 2026 (商贸函〔2025〕648号).

    A certificate without the endorsement is reported as such, and not a second time here.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return [not_applicable(NO_CERTIFICATE)]
    row = vehicle.declared
    registered = unstated(dossier, row.registration_date) or compare_fields(
        certificate.registration_date,
        row.registration_date,
        name="registration_date",
        about=(certificate,),
    )
    return [registered, _endorsed(dossier, certificate, row.endorsement_date)]


def _endorsed(
    dossier: Dossier, certificate: RegistrationCertificate, declared: Field[dt.date]
) -> Judgement:
    if certificate.export_endorsement.value is False:
        return not_applicable(
            Text(zh="未见“转让待出口”签注。", en="No export endorsement was found.")
        )
    return unstated(dossier, declared) or compare_fields(
        certificate.export_endorsement_date,
        declared,
        name="endorsement_date",
        about=(certificate,),
    )

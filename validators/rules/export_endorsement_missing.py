"""The endorsement 转让待出口."""

from dossier import Dossier, Judgement, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.papers import NO_CERTIFICATE, presence
from validators.rule import rule


@rule(
    id="export-endorsement-missing",
    clause=Clause("四(二)"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="缺少“转让待出口”签注", en="export endorsement missing"),
    fail=Text(
        zh="车辆{vin}的《机动车登记证书》上未见“转让待出口”签注。",
        en="The certificate of {vin} bears no endorsement 转让待出口.",
    ),
    passed=Text(
        zh="车辆{vin}的《机动车登记证书》已签注“转让待出口”，日期：{date}。",
        en="The certificate of {vin} is endorsed 转让待出口, dated {date}.",
    ),
    remedy=Text(
        zh="向公安交通管理部门办理转让登记并签注“转让待出口”；已签注的，补交载有签注的登记栏页面。",
        en="Have the transfer registered and endorsed by the traffic police; if it is, hand in the "
        "page that bears the endorsement.",
    ),
)
def export_endorsement_missing(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """An entry of the certificate carries the words 转让待出口 (older: 转移待出口)."""
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    return presence(
        dossier,
        certificate,
        certificate.export_endorsement,
        name="export_endorsement",
        date=certificate.export_endorsement_date,
    )

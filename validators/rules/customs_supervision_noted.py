"""Customs supervision on the papers."""

from dossier import SURE, Dossier, Judgement, Text, Vehicle
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.doubt import READABLE, why_unsure
from validators.papers import NO_CERTIFICATE, POOR_PAGE, poor
from validators.rule import rule


@rule(
    id="customs-supervision-noted",
    clause=Clause("六(二)"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="车辆处于海关监管期内", en="vehicle under customs supervision"),
    fail=Text(
        zh="车辆{vin}的《机动车登记证书》载有海关监管记录，海关监管期内禁止出口。",
        en="The certificate of {vin} notes customs supervision, under which export is prohibited.",
    ),
    passed=Text(
        zh="车辆{vin}的《机动车登记证书》未见海关监管记载。未向海关查询。",
        en="The certificate of {vin} notes no customs supervision. Customs were not asked.",
    ),
    remedy=Text(
        zh="向主管海关办理解除监管手续，并提交解除监管证明。",
        en="Have customs end the supervision, and hand in their certificate.",
    ),
)
def customs_supervision_noted(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """The certificate nowhere says 海关监管; customs are not asked."""
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    field = certificate.customs_supervision
    named = {"name": "customs_supervision", "about": (certificate,)}
    if field.value is None or field.alternatives or field.confidence < READABLE:
        return unsure(field, reason=why_unsure(field), **named)
    if field.value:
        return failed(field, **named) if field.confidence >= SURE else unsure(field, **named)
    if poor(dossier, certificate):
        return unsure(field, reason=POOR_PAGE, **named)
    return passed(field, **named)

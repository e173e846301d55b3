"""A seizure on the papers."""

from dossier import Dossier, Judgement, Text, Vehicle
from validators.clause import Clause
from validators.papers import burden
from validators.rule import rule


@rule(
    id="seizure-noted",
    clause=Clause("六(三)"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="材料载有查封、扣押记录", en="seizure noted on the papers"),
    fail=Text(
        zh="车辆{vin}的《机动车登记证书》载有查封、扣押记录，未见解除记载，禁止出口。",
        en="The certificate of {vin} notes a seizure and no release: export is prohibited.",
    ),
    passed=Text(
        zh="车辆{vin}的《机动车登记证书》查封、扣押情况：{found}。未查询机动车登记系统及司法、监察信息。",
        en="Seizure on the certificate of {vin}: {found}. Neither the register nor the courts were "
        "asked.",
    ),
    remedy=Text(
        zh="由作出决定的机关解除查封、扣押，并提交解除凭证。",
        en="Have the authority that ordered the seizure lift it, and hand in the proof.",
    ),
)
def seizure_noted(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """The certificate bears no 查封 or 扣押 that was not lifted; no register is asked."""
    return burden(dossier, vehicle, "seizure")

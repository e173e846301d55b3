"""A pledge that stands."""

from dossier import Dossier, Judgement, Text, Vehicle
from validators.clause import Clause
from validators.papers import burden
from validators.rule import rule


@rule(
    id="pledge-open",
    clause=Clause("六(二)"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="车辆处于质押期间", en="vehicle under pledge"),
    fail=Text(
        zh="车辆{vin}的《机动车登记证书》载有质押备案，未见解除记载，禁止出口。",
        en="The certificate of {vin} notes a pledge and no release: export is prohibited.",
    ),
    passed=Text(
        zh="车辆{vin}的《机动车登记证书》质押备案情况：{found}。未查询机动车登记系统。",
        en="Pledge on the certificate of {vin}: {found}. The register itself was not asked.",
    ),
    remedy=Text(
        zh="办理解除质押备案后，提交载有解除记载的登记证书页面。",
        en="Have the pledge lifted, and hand in the page of the certificate that says so.",
    ),
)
def pledge_open(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """Each 质押备案 of the certificate has a later 解除质押备案; the register is not asked."""
    return burden(dossier, vehicle, "pledge")

"""The owner on the certificate against the exporter."""

from dossier import Dossier, Judgement, Text, Vehicle
from validators.answers import not_applicable
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.firms import key
from validators.papers import NO_CERTIFICATE
from validators.rule import rule


@rule(
    id="owner-not-exporter",
    clause=Clause("五(三)"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="车辆所有人与出口企业名称不一致", en="owner is not the exporter"),
    fail=Text(
        zh="车辆{vin}《机动车登记证书》的现所有人为“{found}”，与出口商“{expected}”不一致。",
        en="The certificate of {vin} names “{found}” as owner now; the exporter is “{expected}”.",
    ),
    passed=Text(
        zh="车辆{vin}的现所有人与出口商一致：{found}。",
        en="The owner of {vin} now is the exporter: {found}.",
    ),
    unsure=Text(
        zh="车辆{vin}《机动车登记证书》的现所有人识别为“{found}”，是否为出口商“"
        "{expected}”请人工核对。",
        en="The owner of {vin} was read as “{found}”; is it the exporter, “{expected}"
        "”? Please look.",
    ),
    remedy=Text(
        zh="办理转让登记，使登记证书上的所有人与申领许可证的企业名称完全一致；名称已变更的，先办理变更登记。",
        en="Have the transfer registered so that the owner bears exactly the exporter's name; "
        "after a change of name, have that registered first.",
    ),
)
def owner_not_exporter(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """The newest record's owner, anywhere in the certificate, bears the exporter's very name."""
    if vehicle.certificate is None:
        return not_applicable(NO_CERTIFICATE)
    exporter = dossier.application.exporter
    return unstated(dossier, exporter) or compare_fields(
        vehicle.certificate.owner,
        exporter,
        key=key,
        name="owner",
        about=(vehicle.certificate,),
    )

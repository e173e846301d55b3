"""A certificate without the issuing authority's seal."""

from dossier import Dossier, Judgement, Text, Vehicle
from validators.answers import not_applicable
from validators.clause import Clause
from validators.papers import NO_CERTIFICATE, presence
from validators.rule import rule


@rule(
    id="registration-certificate-unsealed",
    clause=Clause("五(三)"),
    severity="error",
    scope="vehicle",
    title=Text(zh="机动车登记证书未见发证机关章", en="registration certificate unsealed"),
    fail=Text(
        zh="车辆{vin}的《机动车登记证书》上未见发证机关章。",
        en="The certificate of {vin} bears no seal of the issuing authority.",
    ),
    passed=Text(
        zh="车辆{vin}的《机动车登记证书》上有印章。", en="The certificate of {vin} bears a seal."
    ),
    remedy=Text(
        zh="提交盖有发证机关章的登记证书原件或完整清晰的扫描件。",
        en="Hand in the certificate itself, or a full and clear scan that shows the seal.",
    ),
)
def registration_certificate_unsealed(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    """A seal is on the certificate (item 33); whose it is, is not read."""
    certificate = vehicle.certificate
    if certificate is None:
        return not_applicable(NO_CERTIFICATE)
    return presence(dossier, certificate, certificate.sealed, name="sealed")

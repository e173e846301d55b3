"""A vehicle without its registration certificate."""

from collections.abc import Sequence

from dossier import Dossier, Judgement, RegistrationCertificate, Text, Vehicle
from validators.answers import passed, unsure
from validators.clause import Clause
from validators.doubt import absent
from validators.rule import rule


@rule(
    id="registration-certificate-missing",
    clause=Clause("五(三)"),
    severity="error",
    title=Text(zh="缺少机动车登记证书", en="registration certificate missing"),
    fail=Text(
        zh="未见车辆{vin}的《机动车登记证书》。",
        en="The dossier has no registration certificate of the vehicle {vin}.",
    ),
    passed=Text(
        zh="车辆{vin}的《机动车登记证书》已提交。",
        en="The registration certificate of the vehicle {vin} is there.",
    ),
    remedy=Text(
        zh="补交该车《机动车登记证书》原件或全部页面的扫描件；行驶证不能代替。",
        en="Hand in the certificate itself or scans of all its pages; a driving permit is no "
        "substitute.",
    ),
)
def registration_certificate_missing(dossier: Dossier) -> Sequence[Judgement]:
    """Each vehicle of the application needs a certificate that belongs to it.

    Where a certificate is left over whose VIN could not be surely read, it may be the one that is
    missing, so that a person looks. A dossier without any vehicle at all lacks it as well.
    """
    if not dossier.vehicles:
        return [absent(dossier, name="vin")]
    return [_of(dossier, vehicle) for vehicle in dossier.vehicles]


def _of(dossier: Dossier, vehicle: Vehicle) -> Judgement:
    known = {"vin": vehicle.vin} if vehicle.vin else {}
    if vehicle.certificate is not None:
        return passed(vehicle.certificate.vin, about=(vehicle.certificate,), **known)
    left = [paper for paper in dossier.stray if type(paper) is RegistrationCertificate]
    if any(not paper.vin.sure for paper in left) or (left and not vehicle.declared.vin.sure):
        reason = Text(
            zh="卷宗中另有未能对应车辆的登记证书。",
            en="A certificate in the dossier could not be given to any vehicle.",
        )
        return unsure(vehicle.declared.vin, about=left, reason=reason, **known)
    return absent(dossier, name="vin", expected=vehicle.vin, about=left, **known)

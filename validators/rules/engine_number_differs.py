"""An engine number on the inspection report that is not the certificate's."""

from collections.abc import Sequence

from dossier import Dossier, InspectionReport, Judgement, RegistrationCertificate, Text, Vehicle
from dossier.numbers.name import engine
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.papers import NO_CERTIFICATE, NOT_STATED, stated
from validators.rule import rule
from validators.weighing import reports


@rule(
    id="engine-number-differs",
    clause=Clause("六(五)"),
    severity="blocking",
    scope="vehicle",
    title=Text(zh="发动机号与登记证书不一致", en="engine number unlike the certificate's"),
    fail=Text(
        zh="车辆{vin}：检测报告载明的发动机号为{found}，《机动车登记证书》记载为{expected}，二者不一致，"
        "该车禁止出口。",
        en="Vehicle {vin}: the inspection report gives the engine number as {found}, the "
        "certificate as {expected}; such a vehicle may not be exported.",
    ),
    passed=Text(
        zh="车辆{vin}的检测报告与登记证书发动机号一致：{found}。",
        en="Inspection report and certificate of {vin} give the same engine number: {found}.",
    ),
    unsure=Text(
        zh="车辆{vin}：检测报告的发动机号“{found}”与登记证书“{expected}”是否一致，请人工核对。",
        en="Vehicle {vin}: whether the engine numbers “{found}” (report) and “{expected}” "
        "(certificate) are the same has to be looked at.",
    ),
    remedy=Text(
        zh="核对车辆实物；如检测报告有误，请检测机构更正；如发动机已更换，请先办理变更登记。",
        en="Compare with the vehicle: have the report corrected, or a new engine registered.",
    ),
)
def engine_number_differs(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """Item 11 of the certificate equals the report's number, without spaces and dashes.

    Trailers have none, and not every report prints it: nothing is compared then. Every certificate
    has the item: one that was not found on it, as under a seal, is for a person.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return [not_applicable(NO_CERTIFICATE)]
    found = [_compared(report, certificate) for report in reports(vehicle)]
    return found or [not_applicable(NOT_STATED)]


def _compared(report: InspectionReport, certificate: RegistrationCertificate) -> Judgement:
    """One report against the certificate."""
    if not stated(report.engine_no) or certificate.engine_no.blank:
        return not_applicable(NOT_STATED)
    if certificate.engine_no.value is None and _is_trailer(certificate):
        return not_applicable(NOT_STATED)
    return compare_fields(
        report.engine_no,
        certificate.engine_no,
        key=engine,
        name="engine_no",
        about=(report, certificate),
    )


def _is_trailer(certificate: RegistrationCertificate) -> bool:
    """Whether the vehicle is surely one without an engine."""
    kind = certificate.vehicle_type
    return kind.sure and str(kind.value).endswith("挂车")

"""What else the application says of a vehicle, against the certificate."""

from collections.abc import Sequence

from dossier import (
    ApplicationVehicle,
    Dossier,
    Judgement,
    Outcome,
    RegistrationCertificate,
    Text,
    Vehicle,
)
from dossier.numbers.name import engine
from dossier.numbers.vehicle_type import snap
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.law.hs_lines import power
from validators.papers import NO_CERTIFICATE, NOT_STATED, stated
from validators.rule import rule
from validators.weighing import weigh

ROUNDED_TO_ML = (100, 10)
"""A form may print a displacement to a tenth or a hundredth of a litre."""


@rule(
    id="application-unlike-certificate",
    clause=Clause("五(一)"),
    severity="error",
    scope="vehicle",
    title=Text(
        zh="申请表车辆信息与登记证书不一致", en="vehicle on the application unlike the certificate"
    ),
    fail=Text(
        zh="车辆{vin}的{field}：申请表填写“{expected}”，《机动车登记证书》记载“{found}”，二者不一致。",
        en="{vin}, {field}: “{expected}” on the application, “{found}” on the certificate.",
    ),
    passed=Text(
        zh="车辆{vin}的{field}与《机动车登记证书》一致：{found}。",
        en="{vin}, {field}: as on the certificate, {found}.",
    ),
    unsure=Text(
        zh="车辆{vin}的{field}：申请表为“{expected}”，《机动车登记证书》为“{found}”，"
        "是否一致请人工核对。",
        en="{vin}, {field}: “{expected}” on the application, “{found}” on the "
        "certificate. Please look.",
    ),
    remedy=Text(
        zh="按《机动车登记证书》更正申请表中的车辆信息。",
        en="Correct the application to what the certificate says.",
    ),
)
def application_unlike_certificate(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """Type, displacement and engine number equal items 5, 14 and 11 of the certificate.

    A displacement does so as far as the form rounds it.

    Only what both print is compared; a type in everyday words is no type of the certificate, and
    is left alone.
    """
    paper, row = vehicle.certificate, vehicle.declared
    if paper is None:
        return [not_applicable(NO_CERTIFICATE)]
    found = []
    if stated(row.vehicle_type) and stated(paper.vehicle_type) and _is_type(row.vehicle_type.value):
        found.append(
            weigh(
                _same_type,
                paper.vehicle_type,
                row.vehicle_type,
                name="vehicle_type",
                expected=row.vehicle_type.value,
                about=(paper,),
            )
        )
    both = stated(row.displacement) and stated(paper.displacement_ml)
    if both and not _has_no_engine(paper, row):
        found.append(
            weigh(
                _same_displacement,
                paper.displacement_ml,
                row.displacement,
                name="displacement",
                expected=row.displacement.value,
                about=(paper,),
            )
        )
    if stated(row.engine_no) and stated(paper.engine_no):
        found.append(
            compare_fields(
                paper.engine_no, row.engine_no, key=engine, name="engine_no", about=(paper,)
            )
        )
    return found or [not_applicable(NOT_STATED)]


def _has_no_engine(paper: RegistrationCertificate, row: ApplicationVehicle) -> bool:
    """Whether neither paper gives an electric vehicle a displacement: a stroke, or a unit alone."""
    blank = row.displacement.value is None and paper.displacement_ml.value is None
    electric = paper.fuel.sure and power(paper.fuel.value or "") == "electric"
    return blank and electric


def _is_type(text: str | None) -> bool:
    return text is None or snap(text) is not None


def _same_type(one: str | None, other: str | None) -> Outcome:
    if one is None or other is None or snap(one) is None or snap(other) is None:
        return "unsure"
    return "pass" if snap(one) == snap(other) else "fail"


def _same_displacement(one: int | None, other: int | None) -> Outcome:
    if one is None or other is None:
        return "unsure"
    rounded = any(other % unit == 0 and 2 * abs(one - other) <= unit for unit in ROUNDED_TO_ML)
    return "pass" if one == other or rounded else "fail"

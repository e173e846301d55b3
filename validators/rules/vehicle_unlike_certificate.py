"""A vehicle whose colour or type was found to be another than the certificate's."""

from collections.abc import Iterator, Sequence

from dossier import (
    Dossier,
    InspectionReport,
    Judgement,
    Outcome,
    RegistrationCertificate,
    Text,
    Vehicle,
)
from dossier.numbers.name import normalise
from dossier.numbers.vehicle_type import VOCABULARY
from validators.answers import not_applicable
from validators.clause import Clause
from validators.papers import NO_CERTIFICATE, NOT_STATED, stated
from validators.rule import rule
from validators.weighing import reports, weigh

COLOURS = {letter: letter for letter in "白灰黄粉红紫绿蓝棕黑"} | {
    "银": "灰",
    "褐": "棕",
    "金": "黄",
}
"""The colours of the police's code table (GA 24.8), and words of trade for them."""


@rule(
    id="vehicle-unlike-certificate",
    clause=Clause("六(五)"),
    severity="review",
    scope="vehicle",
    title=Text(
        zh="检测所见车辆与登记证书记载不一致", en="vehicle unlike its certificate at inspection"
    ),
    fail=Text(
        zh="车辆{vin}的{field}：检测报告载明“{found}”，《机动车登记证书》记载“{expected}”，二者不一致。",
        en="{vin}, {field}: “{found}” on the inspection report, “{expected}” on the certificate.",
    ),
    passed=Text(
        zh="车辆{vin}的{field}：检测报告与《机动车登记证书》一致（{found}）。",
        en="{vin}, {field}: the inspection report agrees with the certificate ({found}).",
    ),
    unsure=Text(
        zh="车辆{vin}的{field}：检测报告“{found}”与《机动车登记证书》“{expected}”是否一致，请人工核对。",
        en="{vin}, {field}: whether “{found}” (report) and “{expected}” (certificate) agree has "
        "to be looked at.",
    ),
    remedy=Text(
        zh="核对车辆实物；已变更的，先办理变更登记；报告有误的，请检测机构更正。",
        en="Compare with the vehicle; have a change registered, or a wrong report corrected.",
    ),
)
def vehicle_unlike_certificate(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """Colour and vehicle type, where both papers print them in the registry's own words.

    VIN, engine number, brand and model have rules of their own; the plate changes with owners.
    """
    certificate = vehicle.certificate
    if certificate is None:
        return [not_applicable(NO_CERTIFICATE)]
    found = [
        judgement for report in reports(vehicle) for judgement in _compared(report, certificate)
    ]
    return found or [not_applicable(NOT_STATED)]


def _compared(
    report: InspectionReport, certificate: RegistrationCertificate
) -> Iterator[Judgement]:
    """What a report and the certificate both print."""
    pairs = (
        ("color", report.color, certificate.color, _colours),
        ("vehicle_type", report.vehicle_type, certificate.vehicle_type, _types),
    )
    for name, seen, registered, check in pairs:
        if stated(seen) and stated(registered):
            yield weigh(
                check,
                seen,
                registered,
                name=name,
                expected=registered.value,
                about=(report, certificate),
            )


def _colours(seen: str | None, registered: str | None) -> Outcome:
    """Whether two descriptions share a colour; words outside the table say nothing."""
    if seen is None or registered is None:
        return "unsure"
    one, other = _colour(seen), _colour(registered)
    if not one or not other or one & other:
        return "pass"
    return "fail"


def _colour(text: str) -> set[str]:
    return {COLOURS[letter] for letter in text if letter in COLOURS}


def _types(seen: str | None, registered: str | None) -> Outcome:
    """Whether two vehicle types are the same; a loose word (乘用车) says nothing."""
    if seen is None or registered is None:
        return "unsure"
    one, other = normalise(seen), normalise(registered)
    if one == other or not {one, other} <= VOCABULARY:
        return "pass"
    return "fail"

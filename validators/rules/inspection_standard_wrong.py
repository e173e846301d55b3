"""An inspection report by another standard than the vehicle's."""

from collections.abc import Sequence
from typing import Any

from dossier import Dossier, Field, InspectionReport, Judgement, Outcome, Text, Vehicle
from validators.answers import not_applicable
from validators.doubt import why_unsure
from validators.law.standards import (
    CLAUSE,
    COMMERCIAL,
    PASSENGER,
    TITLES,
    citation,
    expected_standard,
    why_not,
)
from validators.law.vehicle_scope import scope
from validators.papers import NO_CERTIFICATE, NOT_STATED
from validators.rule import rule
from validators.weighing import reports, weigh

EITHER = Text(zh="WM/T 8-2022或WM/T 9-2022", en="WM/T 8-2022 or WM/T 9-2022")
NOTHING = Text(zh="", en="")
OPEN = Text(
    zh="依车辆类型不能确定应适用的标准。",
    en="The vehicle's type does not settle which standard applies.",
)
ARGUABLE = Text(
    zh="该类车辆适用的标准存在不同理解。",
    en="For such vehicles the other standard is arguable.",
)
BOTH = Text(zh="报告同时列出两项标准。", en="The report cites both standards.")
UNDATED = Text(zh="报告所列标准未注明年份。", en="The report cites the standard without its year.")


@rule(
    id="inspection-standard-wrong",
    clause=CLAUSE,
    severity="error",
    scope="vehicle",
    title=Text(zh="检测标准不符合要求", en="inspection by a wrong standard"),
    fail=Text(
        zh="车辆{vin}（{vehicle_type}）的检测报告依据{found}，应依据{standard}。{why}",
        en="The inspection report of vehicle {vin} ({vehicle_type}) rests on {found}; it should "
        "on {standard}. {why}",
    ),
    passed=Text(
        zh="车辆{vin}（{vehicle_type}）的检测报告依据{standard}，符合要求。",
        en="The inspection report of vehicle {vin} ({vehicle_type}) rests on {standard}.",
    ),
    unsure=Text(
        zh="车辆{vin}（{vehicle_type}）的检测报告依据{found}，预期为{standard}，请人工核实。",
        en="The inspection report of vehicle {vin} ({vehicle_type}) cites {found}; {standard} "
        "would be expected.",
    ),
    remedy=Text(
        zh="请第三方检测机构按适用的出口质量要求重新检测并出具报告。",
        en="Have the vehicle inspected by the export quality requirements that apply to it.",
    ),
)
def inspection_standard_wrong(dossier: Dossier, vehicle: Vehicle) -> Sequence[Judgement]:
    """The standard that type and seats call for is among those cited, whatever stands beside it.

    Where the type leaves it open, the other of the two standards is for a person to judge;
    another year, or none of the two, is a fault whatever the vehicle. Without a certificate the
    application's type counts, and where it has none, that the certificate is missing is enough.
    """
    found = [_judged(report, vehicle) for report in reports(vehicle)]
    return found or [not_applicable(NOT_STATED)]


def _judged(report: InspectionReport, vehicle: Vehicle) -> Judgement:
    """One report."""
    if not report.standards.value:
        return not_applicable(NOT_STATED)
    certificate = vehicle.certificate
    kind = certificate.vehicle_type if certificate else vehicle.declared.vehicle_type
    seats = certificate.seats if certificate else Field[int]()
    size = certificate.dimensions_mm if certificate else Field[tuple[int, int, int]]()
    if kind.value is not None and scope(kind.value) == "out":
        return not_applicable(NOT_STATED)
    expected = expected_standard(kind.value or "", seats.value).standard
    cited = report.standards.value
    if certificate is None and (kind.value is None or expected is None) and not _none(cited):
        return not_applicable(NO_CERTIFICATE)
    return weigh(
        _check,
        report.standards,
        kind,
        seats,
        size,
        name="standards",
        expected=expected,
        about=(report, certificate),
        standard=TITLES[expected] if expected else EITHER,
        vehicle_type=kind,
        why=why_not(cited) or NOTHING,
        reason=why_unsure(report.standards) or _doubt(cited, expected),
    )


def _none(cited: tuple[str, ...]) -> bool:
    """Whether neither of the two standards is cited."""
    return all(citation(cited, name) == "wrong" for name in (PASSENGER, COMMERCIAL))


def _doubt(cited: tuple[str, ...], expected: str | None) -> Text:
    """Why a citation is for a person."""
    if expected is None:
        return OPEN
    known: dict[str, Text] = {"both": BOTH, "undated": UNDATED}
    return known.get(citation(cited, expected), ARGUABLE)


def _check(
    cited: tuple[str, ...] | None, kind: str | None, seats: int | None, size: Any
) -> Outcome:
    """What a citation says of a vehicle."""
    if not cited:
        return "unsure"
    length = size[0] if size else None
    expected = expected_standard(kind or "", seats, length)
    if expected.standard is None:
        return "fail" if _none(cited) else "unsure"
    how = citation(cited, expected.standard)
    if how == "other":
        return "fail" if expected.strict else "unsure"
    answers: dict[str, Outcome] = {"right": "pass", "wrong": "fail"}
    return answers.get(how, "unsure")

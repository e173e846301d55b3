"""Which certificate and which inspection report belong to which vehicle of the application.

Likeness only pairs papers, it never judges them: whether the VINs are the same is a rule's
business, and a paper that is paired with another VIN's vehicle is how a wrong VIN is found.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from dossier import (
    Application,
    ApplicationVehicle,
    Document,
    Field,
    InspectionReport,
    RegistrationCertificate,
    Vehicle,
)
from validators.doubt import folded
from validators.merging import merged

CLOSE = 12
"""So many of 17 equal positions make two VINs one vehicle's, written or read differently."""

A = TypeVar("A")
B = TypeVar("B")
Likeness = Callable[[A, B], int]


def pair(
    application: Application, documents: Sequence[Document]
) -> tuple[tuple[Vehicle, ...], tuple[Document, ...]]:
    """The vehicles with their papers, and the certificates and reports that are nobody's.

    By equal VIN first, then by the closest; a report also by the engine or plate number of a
    certificate that has found its vehicle; at last the only paper left goes to the only vehicle
    left. Where the application names no vehicle, each certificate stands for one. Papers of
    one vehicle that were handed in twice are one paper (`merging`).
    """
    certificates = merged([d for d in documents if type(d) is RegistrationCertificate])
    reports = merged([d for d in documents if type(d) is InspectionReport])
    rows = application.vehicles or tuple(ApplicationVehicle() for _ in certificates)
    if application.vehicles:
        owned = _assign(rows, certificates, (_same_vin, _maybe_vin, _close_vin))
    else:
        owned = {index: index for index in range(len(certificates))}
    vehicles = [
        Vehicle(declared=row, certificate=certificates[owned[index]] if index in owned else None)
        for index, row in enumerate(rows)
    ]
    tested = _assign(vehicles, reports, (_report_vin, _report_numbers, _report_close))
    further = _further(vehicles, reports, tested)
    taken = {*tested.values(), *(index for indices in further.values() for index in indices)}
    paired = tuple(
        vehicle.model_copy(
            update={
                "inspection": reports[tested[index]] if index in tested else None,
                "more_inspections": tuple(reports[i] for i in further.get(index, ())),
            }
        )
        for index, vehicle in enumerate(vehicles)
    )
    stray = [c for i, c in enumerate(certificates) if i not in owned.values()]
    return paired, (*stray, *(r for i, r in enumerate(reports) if i not in taken))


def _assign(
    owners: Sequence[A], papers: Sequence[B], likenesses: Sequence[Likeness[A, B]]
) -> dict[int, int]:
    """Owner's index → paper's index: each likeness in turn, the best first, then the last two."""
    found: dict[int, int] = {}
    for likeness in likenesses:
        ranked = sorted(
            (-likeness(owner, paper), i, j)
            for i, owner in enumerate(owners)
            for j, paper in enumerate(papers)
            if i not in found and j not in found.values() and likeness(owner, paper) > 0
        )
        for _, i, j in ranked:
            if i not in found and j not in found.values():
                found[i] = j
    lonely = [i for i in range(len(owners)) if i not in found]
    left = [j for j in range(len(papers)) if j not in found.values()]
    if len(lonely) == len(left) == 1:
        found[lonely[0]] = left[0]
    return found


def _further(
    vehicles: Sequence[Vehicle], reports: Sequence[InspectionReport], tested: dict[int, int]
) -> dict[int, list[int]]:
    """Vehicle's index → further reports that bear its very VIN."""
    more: dict[int, list[int]] = {}
    for j, report in enumerate(reports):
        if j in tested.values():
            continue
        for i, vehicle in enumerate(vehicles):
            if _report_vin(vehicle, report):
                more.setdefault(i, []).append(j)
                break
    return more


def _equal(one: Field[str], other: Field[str]) -> int:
    """1 where both were read and say the same."""
    both = one.value is not None and other.value is not None
    return int(both and folded(one.value) == folded(other.value))


def _close(one: Field[str], other: Field[str]) -> int:
    """How many of 17 positions are equal, or 0 below `CLOSE`."""
    if one.value is None or other.value is None:
        return 0
    equal = sum(a == b for a, b in zip(one.value, other.value, strict=False))
    return equal if equal >= CLOSE else 0


def _same_vin(row: ApplicationVehicle, certificate: RegistrationCertificate) -> int:
    return _equal(row.vin, certificate.vin)


def _maybe_vin(row: ApplicationVehicle, certificate: RegistrationCertificate) -> int:
    return len(set(row.vin.candidates) & set(certificate.vin.candidates))


def _close_vin(row: ApplicationVehicle, certificate: RegistrationCertificate) -> int:
    return _close(row.vin, certificate.vin)


def _vins(vehicle: Vehicle) -> tuple[Field[str], ...]:
    """The VINs that a vehicle's report may bear: the application's and its certificate's."""
    own = vehicle.certificate.vin if vehicle.certificate else Field[str]()
    return vehicle.declared.vin, own


def _report_vin(vehicle: Vehicle, report: InspectionReport) -> int:
    return max(_equal(vin, report.vin) for vin in _vins(vehicle))


def _report_numbers(vehicle: Vehicle, report: InspectionReport) -> int:
    certificate = vehicle.certificate
    if certificate is None:
        return 0
    return _equal(certificate.engine_no, report.engine_no) + _equal(
        certificate.plate_no, report.plate_no
    )


def _report_close(vehicle: Vehicle, report: InspectionReport) -> int:
    return max(_close(vin, report.vin) for vin in _vins(vehicle))

"""What a certificate says of a vehicle's service life, under every reading that is possible."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass
from typing import Any

from dossier import Entry, Field, RegistrationCertificate
from dossier.numbers.vin import model_year
from validators.doubt import READABLE
from validators.law.calendar import add_years
from validators.law.hs_lines import power
from validators.law.life_classes import OPERATING_USES, RIDE_HAILING_USES
from validators.law.service_life import (
    UNLIMITED_STATE_YEARS,
    Limit,
    Span,
    Use,
    limits,
    service_start,
    span,
)
from validators.law.tables import current
from validators.law.vehicle_kind import vehicle_kind

LATER_USES = (*sorted(OPERATING_USES - {"营转非", "出租转非"}), *sorted(RIDE_HAILING_USES))
"""Uses that a passenger vehicle may have been turned to by a change that was not read."""


@dataclass(frozen=True)
class Lifetime:
    """One possible service life; `span` is None where the class has no years, or no start."""

    limit: Limit
    span: Span | None
    dated: bool = True
    """Whether the start is known for certain; without, it may lie any time before `span`'s."""


def candidates(field: Field[Any]) -> tuple[Any, ...]:
    """What a field may be; None where it could not be read."""
    if field.value is None or field.confidence < READABLE:
        return (None,)
    return tuple(dict.fromkeys(field.candidates))


def possible_limits(certificate: RegistrationCertificate) -> frozenset[Limit]:
    """The limits that the certificate leaves possible; none where it makes no class."""
    found: set[Limit] = set()
    plates = candidates(certificate.plate_no)
    electric = any(fuel and power(fuel) == "electric" for fuel in candidates(certificate.fuel))
    for name, use, payload, registered, plate in itertools.product(
        candidates(certificate.vehicle_type),
        candidates(certificate.use_nature),
        candidates(certificate.payload_kg),
        candidates(certificate.registration_date),
        plates,
    ):
        if name is None:
            continue
        for uses in _histories(certificate, name, use, registered):
            found.update(
                limits(
                    name,
                    uses,
                    registered=registered,
                    payload_kg=payload,
                    province=plate[:1] if plate else None,
                    electric=electric,
                    overrides=current().overrides,
                )
            )
    return frozenset(found)


def _histories(
    certificate: RegistrationCertificate, name: str, use: str | None, registered: dt.date | None
) -> list[list[Use]]:
    """The uses that the vehicle may have had one after the other, the first one printed.

    Of changes that were not read one at a time is taken for a change of use: since the strictest
    limit holds on, two at once leave nothing possible that one alone does not.
    """
    changes = [
        entry
        for entry in certificate.entries
        if entry.kind == "change" and not entry.use_nature.blank
    ]
    unread = [entry for entry in changes if entry.use_nature.value is None]
    histories: list[list[Use]] = []
    for supposed in (None, *unread):
        taken = [
            _turned(entry, name, registered)
            for entry in changes
            if entry.use_nature.value is not None or entry is supposed
        ]
        histories += [[Use(use), *later] for later in itertools.product(*taken)]
    return histories


def _turned(entry: Entry, name: str, registered: dt.date | None) -> list[Use]:
    """What a change may have turned the use to, and when."""
    if entry.use_nature.value is not None:
        natures = entry.use_nature.candidates
    elif vehicle_kind(name).passenger:
        natures = LATER_USES
    else:
        natures = ("危险货物运输",)
    days = [day for day in candidates(entry.date) if day is not None]
    if not days and registered is not None:
        # Any day: the years of art. 6 grow with the time in private use, up to the seventeenth.
        days = [registered, add_years(registered, UNLIMITED_STATE_YEARS)]
    return [Use(nature, day) for nature in natures for day in days or [None]]


def lifetimes(certificate: RegistrationCertificate) -> frozenset[Lifetime]:
    """Every service life that the certificate leaves possible."""
    found: set[Lifetime] = set()
    for limit in possible_limits(certificate):
        if limit.years is None:
            found.add(Lifetime(limit, None))
            continue
        for registered, read in itertools.product(
            candidates(certificate.registration_date), candidates(certificate.manufacture_date)
        ):
            if registered is None:
                found.add(Lifetime(limit, None, dated=False))
                continue
            for made in (read,) if read else _made_by_vin(certificate, registered):
                life = span(service_start(registered, made or registered), limit.years)
                found.add(Lifetime(limit, life, dated=made is not None))
    return frozenset(found)


def _made_by_vin(
    certificate: RegistrationCertificate, registered: dt.date
) -> tuple[dt.date | None, ...]:
    """Between which days a domestic vehicle was made, by the model year of its VIN (GB 16735).

    A model year may begin in the year before. None where the VIN was not surely read, or says
    nothing of it.
    """
    vin = certificate.vin
    year = model_year(vin.value, near=registered.year) if vin.sure and vin.value else None
    if year is None or not str(vin.value).startswith("L") or year > registered.year + 1:
        return (None,)
    return min(dt.date(year - 1, 1, 1), registered), registered

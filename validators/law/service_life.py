"""How long a vehicle may be used, and when its last year begins (六(一); 机动车强制报废标准规定).

The start is the registration, or the manufacture where that lies more than two years before
(art. 5); changed uses follow art. 6. "Within one year, inclusive" begins on the very day one
year before the expiry.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from validators.clause import SCRAPPING, Clause
from validators.law.calendar import add_years, years_begun
from validators.law.life_classes import (
    CLASSES,
    PRIVATE_CLASSES,
    LifeClass,
    life_classes,
)
from validators.law.vehicle_kind import VehicleKind, vehicle_kind

CHANGED_USE = Clause("第六条", SCRAPPING)
UNLIMITED_STATE_YEARS = 17
"""What art. 6 takes for the years of a state that has no limit."""
CHANGED_USE_CAP = 15
LATE_REGISTRATION_YEARS = 2
FEWEST_TAXI_YEARS = 6
"""Below which no province may go (art. 5)."""

Status = Literal["within", "ending", "reached"]
Overrides = Mapping[tuple[str, str], int]
"""(plate character of the province, key of the class) → the years that it has set."""


@dataclass(frozen=True)
class Use:
    """A use of a vehicle and the day since when; None for the use at registration."""

    nature: str | None
    since: dt.date | None = None


@dataclass(frozen=True)
class Limit:
    """Years of service, None for no limit, and the class that they come from."""

    years: int | None
    life_class: LifeClass
    forced_km: int | None = None
    """The mileage, in km, at which the vehicle must be scrapped whatever its years."""


@dataclass(frozen=True)
class Span:
    """A service life on the calendar."""

    start: dt.date
    expiry: dt.date
    last_year: dt.date
    """The day from which at most one year is left."""

    def status(self, day: dt.date) -> Status:
        """Where a day lies in the service life."""
        if day >= self.expiry:
            return "reached"
        return "ending" if day >= self.last_year else "within"


def service_start(registered: dt.date, manufactured: dt.date) -> dt.date:
    """The day from which the years are counted.

    >>> service_start(dt.date(2012, 3, 1), dt.date(2010, 1, 5))
    datetime.date(2010, 1, 5)
    """
    late = registered > add_years(manufactured, LATE_REGISTRATION_YEARS)
    return manufactured if late else registered


def span(start: dt.date, years: int) -> Span:
    """A service life of so many years.

    >>> span(dt.date(2012, 11, 24), 15).status(dt.date(2026, 11, 24))
    'ending'
    """
    expiry = add_years(start, years)
    return Span(start=start, expiry=expiry, last_year=add_years(expiry, -1))


def changed_use_years(years_used: int, new_limit: int) -> int:
    """Cumulative years of a small private car that becomes an operating one (art. 6).

    Args:
        years_used: Years in private use, a year that has begun counted whole.
        new_limit: The limit of the new use.

    >>> [changed_use_years(3, limit) for limit in (15, 10, 8)]
    [15, 11, 9]
    """
    # a + (1 - a/17) b in whole numbers, so that no fraction is lost before it is cut off.
    total = (
        years_used * UNLIMITED_STATE_YEARS + (UNLIMITED_STATE_YEARS - years_used) * new_limit
    ) // UNLIMITED_STATE_YEARS
    return min(total, CHANGED_USE_CAP)


def limits(
    vehicle_type: str,
    uses: Sequence[Use],
    *,
    registered: dt.date | None = None,
    payload_kg: int | None = None,
    province: str | None = None,
    electric: bool = False,
    overrides: Overrides | None = None,
) -> tuple[Limit, ...]:
    """The limits that a vehicle may have, by its uses in their order; several under doubt.

    Args:
        vehicle_type: 车辆类型 of the certificate.
        uses: The use at registration, then each later one with its day.
        registered: The day of first registration, for a change of use.
        payload_kg: 核定载质量.
        province: The plate's first character, for limits that provinces set.
        electric: Whether it is battery-electric; provincial limits leave those alone.
        overrides: The provincial limits.

    Returns:
        Distinct limits, strictest first; none where type and use make no class.
    """
    kind = vehicle_kind(vehicle_type)
    choices = [life_classes(kind, use.nature, payload_kg) for use in uses]
    local = {key: years for (place, key), years in (overrides or {}).items() if place == province}
    found = {
        _limit(kind, uses, chosen, registered, {} if electric else local)
        for chosen in itertools.product(*choices)
    }
    return tuple(sorted(found, key=lambda limit: (_years(limit), limit.life_class.key)))


def _limit(
    kind: VehicleKind,
    uses: Sequence[Use],
    chosen: Sequence[LifeClass],
    registered: dt.date | None,
    local: Mapping[str, int],
) -> Limit:
    """The limit of one choice of classes, one a use: the strictest of those that hold on (art. 6).

    A private use holds on only where there never was another.
    """
    held: list[Limit] = []
    for place, (use, life) in enumerate(zip(uses, chosen, strict=True)):
        years = life.years
        if years is not None:
            years = min(years, local.get(life.key, years))
            turned = place > 0 and life.key not in PRIVATE_CLASSES and not held
            if turned and _unlimited_when_private(kind) and use.since and registered:
                years = changed_use_years(years_begun(registered, use.since), years)
        if life.key not in PRIVATE_CLASSES:
            held.append(Limit(years, life, life.forced_km))
    if not held:
        return Limit(chosen[-1].years, chosen[-1])
    strictest = min(held, key=_years)
    forced = [limit.forced_km for limit in held if limit.forced_km is not None]
    return replace(strictest, forced_km=min(forced, default=None))


def _years(limit: Limit) -> float:
    """The years of a limit, no limit being longer than any."""
    return math.inf if limit.years is None else limit.years


def _unlimited_when_private(kind: VehicleKind) -> bool:
    """Whether a vehicle has no limit as long as it is private: the exception of art. 6."""
    return CLASSES["private"] in life_classes(kind, "非营运")

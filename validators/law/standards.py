"""Which export quality standard a vehicle is inspected by (五(四)), and what does not replace it.

Passenger cars (乘用车, at most nine seats with the driver's) go by WM/T 8-2022, commercial
vehicles and trailers by WM/T 9-2022. Types of the traffic police do not follow that line
everywhere; where they leave it open, the other standard is for a person to judge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dossier import Text
from dossier.numbers import standard
from validators.clause import Clause
from validators.law.vehicle_kind import VehicleKind, vehicle_kind

CLAUSE = Clause("五(四)")
PASSENGER = "WM/T 8-2022"
COMMERCIAL = "WM/T 9-2022"
MOST_SEATS = 9
"""Seats of a 乘用车 at most, the driver's included."""

TITLES = {
    PASSENGER: Text(
        zh="《二手乘用车出口质量要求》（WM/T 8-2022）",
        en="WM/T 8-2022 (export quality requirements for used passenger cars)",
    ),
    COMMERCIAL: Text(
        zh="《二手商用车辆及挂车出口质量要求》（WM/T 9-2022）",
        en="WM/T 9-2022 (export quality requirements for used commercial vehicles and trailers)",
    ),
}

NOT_INSTEAD: dict[str, Text] = {
    "T/CAS 358": Text(
        zh="T/CAS 358-2020为原团体标准，不能单独作为依据。",
        en="T/CAS 358-2020 is an earlier association standard and is no basis of its own.",
    ),
    "GB/T 30323": Text(
        zh="GB/T 30323为国内二手车鉴定评估规范，不能替代出口质量要求。",
        en="GB/T 30323 is for domestic appraisal and does not replace the export requirements.",
    ),
    "GB 38900": Text(
        zh="GB 38900为机动车安全技术检验标准，不能替代出口质量要求。",
        en="GB 38900 is for periodic safety inspection and does not replace the requirements.",
    ),
    "GB 7258": Text(
        zh="GB 7258为机动车运行安全技术条件，不能替代出口质量要求。",
        en="GB 7258 is for safety in operation and does not replace the export requirements.",
    ),
    "GB 21861": Text(
        zh="GB 21861为机动车安全技术检验标准，不能替代出口质量要求。",
        en="GB 21861 is for periodic safety inspection and does not replace the requirements.",
    ),
}
"""Standards that reports rest on in their place, by number, and why they do not do."""

Citation = Literal["right", "other", "wrong", "undated", "both", "none"]


@dataclass(frozen=True)
class Expected:
    """The standard that a vehicle is inspected by; None where its type does not tell."""

    standard: str | None
    strict: bool
    """Whether the other standard is a fault, and not a matter of judgement."""


OPEN = Expected(None, strict=False)


def expected_standard(
    vehicle_type: str, seats: int | None = None, length_mm: int | None = None
) -> Expected:
    """The standard for a vehicle type with so many seats and such a length.

    >>> expected_standard("小型轿车", 5)
    Expected(standard='WM/T 8-2022', strict=True)
    >>> expected_standard("轻型多用途货车").strict, expected_standard("小型专用客车", 5).strict
    (False, False)
    """
    kind = vehicle_kind(vehicle_type)
    if kind.trailer or kind.body == "tractor":
        return Expected(COMMERCIAL, strict=True)
    if kind.goods:
        # A pickup is registered as a lorry (older prints: 轻型普通货车) and traded as a car.
        pickup = kind.body == "pickup" or kind.name == "轻型普通货车"
        return Expected(COMMERCIAL, strict=not pickup)
    if kind.body == "special":
        return Expected(COMMERCIAL, strict=False)
    if kind.passenger:
        return _passenger(kind, seats, length_mm)
    return OPEN


def _passenger(kind: VehicleKind, seats: int | None, length_mm: int | None) -> Expected:
    """Decided by seats; strict where the name says the same."""
    if kind.size is None:
        return OPEN if seats is None else _by_seats(seats, strict=False)
    small = kind.size in ("small", "micro")
    if kind.body == "school_bus":
        return OPEN if seats is None else _by_seats(seats, strict=not small and seats > MOST_SEATS)
    if kind.body == "car":
        return _by_seats(seats or 5, strict=small and (seats or 5) <= MOST_SEATS)
    if small:
        usual = kind.body == "bus" and (seats is None or seats <= MOST_SEATS)
        return _by_seats(seats or MOST_SEATS, strict=usual)
    if seats is None:
        # A medium bus has ten seats or more; a large one may have few, if it is long.
        certain = kind.size == "medium" or (length_mm is not None and length_mm < 6000)
        return Expected(COMMERCIAL, strict=certain)
    return Expected(COMMERCIAL, strict=seats > MOST_SEATS)


def _by_seats(seats: int, *, strict: bool) -> Expected:
    return Expected(PASSENGER if seats <= MOST_SEATS else COMMERCIAL, strict)


def citation(cited: tuple[str, ...], expected: str) -> Citation:
    """How a report cites its standard.

    Returns:
        `right` where the expected one is among those cited, whatever stands beside it; `both`
        where WM/T 8 and WM/T 9 are; `other` where only the other one is; `undated` where its
        year is missing; `wrong` where there are standards, but of another year or kind; `none`.

    >>> citation(("GB 7258-2017", "WM/T 8—2022"), PASSENGER), citation(("WM/T 8-2019",), PASSENGER)
    ('right', 'wrong')
    """
    names = {standard.parse(text) or text for text in cited}
    if {PASSENGER, COMMERCIAL} <= names:
        return "both"
    if expected in names:
        return "right"
    if names & {PASSENGER, COMMERCIAL}:
        return "other"
    if expected.partition("-")[0] in names:
        return "undated"
    return "wrong" if names else "none"


def why_not(cited: tuple[str, ...]) -> Text | None:
    """Why a standard that is cited does not replace WM/T 8 and 9, where that is known."""
    for text in cited:
        name = re.sub(r"-\d+$", "", standard.parse(text) or text)
        if name in NOT_INSTEAD:
            return NOT_INSTEAD[name]
    return None

"""The lines of headings 8702 to 8704: what power, displacement, mass and seats they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from dossier import Text
from dossier.numbers.name import normalise
from validators.law.vehicle_kind import vehicle_kind

Power = Literal["petrol", "diesel", "hybrid", "electric", "other"]
Grade = Literal["fault", "doubt"]

KIT = "90"
"""The supplementary digits of unassembled kits in 8703 (成套散件)."""
ELECTRIC_WITH_VIN = "8703801090"
"""Battery-electric cars with a VIN: the one line of 8703 where 90 is no kit."""

FUELS: tuple[tuple[str, Power], ...] = (
    ("混合动力", "hybrid"),
    ("增程", "hybrid"),
    ("插电", "hybrid"),
    ("混合油", "other"),
    ("汽油", "petrol"),
    ("柴油", "diesel"),
    ("电", "electric"),
)
"""A word of 燃料种类 → what drives the vehicle; the first that stands in it decides."""

Band = tuple[int, int]
"""From (included) and to (included)."""

LINES_8703: dict[Power, frozenset[str]] = {
    "petrol": frozenset({"21", "22", "23", "24"}),
    "diesel": frozenset({"31", "32", "33"}),
    "hybrid": frozenset({"40", "50", "60", "70"}),
    "electric": frozenset({"80"}),
}
"""Subheadings of 8703 by power; whether a hybrid is plug-in the certificate does not print."""
DISPLACEMENT_8703: dict[str, Band] = {
    "21": (1, 1000),
    "22": (1001, 1500),
    "23": (1501, 3000),
    "24": (3001, 99_999),
    "31": (1, 1500),
    "32": (1501, 2500),
    "33": (2501, 99_999),
}
"""In ml, by subheading."""
FINE_8703: dict[str, Band] = {
    "8703234": (1501, 2000),
    "8703235": (2001, 2500),
    "8703236": (2501, 3000),
    "8703241": (3001, 4000),
    "8703242": (4001, 99_999),
}
"""In ml, by seven digits."""
NOT_BODY = {"car": "23", "off_road": "1", "bus": "1"}
"""The 8th digits (1 saloon, 2 four-wheel-drive, 3 small bus) that a body does not have."""

SEATS_8702: dict[str, Band] = {
    "87021091": (30, 999),
    "8702109210": (20, 23),
    "8702109290": (24, 29),
    "87021093": (10, 19),
    "87029030": (10, 19),
}

LINES_8704: dict[Power, frozenset[str]] = {
    "petrol": frozenset({"31", "32"}),
    "diesel": frozenset({"21", "22", "23"}),
    "hybrid": frozenset({"41", "42", "43", "51", "52"}),
    "electric": frozenset({"60"}),
}
MASS_8704: dict[str, Band] = {
    "21": (1, 5000),
    "22": (5001, 20_000),
    "23": (20_001, 999_999),
    "31": (1, 5000),
    "32": (5001, 999_999),
}
"""Gross mass in kg, by subheading."""


@dataclass(frozen=True)
class Misfit:
    """One way in which a code does not go with a vehicle."""

    grade: Grade
    reason: Text


def power(fuel: str) -> Power:
    """What drives the vehicle, as far as the tariff tells apart.

    >>> power("汽油"), power("汽油/电混合动力"), power("天然气"), power("纯电动")
    ('petrol', 'hybrid', 'other', 'electric')
    """
    name = normalise(fuel)
    return next((kind for word, kind in FUELS if word in name), "other")


def car_misfits(
    code: str, vehicle_type: str, fuel: str | None, displacement_ml: int | None
) -> Iterator[Misfit]:
    """Against a line of 8703: kits, power, displacement, body."""
    if code[8:] == KIT and code != ELECTRIC_WITH_VIN:
        yield Misfit(
            "fault",
            Text(
                zh="附加编号90为成套散件，不是整车。",
                en="The supplementary digits 90 stand for an unassembled kit, not a vehicle.",
            ),
        )
    line = code[4:6]
    yield from _power(line, LINES_8703, fuel, "fault")
    if displacement_ml and (fuel is None or power(fuel) in ("petrol", "diesel")):
        name = Text(zh=f"排量{displacement_ml}毫升", en=f"a displacement of {displacement_ml} ml")
        coarse = tuple(_outside(line, DISPLACEMENT_8703, displacement_ml, name, "fault"))
        yield from coarse or _outside(code[:7], FINE_8703, displacement_ml, name, "doubt")
    kind = vehicle_kind(vehicle_type)
    body = "off_road" if kind.says("越野") else kind.body
    if line in DISPLACEMENT_8703 and code[7] in NOT_BODY.get(body, ""):
        yield Misfit(
            "doubt",
            Text(
                zh=f"商品编码第8位与车辆类型“{vehicle_type}”可能不符。",
                en=f"The 8th digit may not go with the vehicle type {vehicle_type}.",
            ),
        )


def bus_misfits(code: str, seats: int | None) -> Iterator[Misfit]:
    """Against a line of 8702: the number of seats."""
    if seats is not None:
        name = Text(zh=f"核定载客{seats}人", en=f"{seats} seats")
        for length in (8, 10):
            yield from _outside(code[:length], SEATS_8702, seats, name, "doubt")


def lorry_misfits(code: str, fuel: str | None, gross_mass_kg: int | None) -> Iterator[Misfit]:
    """Against a line of 8704: power and gross mass."""
    line = code[4:6]
    yield from _power(line, LINES_8704, fuel, "doubt")
    if gross_mass_kg:
        name = Text(zh=f"总质量{gross_mass_kg}千克", en=f"a gross mass of {gross_mass_kg} kg")
        yield from _outside(line, MASS_8704, gross_mass_kg, name, "doubt")


def _power(
    line: str, lines: Mapping[Power, frozenset[str]], fuel: str | None, grade: Grade
) -> Iterator[Misfit]:
    """Where the line is another power's; powers that the tariff has no line for are left alone."""
    if fuel is None or line in lines.get(power(fuel), frozenset({line})):
        return
    yield Misfit(
        grade,
        Text(
            zh=f"商品编码与燃料种类“{fuel}”不符。",
            en=f"The code does not go with the fuel {fuel}.",
        ),
    )


def _outside(
    key: str, bands: Mapping[str, Band], value: int, name: Text, grade: Grade
) -> Iterator[Misfit]:
    """Where a line has a band and the value is outside it."""
    if key not in bands:
        return
    low, high = bands[key]
    if not low <= value <= high:
        yield Misfit(
            grade,
            Text(
                zh=f"{name.zh}不在商品编码所列范围内。",
                en=f"The code is for another range than {name.en}.",
            ),
        )

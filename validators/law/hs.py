"""Which commodity codes a vehicle can have (domain of the annex 二手车产品目录).

By the customs tariff. The heading (four digits), the supplementary digits of kits, and power and
displacement of passenger cars (six digits) are plain facts of the certificate; the finer lines
hang on what it does not print (four-wheel drive, plug-in), and are for a person.
"""

from __future__ import annotations

from dossier import Text
from dossier.numbers import hs_code
from validators.law.hs_lines import Misfit, bus_misfits, car_misfits, lorry_misfits
from validators.law.vehicle_kind import VehicleKind, vehicle_kind


def headings(vehicle_type: str, seats: int | None) -> tuple[str, ...]:
    """The headings that a vehicle may be declared under, the expected one first; or none known.

    The first is right; the others are arguable (a pickup as a car, a special lorry as a lorry).

    >>> headings("小型轿车", 5), headings("大型普通客车", 45), headings("轻型多用途货车", 5)
    (('8703',), ('8702',), ('8704', '8703'))
    """
    kind = vehicle_kind(vehicle_type)
    if kind.trailer:
        return ("8716",)
    if kind.body == "tractor":
        return ("8701",)
    if kind.body == "pickup" or kind.name == "轻型普通货车":
        return ("8704", "8703")
    if kind.goods:
        return ("8704",)
    if kind.body == "special":
        return ("8705", "8704")
    if kind.passenger:
        return _by_seats(kind, seats)
    return ()


def _by_seats(kind: VehicleKind, seats: int | None) -> tuple[str, ...]:
    """Cars up to nine seats, buses from ten; by the size class where seats are unknown."""
    if seats is not None:
        plain = "8703" if seats <= 9 else "8702"
    elif kind.size is None or (kind.body == "school_bus" and kind.size == "small"):
        return ("8703", "8702")
    elif kind.body == "car" or kind.size in ("small", "micro"):
        plain = "8703"
    else:
        plain = "8702"
    return (plain, "8705") if kind.body == "special_bus" else (plain,)


def misfits(
    code: str,
    vehicle_type: str,
    *,
    seats: int | None = None,
    fuel: str | None = None,
    displacement_ml: int | None = None,
    gross_mass_kg: int | None = None,
) -> tuple[Misfit, ...]:
    """Everything in which a code does not go with a vehicle; nothing where it fits.

    `code` is of eight or ten digits, with or without a CIQ suffix; the other arguments are the
    certificate's items 5, 27, 13, 14 and 25. What is None is not judged.

    >>> [misfit.grade for misfit in misfits("8703234190", "小型轿车", displacement_ml=1998)]
    ['fault']
    """
    digits = hs_code.parse(code) or hs_code.compact(code)
    if not digits.isdigit() or len(digits) not in (8, 10):
        text = Text(
            zh=f"“{code}”不是完整的商品编码。", en=f"“{code}” is no complete commodity code."
        )
        return (Misfit("fault", text),)
    fitting = headings(vehicle_type, seats)
    heading = digits[:4]
    if fitting and heading != fitting[0]:
        seating = "" if seats is None else f"（核定载客{seats}人）"
        text = Text(
            zh=f"{vehicle_type}{seating}应归入品目{fitting[0]}。",
            en=f"A {vehicle_type} belongs to heading {fitting[0]}.",
        )
        return (Misfit("doubt" if heading in fitting else "fault", text),)
    if heading == "8703":
        return tuple(car_misfits(digits, vehicle_type, fuel, displacement_ml))
    if heading == "8702":
        return tuple(bus_misfits(digits, seats))
    if heading == "8704":
        return tuple(lorry_misfits(digits, fuel, gross_mass_kg))
    return ()

"""The classes of 机动车强制报废标准规定: years of service and guided mileage (art. 5, annex 2)."""

from __future__ import annotations

from dataclasses import dataclass

from dossier import Text
from dossier.numbers.name import normalise
from validators.clause import SCRAPPING, Clause
from validators.law.vehicle_kind import Size, VehicleKind

CLAUSE = Clause("第五条", SCRAPPING)


@dataclass(frozen=True)
class LifeClass:
    """A class of vehicles that may be used for the same time."""

    key: str
    name: Text
    years: int | None
    """Years of service; None where the law sets none."""
    guide_km: int | None = None
    """Mileage at which the owner may scrap it (art. 7), in km; exceeding it is not forbidden."""
    forced_km: int | None = None
    """Mileage at which it must be scrapped, in km: ride-hailing only (暂行办法 art. 39)."""


# key: name zh, name en, years, guided mileage in 10 000 km
_TABLE: dict[str, tuple[str, str, int | None, int | None]] = {
    "taxi-small": ("小、微型出租客运汽车", "small taxi", 8, 60),
    "taxi-medium": ("中型出租客运汽车", "medium taxi", 10, 50),
    "taxi-large": ("大型出租客运汽车", "large taxi", 12, 60),
    "rental": ("租赁载客汽车", "rental car or bus", 15, 60),
    "driving-school-small": ("小型教练载客汽车", "small driving-school car", 10, 50),
    "driving-school-medium": ("中型教练载客汽车", "medium driving-school bus", 12, 50),
    "driving-school-large": ("大型教练载客汽车", "large driving-school bus", 15, 60),
    "city-bus": ("公交客运汽车", "city bus", 13, 40),
    "operating-small": ("其他小、微型营运载客汽车", "other small operating car", 10, 60),
    "operating-medium": ("其他中型营运载客汽车", "other medium operating bus", 15, 50),
    "operating-large": ("其他大型营运载客汽车", "other large operating bus", 15, 80),
    "school-bus": ("专用校车", "purpose-built school bus", 15, 40),
    "private": ("小、微型非营运载客汽车或大型非营运轿车", "small non-operating car", None, 60),
    "private-medium": ("中型非营运载客汽车", "medium non-operating bus", 20, 50),
    "private-large": ("大型非营运载客汽车", "large non-operating bus", 20, 60),
    "lorry-micro": ("微型载货汽车", "micro lorry", 12, 50),
    "lorry": ("中、轻型载货汽车", "light or medium lorry", 15, 60),
    "lorry-heavy": ("重型载货汽车或牵引车", "heavy lorry or tractor", 15, 70),
    "hazardous": ("危险品运输载货汽车", "lorry for dangerous goods", 10, 40),
    "special-loading": ("有载货功能的专项作业车", "special vehicle that carries loads", 15, 50),
    "special": ("无载货功能的专项作业车", "special vehicle without load", 30, 50),
    "semi-trailer-container": ("集装箱半挂车", "container semi-trailer", 20, None),
    "semi-trailer-hazardous": (
        "危险品运输半挂车",
        "semi-trailer for dangerous goods",
        10,
        None,
    ),
    "semi-trailer": ("其他半挂车", "other semi-trailer", 15, None),
    "full-trailer": ("全挂车", "full trailer", 10, None),
}

CLASSES: dict[str, LifeClass] = {
    key: LifeClass(key, Text(zh=zh, en=en), years, None if km is None else km * 10_000)
    for key, (zh, en, years, km) in _TABLE.items()
} | {
    "ride-hailing": LifeClass(
        "ride-hailing",
        Text(zh="预约出租客运汽车", en="ride-hailing car"),
        years=None,
        guide_km=600_000,
        forced_km=600_000,
    )
}
"""Every class by its key."""

TAXI_BY_SIZE: dict[Size, str] = {
    "small": "taxi-small",
    "micro": "taxi-small",
    "medium": "taxi-medium",
    "large": "taxi-large",
}
SCHOOL_BY_SIZE: dict[Size, str] = {
    "small": "driving-school-small",
    "micro": "driving-school-small",
    "medium": "driving-school-medium",
    "large": "driving-school-large",
}
OPERATING_BY_SIZE: dict[Size, str] = {
    "small": "operating-small",
    "micro": "operating-small",
    "medium": "operating-medium",
    "large": "operating-large",
}

PRIVATE_USES = frozenset({"非营运", "警用", "消防", "救护", "工程救险"})
PRIVATE_CLASSES = frozenset({"private", "private-medium", "private-large"})
OPERATING_USES = frozenset(
    {"公路客运", "旅游客运", "公交客运", "出租客运", "出租转非", "租赁", "教练", "营转非"}
)
RIDE_HAILING_USES = frozenset({"预约出租客运", "预约出租转非"})
SCHOOL_USES = frozenset({"幼儿校车", "小学生校车", "初中生校车", "中小学生校车"})


def use_name(use: str) -> str:
    """A use as this module knows it; the wordings of the dangerous-goods use are one.

    >>> use_name("危化品运输"), use_name("危险品运输"), use_name(" 非营运 ")
    ('危险货物运输', '危险货物运输', '非营运')
    """
    name = normalise(use)
    return "危险货物运输" if name.startswith("危") else name


def life_classes(
    kind: VehicleKind, use: str | None, payload_kg: int | None = None
) -> tuple[LifeClass, ...]:
    """The classes that a vehicle may belong to; several where the papers leave it open.

    Args:
        kind: The vehicle type of the certificate.
        use: The 使用性质 of the certificate, or None where it is unknown.
        payload_kg: 核定载质量, for special vehicles whose name does not tell.

    Returns:
        No class at all for a vehicle outside the regime, or a use that does not go with it.
    """
    nature = None if use is None else use_name(use)
    if kind.trailer:
        keys = _trailer(kind, nature)
    elif kind.goods:
        keys = _goods(kind, nature)
    elif kind.body == "special":
        keys = _special(kind, payload_kg)
    elif kind.body == "school_bus":
        keys = {"school-bus"}
    elif kind.passenger:
        keys = {key for size in kind.sizes for key in _passenger(kind, size, nature)}
    else:
        keys = set()
    return tuple(CLASSES[key] for key in CLASSES if key in keys)


def _trailer(kind: VehicleKind, use: str | None) -> set[str]:
    if kind.body == "full_trailer":
        return {"full-trailer"}
    if kind.body == "centre_axle_trailer":
        # The table does not name it: by its build between a semi-trailer and a full trailer.
        return {"semi-trailer", "full-trailer"}
    plain = "semi-trailer-container" if kind.says("集装箱") else "semi-trailer"
    if use is None:
        return {plain, "semi-trailer-hazardous"}
    return {"semi-trailer-hazardous" if use == "危险货物运输" else plain}


def _goods(kind: VehicleKind, use: str | None) -> set[str]:
    if kind.body == "tractor":
        plain = {"lorry-heavy"}
    else:
        by_size = {"large": "lorry-heavy", "micro": "lorry-micro"}
        plain = {by_size.get(size, "lorry") for size in kind.sizes}
    if use is None:
        return plain | {"hazardous"}
    return {"hazardous"} if use == "危险货物运输" else plain


def _special(kind: VehicleKind, payload_kg: int | None) -> set[str]:
    if kind.says("非载货"):
        return {"special"}
    if kind.says("载货"):
        return {"special-loading"}
    # A payload shows that it carries loads; that none is printed does not show the contrary.
    return {"special-loading"} if payload_kg else {"special-loading", "special"}


def _passenger(kind: VehicleKind, size: Size, use: str | None) -> set[str]:
    if use is None:
        uses = PRIVATE_USES | OPERATING_USES | RIDE_HAILING_USES
        return {key for known in uses for key in _passenger(kind, size, known)}
    private = {
        "private"
        if size in ("small", "micro") or (size == "large" and kind.body == "car")
        else f"private-{size}"
    }
    operating = OPERATING_BY_SIZE[size]
    if use in PRIVATE_USES:
        return private
    if use in SCHOOL_USES:
        return private | {"school-bus"}
    known = {
        "出租客运": {TAXI_BY_SIZE[size]},
        "出租转非": {TAXI_BY_SIZE[size]},
        "租赁": {"rental"},
        "教练": {SCHOOL_BY_SIZE[size]},
        "公交客运": {"city-bus"},
        "公路客运": {operating},
        "旅游客运": {operating},
        # Which operating use it had is not printed.
        "营转非": {operating, "city-bus", "rental", TAXI_BY_SIZE[size]},
        "预约出租客运": {"ride-hailing"},
        "预约出租转非": {"ride-hailing"},
    }
    return known.get(use, set())

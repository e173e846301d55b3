"""What a vehicle type of GA 802 says of a vehicle: its size class and its kind of body.

Names are told apart by the words that they are made of, so that types which a later edition adds
(or an older one printed) are understood: 轻型多用途货车, 非载货专项作业车, 重型集装箱半挂车.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dossier.numbers.name import normalise

Size = Literal["large", "medium", "small", "micro"]
Body = Literal[
    "car",
    "bus",
    "special_bus",
    "school_bus",
    "truck",
    "pickup",
    "tractor",
    "special",
    "semi_trailer",
    "full_trailer",
    "centre_axle_trailer",
    "low_speed",
    "motorcycle",
    "farm_tractor",
    "machine",
    "tram",
    "unclear",
]

SIZES: dict[str, Size] = {
    "大型": "large",
    "重型": "large",
    "中型": "medium",
    "小型": "small",
    "轻型": "small",
    "微型": "micro",
}

# The first word that a name holds decides: 专项作业半挂车 is a trailer, 三轮摩托车 a motorcycle,
# 低速货车 no lorry, 中置轴车辆运输车 a trailer although nothing in it says 挂车.
BODIES: tuple[tuple[str, Body], ...] = (
    ("摩托车", "motorcycle"),
    ("拖拉机", "farm_tractor"),
    ("变型运输机", "farm_tractor"),
    ("三轮汽车", "low_speed"),
    ("三轮农用", "low_speed"),
    ("低速", "low_speed"),
    ("机械", "machine"),
    ("有轨电车", "tram"),
    ("无轨电车", "unclear"),
    ("中置轴", "centre_axle_trailer"),
    ("牵引车", "tractor"),
    ("全挂", "full_trailer"),
    ("半挂", "semi_trailer"),
    ("旅居挂车", "centre_axle_trailer"),
    ("专项作业车", "special"),
    ("校车", "school_bus"),
    ("专用客车", "special_bus"),
    ("旅居车", "special_bus"),
    ("轿车", "car"),
    ("客车", "bus"),
    ("面包车", "bus"),
    ("多用途货车", "pickup"),
    ("货车", "truck"),
    ("集装箱车", "truck"),
    ("集装厢车", "truck"),
)

PASSENGER: frozenset[Body] = frozenset({"car", "bus", "special_bus", "school_bus"})
GOODS: frozenset[Body] = frozenset({"truck", "pickup", "tractor"})
TRAILERS: frozenset[Body] = frozenset({"semi_trailer", "full_trailer", "centre_axle_trailer"})


@dataclass(frozen=True)
class VehicleKind:
    """A vehicle type taken apart; `size` is None where the name has no size class."""

    name: str
    body: Body
    size: Size | None

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The size classes that the vehicle may have."""
        return (self.size,) if self.size else ("large", "medium", "small", "micro")

    @property
    def passenger(self) -> bool:
        """Whether it is a car or bus."""
        return self.body in PASSENGER

    @property
    def goods(self) -> bool:
        """Whether it is a lorry or a tractor for semi-trailers."""
        return self.body in GOODS

    @property
    def trailer(self) -> bool:
        """Whether it is a trailer."""
        return self.body in TRAILERS

    def says(self, word: str) -> bool:
        """Whether the name holds a word."""
        return word in self.name


@lru_cache(maxsize=1024)
def vehicle_kind(vehicle_type: str) -> VehicleKind:
    """The size class and kind of body that a vehicle type names.

    >>> vehicle_kind("轻型多用途货车").body, vehicle_kind("小型 普通客车").size
    ('pickup', 'small')
    >>> vehicle_kind("其它").body
    'unclear'
    """
    name = normalise(vehicle_type)
    body: Body = next((body for word, body in BODIES if word in name), "unclear")
    size = next((size for word, size in SIZES.items() if name.startswith(word)), None)
    return VehicleKind(name=name, body=body, size=size)

"""Which vehicles the announcement is about (一): 汽车 and 挂车, without 三轮 and 低速汽车."""

from typing import Literal

from validators.clause import Clause
from validators.law.vehicle_kind import vehicle_kind

CLAUSE = Clause("一")

Scope = Literal["in", "out", "unclear"]

# Excluded by name, or neither 汽车 nor 挂车 at all.
OUT = frozenset({"low_speed", "motorcycle", "farm_tractor", "machine", "tram"})


def scope(vehicle_type: str) -> Scope:
    """Whether a vehicle type is within the regime; `unclear` where its name does not tell.

    >>> scope("重型半挂牵引车"), scope("普通低速货车"), scope("无轨电车")
    ('in', 'out', 'unclear')
    """
    body = vehicle_kind(vehicle_type).body
    if body == "unclear":
        return "unclear"
    return "out" if body in OUT else "in"

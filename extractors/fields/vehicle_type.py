"""The vehicle's type by GA 802-2019."""

import re

from dossier.numbers import vehicle_type
from extractors.fields.spec import Spec


def parse(text: str) -> str | None:
    """A type of GA 802, alone or with what else its cell holds (车辆类型/颜色).

    >>> parse("小型轿车"), parse("大型普通客车/白"), parse("白")
    ('小型轿车', '大型普通客车', None)
    """
    parts = [vehicle_type.snap(part) for part in re.split(r"[/／]", text)]
    told = [part for part in parts if part is not None]
    return vehicle_type.snap(text) or (told[0] if len(told) == 1 else None)


VEHICLE_TYPE = Spec(
    name="vehicle_type",
    labels=("车辆类型", "机动车类型", "车辆种类", "车型类别", "Vehicle type", "Type of vehicle"),
    parse=parse,
    closed=True,
)

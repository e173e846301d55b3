"""The vehicle's type by GA 802-2019."""

from dossier.numbers import vehicle_type
from extractors.fields.spec import Spec

VEHICLE_TYPE = Spec(
    name="vehicle_type",
    labels=("车辆类型", "机动车类型", "车辆种类", "车型类别", "Vehicle type", "Type of vehicle"),
    parse=vehicle_type.snap,
    closed=True,
)

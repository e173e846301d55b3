"""The reading of the odometer in kilometres."""

from extractors.fields.parsers import whole
from extractors.fields.spec import Spec

MILEAGE_KM = Spec(
    name="mileage_km",
    labels=(
        "里程表读数",
        "行驶里程",
        "表显里程",
        "累计行驶里程",
        "里程表示值",
        "里程数",
        "里程",
        "Odometer reading",
        "Odometer",
        "Mileage",
    ),
    parse=whole("km|公里|千米", 0, 3000000),
    letters="0123456789",
)

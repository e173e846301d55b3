"""The number plate (机动车登记编号)."""

from dossier.numbers import plate
from extractors.fields.spec import Spec

PLATE_NO = Spec(
    name="plate_no",
    labels=(
        "机动车登记编号",
        "车辆登记编号",
        "登记编号",
        "号牌号码",
        "车牌号码",
        "车牌号",
        "牌照号码",
        "车号",
        "Plate No.",
        "Licence plate",
        "License plate",
        "Registration No.",
    ),
    parse=plate.parse,
)

"""The gross mass in kilograms (总质量)."""

from extractors.fields.parsers import whole
from extractors.fields.spec import Spec

GROSS_MASS_KG = Spec(
    name="gross_mass_kg",
    labels=("总质量", "车辆总质量", "最大总质量", "Gross mass"),
    parse=whole("kg|千克|公斤", 100, 200000),
)

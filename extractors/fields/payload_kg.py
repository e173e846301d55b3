"""The approved payload in kilograms (核定载质量)."""

from extractors.fields.parsers import whole
from extractors.fields.spec import Spec

PAYLOAD_KG = Spec(
    name="payload_kg",
    labels=("核定载质量", "载质量", "额定载质量", "Payload"),
    parse=whole("kg|千克|公斤", 1, 150000),
)

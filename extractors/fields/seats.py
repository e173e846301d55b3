"""The approved number of persons (核定载客)."""

from extractors.fields.parsers import whole
from extractors.fields.spec import Spec

SEATS = Spec(
    name="seats",
    labels=("核定载客人数", "核定载客数", "核定载客", "座位数", "载客人数", "驾驶室载客", "Seats"),
    parse=whole("人|座", 1, 200),
)

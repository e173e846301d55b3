"""Whether the vehicle was made at home or imported (国产/进口)."""

from extractors.fields.parsers import one_of
from extractors.fields.spec import Spec

DOMESTIC_OR_IMPORTED = Spec(
    name="domestic_or_imported",
    labels=("国产/进口", "国产或进口", "国产／进口"),
    parse=one_of(("国产", "进口")),
    closed=True,
)

"""The unit of quantity (单位)."""

from extractors.fields.parsers import one_of
from extractors.fields.spec import Spec

UNIT = Spec(
    name="unit",
    labels=("计量单位", "单位", "Unit"),
    parse=one_of(("辆", "台", "部", "个", "件", "套")),
    closed=True,
)

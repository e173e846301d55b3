"""The employer who pays social security."""

from extractors.fields.parsers import firm, open_firm
from extractors.fields.spec import Spec

EMPLOYER = Spec(
    name="employer",
    labels=(
        "参保单位名称",
        "缴费单位名称",
        "现参保单位",
        "参保单位",
        "缴费单位",
        "用人单位",
        "工作单位",
        "单位名称",
        "缴费人名称",
        "纳税人名称",
        "单位",
    ),
    parse=firm,
    open_ended=open_firm,
)

"""The number of an inspection report."""

from extractors.fields.registered import registered
from extractors.fields.spec import Spec

REPORT_NO = Spec(
    name="report_no",
    labels=(
        "报告编号",
        "报告号码",
        "报告号",
        "检测编号",
        "检验编号",
        "检测报告编号",
        "检验报告编号",
        "报告书编号",
        "委托编号",
        "编号",
        "Report No.",
        "Report Number",
        "Report No",
        "No.",
    ),
    parse=registered(5, 32),
    letters="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/",
)

"""Who contracts for a project abroad."""

from extractors.fields.parsers import open_firm, party
from extractors.fields.spec import Spec

CONTRACTOR = Spec(
    name="contractor",
    labels=(
        "中标人名称",
        "中标人",
        "中标单位",
        "中标企业",
        "承包企业名称",
        "承包企业",
        "承包单位",
        "承包商",
        "承包人(乙方)",
        "承包方(乙方)",
        "承包人",
        "承包方",
        "乙方(承包人)",
        "乙方(承包方)",
        "申报企业",
        "备案企业",
        "企业名称",
        "执行企业",
        "经营单位",
        "乙方",
        "The Contractor",
        "Contractor",
        "致",
        "To",
    ),
    parse=party,
    open_ended=open_firm,
)

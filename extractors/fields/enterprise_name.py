"""The name of an enterprise, as its licence or a form prints it."""

from extractors.fields.parsers import firm, open_firm
from extractors.fields.spec import Spec

ENTERPRISE_NAME = Spec(
    name="name",
    labels=(
        "企业名称",
        "公司名称",
        "单位名称",
        "申请企业名称",
        "申报企业名称",
        "申请企业",
        "申报企业",
        "申请单位",
        "申报单位",
        "企业中文名称",
        "经营单位中文名称",
        "中文名称",
        "企业全称",
        "备案企业",
        "编制单位",
        "名称",
    ),
    parse=firm,
    open_ended=open_firm,
)
"""编制单位 heads financial statements."""

"""The body that made an inspection."""

from extractors.fields.parsers import firm, open_firm
from extractors.fields.spec import Spec

INSTITUTION = Spec(
    name="institution",
    labels=(
        "检测机构名称",
        "检验机构名称",
        "检测机构",
        "检验机构",
        "检验检测机构",
        "检测单位",
        "检验单位",
        "检测公司",
        "承检单位",
        "鉴定机构",
        "机构名称",
        "Inspection body",
        "Inspection institution",
        "Testing institution",
        "Inspection agency",
    ),
    parse=firm,
    cut_off=open_firm,
    open_ended=open_firm,
)

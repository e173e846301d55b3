"""Who makes a declaration or letter."""

from extractors.fields.parsers import firm, open_firm
from extractors.fields.spec import Spec

ISSUER = Spec(
    name="issuer",
    labels=(
        "声明单位名称",
        "声明单位",
        "声明人",
        "声明企业",
        "声明方",
        "声明机构",
        "承诺单位",
        "出具单位",
        "确认单位",
        "单位名称",
        "企业名称",
        "公司名称",
        "机构名称",
        "检验检测机构",
        "检测机构",
        "检验机构",
        "生产企业",
        "出口企业",
        "制造商",
        "Declarant",
        "Issuer",
        "Company",
    ),
    parse=firm,
    cut_off=open_firm,
    open_ended=open_firm,
)

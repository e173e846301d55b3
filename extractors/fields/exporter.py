"""The exporter on the application form (出口商)."""

from extractors.fields.parsers import open_firm, organisation
from extractors.fields.spec import Spec

EXPORTER = Spec(
    name="exporter",
    labels=(
        "出口商名称",
        "出口商",
        "出口企业名称",
        "出口企业",
        "出口单位",
        "申请单位",
        "申请企业",
        "申领企业",
        "Exporter",
    ),
    parse=organisation,
    cut_off=open_firm,
    open_ended=open_firm,
)

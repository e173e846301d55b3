"""The firm whose accounts were audited."""

from extractors.fields.parsers import firm, open_firm
from extractors.fields.spec import Spec

AUDITEE = Spec(
    name="auditee",
    labels=("被审计单位名称", "被审计单位", "被审单位", "委托单位", "客户名称"),
    parse=firm,
    open_ended=open_firm,
)

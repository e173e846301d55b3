"""The accounting firm that made an audit."""

from extractors.fields.enterprise_parsers import auditor
from extractors.fields.spec import Spec

ACCOUNTING_FIRM = Spec(
    name="firm",
    labels=("会计师事务所名称", "事务所名称", "审计机构", "审计单位", "出具机构"),
    parse=auditor,
)

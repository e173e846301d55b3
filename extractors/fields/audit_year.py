"""The financial year that was audited."""

from extractors.fields.enterprise_parsers import year
from extractors.fields.spec import Spec

AUDIT_YEAR = Spec(
    name="year",
    labels=("审计年度", "报告年度", "会计年度", "审计期间", "报表期间"),
    parse=year,
    letters="0123456789年度月日-",
)

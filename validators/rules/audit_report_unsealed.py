"""An audit report without the seal of the accounting firm."""

from dossier import AuditReport, Dossier, InvestorAuditReport, Judgement, Text
from validators.clause import Clause
from validators.enterprise import TRADE, asked_of
from validators.papers import presence
from validators.rule import rule


@rule(
    id="audit-report-unsealed",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    scope="document",
    documents=(AuditReport, InvestorAuditReport),
    title=Text(zh="审计报告未加盖会计师事务所印章", en="audit report not sealed"),
    fail=Text(zh="审计报告上未见会计师事务所印章。", en="There is no seal on the audit report."),
    passed=Text(zh="审计报告上有印章。", en="There is a seal on the audit report."),
    remedy=Text(
        zh="提交加盖会计师事务所印章的审计报告复印件。",
        en="Hand in a copy of the report that bears the seal of the accounting firm.",
    ),
)
def audit_report_unsealed(dossier: Dossier, paper: AuditReport) -> Judgement:
    """A seal is on any page of the report."""
    return asked_of(dossier, TRADE, lambda: presence(dossier, paper, paper.sealed, name="sealed"))

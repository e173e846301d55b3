"""An audit report that no accounting firm made."""

from dossier import AuditReport, Dossier, InvestorAuditReport, Judgement, Text
from validators.clause import Clause
from validators.doubt import under_each
from validators.enterprise import TRADE, asked_of
from validators.rule import rule


@rule(
    id="audit-report-not-by-accountants",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    scope="document",
    documents=(AuditReport, InvestorAuditReport),
    title=Text(zh="审计报告非会计师事务所出具", en="audit report not by accountants"),
    fail=Text(
        zh="审计报告由“{found}”出具，非会计师事务所。",
        en="The audit report is by “{found}”, which is no accounting firm.",
    ),
    passed=Text(
        zh="审计报告由会计师事务所出具：{found}。",
        en="The audit report is by an accounting firm: {found}.",
    ),
    remedy=Text(
        zh="提交会计师事务所出具的财务审计报告。",
        en="Hand in an audit report by an accounting firm.",
    ),
)
def audit_report_not_by_accountants(dossier: Dossier, paper: AuditReport) -> Judgement:
    """The firm calls itself 会计师事务所; the register of the finance ministry is not asked."""
    return asked_of(
        dossier,
        TRADE,
        lambda: under_each(
            paper.firm,
            lambda firm: "会计师事务所" in firm or "会计事务所" in firm,
            name="firm",
            about=(paper,),
        ),
    )

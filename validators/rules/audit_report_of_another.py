"""An audit report of another firm."""

from dossier import AuditReport, Dossier, InvestorAuditReport, Judgement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.enterprise import TRADE, asked_of, bears_name, one_is_enough
from validators.newcomer import ALSO_NEW, audits, is_new
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="audit-report-of-another",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="审计报告非本企业", en="audit report of another"),
    fail=Text(
        zh="审计报告的被审计单位为“{found}”，非本企业“{expected}”。",
        en="The audit report is of “{found}”, not of the enterprise, “{expected}”.",
    ),
    passed=Text(
        zh="审计报告的被审计单位为本企业：{found}。",
        en="The audit report is of the enterprise: {found}.",
    ),
    remedy=Text(
        zh="提交本企业上一年度财务审计报告。",
        en="Hand in the audit report of the enterprise itself.",
    ),
)
def audit_report_of_another(dossier: Dossier) -> Judgement:
    """At least one is of the enterprise; a new one hands in its investor's."""

    def judged() -> Judgement:
        if is_new(dossier):
            return not_applicable(ALSO_NEW)
        answers = [
            bears_name(dossier, report.auditee, report, "auditee")
            for report in audits(dossier, AuditReport, InvestorAuditReport)
        ]
        return one_is_enough(answers) or not_applicable(NOT_STATED)

    return asked_of(dossier, TRADE, judged)

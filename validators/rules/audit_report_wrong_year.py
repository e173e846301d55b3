"""An audit report of another year than the one before."""

from dossier import AuditReport, Dossier, InvestorAuditReport, Judgement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import compare
from validators.enterprise import TRADE, asked_of, one_is_enough
from validators.newcomer import audits, is_new, own_audits
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="audit-report-wrong-year",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="审计报告非上一年度", en="audit report of another year"),
    fail=Text(
        zh="审计报告的审计年度为{found}，应为{expected}年度。",
        en="The audit report is for {found}; the year before the filing is {expected}.",
    ),
    passed=Text(
        zh="审计报告的审计年度为上一年度：{found}。",
        en="The audit report is for the year before: {found}.",
    ),
    remedy=Text(
        zh="提交上一年度的财务审计报告。", en="Hand in the audit report of the year before."
    ),
)
def audit_report_wrong_year(dossier: Dossier) -> Judgement:
    """One report is of the year before that of filing; a new enterprise's investor's likewise."""

    def judged() -> Judgement:
        year = dossier.day.year - 1
        reports = own_audits(dossier) or audits(dossier, AuditReport, InvestorAuditReport)
        if is_new(dossier):
            reports = audits(dossier, AuditReport, InvestorAuditReport)
        answers = [compare(report.year, year, name="year", about=(report,)) for report in reports]
        return one_is_enough(answers) or not_applicable(NOT_STATED)

    return asked_of(dossier, TRADE, judged)

"""No audit report of the year before."""

from dossier import AuditReport, Dossier, InvestorAuditReport, Judgement, Text
from validators.answers import not_applicable, passed
from validators.clause import Clause
from validators.doubt import absent
from validators.enterprise import TRADE, asked_of, doubted
from validators.newcomer import AGE_UNKNOWN, ALSO_NEW, audits, is_new, own_audits
from validators.rule import rule

OTHERS = Text(
    zh="审计报告的被审计单位另行核验。", en="Whose audit reports there are is checked by itself."
)


@rule(
    id="audit-report-missing",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="缺少上一年度财务审计报告", en="audit report missing"),
    fail=Text(
        zh="未见会计师事务所出具的企业{year}年度财务审计报告。",
        en="The dossier holds no audit report of the enterprise for {year}.",
    ),
    passed=Text(zh="已提交企业财务审计报告。", en="There is an audit report of the enterprise."),
    remedy=Text(
        zh="补交会计师事务所出具的上一年度财务审计报告复印件。",
        en="Hand in the audit report of the year before by an accounting firm.",
    ),
)
def audit_report_missing(dossier: Dossier) -> Judgement:
    """A trading enterprise of an earlier year has one, of whatever year it may be."""

    def judged() -> Judgement:
        values = {"year": dossier.day.year - 1}
        new = is_new(dossier)
        if new:
            return not_applicable(ALSO_NEW)
        reports = audits(dossier, AuditReport, InvestorAuditReport)
        if own := own_audits(dossier):
            return passed(about=own, **values)
        if reports:
            return not_applicable(OTHERS)
        judgement = absent(dossier, **values)
        return doubted(judgement, AGE_UNKNOWN) if new is None else judgement

    return asked_of(dossier, TRADE, judged)

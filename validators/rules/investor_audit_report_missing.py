"""No audit report of the investor of an enterprise that is new."""

import re

from dossier import AuditReport, Dossier, Field, InvestorAuditReport, Judgement, Text
from validators import firms
from validators.answers import not_applicable, passed, unsure
from validators.clause import Clause
from validators.doubt import absent, agreement, why_unsure
from validators.enterprise import TRADE, asked_of, doubted, known_as, letter, surely
from validators.newcomer import AGE_UNKNOWN, NOT_NEW, audits, is_new
from validators.rule import rule

_FIRM = re.compile(r"公司|企业|集团|中心|厂|社|局|委员会|基金|合伙|[A-Za-z]")
PERSONS = Text(
    zh="申请书载明的投资方为自然人，无财务审计报告。",
    en="The investors that the letter names are natural persons, who have no audit report.",
)
NOT_NAMED = Text(
    zh="审计报告的被审计单位未载于申请书的投资方。",
    en="The firm audited is not among the investors that the letter names.",
)
NONE_NAMED = Text(
    zh="申请书未载明投资方，已另行指出；其审计报告属于何方无从比对。",
    en="The letter names no investor, which is told by itself; whose audit report it is cannot be "
    "compared.",
)


@rule(
    id="investor-audit-report-missing",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="新注册企业缺少投资方上一年度审计报告", en="investor's audit report missing"),
    fail=Text(
        zh="未见新注册企业投资方上一年度财务审计报告。",
        en="The dossier holds no audit report of the new enterprise's investor.",
    ),
    passed=Text(
        zh="已提交投资方财务审计报告：{found}。",
        en="The investor's audit report is there: {found}.",
    ),
    remedy=Text(
        zh="补交企业投资方上一年度财务审计报告复印件。",
        en="Hand in the investor's audit report of the year before.",
    ),
)
def investor_audit_report_missing(dossier: Dossier) -> Judgement:
    """A report on a firm that the letter names as investor; natural persons have none.

    Where no investor is surely a firm, a person decides. Where the letter names no investor, which
    investors-not-named tells, the report of another firm is not compared.
    """

    def judged() -> Judgement:
        new = is_new(dossier)
        if new is False:
            return not_applicable(NOT_NEW)
        judgement = _investor_audit(dossier)
        if new is None and judgement.outcome == "fail":
            return doubted(judgement, AGE_UNKNOWN)
        return judgement

    return asked_of(dossier, TRADE, judged)


def _investor_audit(dossier: Dossier) -> Judgement:
    """Whether an investor of the letter was audited."""
    paper, own = letter(dossier), known_as(dossier, "name")
    investors = [one.name for one in paper.investors if one.name.found] if paper else []
    reports = [
        report
        for report in audits(dossier, AuditReport, InvestorAuditReport)
        if agreement(report.auditee, own, firms.key) != "pass"
    ]
    values = {"name": "auditee", "expected": tuple(name.value for name in investors)}
    for report in reports:
        if any(agreement(report.auditee, name, firms.key) == "pass" for name in investors):
            return passed(report.auditee, about=(report,), **values)
    if reports and not investors:
        return not_applicable(NONE_NAMED)
    if reports:
        return unsure(*(r.auditee for r in reports), reason=NOT_NAMED, about=reports, **values)
    if investors and not any(surely(name) and _is_firm(name) for name in investors):
        known = all(surely(name) for name in investors)
        reason = PERSONS if known else why_unsure(*investors)
        return unsure(*investors, reason=reason, **values)
    return absent(dossier, **values)


def _is_firm(name: Field[str]) -> bool:
    return bool(_FIRM.search(str(name.value)))

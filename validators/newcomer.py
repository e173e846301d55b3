"""Newly registered enterprises, and what stands in for the audit that they cannot have yet."""

from dossier import AuditReport, Document, Dossier, Judgement, Text
from validators import firms
from validators.answers import not_applicable, passed
from validators.doubt import READABLE, absent, agreement
from validators.enterprise import TRADE, asked_of, doubted, known_as, licence, surely

ALSO_NEW = Text(
    zh="新注册企业提交当期财务报表及投资方审计报告。",
    en="A newly registered enterprise hands in statements and its investor's audit instead.",
)
NOT_NEW = Text(zh="该企业非申报当年新注册。", en="The enterprise was not registered this year.")
AGE_UNKNOWN = Text(
    zh="成立日期未能识别，是否为新注册企业请人工核实。",
    en="The day of establishment could not be read, hence whether the enterprise is new.",
)


def is_new(dossier: Dossier) -> bool | None:
    """Whether the enterprise was established in the year of filing; None where it is not known.

    The announcement says 新注册企业 and no more; one established in an earlier year has a
    financial year that can be audited, and one that was audited is not new.
    """
    paper = licence(dossier)
    if paper is None or paper.established.value is None:
        return False if _audited_before(dossier) else None
    if paper.established.confidence < READABLE:
        return None
    answers = {day.year == dossier.day.year for day in paper.established.candidates}
    return answers.pop() if len(answers) == 1 else None


def _audited_before(dossier: Dossier) -> bool:
    """Whether the enterprise itself was surely audited for an earlier year."""
    own = known_as(dossier, "name")
    return any(
        surely(report.year)
        and report.year.value in range(1990, dossier.day.year)
        and agreement(report.auditee, own, firms.key) == "pass"
        for report in audits(dossier, AuditReport)
    )


def audits(dossier: Dossier, *kinds: type[AuditReport]) -> tuple[AuditReport, ...]:
    """The audit reports, of the enterprise or of its investors."""
    return tuple(d for d in dossier.documents if isinstance(d, AuditReport) and type(d) in kinds)


def own_audits(dossier: Dossier) -> tuple[AuditReport, ...]:
    """The audit reports that are not surely of another firm."""
    own = known_as(dossier, "name")
    return tuple(
        report
        for report in audits(dossier, AuditReport)
        if agreement(report.auditee, own, firms.key) != "fail"
    )


def of_new(dossier: Dossier, kind: type[Document]) -> Judgement:
    """Whether a paper is there that a new trading enterprise owes."""

    def judged() -> Judgement:
        new = is_new(dossier)
        if new is False:
            return not_applicable(NOT_NEW)
        papers = dossier.documents_of(kind)
        if papers:
            return passed(about=papers)
        judgement = absent(dossier)
        return doubted(judgement, AGE_UNKNOWN) if new is None else judgement

    return asked_of(dossier, TRADE, judged)

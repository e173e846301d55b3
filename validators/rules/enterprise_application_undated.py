"""An application letter without a date."""

from dossier import Dossier, Judgement, Text
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.doubt import why_unsure
from validators.enterprise import DECLARING, NO_LETTER, asked_of, letter
from validators.papers import POOR_PAGE, poor
from validators.rule import rule

UNDER_SEAL = Text(zh="日期可能被印章遮盖。", en="A seal on the letter may lie over its date.")


@rule(
    id="enterprise-application-undated",
    clause=Clause("三(四)1"),
    severity="error",
    kind="enterprise",
    title=Text(zh="开展二手车出口业务申请书未载明日期", en="application letter undated"),
    fail=Text(
        zh="开展二手车出口业务申请书上未见日期。", en="There is no date on the application letter."
    ),
    passed=Text(zh="申请书日期：{found}。", en="The application letter is dated {found}."),
    remedy=Text(
        zh="在申请书上注明日期后重新提交。", en="Date the application letter, and hand it in again."
    ),
)
def enterprise_application_undated(dossier: Dossier) -> Judgement:
    """A day stands on the letter; it need not be that of filing."""

    def judged() -> Judgement:
        paper = letter(dossier)
        if paper is None:
            return not_applicable(NO_LETTER)
        values = {"name": "date", "about": (paper,)}
        if paper.date.value is not None:
            return passed(paper.date, **values)
        if paper.date.found and not paper.date.blank:
            return unsure(paper.date, reason=why_unsure(paper.date), **values)
        if poor(dossier, paper):
            return unsure(reason=POOR_PAGE, **values)
        if paper.seals:
            return unsure(reason=UNDER_SEAL, **values)
        return failed(**values)

    return asked_of(dossier, DECLARING, judged)

"""An application letter without a date."""

from dossier import Dossier, Judgement, Text
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.enterprise import DECLARING, NO_LETTER, asked_of, letter
from validators.papers import POOR_PAGE, poor
from validators.rule import rule

NOT_SEEN = Text(
    zh="未能在申请书上找到日期，日期可能被印章遮盖。",
    en="No date was found on the letter; a seal may lie over it.",
)


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
    """A day stands on the letter, that of filing or another; its place may be seen to be empty."""

    def judged() -> Judgement:
        paper = letter(dossier)
        if paper is None:
            return not_applicable(NO_LETTER)
        values = {"name": "date", "about": (paper,)}
        if paper.date.value is not None:
            return passed(paper.date, **values)
        if poor(dossier, paper):
            return unsure(reason=POOR_PAGE, **values)
        if paper.date.blank:
            return failed(paper.date, **values)
        return unsure(reason=NOT_SEEN, **values)

    return asked_of(dossier, DECLARING, judged)

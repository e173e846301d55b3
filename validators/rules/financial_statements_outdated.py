"""Statements of another period than the current one."""

from dossier import Dossier, FinancialStatements, Judgement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import under_each
from validators.enterprise import TRADE, asked_of, one_is_enough
from validators.newcomer import NOT_NEW, is_new
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="financial-statements-outdated",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="财务报表非申报当期", en="financial statements not current"),
    fail=Text(
        zh="财务报表截至{found}，不属于申报当期（{first}至申报日{filed}）。",
        en="The statements are up to {found}, which is not in the current period ({first} to the "
        "day of filing, {filed}).",
    ),
    passed=Text(zh="财务报表截至{found}。", en="The statements are up to {found}."),
    remedy=Text(
        zh="提交申报当期的财务报表。", en="Hand in the financial statements of the current period."
    ),
)
def financial_statements_outdated(dossier: Dossier) -> Judgement:
    """The period ends in the year of filing, and not after the filing."""

    def judged() -> Judgement:
        if is_new(dossier) is False:
            return not_applicable(NOT_NEW)
        answers = [
            under_each(
                paper.period_end,
                lambda end: end.year == dossier.day.year and end <= dossier.day,
                name="period_end",
                first=dossier.day.replace(month=1, day=1),
                filed=dossier.day,
                about=(paper,),
            )
            for paper in dossier.documents_of(FinancialStatements)
        ]
        return one_is_enough(answers) or not_applicable(NOT_STATED)

    return asked_of(dossier, TRADE, judged)

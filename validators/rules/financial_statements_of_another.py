"""Statements of another firm."""

from dossier import Dossier, FinancialStatements, Judgement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.enterprise import TRADE, asked_of, bears_name, one_is_enough
from validators.newcomer import NOT_NEW, is_new
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="financial-statements-of-another",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="财务报表非本企业", en="financial statements of another"),
    fail=Text(
        zh="财务报表的编制单位为“{found}”，非本企业“{expected}”。",
        en="The statements are of “{found}”, not of the enterprise, “{expected}”.",
    ),
    passed=Text(
        zh="财务报表的编制单位为本企业：{found}。",
        en="The statements are of the enterprise: {found}.",
    ),
    remedy=Text(zh="提交本企业的财务报表。", en="Hand in the statements of the enterprise itself."),
)
def financial_statements_of_another(dossier: Dossier) -> Judgement:
    """At least one set of statements is in the enterprise's very name."""

    def judged() -> Judgement:
        if is_new(dossier) is False:
            return not_applicable(NOT_NEW)
        answers = [
            bears_name(dossier, paper.name, paper, "name")
            for paper in dossier.documents_of(FinancialStatements)
        ]
        return one_is_enough(answers) or not_applicable(NOT_STATED)

    return asked_of(dossier, TRADE, judged)

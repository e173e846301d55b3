"""No statements of an enterprise that is new."""

from dossier import Dossier, FinancialStatements, Judgement, Text
from validators.clause import Clause
from validators.newcomer import of_new
from validators.rule import rule


@rule(
    id="financial-statements-missing",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="新注册企业缺少当期财务报表", en="financial statements missing"),
    fail=Text(
        zh="未见新注册企业申报当期的财务报表。",
        en="The dossier holds no current financial statements of the new enterprise.",
    ),
    passed=Text(zh="已提交财务报表。", en="The financial statements are there."),
    remedy=Text(
        zh="补交申报当期的财务报表。", en="Hand in the financial statements of the current period."
    ),
)
def financial_statements_missing(dossier: Dossier) -> Judgement:
    """An enterprise established in the year of filing has statements instead of an audit."""
    return of_new(dossier, FinancialStatements)

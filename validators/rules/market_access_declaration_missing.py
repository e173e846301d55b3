"""No declaration that the vehicles meet the standards of the target market."""

from dossier import Dossier, Judgement, MarketAccessDeclaration, Text
from validators.answers import passed
from validators.clause import Clause
from validators.doubt import absent
from validators.rule import rule


@rule(
    id="market-access-declaration-missing",
    clause=Clause("五(五)"),
    severity="error",
    title=Text(zh="缺少出口目标市场准入标准声明", en="no market access declaration"),
    fail=Text(
        zh="未提交出口车辆符合出口目标市场准入标准的声明。",
        en="The declaration that the vehicles meet the target market's standards is missing.",
    ),
    passed=Text(
        zh="已提交出口车辆符合出口目标市场准入标准的声明。",
        en="There is a declaration that the vehicles meet the target market's standards.",
    ),
    unsure=Text(
        zh="未见出口目标市场准入标准声明，请人工核实卷宗各页。",
        en="No market access declaration was seen; please look through the pages.",
    ),
    remedy=Text(
        zh="补交加盖企业公章的出口车辆符合出口目标市场准入标准的声明。",
        en="Hand in the declaration under the company's seal.",
    ),
)
def market_access_declaration_missing(dossier: Dossier) -> Judgement:
    """One declaration at least; for which vehicles it speaks, `-differs` judges."""
    found = dossier.documents_of(MarketAccessDeclaration)
    return passed(about=found) if found else absent(dossier)

"""A market access declaration without the company's seal."""

from dossier import Document, Dossier, Judgement, MarketAccessDeclaration, Text
from validators.clause import Clause
from validators.papers import presence
from validators.rule import rule


@rule(
    id="market-access-declaration-unsealed",
    clause=Clause("五(五)"),
    severity="error",
    scope="document",
    documents=(MarketAccessDeclaration,),
    title=Text(zh="出口目标市场准入标准声明未加盖公章", en="unsealed market access declaration"),
    fail=Text(
        zh="出口车辆符合出口目标市场准入标准的声明未加盖企业公章。",
        en="The market access declaration does not bear the company's seal.",
    ),
    passed=Text(
        zh="出口车辆符合出口目标市场准入标准的声明已加盖印章。",
        en="The market access declaration is sealed.",
    ),
    unsure=Text(
        zh="出口目标市场准入标准声明是否加盖公章未能确认，请人工核实。",
        en="Whether the market access declaration is sealed has to be looked at.",
    ),
    remedy=Text(
        zh="在声明上加盖企业公章后重新提交。", en="Seal the declaration and hand it in again."
    ),
)
def market_access_declaration_unsealed(dossier: Dossier, document: Document) -> Judgement:
    """The declaration bears a seal whose ring does not name another firm."""
    if not isinstance(document, MarketAccessDeclaration):
        raise TypeError(f"{document.type} is no market access declaration")
    return presence(dossier, document, document.sealed, name="sealed")

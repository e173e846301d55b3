"""No proof of vehicle sales or trade."""

from dossier import Dossier, Judgement, SalesTradeProof, Text
from validators.clause import Clause
from validators.enterprise import TRADE, handed_in
from validators.rule import rule


@rule(
    id="sales-proof-missing",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="缺少汽车销售或贸易情况证明文件", en="proof of vehicle sales or trade missing"),
    fail=Text(
        zh="未见汽车销售或贸易情况证明文件。",
        en="The dossier holds no proof of vehicle sales or trade.",
    ),
    passed=Text(
        zh="已提交汽车销售或贸易情况证明文件。", en="The proof of vehicle sales or trade is there."
    ),
    remedy=Text(
        zh="补交汽车销售或贸易情况证明文件，如销售发票、购销合同、报关单。",
        en="Hand in proof of vehicle sales or trade, such as invoices, contracts or customs "
        "declarations.",
    ),
)
def sales_proof_missing(dossier: Dossier) -> Judgement:
    """A trading enterprise has at least one paper on vehicles that it sold or traded in."""
    return handed_in(dossier, SalesTradeProof, types=TRADE)

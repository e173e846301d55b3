"""No export contract."""

from dossier import Dossier, Judgement, Text
from validators.answers import passed
from validators.clause import Clause
from validators.doubt import absent
from validators.papers import originals
from validators.rule import rule


@rule(
    id="contract-missing",
    clause=Clause("五(二)"),
    severity="error",
    title=Text(zh="缺少出口合同", en="export contract missing"),
    fail=Text(zh="未见出口合同。", en="The dossier holds no export contract."),
    passed=Text(zh="出口合同已提交。", en="The export contract is there."),
    remedy=Text(
        zh="补交双方签字或盖章的出口合同；中文译本不能代替合同原文。",
        en="Hand in the export contract that both sides signed or sealed; a translation is no "
        "substitute.",
    ),
)
def contract_missing(dossier: Dossier) -> Judgement:
    """The contract in its own language is there, whatever that language is."""
    contracts = originals(dossier)
    return passed(about=contracts) if contracts else absent(dossier)

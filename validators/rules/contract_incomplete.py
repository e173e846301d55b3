"""A contract that leaves out what makes it one."""

from collections.abc import Sequence

from dossier import Contract, Document, Dossier, Judgement, Text
from validators.answers import not_applicable, passed, unsure
from validators.clause import Clause
from validators.papers import NO_CONTRACT, originals, stated, translations
from validators.rule import rule
from validators.words import FIELD_NAMES

PARTS = ("seller", "buyer", "sign_date")


@rule(
    id="contract-incomplete",
    clause=Clause("五(二)"),
    severity="error",
    title=Text(zh="出口合同要素不全", en="contract incomplete"),
    fail=Text(zh="出口合同未载明：{parts}。", en="The contract leaves out: {parts}."),
    passed=Text(
        zh="出口合同载明了买方、卖方和签订日期。",
        en="The contract names seller and buyer and the day of signing.",
    ),
    unsure=Text(
        zh="未能在出口合同上识别：{parts}，请人工核对。",
        en="Not found on the contract: {parts}. Please look.",
    ),
    remedy=Text(
        zh="提交载明买卖双方和签订日期、具有法律效力的出口合同。",
        en="Hand in a contract in force that names both parties and the day of signing.",
    ),
)
def contract_incomplete(dossier: Dossier) -> Judgement:
    """Seller, buyer and day of signing stand on the contract or on its translation.

    Contracts are worded freely, so that a part which was not found is for a person to look for.
    """
    papers: Sequence[Contract] = (*originals(dossier), *translations(dossier))
    if not papers:
        return not_applicable(NO_CONTRACT)
    missing = [
        FIELD_NAMES[part]
        for part in PARTS
        if not any(stated(getattr(paper, part)) for paper in papers)
    ]
    about: Sequence[Document] = papers
    if not missing:
        return passed(about=about, parts="")
    parts = Text(
        zh="、".join(part.zh for part in missing), en=", ".join(part.en for part in missing)
    )
    return unsure(about=about, parts=parts)

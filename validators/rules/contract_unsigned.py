"""A contract without a mark of both sides."""

from dossier import Contract, Dossier, Field, Judgement, Text
from validators.answers import failed, passed, unsure
from validators.clause import Clause
from validators.doubt import why_unsure
from validators.papers import POOR_PAGE, poor
from validators.rule import rule

SELLER = Text(zh="卖方", en="the seller")
BUYER = Text(zh="买方", en="the buyer")
BOTH = Text(zh="买卖双方", en="both sides")


@rule(
    id="contract-unsigned",
    clause=Clause("五(二)"),
    severity="error",
    scope="document",
    documents=(Contract,),
    title=Text(zh="出口合同未经双方签字或盖章", en="contract unsigned"),
    fail=Text(
        zh="出口合同上未见{who}的签字或印章。",
        en="The contract bears neither a signature nor a seal of {who}.",
    ),
    passed=Text(
        zh="出口合同上有买卖双方的签字或印章。",
        en="The contract bears a signature or seal of both sides.",
    ),
    remedy=Text(
        zh="提交经买卖双方签字或盖章的出口合同。",
        en="Hand in the contract signed or sealed by both sides.",
    ),
)
def contract_unsigned(dossier: Dossier, contract: Contract) -> Judgement:
    """The original contract has a seal or signature of the seller and of the buyer.

    Its translation needs none. Marks that could not be given to a side are for a person.
    """
    sides = ((contract.seller_marked, SELLER), (contract.buyer_marked, BUYER))
    fields = (contract.seller_marked, contract.buyer_marked)
    named = {"name": "signed", "expected": True, "about": (contract,)}
    if all(field.value is None for field in fields):
        return _by_any_mark(dossier, contract)
    unmarked = [(field, side) for field, side in sides if _is_no(field)]
    who = BOTH if len(unmarked) > 1 else next((side for _, side in unmarked), BOTH)
    if unmarked:
        if poor(dossier, contract):
            return unsure(*fields, reason=POOR_PAGE, found=None, who=who, **named)
        return failed(*fields, found=False, who=who, **named)
    if all(field.value is True and not field.alternatives for field in fields):
        return passed(*fields, who=who, **named)
    return unsure(*fields, reason=why_unsure(*fields), found=None, who=who, **named)


def _by_any_mark(dossier: Dossier, contract: Contract) -> Judgement:
    """Where no side's place was found: no mark anywhere is a fault, some mark leaves it open."""
    fields = (contract.sealed, contract.signed)
    named = {"name": "signed", "expected": True, "about": (contract,), "who": BOTH}
    if all(field.value is False for field in fields) and not poor(dossier, contract):
        if any(_is_no(field) for field in fields):
            return failed(*fields, found=False, **named)
        return unsure(*fields, found=None, **named)
    reason = Text(
        zh="未能确定签字盖章属于哪一方。",
        en="It could not be told which side the marks belong to.",
    )
    return unsure(*fields, found=None, reason=reason, **named)


def _is_no(field: Field[bool]) -> bool:
    """Whether there is surely no mark."""
    return field.value is False and field.sure

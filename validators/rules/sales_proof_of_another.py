"""Proof of sales or trade that does not name the enterprise."""

from dossier import Dossier, Judgement, SalesTradeProof, Text
from validators.answers import failed, not_applicable, unsure
from validators.clause import Clause
from validators.enterprise import TRADE, asked_of, bears_name, known_as, one_is_enough
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="sales-proof-of-another",
    clause=Clause("二(二)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="汽车销售或贸易证明非本企业", en="proof of sales of another"),
    fail=Text(
        zh="汽车销售或贸易情况证明文件载明的主体为“{found}”，不含本企业“{expected}”。",
        en="The proof of sales or trade names “{found}”, not the enterprise, “{expected}”.",
    ),
    passed=Text(
        zh="汽车销售或贸易情况证明文件载有本企业：{expected}。",
        en="The proof of sales or trade names the enterprise: {expected}.",
    ),
    remedy=Text(
        zh="提交以本企业名义的汽车销售或贸易情况证明文件。",
        en="Hand in proof of sales or trade in the enterprise's own name.",
    ),
)
def sales_proof_of_another(dossier: Dossier) -> Judgement:
    """At least one such paper names the enterprise as seller, buyer or trader."""

    def judged() -> Judgement:
        answers = [_named(dossier, paper) for paper in dossier.documents_of(SalesTradeProof)]
        return one_is_enough(answers) or not_applicable(NOT_STATED)

    return asked_of(dossier, TRADE, judged)


def _named(dossier: Dossier, paper: SalesTradeProof) -> Judgement:
    """Whether one paper names the enterprise; one on which no firm could be read is unsure."""
    own = known_as(dossier, "name")
    values = {"name": "parties", "expected": own.value, "about": (paper,)}
    answers = [bears_name(dossier, party, paper, "parties") for party in paper.parties]
    best = one_is_enough(answers)
    if best is None:
        return unsure(**values)
    if best.outcome != "fail":
        return best
    return failed(*paper.parties, found=tuple(p.value for p in paper.parties), **values)

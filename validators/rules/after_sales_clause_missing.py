"""A contract without after-sales service."""

from dossier import SURE, Contract, Dossier, Judgement, Text
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.doubt import READABLE, poorly_read, why_unsure
from validators.papers import NO_CONTRACT, POOR_PAGE, poor, prevailing
from validators.rule import rule
from validators.words import DOCUMENT_NAMES

THIN = Text(
    zh="该条款仅有标题或未写明由谁承担何种售后服务。",
    en="The clause is no more than a heading, or does not say who does what.",
)


@rule(
    id="after-sales-clause-missing",
    clause=Clause("五(二)"),
    severity="error",
    title=Text(zh="出口合同缺少售后服务内容", en="after-sales clause missing"),
    fail=Text(
        zh="{paper}中未见售后服务内容。", en="The {paper} says nothing of after-sales service."
    ),
    passed=Text(
        zh="{paper}含有售后服务内容。", en="The {paper} has a clause on after-sales service."
    ),
    remedy=Text(
        zh="在合同中写明售后服务内容，分清买卖双方的售后责任，或签订补充协议。",
        en="Have the contract, or an annex to it, say which side does what after the sale.",
    ),
)
def after_sales_clause_missing(dossier: Dossier) -> Judgement:
    """One of the papers that count (the translation of a foreign contract) has such a clause.

    A heading without a sentence that names who does what is for a person to look at.
    """
    papers = prevailing(dossier)
    if not papers:
        return not_applicable(NO_CONTRACT)
    answers = [_of(dossier, paper) for paper in papers]
    for outcome in ("pass", "unsure", "fail"):
        for judged in answers:
            if judged.outcome == outcome:
                return judged
    return answers[0]


def _of(dossier: Dossier, paper: Contract) -> Judgement:
    clause, thin = paper.after_sales_clause, paper.after_sales_thin
    named = {
        "name": "after_sales_clause",
        "about": (paper,),
        "paper": DOCUMENT_NAMES[paper.type],
    }
    if clause.value is None or clause.alternatives or clause.confidence < READABLE:
        return unsure(clause, reason=why_unsure(clause), **named)
    if clause.value:
        if thin.value or thin.alternatives:
            return unsure(clause, thin, reason=THIN, found=True, **named)
        return passed(clause, **named)
    if poor(dossier, paper):
        return unsure(clause, reason=POOR_PAGE, **named)
    if not dossier.well_read:
        return unsure(clause, reason=poorly_read(dossier), **named)
    return failed(clause, **named) if clause.confidence >= SURE else unsure(clause, **named)

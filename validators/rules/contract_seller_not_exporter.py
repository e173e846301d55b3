"""The contract's seller against the exporter."""

from collections.abc import Sequence

from dossier import Contract, Dossier, Field, Judgement, Text
from validators.answers import not_applicable, unsure
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.firms import has_chinese, key
from validators.papers import NO_CONTRACT, prevailing, speaks_chinese, translations
from validators.rule import rule


@rule(
    id="contract-seller-not-exporter",
    clause=Clause("五(二)"),
    severity="error",
    title=Text(zh="合同卖方不是出口商", en="seller is not the exporter"),
    fail=Text(
        zh="出口合同的卖方为“{found}”，与出口商“{expected}”不一致。",
        en="The contract's seller is “{found}”; the exporter is “{expected}”.",
    ),
    passed=Text(
        zh="出口合同的卖方与出口商一致：{found}。",
        en="The contract's seller is the exporter: {found}.",
    ),
    unsure=Text(
        zh="出口合同的卖方识别为“{found}”，是否为出口商“{expected}”请人工核对。",
        en="The contract's seller was read as “{found}”; is it the exporter, “"
        "{expected}”? Please look.",
    ),
    remedy=Text(
        zh="提交由出口企业以自己名义签订的出口合同；不得由其他企业代为申领。",
        en="Hand in a contract that the exporter itself concluded; no other firm may apply for it.",
    ),
)
def contract_seller_not_exporter(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """The seller bears the exporter's very name; a foreign contract's through its translation."""
    papers = prevailing(dossier)
    if not papers:
        return not_applicable(NO_CONTRACT)
    exporter = dossier.application.exporter
    return unstated(dossier, exporter) or [_of(dossier, paper, exporter) for paper in papers]


def _of(dossier: Dossier, paper: Contract, exporter: Field[str]) -> Judgement:
    named = {"name": "seller", "about": (paper,)}
    foreign = paper.seller.value is not None and not has_chinese(paper.seller)
    if foreign and has_chinese(exporter) and paper not in translations(dossier):
        if not speaks_chinese(paper):
            return not_applicable(
                Text(
                    zh="外文合同的卖方须通过中文译本比较。",
                    en="A foreign contract's seller is compared through its translation.",
                )
            )
        reason = Text(
            zh="合同卖方名称仅识别到外文。", en="Only a foreign name of the seller was found."
        )
        return unsure(paper.seller, expected=exporter.value, reason=reason, **named)
    return compare_fields(paper.seller, exporter, key=key, **named)

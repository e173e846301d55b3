"""The contract's number against the application's."""

from collections.abc import Sequence

from dossier import Dossier, Judgement, Text
from dossier.numbers.characters import as_shown
from validators.answers import not_applicable
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.papers import NO_CONTRACT, originals, prevailing, stated
from validators.rule import rule


@rule(
    id="contract-number-differs",
    clause=Clause("五(二)"),
    severity="error",
    title=Text(zh="合同号不一致", en="contract number differs"),
    fail=Text(
        zh="申请表的合同号为{expected}，出口合同的编号为{found}，二者不一致。",
        en="The application cites contract {expected}; the contract's number is {found}.",
    ),
    passed=Text(
        zh="申请表与出口合同的合同号一致：{found}。",
        en="Application and contract bear the same number: {found}.",
    ),
    unsure=Text(
        zh="申请表的合同号为{expected}，出口合同的编号识别为{found}，是否一致请人工核对。",
        en="The application cites contract {expected}; the contract's number was read as "
        "{found}. Please look.",
    ),
    remedy=Text(
        zh="按出口合同更正申请表“合同号”栏，或提交对应的合同。",
        en="Correct the number on the application, or hand in the contract that it cites.",
    ),
)
def contract_number_differs(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """The application's 合同号 is the number that the contract bears."""
    papers = originals(dossier) or prevailing(dossier)
    if not any(stated(paper.contract_no) for paper in papers):
        papers = prevailing(dossier) or papers
    if not papers:
        return not_applicable(NO_CONTRACT)
    cited = dossier.application.contract_no
    return unstated(dossier, cited) or [
        compare_fields(paper.contract_no, cited, key=as_shown, name="contract_no", about=(paper,))
        for paper in papers
    ]

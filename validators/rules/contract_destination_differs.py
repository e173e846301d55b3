"""The contract's destination against the application's."""

from collections.abc import Sequence

from dossier import Dossier, Judgement, Text
from validators.answers import not_applicable
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.keys import country
from validators.papers import NO_CONTRACT, NOT_STATED, prevailing, stated
from validators.rule import rule
from validators.translated import mistranslated


@rule(
    id="contract-destination-differs",
    clause=Clause("五(二)"),
    severity="error",
    title=Text(zh="合同目的国（地区）不一致", en="contract's destination differs"),
    fail=Text(
        zh="申请表的目的国（地区）为{expected}，出口合同为{found}，二者不一致。",
        en="The application is for {expected}; the contract's destination is {found}.",
    ),
    passed=Text(
        zh="申请表与出口合同的目的国（地区）一致：{found}。",
        en="Application and contract name the same destination: {found}.",
    ),
    unsure=Text(
        zh="申请表的目的国（地区）为{expected}，出口合同识别为{found}，是否一致请人工核对。",
        en="The application is for {expected}; the contract's destination was read as "
        "{found}. Please look.",
    ),
    remedy=Text(
        zh="更正目的国（地区），使申请表与出口合同一致。",
        en="Correct the destination so that application and contract agree.",
    ),
)
def contract_destination_differs(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """Where a contract names a destination, it is the application's."""
    papers = prevailing(dossier)
    if not papers:
        return not_applicable(NO_CONTRACT)
    expected = dossier.application.destination
    told = [
        paper
        for paper in papers
        if stated(paper.destination)
        and not mistranslated(dossier, paper, "destination", expected, country)
    ]
    if not told:
        return not_applicable(NOT_STATED)
    return unstated(dossier, expected) or [
        compare_fields(paper.destination, expected, key=country, name="destination", about=(paper,))
        for paper in told
    ]

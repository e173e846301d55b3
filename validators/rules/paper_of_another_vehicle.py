"""Certificates and reports of vehicles that are not applied for."""

from collections.abc import Sequence

from dossier import Document, Dossier, Field, Judgement, Outcome, Text
from validators.answers import answer, not_applicable, passed
from validators.clause import Clause
from validators.papers import NO_APPLICATION
from validators.rule import rule
from validators.words import DOCUMENT_NAMES


@rule(
    id="paper-of-another-vehicle",
    clause=Clause("五(一)"),
    severity="review",
    title=Text(zh="含有非申请车辆的材料", en="paper of another vehicle"),
    fail=Text(
        zh="{paper}（车辆识别代号{found}）不属于申请表所列车辆。",
        en="A {paper} (VIN {found}) belongs to no vehicle of the application.",
    ),
    passed=Text(
        zh="登记证书和检测报告均对应申请车辆。",
        en="Every certificate and inspection report belongs to a vehicle applied for.",
    ),
    remedy=Text(
        zh="撤出无关车辆的材料，或在申请表中补填该车辆。",
        en="Take the paper out, or name its vehicle on the application.",
    ),
)
def paper_of_another_vehicle(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """No certificate and no inspection report is left over once each vehicle has its own."""
    if dossier.application.source == "none":
        return not_applicable(NO_APPLICATION)
    return [_of(paper) for paper in dossier.stray] or passed(paper="")


def _of(paper: Document) -> Judgement:
    vin: Field[str] = getattr(paper, "vin", Field[str]())
    outcome: Outcome = "fail" if vin.sure else "unsure"
    name = DOCUMENT_NAMES[paper.type]
    return answer(outcome, vin, name="vin", about=(paper,), paper=name)

"""Certificates and reports of vehicles that are not applied for."""

from collections.abc import Iterator, Sequence

from dossier import Document, Dossier, Field, Judgement, Outcome, Text, Unknown
from validators.answers import answer, not_applicable, passed
from validators.clause import Clause
from validators.papers import NO_APPLICATION
from validators.rule import rule
from validators.weighing import vins
from validators.words import DOCUMENT_NAMES

MISREAD = 3
"""Letters by which a VIN may differ from another one that it was misread from."""


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
    """No certificate and no inspection report is left over once each vehicle has its own.

    Nor is a companion, as a driving permit, of other vehicles alone; one that also names a vehicle
    of the application, or a VIN that may be a misread one of it, is no paper of another.
    """
    if dossier.application.source == "none":
        return not_applicable(NO_APPLICATION)
    left = [_of(paper) for paper in dossier.stray]
    return [*left, *_companions(dossier)] or passed(paper="")


def _companions(dossier: Dossier) -> Iterator[Judgement]:
    """The companions that name none of the vehicles applied for."""
    own = {vin.value for vehicle in dossier.vehicles for vin in vins(vehicle) if vin.value}
    for paper in dossier.documents_of(Unknown):
        others = [vin for vin in paper.vins if vin.value]
        apart = (all(_differ(vin.value, one) for one in own) for vin in others)
        if own and others and all(apart):
            vin = max(others, key=lambda field: field.confidence)
            outcome: Outcome = "fail" if vin.sure else "unsure"
            name = str(paper.name.value)
            yield answer(outcome, vin, name="vin", about=(paper,), paper=Text(zh=name, en=name))


def _differ(found: str | None, own: str) -> bool:
    """Whether a VIN is hardly a misread one of the application's."""
    return sum(one != other for one, other in zip(found or "", own, strict=False)) > MISREAD


def _of(paper: Document) -> Judgement:
    vin: Field[str] = getattr(paper, "vin", Field[str]())
    outcome: Outcome = "fail" if vin.sure else "unsure"
    name = DOCUMENT_NAMES[paper.type]
    return answer(outcome, vin, name="vin", about=(paper,), paper=name)

"""Vehicles that go to another country than the project."""

from dossier import Dossier, Judgement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.contracting import NOT_CONTRACTING, contracting, project_papers
from validators.doubt import compare_fields
from validators.keys import country
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.words import DOCUMENT_NAMES


@rule(
    id="project-destination-differs",
    clause=Clause("三(五)"),
    severity="error",
    title=Text(
        zh="出口目的国与承包项目所在国不一致", en="destination is not the project's country"
    ),
    fail=Text(
        zh="申请的目的国为{expected}，{paper}的项目所在国为{found}。",
        en="The destination applied for is {expected}; the project of the {paper} is in {found}.",
    ),
    passed=Text(
        zh="申请的目的国与{paper}的项目所在国一致：{found}。",
        en="The destination is the country of the project in the {paper}: {found}.",
    ),
    unsure=Text(
        zh="申请的目的国与{paper}的项目所在国是否一致未能确认，请人工核实。",
        en="Whether the destination is the country of the project in the {paper} is not certain.",
    ),
    remedy=Text(
        zh="核实并更正出口目的国，或提交目的国承包项目的材料。",
        en="Correct the destination, or hand in the papers of a project in that country.",
    ),
)
def project_destination_differs(dossier: Dossier) -> list[Judgement] | Judgement:
    """The application's destination is the country that each project paper names."""
    if contracting(dossier) is False:
        return not_applicable(NOT_CONTRACTING)
    destination = dossier.application.destination
    if not stated(destination):
        return not_applicable(NOT_STATED)
    return [
        compare_fields(
            paper.destination,
            destination,
            key=country,
            name="destination",
            paper=DOCUMENT_NAMES[paper.type],
            about=(paper, dossier.form),
        )
        for paper in project_papers(dossier)
        if stated(paper.destination)
    ] or not_applicable(NOT_STATED)

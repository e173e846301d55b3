"""Papers of different projects."""

from dossier import Dossier, Judgement, ProjectFilingForm, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.contracting import NOT_CONTRACTING, contracting, project_papers
from validators.doubt import compare_fields
from validators.papers import NOT_STATED
from validators.rule import rule
from validators.words import DOCUMENT_NAMES


@rule(
    id="project-differs",
    clause=Clause("三(五)"),
    severity="error",
    kind="both",
    title=Text(zh="工程承包材料的项目不一致", en="papers of different projects"),
    fail=Text(
        zh="{paper}的项目为“{found}”，与{other}的“{expected}”不一致。",
        en="The project of the {paper} is “{found}”; the {other} has “{expected}”.",
    ),
    passed=Text(
        zh="{paper}与{other}的项目一致：{found}。",
        en="The {paper} and the {other} are of one project: {found}.",
    ),
    unsure=Text(
        zh="{paper}与{other}是否为同一项目未能确认，请人工核实。",
        en="Whether the {paper} and the {other} are of one project is not certain.",
    ),
    remedy=Text(
        zh="提交同一项目的中标文件、对外承包工程备案表、承包合同。",
        en="Hand in award, filing form and contract of one project.",
    ),
)
def project_differs(dossier: Dossier) -> list[Judgement] | Judgement:
    """Each paper names the project of the filing form, else of the first paper there is."""
    if contracting(dossier) is False:
        return not_applicable(NOT_CONTRACTING)
    papers = project_papers(dossier)
    main = dossier.document(ProjectFilingForm) or next(iter(papers), None)
    return [
        compare_fields(
            paper.project,
            main.project,
            name="project",
            paper=DOCUMENT_NAMES[paper.type],
            other=DOCUMENT_NAMES[main.type],
            about=(paper, main),
        )
        for paper in papers
        if main is not None and paper is not main
    ] or not_applicable(NOT_STATED)

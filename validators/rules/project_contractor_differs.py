"""Papers of a project that another firm contracted for."""

from dossier import Dossier, Judgement, Text
from validators import firms
from validators.answers import not_applicable
from validators.clause import Clause
from validators.contracting import NOT_CONTRACTING, contracting, project_papers
from validators.doubt import compare_fields
from validators.enterprise import known_as
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.words import DOCUMENT_NAMES


@rule(
    id="project-contractor-differs",
    clause=Clause("三(五)"),
    severity="error",
    kind="both",
    title=Text(zh="承包单位与出口企业不一致", en="contractor is not the exporter"),
    fail=Text(
        zh="{paper}的承包单位为“{found}”，与本企业“{expected}”不一致。",
        en="The contractor in the {paper} is “{found}”; the enterprise is “{expected}”.",
    ),
    passed=Text(
        zh="{paper}的承包单位为本企业：{found}。",
        en="The contractor in the {paper} is the enterprise: {found}.",
    ),
    unsure=Text(
        zh="{paper}的承包单位是否为本企业未能确认，请人工核实。",
        en="Whether the contractor in the {paper} is the enterprise is not certain.",
    ),
    remedy=Text(
        zh="提交本企业的中标文件、对外承包工程备案表、承包合同。",
        en="Hand in the enterprise's own award, filing form and contract.",
    ),
)
def project_contractor_differs(dossier: Dossier) -> list[Judgement] | Judgement:
    """Award, filing form and contract each name the exporter as contractor."""
    if contracting(dossier) is False:
        return not_applicable(NOT_CONTRACTING)
    own = dossier.application.exporter if dossier.kind == "licence" else known_as(dossier, "name")
    if not stated(own):
        return not_applicable(NOT_STATED)
    return [
        compare_fields(
            paper.contractor,
            own,
            key=firms.key,
            name="contractor",
            paper=DOCUMENT_NAMES[paper.type],
            about=(paper,),
        )
        for paper in project_papers(dossier)
    ] or not_applicable(NOT_STATED)

"""No filing form of the project behind an export by project contracting."""

from dossier import Dossier, Judgement, ProjectFilingForm, Text
from validators.clause import Clause
from validators.contracting import proved_by
from validators.rule import rule


@rule(
    id="project-filing-form-missing",
    clause=Clause("三(五)"),
    severity="error",
    kind="both",
    title=Text(zh="工程承包出口缺少对外承包工程备案表", en="filing form of the project missing"),
    fail=Text(
        zh="以工程承包方式出口，未见对外承包工程备案表。",
        en="The export is by project contracting, and there is no filing form of the project.",
    ),
    passed=Text(zh="已提交对外承包工程备案表。", en="The filing form of the project is there."),
    remedy=Text(zh="补交对外承包工程备案表。", en="Hand in the filing form of the project."),
)
def project_filing_form_missing(dossier: Dossier) -> Judgement:
    """Where the export is by project contracting, the paper is there."""
    return proved_by(dossier, ProjectFilingForm)

"""No project contract behind an export by project contracting."""

from dossier import Dossier, Judgement, ProjectContract, Text
from validators.clause import Clause
from validators.contracting import proved_by
from validators.rule import rule


@rule(
    id="project-contract-missing",
    clause=Clause("三(五)"),
    severity="error",
    kind="both",
    title=Text(zh="工程承包出口缺少承包合同", en="project contract missing"),
    fail=Text(
        zh="以工程承包方式出口，未见承包合同。",
        en="The export is by project contracting, and there is no project contract.",
    ),
    passed=Text(zh="已提交承包合同。", en="The project contract is there."),
    remedy=Text(zh="补交承包合同。", en="Hand in the project contract."),
)
def project_contract_missing(dossier: Dossier) -> Judgement:
    """Where the export is by project contracting, the paper is there."""
    return proved_by(dossier, ProjectContract)

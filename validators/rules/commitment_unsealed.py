"""A commitment without the seal of the enterprise."""

from dossier import ComplianceCommitment, Dossier, Judgement, Text
from validators.clause import Clause
from validators.enterprise import DECLARING, asked_of
from validators.papers import presence
from validators.rule import rule


@rule(
    id="commitment-unsealed",
    clause=Clause("三(四)1(5)"),
    severity="error",
    kind="enterprise",
    scope="document",
    documents=(ComplianceCommitment,),
    title=Text(zh="无违法违规及失信行为的承诺书未加盖公章", en="commitment not sealed"),
    fail=Text(
        zh="无违法违规及失信行为的承诺书上未见公章。",
        en="There is no company seal on the commitment.",
    ),
    passed=Text(
        zh="无违法违规及失信行为的承诺书上有印章。", en="There is a seal on the commitment."
    ),
    remedy=Text(
        zh="加盖企业公章后重新提交无违法违规及失信行为的承诺书。",
        en="Have the commitment sealed by the enterprise, and hand it in again.",
    ),
)
def commitment_unsealed(dossier: Dossier, paper: ComplianceCommitment) -> Judgement:
    """A seal is on any page of the commitment."""
    return asked_of(
        dossier, DECLARING, lambda: presence(dossier, paper, paper.sealed, name="sealed")
    )

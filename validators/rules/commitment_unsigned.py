"""A commitment that nobody signed."""

from dossier import ComplianceCommitment, Dossier, Judgement, Text
from validators.clause import Clause
from validators.enterprise import DECLARING, asked_of
from validators.papers import presence
from validators.rule import rule


@rule(
    id="commitment-unsigned",
    clause=Clause("三(四)1(5)"),
    severity="error",
    kind="enterprise",
    scope="document",
    documents=(ComplianceCommitment,),
    title=Text(zh="无违法违规及失信行为的承诺书未经法定代表人签字", en="commitment not signed"),
    fail=Text(
        zh="无违法违规及失信行为的承诺书上未见法定代表人签字。",
        en="There is no signature of the legal representative on the commitment.",
    ),
    passed=Text(
        zh="无违法违规及失信行为的承诺书上有签字。", en="There is a signature on the commitment."
    ),
    remedy=Text(
        zh="由法定代表人签字后重新提交无违法违规及失信行为的承诺书。",
        en="Have the commitment signed by the legal representative, and hand it in again.",
    ),
)
def commitment_unsigned(dossier: Dossier, paper: ComplianceCommitment) -> Judgement:
    """Strokes of a pen stand where the legal representative signs; whose they are is not told."""
    return asked_of(
        dossier, DECLARING, lambda: presence(dossier, paper, paper.signed, name="signed")
    )

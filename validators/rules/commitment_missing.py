"""No commitment on violations and dishonesty."""

from dossier import Dossier, Judgement, Text
from validators.answers import passed
from validators.clause import Clause
from validators.doubt import absent
from validators.enterprise import DECLARING, asked_of, commitments
from validators.rule import rule


@rule(
    id="commitment-missing",
    clause=Clause("三(四)1(5)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="缺少无违法违规及失信行为的承诺书", en="commitment missing"),
    fail=Text(
        zh="未见无未整改违法违规行为、无严重失信行为的承诺书。",
        en="No commitment says that there is no uncorrected violation and no serious dishonesty.",
    ),
    passed=Text(
        zh="已提交无未整改违法违规行为、无严重失信行为的承诺书。",
        en="There is a commitment on violations and dishonesty.",
    ),
    remedy=Text(
        zh="提交经法定代表人签字并加盖企业公章的承诺书。",
        en="Hand in the commitment, signed by the legal representative and sealed.",
    ),
)
def commitment_missing(dossier: Dossier) -> Judgement:
    """A commitment is there; what it says is the business of commitment-incomplete."""

    def judged() -> Judgement:
        papers = commitments(dossier)
        return passed(about=papers) if papers else absent(dossier)

    return asked_of(dossier, DECLARING, judged)

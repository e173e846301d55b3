"""No proof of premises."""

from dossier import Dossier, Judgement, PremisesProof, Text
from validators.clause import Clause
from validators.enterprise import TRADE, handed_in
from validators.rule import rule


@rule(
    id="premises-proof-missing",
    clause=Clause("三(四)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="缺少经营场所产权或使用权证明文件", en="proof of premises missing"),
    fail=Text(
        zh="未见经营场所产权或使用权证明文件。", en="The dossier holds no proof of premises."
    ),
    passed=Text(zh="已提交经营场所产权或使用权证明文件。", en="The proof of premises is there."),
    remedy=Text(
        zh="补交经营场所的不动产权证书，或租赁合同等使用权证明文件。",
        en="Hand in the title of the premises, or a lease or other proof of the right to use them.",
    ),
)
def premises_proof_missing(dossier: Dossier) -> Judgement:
    """A trading enterprise has a title of property or a lease."""
    return handed_in(dossier, PremisesProof, types=TRADE)

"""Premises that are in the name of another."""

from dossier import Dossier, Judgement, PremisesProof, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.enterprise import NO_PREMISES, TRADE, asked_of, bears_name, one_is_enough
from validators.rule import rule


@rule(
    id="premises-proof-of-another",
    clause=Clause("二(二)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="经营场所证明非本企业", en="premises of another"),
    fail=Text(
        zh="经营场所的产权人或承租人为“{found}”，非本企业“{expected}”。",
        en="The premises are owned or leased by “{found}”, not by the enterprise, “{expected}”.",
    ),
    passed=Text(
        zh="经营场所的产权人或承租人为本企业：{found}。",
        en="The premises are owned or leased by the enterprise: {found}.",
    ),
    remedy=Text(
        zh="提交以本企业名义的产权证明或租赁合同。",
        en="Hand in a title or lease in the enterprise's own name.",
    ),
)
def premises_proof_of_another(dossier: Dossier) -> Judgement:
    """At least one title or lease is in the enterprise's very name."""

    def judged() -> Judgement:
        answers = [
            bears_name(dossier, paper.holder, paper, "holder")
            for paper in dossier.documents_of(PremisesProof)
        ]
        return one_is_enough(answers) or not_applicable(NO_PREMISES)

    return asked_of(dossier, TRADE, judged)

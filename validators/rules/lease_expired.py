"""A lease of the premises that has ended."""

from dossier import Dossier, Judgement, PremisesProof, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import under_each
from validators.enterprise import NO_PREMISES, TRADE, asked_of, one_is_enough
from validators.rule import rule

OWNED = Text(zh="经营场所为自有。", en="The premises are the enterprise's own.")


@rule(
    id="lease-expired",
    clause=Clause("二(二)2"),
    severity="error",
    kind="enterprise",
    title=Text(zh="经营场所租赁期限已届满", en="lease expired"),
    fail=Text(
        zh="经营场所租赁期限至{found}，申报日{day}已届满。",
        en="The lease ended on {found}, before the day of filing, {day}.",
    ),
    passed=Text(
        zh="经营场所租赁期限至{found}，申报日{day}仍在租赁期内。",
        en="The lease runs until {found}, and holds on the day of filing, {day}.",
    ),
    remedy=Text(
        zh="续签租赁合同，提交在租赁期内的使用权证明文件。",
        en="Prolong the lease, and hand in one that holds.",
    ),
)
def lease_expired(dossier: Dossier) -> Judgement:
    """A lease holds on the day of filing; a title of the enterprise's own needs none."""

    def judged() -> Judgement:
        papers = dossier.documents_of(PremisesProof)
        if any(paper.right.value == "owned" for paper in papers):
            return not_applicable(OWNED)
        answers = [
            under_each(
                paper.lease_end,
                lambda end: end >= dossier.day,
                name="lease_end",
                day=dossier.day,
                about=(paper,),
            )
            for paper in papers
        ]
        return one_is_enough(answers) or not_applicable(NO_PREMISES)

    return asked_of(dossier, TRADE, judged)

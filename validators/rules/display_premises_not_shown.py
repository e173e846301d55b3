"""Premises that are not said to be for showing vehicles."""

from dossier import Dossier, Judgement, PremisesProof, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.enterprise import NO_PREMISES, TRADE, asked_of, one_is_enough
from validators.papers import presence
from validators.rule import rule


@rule(
    id="display-premises-not-shown",
    clause=Clause("二(二)2"),
    severity="review",
    kind="enterprise",
    title=Text(zh="未载明二手车展示、销售场所", en="no place to show vehicles"),
    fail=Text(
        zh="经营场所证明文件未载明二手车展示、销售场所。",
        en="The proof of premises does not speak of a place to show or sell vehicles.",
    ),
    passed=Text(
        zh="经营场所证明文件载有展示、销售场所。",
        en="The proof of premises speaks of a place to show or sell vehicles.",
    ),
    remedy=Text(
        zh="提交二手车展示、销售场所的产权或使用权证明文件。",
        en="Hand in the title or lease of the place where vehicles are shown and sold.",
    ),
)
def display_premises_not_shown(dossier: Dossier) -> Judgement:
    """A title or lease speaks of a place to show or sell vehicles."""

    def judged() -> Judgement:
        answers = [
            presence(dossier, paper, paper.display_area, name="display_area")
            for paper in dossier.documents_of(PremisesProof)
        ]
        return one_is_enough(answers) or not_applicable(NO_PREMISES)

    return asked_of(dossier, TRADE, judged)

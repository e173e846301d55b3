"""A truthfulness letter without the seal of the enterprise."""

from dossier import Dossier, Judgement, Text, TruthfulnessLetter
from validators.clause import Clause
from validators.enterprise import DECLARING, asked_of
from validators.papers import presence
from validators.rule import rule


@rule(
    id="truthfulness-letter-unsealed",
    clause=Clause("三(四)1(5)"),
    severity="error",
    kind="enterprise",
    scope="document",
    documents=(TruthfulnessLetter,),
    title=Text(zh="承诺材料真实有效的公函未加盖公章", en="truthfulness letter not sealed"),
    fail=Text(
        zh="承诺材料真实有效的公函上未见公章。",
        en="There is no company seal on the truthfulness letter.",
    ),
    passed=Text(
        zh="承诺材料真实有效的公函上有印章。", en="There is a seal on the truthfulness letter."
    ),
    remedy=Text(
        zh="加盖企业公章后重新提交承诺材料真实有效的公函。",
        en="Have the truthfulness letter sealed by the enterprise, and hand it in again.",
    ),
)
def truthfulness_letter_unsealed(dossier: Dossier, paper: TruthfulnessLetter) -> Judgement:
    """A seal is on any page of the letter."""
    return asked_of(
        dossier, DECLARING, lambda: presence(dossier, paper, paper.sealed, name="sealed")
    )

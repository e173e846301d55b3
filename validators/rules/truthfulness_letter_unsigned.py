"""A truthfulness letter that nobody signed."""

from dossier import Dossier, Judgement, Text, TruthfulnessLetter
from validators.clause import Clause
from validators.enterprise import DECLARING, asked_of
from validators.papers import presence
from validators.rule import rule


@rule(
    id="truthfulness-letter-unsigned",
    clause=Clause("三(四)1(5)"),
    severity="error",
    kind="enterprise",
    scope="document",
    documents=(TruthfulnessLetter,),
    title=Text(zh="承诺材料真实有效的公函未经法定代表人签字", en="truthfulness letter not signed"),
    fail=Text(
        zh="承诺材料真实有效的公函上未见法定代表人签字。",
        en="There is no signature of the legal representative on the truthfulness letter.",
    ),
    passed=Text(
        zh="承诺材料真实有效的公函上有签字。", en="There is a signature on the truthfulness letter."
    ),
    remedy=Text(
        zh="由法定代表人签字后重新提交承诺材料真实有效的公函。",
        en="Have the truthfulness letter signed by the legal representative, and hand it in again.",
    ),
)
def truthfulness_letter_unsigned(dossier: Dossier, paper: TruthfulnessLetter) -> Judgement:
    """Strokes of a pen stand where the legal representative signs; whose they are is not told."""
    return asked_of(
        dossier, DECLARING, lambda: presence(dossier, paper, paper.signed, name="signed")
    )

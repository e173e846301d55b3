"""No letter that promises the truth of the papers."""

from dossier import Dossier, Judgement, Text
from validators.clause import Clause
from validators.enterprise import DECLARING, asked_of, promised
from validators.rule import rule


@rule(
    id="truthfulness-letter-missing",
    clause=Clause("三(四)1(5)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="缺少承诺报送材料真实有效的公函", en="truthfulness letter missing"),
    fail=Text(
        zh="未见承诺报送材料真实有效的公函。",
        en="No letter promises that the papers handed in are true and valid.",
    ),
    passed=Text(
        zh="已提交承诺报送材料真实有效的公函。",
        en="A letter promises that the papers handed in are true and valid.",
    ),
    remedy=Text(
        zh="提交经法定代表人签字并加盖企业公章的承诺材料真实有效的公函。",
        en="Hand in a letter, signed by the legal representative and sealed, that the "
        "papers are true and valid.",
    ),
)
def truthfulness_letter_missing(dossier: Dossier) -> Judgement:
    """A letter of its own, or the commitment, says so."""
    return asked_of(dossier, DECLARING, lambda: promised(dossier, "truthful"))

"""No customs code."""

from dossier import CustomsRegistration, Dossier, Judgement, Text
from validators.answers import passed, unsure
from validators.clause import Clause
from validators.doubt import absent, why_unsure
from validators.enterprise import DECLARING, asked_of, declared_or_stated
from validators.rule import rule


@rule(
    id="customs-code-missing",
    clause=Clause("三(四)1(4)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="缺少海关代码", en="customs code missing"),
    fail=Text(
        zh="未见企业的海关代码。", en="The customs code of the enterprise is nowhere stated."
    ),
    passed=Text(zh="海关代码：{found}。", en="Customs code: {found}."),
    remedy=Text(
        zh="填报海关代码，或提交海关备案材料。",
        en="State the customs code, or hand in the customs registration.",
    ),
)
def customs_code_missing(dossier: Dossier) -> Judgement:
    """It is declared, stands in the letter, or on a paper of the customs."""

    def judged() -> Judgement:
        papers = [*dossier.documents_of(CustomsRegistration)]
        stated_codes = [code for _, code, _ in declared_or_stated(dossier, "customs_code")]
        codes = [*(paper.customs_code for paper in papers), *stated_codes]
        read = [code for code in codes if code.value is not None]
        if read:
            return passed(read[0], name="customs_code")
        if papers or codes:
            return unsure(*codes, reason=why_unsure(*codes), name="customs_code", about=papers)
        return absent(dossier, name="customs_code")

    return asked_of(dossier, DECLARING, judged)

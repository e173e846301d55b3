"""A credit code of the enterprise that cannot be one."""

from dossier import Dossier, Judgement, Text
from dossier.numbers.uscc import is_valid
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import under_each
from validators.enterprise import DECLARING, NO_LICENCE, asked_of, known_as, licence
from validators.papers import stated
from validators.rule import rule


@rule(
    id="enterprise-uscc-invalid",
    clause=Clause("三(四)1(4)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="企业统一社会信用代码无效", en="the enterprise's credit code invalid"),
    fail=Text(
        zh="企业统一社会信用代码{found}的位数、字符或校验码不符合规定。",
        en="The code {found} has not the length, characters or check character of a unified "
        "social credit code.",
    ),
    passed=Text(
        zh="企业统一社会信用代码{found}符合编码规则。未查询登记机关。",
        en="The code {found} is well formed. The register was not asked.",
    ),
    remedy=Text(
        zh="按营业执照更正统一社会信用代码。",
        en="Correct the code to that of the business licence.",
    ),
)
def enterprise_uscc_invalid(dossier: Dossier) -> Judgement:
    """18 characters of GB 32100 whose last agrees with the others; the licence's, else declared."""

    def judged() -> Judgement:
        code = known_as(dossier, "uscc")
        paper = licence(dossier)
        if not stated(code) and paper is None:
            return not_applicable(NO_LICENCE)
        return under_each(code, is_valid, name="uscc", about=(paper,))

    return asked_of(dossier, DECLARING, judged)

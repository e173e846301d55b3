"""A unified social credit code that cannot be one."""

from dossier import Dossier, Judgement, Text
from dossier.numbers.uscc import is_valid
from validators.application import unstated
from validators.clause import Clause
from validators.doubt import under_each
from validators.rule import rule


@rule(
    id="uscc-invalid",
    clause=Clause("一"),
    severity="error",
    title=Text(zh="统一社会信用代码无效", en="unified social credit code invalid"),
    fail=Text(
        zh="出口商统一社会信用代码{found}的位数、字符或校验码不符合规定。",
        en="The exporter's code {found} has not the length, characters or check character of a "
        "unified social credit code.",
    ),
    passed=Text(
        zh="出口商统一社会信用代码{found}符合编码规则。未查询登记机关。",
        en="The exporter's code {found} is well formed. The register was not asked.",
    ),
    remedy=Text(
        zh="按营业执照更正统一社会信用代码。",
        en="Correct the code to that of the business licence.",
    ),
)
def uscc_invalid(dossier: Dossier) -> Judgement:
    """18 characters of the alphabet of GB 32100 whose last agrees with the others."""
    code = dossier.application.uscc
    return unstated(dossier, code) or under_each(code, is_valid, name="uscc", about=(dossier.form,))

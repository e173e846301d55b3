"""A customs code that cannot be one."""

from dossier import CustomsRegistration, Dossier, Judgement, Text
from dossier.numbers.customs_code import is_valid
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import under_each
from validators.enterprise import declared_or_stated
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.words import DOCUMENT_NAMES


@rule(
    id="customs-code-malformed",
    clause=Clause("三(四)1(4)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="海关代码格式有误", en="customs code malformed"),
    fail=Text(
        zh="{paper}载明的海关代码“{found}”不是10位海关注册编码。",
        en="The customs code “{found}” in the {paper} is no registration number of ten characters.",
    ),
    passed=Text(
        zh="{paper}的海关代码{found}符合编码规则。未查询海关系统。",
        en="The customs code {found} in the {paper} is well formed. The register was not asked.",
    ),
    unsure=Text(
        zh="{paper}的海关代码未能确认，请人工核实。",
        en="The customs code in the {paper} is not certain.",
    ),
    remedy=Text(
        zh="按海关备案材料更正海关代码。",
        en="Correct the code to that of the customs registration.",
    ),
)
def customs_code_malformed(dossier: Dossier) -> list[Judgement] | Judgement:
    """Six digits of division, zone and kind, then four digits or letters."""
    codes = declared_or_stated(dossier, "customs_code")
    codes += [
        (DOCUMENT_NAMES[paper.type], paper.customs_code, paper)
        for paper in dossier.documents_of(CustomsRegistration)
        if stated(paper.customs_code)
    ]
    return [
        under_each(field, is_valid, name="customs_code", paper=source, about=(document,))
        for source, field, document in codes
    ] or not_applicable(NOT_STATED)

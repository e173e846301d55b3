"""The customs code as stated against the paper of the customs."""

from dossier import CustomsRegistration, Dossier, Judgement, Text
from dossier.numbers.customs_code import compact
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.enterprise import declared_or_stated
from validators.papers import NOT_STATED
from validators.rule import rule


@rule(
    id="customs-code-differs",
    clause=Clause("三(四)1(4)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="海关代码与海关备案材料不一致", en="customs codes differ"),
    fail=Text(
        zh="{paper}载明的海关代码为{found}，与海关备案材料{expected}不一致。",
        en="The {paper} states the customs code {found}; the customs registration has {expected}.",
    ),
    passed=Text(
        zh="{paper}的海关代码与海关备案材料一致：{found}。",
        en="The customs code in the {paper} is that of the customs registration: {found}.",
    ),
    unsure=Text(
        zh="{paper}的海关代码是否与海关备案材料一致未能确认，请人工核实。",
        en="Whether the customs code in the {paper} is that of the registration is not certain.",
    ),
    remedy=Text(
        zh="按海关备案材料更正海关代码。",
        en="Correct the code to that of the customs registration.",
    ),
)
def customs_code_differs(dossier: Dossier) -> list[Judgement] | Judgement:
    """Declared information and letter have the very code of the customs registration."""
    paper = dossier.document(CustomsRegistration)
    if paper is None:
        return not_applicable(NOT_STATED)
    return [
        compare_fields(
            field,
            paper.customs_code,
            key=compact,
            name="customs_code",
            paper=source,
            about=(document, paper),
        )
        for source, field, document in declared_or_stated(dossier, "customs_code")
    ] or not_applicable(NOT_STATED)

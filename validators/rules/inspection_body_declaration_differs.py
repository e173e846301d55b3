"""A declaration that is another body's than the one that reported."""

from collections.abc import Sequence

from dossier import Dossier, InspectionBodyDeclaration, Judgement, Text
from validators.answers import answer, not_applicable
from validators.bodies import declares_for, institutions
from validators.clause import Clause
from validators.doubt import why_unsure
from validators.papers import NOT_STATED
from validators.rule import rule
from validators.weighing import either


@rule(
    id="inspection-body-declaration-differs",
    clause=Clause("五(四)"),
    severity="error",
    title=Text(
        zh="自我声明的出具机构与检测机构不一致", en="declaration by another body than reported"
    ),
    fail=Text(
        zh="自我声明由“{found}”出具，检测报告由“{expected}”出具，二者不一致。",
        en="The declaration is by “{found}”, the inspection report by “{expected}”.",
    ),
    passed=Text(
        zh="自我声明与检测报告由同一机构出具：{found}。",
        en="Declaration and inspection report are by the same body: {found}.",
    ),
    unsure=Text(
        zh="自我声明的出具机构“{found}”与检测报告的出具机构“{expected}”是否一致，请人工核对。",
        en="Whether “{found}” (declaration) and “{expected}” (report) are one body has to be "
        "looked at.",
    ),
    remedy=Text(
        zh="由出具检测报告的机构提交其自我声明。",
        en="Hand in the declaration of the very body that issued the report.",
    ),
)
def inspection_body_declaration_differs(dossier: Dossier) -> Sequence[Judgement]:
    """The issuer of each declaration equals, letter for letter, a body that reported."""
    bodies = institutions(dossier)
    declarations = dossier.documents_of(InspectionBodyDeclaration)
    if not bodies or not declarations:
        return [not_applicable(NOT_STATED)]
    names = tuple(institution for institution, _ in bodies)
    return [
        answer(
            either(*(declares_for(declaration, name) for name in names)),
            declaration.issuer,
            *names,
            name="issuer",
            expected=tuple(name.value for name in names),
            about=(declaration, *(report for _, report in bodies)),
            reason=why_unsure(declaration.issuer, *names),
        )
        for declaration in declarations
    ]

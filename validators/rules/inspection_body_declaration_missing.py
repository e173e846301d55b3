"""No declaration of the inspection body."""

from collections.abc import Sequence

from dossier import Dossier, Field, InspectionBodyDeclaration, InspectionReport, Judgement, Text
from validators.answers import passed
from validators.bodies import declares_for, institutions
from validators.clause import Clause
from validators.doubt import absent
from validators.rule import rule

ANY = Text(zh="检测机构", en="the inspection body")


@rule(
    id="inspection-body-declaration-missing",
    clause=Clause("五(四)"),
    severity="error",
    title=Text(zh="缺少检测机构自我声明", en="no declaration of the inspection body"),
    fail=Text(
        zh="未提交{body}无未整改违法违规行为、无严重失信行为的自我声明。",
        en="The declaration of {body} that it has no violation left uncorrected and no serious "
        "dishonesty is missing.",
    ),
    passed=Text(zh="已提交{body}的自我声明。", en="There is a declaration of {body}."),
    unsure=Text(
        zh="未见{body}的自我声明，请人工核实卷宗各页。",
        en="No declaration of {body} was seen; please look through the pages.",
    ),
    remedy=Text(
        zh="补交出具检测报告的机构无未整改违法违规行为、无严重失信行为的自我声明。",
        en="Hand in the declaration of the body that issued the report.",
    ),
)
def inspection_body_declaration_missing(dossier: Dossier) -> Sequence[Judgement]:
    """One declaration an inspection body; one that may be a body's own leaves it to `-differs`."""
    declarations = dossier.documents_of(InspectionBodyDeclaration)
    if not declarations:
        return [absent(dossier, body=ANY)]
    bodies = institutions(dossier)
    if not bodies:
        return [passed(about=declarations, body=ANY)]
    return [_declared(dossier, declarations, institution, report) for institution, report in bodies]


def _declared(
    dossier: Dossier,
    declarations: Sequence[InspectionBodyDeclaration],
    institution: Field[str],
    report: InspectionReport,
) -> Judgement:
    """Whether a body has a declaration, or one is left over that may be meant for it."""
    others = [body for body, _ in institutions(dossier) if body is not institution]
    spoken_for = [
        declaration
        for declaration in declarations
        if declares_for(declaration, institution) == "fail"
        and any(declares_for(declaration, other) == "pass" for other in others)
    ]
    left = [declaration for declaration in declarations if declaration not in spoken_for]
    if left:
        return passed(about=left, body=institution)
    return absent(dossier, about=(report,), body=institution)

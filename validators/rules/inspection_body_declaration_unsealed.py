"""A declaration of an inspection body without its seal."""

from dossier import Document, Dossier, InspectionBodyDeclaration, Judgement, Text
from validators.clause import Clause
from validators.papers import presence
from validators.rule import rule


@rule(
    id="inspection-body-declaration-unsealed",
    clause=Clause("五(四)"),
    severity="error",
    scope="document",
    documents=(InspectionBodyDeclaration,),
    title=Text(zh="检测机构自我声明未盖章", en="unsealed declaration of the inspection body"),
    fail=Text(
        zh="检测机构自我声明未加盖该机构印章。",
        en="The inspection body's declaration does not bear its seal.",
    ),
    passed=Text(zh="检测机构自我声明已盖章。", en="The inspection body's declaration is sealed."),
    unsure=Text(
        zh="检测机构自我声明是否盖章未能确认，请人工核实。",
        en="Whether the inspection body's declaration is sealed has to be looked at.",
    ),
    remedy=Text(
        zh="请检测机构在声明上加盖印章后重新提交。",
        en="Have the inspection body seal its declaration.",
    ),
)
def inspection_body_declaration_unsealed(dossier: Dossier, document: Document) -> Judgement:
    """The declaration bears a seal whose ring does not name another firm."""
    if not isinstance(document, InspectionBodyDeclaration):
        raise TypeError(f"{document.type} is no declaration of an inspection body")
    return presence(dossier, document, document.sealed, name="sealed")

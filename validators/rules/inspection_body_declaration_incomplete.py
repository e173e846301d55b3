"""A declaration of an inspection body that does not say both things that it must."""

from collections.abc import Sequence

from dossier import Document, Dossier, InspectionBodyDeclaration, Judgement, Text
from validators.clause import Clause
from validators.papers import presence
from validators.rule import rule


@rule(
    id="inspection-body-declaration-incomplete",
    clause=Clause("五(四)"),
    severity="error",
    scope="document",
    documents=(InspectionBodyDeclaration,),
    title=Text(zh="检测机构自我声明内容不完整", en="incomplete declaration of the body"),
    fail=Text(
        zh="检测机构自我声明未载明“{field}”。",
        en="The inspection body's declaration does not say: {field}.",
    ),
    passed=Text(zh="检测机构自我声明载明“{field}”。", en="The inspection body declares: {field}."),
    unsure=Text(
        zh="检测机构自我声明是否载明“{field}”，请人工核实。",
        en="Whether the inspection body declares this has to be looked at: {field}.",
    ),
    remedy=Text(
        zh="请检测机构在声明中写明无未整改违法违规行为、无严重失信行为。",
        en="Have the body declare both: no violation left uncorrected, no serious dishonesty.",
    ),
)
def inspection_body_declaration_incomplete(
    dossier: Dossier, document: Document
) -> Sequence[Judgement]:
    """No violation left uncorrected, and no serious dishonesty: both are in its words."""
    if not isinstance(document, InspectionBodyDeclaration):
        raise TypeError(f"{document.type} is no declaration of an inspection body")
    return [
        presence(dossier, document, getattr(document, name), name=name)
        for name in ("no_violations", "no_dishonesty")
    ]

"""The name of the enterprise in its papers against the business licence."""

from dossier import CustomsRegistration, Document, Dossier, Field, Judgement, Statement, Text
from validators import firms
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.enterprise import NO_LICENCE, declared_or_stated, licence
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.words import DOCUMENT_NAMES


def _names(dossier: Dossier) -> list[tuple[Text, Field[str], Document | None]]:
    """The name wherever it must stand; a statement that names nobody is left to a person."""
    found = declared_or_stated(dossier, "name")
    for document in dossier.documents:
        if isinstance(document, Statement):
            found.append((DOCUMENT_NAMES[document.type], document.issuer, document))
        elif isinstance(document, CustomsRegistration) and stated(document.name):
            found.append((DOCUMENT_NAMES[document.type], document.name, document))
    return found


@rule(
    id="enterprise-name-differs",
    clause=Clause("三(四)1(4)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="企业名称与营业执照不一致", en="name differs from the business licence"),
    fail=Text(
        zh="{paper}载明的企业名称为“{found}”，与营业执照“{expected}”不一致。",
        en="The name in the {paper} is “{found}”; the business licence has “{expected}”.",
    ),
    passed=Text(
        zh="{paper}的企业名称与营业执照一致：{found}。",
        en="The name in the {paper} is that of the business licence: {found}.",
    ),
    unsure=Text(
        zh="{paper}的企业名称是否与营业执照一致未能确认，请人工核实。",
        en="Whether the name in the {paper} is that of the business licence is not certain.",
    ),
    remedy=Text(
        zh="更正材料中的企业名称，使其与营业执照完全一致。",
        en="Correct the name so that it is exactly that of the business licence.",
    ),
)
def enterprise_name_differs(dossier: Dossier) -> list[Judgement] | Judgement:
    """Declared information, letter, statements and customs registration bear the very name."""
    paper = licence(dossier)
    if paper is None or dossier.enterprise.enterprise_type.value == "contracting":
        return not_applicable(NO_LICENCE)
    return [
        compare_fields(
            field,
            paper.name,
            key=firms.key,
            name="name",
            paper=source,
            about=(document, paper),
        )
        for source, field, document in _names(dossier)
    ] or not_applicable(NOT_STATED)

"""The credit code in the papers against the business licence."""

from dossier import CustomsRegistration, Dossier, Judgement, Text
from dossier.numbers.uscc import compact
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.enterprise import NO_LICENCE, declared_or_stated, licence
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.words import DOCUMENT_NAMES


@rule(
    id="enterprise-uscc-differs",
    clause=Clause("三(四)1(4)"),
    severity="error",
    kind="enterprise",
    title=Text(
        zh="统一社会信用代码与营业执照不一致", en="credit code differs from the business licence"
    ),
    fail=Text(
        zh="{paper}载明的统一社会信用代码为“{found}”，与营业执照“{expected}”不一致。",
        en="The credit code in the {paper} is “{found}”; the business licence has “{expected}”.",
    ),
    passed=Text(
        zh="{paper}的统一社会信用代码与营业执照一致：{found}。",
        en="The credit code in the {paper} is that of the business licence: {found}.",
    ),
    unsure=Text(
        zh="{paper}的统一社会信用代码是否与营业执照一致未能确认，请人工核实。",
        en="Whether the credit code in the {paper} is that of the business licence is not certain.",
    ),
    remedy=Text(
        zh="按营业执照更正统一社会信用代码。",
        en="Correct the code to that of the business licence.",
    ),
)
def enterprise_uscc_differs(dossier: Dossier) -> list[Judgement] | Judgement:
    """Declared information, letter and customs registration have the licence's very code."""
    paper = licence(dossier)
    if paper is None or dossier.enterprise.enterprise_type.value == "contracting":
        return not_applicable(NO_LICENCE)
    codes = declared_or_stated(dossier, "uscc")
    codes += [
        (DOCUMENT_NAMES[document.type], document.uscc, document)
        for document in dossier.documents_of(CustomsRegistration)
        if stated(document.uscc)
    ]
    return [
        compare_fields(
            field, paper.uscc, key=compact, name="uscc", paper=source, about=(document, paper)
        )
        for source, field, document in codes
    ] or not_applicable(NOT_STATED)

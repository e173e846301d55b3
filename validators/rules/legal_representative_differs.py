"""The legal representative in the letters against the business licence."""

from dossier import Dossier, EnterpriseApplication, Judgement, Statement, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.doubt import compare_fields
from validators.enterprise import NO_LICENCE, licence
from validators.papers import NOT_STATED
from validators.rule import rule
from validators.words import DOCUMENT_NAMES


@rule(
    id="legal-representative-differs",
    clause=Clause("三(四)1(5)"),
    severity="error",
    kind="enterprise",
    title=Text(zh="法定代表人与营业执照不一致", en="legal representative differs"),
    fail=Text(
        zh="{paper}载明的法定代表人为“{found}”，与营业执照“{expected}”不一致。",
        en="The legal representative in the {paper} is “{found}”; the business licence has "
        "“{expected}”.",
    ),
    passed=Text(
        zh="{paper}的法定代表人与营业执照一致：{found}。",
        en="The legal representative in the {paper} is that of the business licence: {found}.",
    ),
    unsure=Text(
        zh="{paper}的法定代表人是否与营业执照一致未能确认，请人工核实。",
        en="Whether the legal representative in the {paper} is that of the business licence "
        "is not certain.",
    ),
    remedy=Text(
        zh="由营业执照载明的法定代表人签署；法定代表人已变更的，提交变更后的营业执照。",
        en="Have the letters signed by the legal representative of the business licence; "
        "after a change, hand in the new licence.",
    ),
)
def legal_representative_differs(dossier: Dossier) -> list[Judgement] | Judgement:
    """The printed name beside 法定代表人; whose signature stands there is not told."""
    paper = licence(dossier)
    if paper is None or dossier.enterprise.enterprise_type.value == "contracting":
        return not_applicable(NO_LICENCE)
    papers = [
        document
        for document in dossier.documents
        if isinstance(document, EnterpriseApplication | Statement)
        and document.legal_representative.value is not None
    ]
    return [
        compare_fields(
            document.legal_representative,
            paper.legal_representative,
            name="legal_representative",
            paper=DOCUMENT_NAMES[document.type],
            about=(document, paper),
        )
        for document in papers
    ] or not_applicable(NOT_STATED)

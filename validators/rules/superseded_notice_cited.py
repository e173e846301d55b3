"""A paper that rests on a notice which no longer holds."""

from dossier import Document, Dossier, Judgement, Text
from validators.answers import not_applicable, unsure
from validators.clause import Clause
from validators.rule import rule
from validators.words import DOCUMENT_NAMES


@rule(
    id="superseded-notice-cited",
    clause=Clause("八"),
    severity="review",
    scope="document",
    kind="both",
    title=Text(zh="援引已被取代的文件", en="superseded notice cited"),
    fail=Text(
        zh="{paper}以{found}为依据，该文件与现行公告不符之处以公告为准。",
        en="The {paper} rests on {found}; where that differs, the announcement holds.",
    ),
    passed=Text(zh="{paper}未援引已被取代的文件。", en="The {paper} cites no superseded notice."),
    unsure=Text(
        zh="{paper}援引{found}；该文件与现行公告不符之处以公告为准，请人工核对所援引内容。",
        en="The {paper} cites {found}; where that differs, the announcement holds. Please look.",
    ),
    remedy=Text(
        zh="按现行公告修改材料中的依据文件。",
        en="Rest the paper on the announcement that is in force.",
    ),
)
def superseded_notice_cited(dossier: Dossier, document: Document) -> Judgement:
    """A paper cites none of the three notices of 2019 that the announcement overrides.

    Only what conflicts with the announcement is void, so that a citation is for a person.
    """
    if document.cites.value is None:
        return not_applicable()
    paper = DOCUMENT_NAMES.get(document.type, DOCUMENT_NAMES["unknown"])
    return unsure(document.cites, paper=paper, about=(document,))

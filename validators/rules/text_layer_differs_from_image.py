"""A text layer that says something else than the picture."""

from collections.abc import Sequence
from typing import Any

from dossier import SURE, Claim, Document, Dossier, Field, Judgement, Text
from validators.answers import answer, not_applicable, passed
from validators.clause import Clause
from validators.rule import rule
from validators.words import DOCUMENT_NAMES, FIELD_NAMES


@rule(
    id="text-layer-differs-from-image",
    clause=Clause("七(六)5"),
    severity="error",
    scope="document",
    kind="both",
    title=Text(zh="文件文字层与页面图像不一致", en="text layer unlike the picture"),
    fail=Text(
        zh="{paper}的“{label}”：文件文字层为“{claimed}”，页面图像显示“{found}”，二者不一致。",
        en="{paper}, {label}: the file's text layer says “{claimed}”, the picture “{found}”.",
    ),
    passed=Text(
        zh="{paper}的文件文字层与页面图像一致。",
        en="{paper}: the file's text layer says what the picture shows.",
    ),
    unsure=Text(
        zh="{paper}的“{label}”：文件文字层为“{claimed}”，页面图像似为“{found}”，请人工核对。",
        en="{paper}, {label}: the text layer says “{claimed}”, the picture seems to say “{found}”. "
        "Please look.",
    ),
    remedy=Text(
        zh="重新扫描纸质原件，提交未经编辑的文件。",
        en="Scan the paper again, and hand in a file that was not edited.",
    ),
)
def text_layer_differs_from_image(
    dossier: Dossier, document: Document
) -> Judgement | Sequence[Judgement]:
    """Each value that counts is read from the rendered page as well as from the text layer.

    The picture is what everybody sees; a text layer that differs was edited, or was made badly.
    """
    paper = DOCUMENT_NAMES.get(document.type, DOCUMENT_NAMES["unknown"])
    if document.claims:
        return [_of(document, claim, paper) for claim in document.claims]
    readers = {place.reader for field in _fields(document) for place in field.evidence}
    if "text-layer" not in readers:
        return not_applicable(Text(zh="文件没有文字层。", en="The file has no text layer."))
    return passed(about=(document,), paper=paper, label="", claimed="")


def _of(document: Document, claim: Claim, paper: Text) -> Judgement:
    label = FIELD_NAMES.get(claim.field, Text(zh=claim.field, en=claim.field))
    return answer(
        "fail" if claim.confidence >= SURE else "unsure",
        name=claim.field if claim.field in FIELD_NAMES else None,
        expected=claim.text_layer,
        found=claim.picture,
        confidence=claim.confidence,
        evidence=claim.evidence,
        about=(document,),
        paper=paper,
        label=label,
        claimed=claim.text_layer,
    )


def _fields(document: Document) -> list[Field[Any]]:
    values = (getattr(document, name) for name in type(document).model_fields)
    return [value for value in values if isinstance(value, Field)]

"""A page of which it cannot be said what it is."""

from collections.abc import Sequence

from dossier import Box, Dossier, Evidence, Judgement, Page, Text
from validators.answers import not_applicable, passed, unsure
from validators.clause import Clause
from validators.rule import rule
from validators.words import DOCUMENT_NAMES

WHOLE = Box(0.0, 0.0, 1.0, 1.0)


@rule(
    id="page-unrecognised",
    clause=Clause("五"),
    severity="review",
    kind="both",
    title=Text(zh="页面无法识别", en="page unrecognised"),
    fail=Text(zh="{page}无法识别属于何种材料。", en="It cannot be told what {page} is."),
    passed=Text(
        zh="全部{count}页均已识别或确认与审核无关。",
        en="Every one of {count} pages is known, or surely is none of the papers that matter.",
    ),
    unsure=Text(
        zh="{page}未能识别属于何种材料，请人工查看。",
        en="It could not be told what {page} is. Please look.",
    ),
    remedy=Text(
        zh="提交清晰、方向正确、无遮挡的扫描件。",
        en="Hand in a clear scan on which nothing is hidden.",
    ),
)
def page_unrecognised(dossier: Dossier) -> Judgement | Sequence[Judgement]:
    """Every page belongs to a known paper, or surely to none that matters.

    A page is for a person where too little of it could be read, or where it carries the labels
    of a paper that matters without being recognised as one.
    """
    if not dossier.pages:
        return not_applicable()
    strange = [
        _of(page)
        for page in dossier.pages
        if page.document is None and (page.legibility == "poor" or page.resembles)
    ]
    return strange or passed(count=len(dossier.pages), page="")


def _of(page: Page) -> Judgement:
    where = Text(zh=f"{page.file}第{page.page}页", en=f"{page.file}, page {page.page}")
    place = Evidence(file=page.file, page=page.page, box=WHOLE, reader="page")
    names = [DOCUMENT_NAMES[kind] for kind in page.resembles if kind in DOCUMENT_NAMES]
    reason = Text(zh="页面不够清晰。", en="It is not legible enough.")
    if names:
        zh, en = "、".join(n.zh for n in names), ", ".join(n.en for n in names)
        reason = Text(zh=f"页面内容与以下材料相似：{zh}。", en=f"It resembles: {en}.")
    return unsure(page=where, found=where, reason=reason, evidence=(place,), confidence=0.0)

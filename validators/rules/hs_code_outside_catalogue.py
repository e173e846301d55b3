"""A commodity code that the annex does not list."""

from collections.abc import Sequence

from dossier import Dossier, Judgement, Outcome, Text
from validators.answers import not_applicable
from validators.clause import Clause
from validators.law.tables import current
from validators.papers import NOT_STATED, stated
from validators.rule import rule
from validators.weighing import weigh

NOT_LOADED = Text(
    zh="二手车产品目录尚未载入。", en="The annex of used-car products has not been loaded."
)


@rule(
    id="hs-code-outside-catalogue",
    clause=Clause("附件"),
    severity="error",
    title=Text(zh="商品编码不在二手车产品目录内", en="commodity code outside the annex"),
    fail=Text(
        zh="商品编码{found}不在《二手车产品目录》内。",
        en="The commodity code {found} is not in the annex of used-car products.",
    ),
    passed=Text(
        zh="商品编码{found}在《二手车产品目录》内。",
        en="The commodity code {found} is in the annex of used-car products.",
    ),
    unsure=Text(
        zh="商品编码“{found}”是否在《二手车产品目录》内，请人工核对。",
        en="Whether the commodity code “{found}” is in the annex has to be looked at.",
    ),
    remedy=Text(zh="按《二手车产品目录》更正商品编码。", en="Correct the code by the annex."),
)
def hs_code_outside_catalogue(dossier: Dossier) -> Sequence[Judgement]:
    """Each code of the application, against the annex where an operator has loaded it."""
    tables = current()
    if not tables.catalogue:
        return [not_applicable(NOT_LOADED)]

    def check(code: str | None) -> Outcome:
        if code is None:
            return "unsure"
        return "pass" if tables.in_catalogue(code) else "fail"

    application = dossier.application
    codes = [*application.hs_codes, *(row.hs_code for row in application.vehicles)]
    once = {code.value: code for code in codes if stated(code)}
    return [weigh(check, code, name="hs_code") for code in once.values()] or [
        not_applicable(NOT_STATED)
    ]

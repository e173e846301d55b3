"""More than one HS code."""

from dossier import Dossier, Judgement, Text
from dossier.numbers.hs_code import compact, parse
from validators.answers import failed, not_applicable, passed, unsure
from validators.clause import Clause
from validators.doubt import READABLE, why_unsure
from validators.papers import NOT_STATED
from validators.rule import rule


def code_key(text: str) -> str:
    """The ten digits, a suffix of inspection and quarantine left off."""
    return parse(text) or compact(text)


@rule(
    id="several-hs-codes",
    clause=Clause("四(五)"),
    severity="error",
    title=Text(zh="一份申请含多个商品编码", en="several HS codes"),
    fail=Text(
        zh="申请表填写了多个商品编码：{found}；一份许可证只能申请同一商品编码项下的车辆。",
        en="The application names several HS codes: {found}; a licence is for one.",
    ),
    passed=Text(
        zh="申请表填写一个商品编码：{found}。", en="The application names one HS code: {found}."
    ),
    remedy=Text(
        zh="按商品编码分别申领出口许可证。", en="Apply for a licence of its own for each HS code."
    ),
)
def several_hs_codes(dossier: Dossier) -> Judgement:
    """Every code that the application names, at the top or beside a vehicle, is the same."""
    application = dossier.application
    fields = [
        field
        for field in (*application.hs_codes, *(row.hs_code for row in application.vehicles))
        if field.value is not None
    ]
    if not fields:
        return not_applicable(NOT_STATED)
    codes = tuple(dict.fromkeys(code_key(field.value or "") for field in fields))
    named = {"name": "hs_code", "expected": codes[0], "found": codes, "about": (dossier.form,)}
    if len(codes) == 1:
        if min(field.confidence for field in fields) >= READABLE:
            return passed(*fields, **named)
        return unsure(*fields, reason=why_unsure(*fields), **named)
    if all(field.sure for field in fields):
        return failed(*fields, **named)
    return unsure(*fields, reason=why_unsure(*fields), **named)

"""How verdicts, outcomes and the parts of a report are called in both languages."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from dossier import Text
from dossier.numbers import country
from validators.words import DOCUMENT_NAMES, FIELD_NAMES, NO, YES

VERDICTS: Mapping[str, Text] = {
    "cleared": Text(zh="核验通过", en="Cleared"),
    "needs_review": Text(zh="需人工复核", en="Needs review"),
    "unprocessable": Text(zh="无法处理", en="Unprocessable"),
    "accepted": Text(zh="复核通过", en="Accepted"),
    "returned": Text(zh="退回补正", en="Returned"),
}
OUTCOMES: Mapping[str, Text] = {
    "fail": Text(zh="不符", en="fail"),
    "unsure": Text(zh="待核实", en="unsure"),
    "pass": Text(zh="符合", en="pass"),
    "not_applicable": Text(zh="不适用", en="not applicable"),
}
SEVERITIES: Mapping[str, Text] = {
    "blocking": Text(zh="禁止出口", en="blocking"),
    "error": Text(zh="须补正", en="to be corrected"),
    "review": Text(zh="须核实", en="to be looked at"),
    "info": Text(zh="提示", en="note"),
}
READERS: Mapping[str, Text] = {
    "text-layer": Text(zh="文本层", en="text layer"),
    "pp-ocr-tiny": Text(zh="PP-OCR 快读", en="PP-OCR, quick"),
    "pp-ocr-small": Text(zh="PP-OCR 精读", en="PP-OCR, close"),
    "tesseract": Text(zh="Tesseract", en="Tesseract"),
    "seal": Text(zh="印章", en="seal"),
    "signature": Text(zh="签字", en="signature"),
    "mark": Text(zh="签章", en="mark"),
}
MORE_FIELDS: Mapping[str, Text] = {
    "acquisition": Text(zh="车辆获得方式", en="acquisition"),
    "cma_no": Text(zh="资质认定编号", en="CMA number"),
    "dimensions_mm": Text(zh="外廓尺寸", en="dimensions"),
    "engine_model": Text(zh="发动机型号", en="engine model"),
    "fuel": Text(zh="燃料种类", en="fuel"),
    "gross_mass_kg": Text(zh="总质量", en="gross mass"),
    "language": Text(zh="语言", en="language"),
    "name": Text(zh="材料名称", en="paper"),
    "payload_kg": Text(zh="核定载质量", en="payload"),
    "power_kw": Text(zh="功率", en="power"),
    "registration_authority": Text(zh="登记机关", en="registration authority"),
    "transfers": Text(zh="转让登记", en="transfers"),
    "after_sales_thin": Text(zh="售后条款仅有标题", en="after-sales clause only a heading"),
    "seller_marked": Text(zh="卖方签章", en="seller's mark"),
    "buyer_marked": Text(zh="买方签章", en="buyer's mark"),
}
"""Names of fields that no finding is about."""


_CALLED = {
    "true": YES,
    "false": NO,
    "none": Text(zh="无记录", en="none"),
    "open": Text(zh="未解除", en="open"),
    "released": Text(zh="已解除", en="released"),
    "qualified": Text(zh="合格", en="qualified"),
    "unqualified": Text(zh="不合格", en="unqualified"),
}
"""What the values of ticks, burdens and conclusions are called."""


def value_words(value: str, lang: str) -> str:
    """A value of a finding as a person reads it.

    >>> value_words("false", "zh"), value_words("open", "zh"), value_words("8703234110", "zh")
    ('否', '未解除', '8703234110')
    """
    return str(getattr(_CALLED[value], lang)) if value in _CALLED else value


def value_text(value: Any, lang: str) -> str:
    """A value of the report as a person reads it.

    >>> value_text(True, "zh"), value_text(None, "en"), value_text(["zh", "ru"], "en")
    ('是', '—', 'zh, ru')
    >>> value_text("open", "zh"), value_text("qualified", "en")
    ('未解除', 'qualified')
    """
    if value is None:
        return "—"
    if isinstance(value, bool):
        return {"zh": ("否", "是"), "en": ("no", "yes")}[lang][value]
    if isinstance(value, list):
        return ("、" if lang == "zh" else ", ").join(value_text(item, lang) for item in value)
    if isinstance(value, dict):
        return " ".join(value_text(item, lang) for item in value.values() if item is not None)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value_words(str(value), lang)


def named_value(name: str, value: Any, lang: str) -> str:
    """A value of the application; a country with its name.

    >>> named_value("destination", "RU", "en"), named_value("destination", "RU", "zh")
    ('Russia (RU)', '俄罗斯（RU）')
    """
    if name != "destination" or not isinstance(value, str) or len(value) != 2:
        return value_text(value, lang)
    called = country.name_of(value, "zh" if lang == "zh" else "en")
    return f"{called}（{value}）" if lang == "zh" else f"{called} ({value})"


def field_name(name: str) -> Text:
    """What a field is called; its own name where nobody named it."""
    return FIELD_NAMES.get(name) or MORE_FIELDS.get(name) or Text(zh=name, en=name)


def document_name(kind: str) -> Text:
    """What a type of document is called."""
    return DOCUMENT_NAMES.get(kind) or Text(zh=kind, en=kind)

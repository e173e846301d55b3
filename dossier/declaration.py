"""The enterprise as its declaration has it: typed by the applicant, or read from the letter."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal, TypeVar

from dossier.base import Noun
from dossier.documents import Document
from dossier.enterprise import EnterpriseApplication, EnterpriseType
from dossier.field import Field
from dossier.numbers import customs_code, dates, uscc
from dossier.numbers.name import normalise

T = TypeVar("T")

_TYPES: tuple[tuple[EnterpriseType, tuple[str, ...]], ...] = (
    ("contracting", ("工程承包", "承包工程", "CONTRACT")),
    ("production", ("生产", "制造", "PRODUC", "MANUFACTUR")),
    ("trade", ("流通", "贸易", "经销", "TRADE", "TRADING", "CIRCULATION", "DISTRIBUT")),
)


class Enterprise(Noun):
    """Who declares, as what, when and to whom."""

    name: Field[str] = Field()
    uscc: Field[str] = Field()
    enterprise_type: Field[EnterpriseType] = Field()
    customs_code: Field[str] = Field()
    authority: Field[str] = Field()
    """The provincial department of commerce that the declaration is submitted to."""
    filing_date: Field[dt.date] = Field()
    source: Literal["declared", "form", "none"] = "none"


def enterprise_type(text: str) -> EnterpriseType | None:
    """The type that words name; None where they name none, or several.

    >>> enterprise_type("流通企业"), enterprise_type("二手车生产企业"), enterprise_type("工程承包")
    ('trade', 'production', 'contracting')
    >>> enterprise_type("生产、流通") is None
    True
    """
    plain = normalise(text)
    named = [kind for kind, words in _TYPES if any(word in plain for word in words)]
    return named[0] if len(named) == 1 else None


def _text(content: Mapping[str, object], *names: str) -> str:
    """The first of several names that has a value, as typed."""
    for name in names:
        value = content.get(name)
        if isinstance(value, str | int | dt.date) and not isinstance(value, bool) and str(value):
            return str(value).strip()
    return ""


def _field(raw: str, value: T | None) -> Field[T]:
    """What was typed, understood or not: there is no doubt about what it says."""
    if not raw:
        return Field()
    return Field(value=value, raw=raw, confidence=1.0, vouchers=("declared",))


def declared_enterprise(content: Mapping[str, object]) -> Enterprise:
    """The enterprise that a declared application names (`"kind": "enterprise"`).

    Args:
        content: The object as parsed from JSON: `name` (or `exporter`), `uscc`,
            `enterprise_type`, `customs_code`, `authority`, `filing_date` (or `application_date`).

    >>> found = declared_enterprise({"name": "甲公司", "enterprise_type": "流通"})
    >>> found.enterprise_type.value, found.uscc.found
    ('trade', False)
    """
    name = _text(content, "name", "exporter", "enterprise", "企业名称")
    code = _text(content, "uscc", "统一社会信用代码")
    kind = _text(content, "enterprise_type", "企业类型")
    customs = _text(content, "customs_code", "海关代码", "海关编码", "海关注册编码")
    authority = _text(content, "authority", "商务主管部门")
    day = _text(content, "filing_date", "application_date", "申报日期", "申请日期")
    return Enterprise(
        name=_field(name, name),
        uscc=_field(code, uscc.compact(code)),
        enterprise_type=_field(kind, enterprise_type(kind)),
        customs_code=_field(customs, customs_code.compact(customs)),
        authority=_field(authority, authority),
        filing_date=_field(day, dates.parse(day)),
        source="declared",
    )


def enterprise_of(declared: Enterprise | None, documents: Sequence[Document]) -> Enterprise:
    """The declared enterprise, with what it does not say taken from the application letter.

    What both say stays as declared: that they agree is for a rule to check.
    """
    letter = next((d for d in documents if isinstance(d, EnterpriseApplication)), None)
    if letter is None:
        return declared or Enterprise()
    read = Enterprise(
        name=letter.name,
        uscc=letter.uscc,
        enterprise_type=letter.enterprise_type,
        customs_code=letter.customs_code,
        authority=letter.addressee,
        filing_date=letter.date,
        source="form",
    )
    if declared is None:
        return read
    missing = {
        name: getattr(read, name)
        for name in Enterprise.model_fields
        if name != "source" and not (getattr(declared, name).found or getattr(declared, name).raw)
    }
    return declared.model_copy(update=missing)

"""开展二手车出口业务申请书: who applies to whom, as what, and the parts that it must have."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from dossier import EnterpriseApplication, Field, Investor
from dossier.enterprise import EnterpriseType
from dossier.numbers.name import normalise
from extractors.fields.enterprise_parsers import person
from extractors.fields.enterprise_type import ENTERPRISE_TYPE
from extractors.fields.issuer import ISSUER
from extractors.fields.legal_representative import LEGAL_REPRESENTATIVE
from extractors.fields.parsers import firm, tidy
from extractors.fields.spec import Spec
from extractors.fields.uscc import USCC
from extractors.find import anywhere, best
from extractors.kinds.closing import signed
from extractors.kinds.enterprise_forms import LETTER_FIELDS, LETTER_FORM
from extractors.kinds.enterprise_fronts import LETTER_FRONTS
from extractors.kinds.enterprise_parts import parts
from extractors.kinds.enterprise_shared import (
    beside,
    common,
    fields_of,
    last_date,
    last_firm,
    read_piece,
    sheets_of,
    surest,
    with_seal,
)
from extractors.kinds.sealing import as_sealed
from extractors.layout.aligned import same_row
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import Line, PageReading

_DEPARTMENT = re.compile(r"^(?:尊敬的|致)?[:：]?(.{0,16}?商务(?:主管部门|委员会|厅|局|委))[:：]?$")
_AS = re.compile(
    r"(?:(?:作为|属于|系|为|以)(?:一家)?(?:汽车|二手车)?"
    r"|(?:本公司|我公司|本企业|我企业|本单位|我单位|我司|有限公司|有限责任公司)[(（])"
    r"((?:生产|流通)(?:型)?企业|工程承包)"
)
_SHARE = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)\s*[%％]")
_OWNER = r"(?:股东|投资方|投资人|投资者|出资人|自然人)(?:名称|姓名)?"
_OWNERSHIP = re.compile(
    rf"{_OWNER}(?:[:：为是]+|(?=[\u4e00-\u9fff]{{2,4}}[,，]?(?:认缴|出资|持股|占)))"
    r"([\u4e00-\u9fff]{2,4})(?=[,，、;；(（\s]|认缴|出资|持股|占|$)"
)
_LED = re.compile(rf"^.*?{_OWNER}[:：为是一二三四]*")

ADDRESSEE = Spec(name="addressee", labels=(), parse=lambda text: _department(text))
INVESTOR_FIRM = Spec(
    name="investor", labels=(), parse=lambda text: firm(_LED.sub("", tidy(text), count=1))
)
INVESTOR_PERSON = Spec(name="investor", labels=(), parse=person)


def _department(text: str) -> str | None:
    """The department of commerce that a line addresses.

    >>> _department("天津市商务局："), _department("报天津市商务局审核后")
    ('天津市商务局', None)
    """
    found = _DEPARTMENT.match(tidy(text).replace(" ", ""))
    return found.group(1) if found else None


def enterprise_application(identity: str, readings: Sequence[PageReading]) -> EnterpriseApplication:
    """Put the letter together from all its pages and annexes."""
    sheets = sheets_of(readings, LETTER_FORM, LETTER_FRONTS)
    fields = fields_of(sheets, LETTER_FIELDS)
    if not fields["uscc"].sure:  # investors have one, too
        fields["uscc"] = best(fields["uscc"], *(field for _, field in anywhere(sheets, USCC)))
    fields["legal_representative"] = beside(sheets, LEGAL_REPRESENTATIVE)
    if fields["name"].value is None:
        fields["name"] = last_firm(sheets)
    fields["name"] = surest(fields["name"], (field for _, field in anywhere(sheets, ISSUER)))
    fields["name"] = as_sealed(fields["name"], readings)
    if fields["date"].value is None:
        fields["date"] = next((f for s in sheets[::-1] if (f := last_date([s])).found), Field())
    if fields["enterprise_type"].value is None:
        fields["enterprise_type"] = _as_type(sheets) or fields["enterprise_type"]
    found = parts(readings)
    return EnterpriseApplication.model_validate(
        {
            **common(identity, readings, fields),
            **found.fields,
            "addressee": _addressee(sheets),
            "business_figures": found.business_figures,
            "plan_years": found.plan_years,
            "investors": _investors(sheets, found.investor_lines, fields["name"]),
            "signed": signed(readings),
            **with_seal(readings, fields["name"]),
        }
    )


def _addressee(sheets: Sequence[Sheet]) -> Field[str]:
    """The department at the head of the letter."""
    return next((field for _, field in anywhere(sheets[:2], ADDRESSEE)), Field())


def _as_type(sheets: Sequence[Sheet]) -> Field[EnterpriseType] | None:
    """The type as a sentence states it: 我公司作为流通企业 …, or as boxes that were ticked."""
    for sheet in sheets:
        for line in sheet.reading.lines:
            said = _AS.search(tidy(line.text))
            value = ENTERPRISE_TYPE.parse(said.group(1) if said else line.text)
            ticked = re.search(r"[√✓✔☑■●▣]", line.text)
            if value is not None and (said or ticked):
                place = sheet.reading.evidence(line.rect, line.reader)
                return Field(value=value, raw=line.text, confidence=0.96, evidence=(place,))
    return None


def _investors(
    sheets: Sequence[Sheet], lines: Sequence[tuple[PageReading, Line]], own: Field[str]
) -> tuple[Investor, ...]:
    """The investors that the letter names, firms and persons, each with a share where one stands.

    A person is one only beside a share or a word for shareholders.
    """
    by_name: dict[str, Investor] = {}
    of = {sheet.reading.ref: sheet for sheet in sheets}
    for reading, line in lines:
        sheet = of[reading.ref]
        row = [piece for piece in sheet.pieces if same_row(piece.rect, line.rect)]
        share = _share(sheet, row)
        for piece in (piece for piece in row if _holds(piece.line, line)):
            field = _investor(sheet, piece, shared=share.value is not None)
            if field is None or field.value is None or _same(field, own):
                continue
            known = by_name.get(normalise(field.value))
            if known is None or not known.share.found:
                by_name[normalise(field.value)] = Investor(name=field, share=share)
    return tuple(by_name.values())


def _holds(whole: Line, part: Line) -> bool:
    """Whether a line of a page is the other, or the one that it was cut from."""
    return (whole.rect.y0, whole.rect.y1) == (part.rect.y0, part.rect.y1) and (
        whole.rect.x0 <= part.rect.x0 and part.rect.x1 <= whole.rect.x1
    )


def _same(one: Field[str], other: Field[str]) -> bool:
    return other.value is not None and normalise(one.value or "") == normalise(other.value)


def _investor(sheet: Sheet, piece: Piece, shared: bool) -> Field[str] | None:
    """The investor that a piece names, or None."""
    if firm(piece.text):
        return read_piece(sheet, piece, INVESTOR_FIRM)
    if shared and person(piece.text):
        return read_piece(sheet, piece, INVESTOR_PERSON)
    named = _OWNERSHIP.search(tidy(piece.text))
    if named and person(named.group(1)):
        place = sheet.reading.evidence(piece.rect, piece.line.reader)
        return Field(value=named.group(1), raw=piece.text, confidence=0.9, evidence=(place,))
    return None


def _share(sheet: Sheet, row: Sequence[Piece]) -> Field[Any]:
    """The share in per cent on a row."""
    for piece in row:
        found = _SHARE.search(tidy(piece.text))
        if found and 0 < Decimal(found.group(1)) <= 100:
            place = sheet.reading.evidence(piece.rect, piece.line.reader)
            return Field(
                value=Decimal(found.group(1)), raw=piece.text, confidence=0.9, evidence=(place,)
            )
    return Field()

"""The inspection report: identity of the vehicle, standards cited, conclusion, dates, seal."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from dossier import Field, InspectionReport
from extractors.doubt import weigh
from extractors.fields.brand_model import BRAND_MODEL
from extractors.fields.client import CLIENT
from extractors.fields.conclusion import CONCLUSION
from extractors.fields.inspection_date import INSPECTION_DATE
from extractors.fields.issue_date import ISSUE_DATE
from extractors.fields.parsers import is_blank
from extractors.fields.standards import STANDARDS, names_one
from extractors.fields.vin import VIN
from extractors.find import anywhere, best, extract, ranked
from extractors.kinds.brand_model import brand_and_model
from extractors.kinds.forms import INSPECTION, INSPECTION_LABELS, claims
from extractors.kinds.inspection_body import body
from extractors.kinds.sealing import sealed_by, sealer
from extractors.kinds.shared import same_day, seals, vin_like
from extractors.layout.aligned import same_row
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import Line, PageReading

LOW = 0.4
"""Above this a day is the inspection's own."""
_VERDICT = re.compile(r"(?:该车|本车|受检车辆|综上|经.{0,12}检[测验查]).*(?:合格|符合|通过|满足)")
_ASSEMBLED = re.compile(
    r"(?<![未无没不否])(?<!没有)(?:存在|发现|属于?|系|有|被|疑似|涉嫌)[^，。；未无]{0,8}"
    r"(?:[拼组]装|改装|凿改|挖补|打磨|篡改|[挫锉]改)"
)
_IS_ASSEMBLED = re.compile(
    r"(?:^|[，。；:：])[^，。；未无非不否]{0,10}(?:该车|本车|车辆)为[^，。；未无非不否]{0,4}[拼组]装"
)
_NOT = re.compile(r"[未无非]|不存在")
_ITEMS = re.compile(r"项目|序号|内容|编号")
_TICK = re.compile(r"^[√✓✔☑✗✘×xXvVJ●■]{1,2}$")
_CLIENT = re.compile(
    r"公司\s*[(（]?(?:委托(?:单位|方|人)[)）])?\s*(?:委托|申请)我|受.{4,40}公司.{0,4}委托"
    r"|^应.{4,40}公司\s*(?:[(（].{2,8}[)）])?的?(?:申请|委托|要求)"
)
_ON_A_DAY = re.compile(r"于\s*(20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日目])")
_INSPECTS = re.compile(
    r"(?:(?!签发|出具|委托|受理|收[到样]|登记|出厂|签[订署])[^。；]){0,60}?(?:检[测验查]|查验)"
)
CELL = 1.8
"""Label heights above and below a label's middle that are its cell."""
_PASSED_ITEM = re.compile(r"^(?:合格|符合|通过)$")
_FAILED_ITEM = re.compile(r"^(?:不合格|不符合|不通过|否决)$")


def inspection_report(identity: str, readings: Sequence[PageReading]) -> InspectionReport:
    """Put one report together from all its pages."""
    sheets = [Sheet(reading, INSPECTION_LABELS) for reading in readings]
    fields: dict[str, Field[Any]] = {
        spec.name: extract(sheets, spec)
        for spec in INSPECTION
        if spec not in (STANDARDS, CONCLUSION)
    }
    both = extract(sheets, BRAND_MODEL)
    if both.value is not None:
        brand, model = brand_and_model(both)
        fields["brand"] = brand if fields["brand"].value is None else fields["brand"]
        fields["model"] = model if fields["model"].value is None else fields["model"]
    if fields["vin"].value is None:
        fields["vin"] = best(
            fields["vin"], *(field for _, field in anywhere(sheets, VIN, vin_like))
        )
    if fields["client"].value is None:
        fields["client"] = _told_client(sheets) or fields["client"]
    fields["institution"] = body(sheets, fields["institution"], fields["client"])
    if not fields["institution"].found:
        fields["institution"] = sealer(readings)
    if fields["issue_date"].value is None:
        fields["issue_date"] = _at_the_end(sheets)
    if not fields["inspection_date"].found:
        fields["inspection_date"] = next(_told_days(sheets), fields["inspection_date"])
    fields["inspection_date"], fields["issue_date"] = same_day(
        fields["inspection_date"], fields["issue_date"]
    )
    fields["standards"] = cited(sheets)
    fields["conclusion"] = conclusion(sheets)
    return InspectionReport.model_validate(
        {
            "id": identity,
            "pages": tuple(dict.fromkeys(reading.ref for reading in readings)),
            **fields,
            "other_vins": _other_vins(sheets, fields["vin"].value),
            "unqualified_items": _failed_item(readings),
            "assembled": _assembled(readings),
            "sealed": sealed_by(fields["institution"], readings),
            "seals": seals(readings),
            "claims": claims(fields),
        }
    )


def _other_vins(sheets: Sequence[Sheet], own: str | None) -> tuple[Field[str], ...]:
    """The VINs of further vehicles; its own, printed on every page, is not looked at again."""
    found: dict[str, Field[str]] = {}
    for sheet in sheets:
        for piece in sheet.values:
            if VIN.parse(piece.text) in (None, own):
                continue
            field = weigh((piece,), sheet.reading, VIN, sheet.labels)
            if field.value not in (None, own):
                found[field.value] = field
    return tuple(found.values())


def _told_days(sheets: Sequence[Sheet]) -> Iterator[Field[Any]]:
    """The day on which a sentence says that the vehicle was inspected: 我公司于……日在……实施检测."""
    for sheet in sheets:
        for at, line in enumerate(sheet.reading.lines):
            if (day := _ON_A_DAY.search(line.text)) is None:
                continue
            rest = line.text[day.end() :] + "".join(
                other.text for other in sheet.reading.lines[at + 1 : at + 3]
            )
            if _INSPECTS.match(rest):
                piece = Piece.of(line, *day.span(1))
                yield weigh((piece,), sheet.reading, INSPECTION_DATE, sheet.labels)


def _told_client(sheets: Sequence[Sheet]) -> Field[str] | None:
    """The client where a sentence says who had the vehicle inspected."""
    told = (field for piece, field in anywhere(sheets, CLIENT) if _CLIENT.search(piece.line.text))
    return next((field for field in told if field.value), None)


def _at_the_end(sheets: Sequence[Sheet]) -> Field[Any]:
    """The day that closes a report, below the body's name, where no label says what it is."""
    for sheet in reversed(sheets):
        low = [
            field
            for piece, field in anywhere([sheet], ISSUE_DATE)
            if piece.rect.y0 > LOW * sheet.reading.size[1]
            and len(piece.text) <= 16
            and not sheet.is_labelled(piece)
        ]
        if low:
            return low[-1]
    return Field()


def cited(sheets: Sequence[Sheet]) -> Field[tuple[str, ...]]:
    """All standards that the report cites, each place read twice."""
    found = [field for _, field in anywhere(sheets, STANDARDS, names_one)]
    if not found:
        legible = all(sheet.reading.legibility == "read" for sheet in sheets)
        traces = (
            sheet.reading.evidence(line.rect, line.reader)
            for sheet in sheets
            for line in sheet.reading.lines
            if names_one(line.text)
        )
        if trace := next(traces, None):
            return Field(evidence=(trace,))
        return Field(value=(), confidence=0.96 if legible else 0.5)
    named = tuple(dict.fromkeys(name for field in found for name in field.value or ()))
    others = tuple(
        dict.fromkeys(
            tuple(
                dict.fromkeys(
                    (*other, *(n for f in found if f is not field for n in f.value or ()))
                )
            )
            for field in found
            for other in field.alternatives
        )
    )
    return Field(
        value=named,
        raw="; ".join(field.raw for field in found),
        confidence=max(field.confidence for field in found),
        alternatives=tuple(other for other in others if set(other) != set(named)),
        vouchers=found[0].vouchers,
        evidence=tuple(place for field in found for place in field.evidence),
    )


def conclusion(sheets: Sequence[Sheet]) -> Field[Any]:
    """The conclusion: what stands at its label, several lines taken together; else a sentence."""
    unread: Field[Any] = Field()
    for sheet in sheets:
        for label in ranked(sheet.labelled(CONCLUSION.name), CONCLUSION):
            pieces = (*sheet.beside(label), *sheet.below(label)[:4]) or _in_cell(sheet, label)
            pieces = tuple(piece for piece in pieces if not is_blank(piece.text))
            if not pieces:
                continue
            field = weigh(pieces, sheet.reading, CONCLUSION, sheet.labels)
            if field.value is not None:
                same = (
                    said for said in _verdicts(sheets) if said.sure and said.value == field.value
                )
                return field if field.sure else next(same, field)
            unread = field
    return next(_verdicts(sheets), unread)


def _verdicts(sheets: Sequence[Sheet]) -> Iterator[Field[Any]]:
    """What sentences conclude: 该车辆质量满足出口要求."""
    for sheet in sheets:
        for piece in sheet.values:
            if _VERDICT.search(piece.text.replace(" ", "")):
                field = weigh((piece,), sheet.reading, CONCLUSION, sheet.labels)
                if field.value is not None:
                    yield field


def _in_cell(sheet: Sheet, label: Piece) -> tuple[Piece, ...]:
    """What stands in a cell of several lines beside its label's middle, each alone in its row."""
    near = [piece for choice in sheet.candidates(label) for piece in choice.pieces]
    return tuple(
        piece
        for piece in near
        if abs(piece.rect.middle[1] - label.rect.middle[1]) < CELL * label.rect.height
        and sum(same_row(piece.rect, line.rect) for line in sheet.reading.lines) == 1
    )


def _failed_item(readings: Sequence[PageReading]) -> Field[bool]:
    """Whether any item is said not to have passed, in words or by a tick in such a column."""
    for reading in readings:
        for line in reading.lines:
            if not _FAILED_ITEM.search(line.text.replace(" ", "")):
                continue
            row = [
                other.text.replace(" ", "")
                for other in reading.lines
                if same_row(other.rect, line.rect)
            ]
            heads = any(map(_PASSED_ITEM.search, row)) and any(map(_ITEMS.search, row))
            said = next(_ticks(reading, line), None) if heads else line
            if said is not None:
                place = reading.evidence(said.rect, said.reader)
                return Field(value=True, raw=said.text, confidence=0.96, evidence=(place,))
    return Field(value=False, confidence=0.96)


def _ticks(reading: PageReading, head: Line) -> Iterator[Line]:
    """What is ticked in the column under a head, beside the name of an item."""
    named = [line.rect for line in reading.lines if len(line.text) > 2]
    for line in reading.lines:
        rect = line.rect
        below = rect.y0 > head.rect.y1 and head.rect.x0 < rect.middle[0] < head.rect.x1
        item = below and any(same_row(other, rect) for other in named)
        if item and _TICK.search(line.text.strip()):
            yield line


def _assembled(readings: Sequence[PageReading]) -> Field[bool]:
    """Whether the report finds the car assembled, modified or its numbers tampered with."""
    for reading in readings:
        for line in reading.lines:
            text = line.text.replace(" ", "")
            found = _ASSEMBLED.search(text) or _IS_ASSEMBLED.search(text)
            if found and not _NOT.search(found.group()):
                place = reading.evidence(line.rect, line.reader)
                return Field(value=True, raw=line.text, confidence=0.96, evidence=(place,))
    return Field(value=False, confidence=0.96)

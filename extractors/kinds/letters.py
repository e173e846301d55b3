"""Declarations and letters: who says so, when, for which vehicles and country, under which seal."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from dossier import (
    AfterSalesConfirmation,
    Field,
    InspectionBodyDeclaration,
    MarketAccessDeclaration,
    VehicleRow,
)
from extractors.fields.date import DATE
from extractors.fields.days import in_numerals
from extractors.fields.destination import DESTINATION
from extractors.fields.issuer import ISSUER
from extractors.fields.outlet import OUTLET
from extractors.fields.vin import VIN
from extractors.find import SEEN_EMPTY, anywhere, best, extract
from extractors.kinds.forms import LETTER, LETTER_LABELS, claims
from extractors.kinds.rows import rows
from extractors.kinds.sealing import as_sealed, sealed_by, sealer
from extractors.kinds.shared import abroad, fullest, seals
from extractors.kinds.vins import vins
from extractors.layout.aligned import same_row
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import PageReading, Rect
from extractors.row_by_row import under_seals

_TOWARDS = re.compile(
    r"国家\s*[:：]|出口至|出口到|出口往|销往|运往|目的国|目标市场|进口国|目的地|销售至"
)
_ALL = re.compile(
    r"本批|上述车辆|全部车辆|所列车辆|所附清单|合同项下|申请表所列|项下全部|所出口的?车辆|本次申请|本次出口|以下车辆"
    r"|全部(?:二手)?汽?车|[详参]见[^，。；]{0,8}申请表"
)
_TITLE = re.compile(r"^[^，。；,;]{0,24}(?:声明|声明书|承诺书|确认书)$")
_VIOLATIONS = re.compile(r"违法[、,，和及]?违规|违规[、,，和及]?违法|违法行为")
_DISHONESTY = re.compile(r"失信")
_BODY = re.compile(r"检测|检验|鉴定|认证|评估|质量")
_OTHERS = re.compile(
    r"(?:委托方|委托单位|客户|为|受|与|向|关于|就|由|对)[^，。；]{0,4}[\u4e00-\u9fff（）()]{2,}公司"
)
"""A firm that a sentence speaks of, not for: the client, whom the letter is made for."""
HIDDEN = 2
"""Letters of a signature that a seal may make others."""
NEXT = 1.5
"""So many line heights apart stand the parts of a name that a seal's rim crosses."""
OWN_NAME = 80
"""Likeness of two names, 0 to 100, from which on they are one, read twice."""
_EXPORTER = re.compile(r"(?:出口|申请|经销)(?:企业|商|单位|方|公司)\s*[:：]")
_OUTLET = re.compile(r"服务网点|维修网点|网点\s*[:：]\s*\w{2}|服务站|服务商|服务中心")
_LEFT_EMPTY = re.compile(r"(?:网点|服务商)[^:：]{0,6}[:：][\s，,。、()（）/—_-]*$")

_UNPARTED = re.compile(r"(?<!\d)20\d{6}(?!\d)")
"""Eight digits that no label calls a day."""
_SIGNED = re.compile(r"有限公|[(（](?:公章|盖章|签章)")


def _common(readings: Sequence[PageReading]) -> tuple[list[Sheet], dict[str, Any]]:
    """What every letter has: issuer, date, vehicles, destination, the seals on it."""
    sheets = [Sheet(reading, LETTER_LABELS) for reading in readings]
    fields: dict[str, Field[Any]] = {spec.name: extract(sheets, spec) for spec in LETTER}
    firms = [
        field for piece, field in anywhere(sheets, ISSUER, _signs) if not _OTHERS.search(piece.text)
    ]
    if fields["issuer"].value is None or _OTHERS.search(fields["issuer"].raw):
        fields["issuer"] = _last(firms) if firms else sealer(readings)  # who signs, at the end
    issuer = fullest(fields["issuer"], firms)
    fields["issuer"] = as_sealed(_told_again(issuer, firms, readings[-1]), readings)
    if fields["date"].value is None:
        fields["date"] = _last(_own_days(sheets[-1]))
    if fields["date"].value is None:
        fields["date"] = next(under_seals(readings[-1], DATE, LETTER_LABELS), fields["date"])
    if fields["destination"].value is None:
        fields["destination"] = _towards(sheets)
    if fields["destination"].value is None:
        fields["destination"] = abroad(sheets)
    listed = rows(sheets)
    return sheets, {
        **fields,
        "pages": tuple(dict.fromkeys(reading.ref for reading in readings)),
        "vehicles": tuple(
            VehicleRow.model_validate(
                {name: cells[name] for name in VehicleRow.model_fields if name in cells}
            )
            for cells in listed
        ),
        "seals": seals(readings),
        "claims": claims(fields) + tuple(c for cells in listed for c in claims(cells)),
    }


def _signs(text: str) -> bool:
    """Whether a line that names no firm may be its name, under its seal: 某某有限公部(公章)."""
    return bool(_SIGNED.search(text))


def _own_days(sheet: Sheet) -> list[Field[dt.date]]:
    """The days on a letter's page, but for those of vehicles' registrations, in their rows."""
    vehicles = [row for row, _ in vins(sheet)]
    return [
        field
        for piece, field in anywhere([sheet], DATE, in_numerals)
        if not _is_of_a_number(piece) and not any(same_row(piece.rect, row) for row in vehicles)
    ]


def _is_of_a_number(piece: Piece) -> bool:
    """Whether what reads as a day is rather the number of a contract: 合同编号 20260125."""
    without = _UNPARTED.sub("", piece.text)
    return without != piece.text and DATE.parse(without) is None


def _told_again(issuer: Field[str], firms: Sequence[Field[str]], last: PageReading) -> Field[str]:
    """Who signs a letter; where a seal makes that doubtful, as the letter's words surely have it.

    A scrap of the seal's ring may stand before the name, and its rim makes other letters of one or
    two: 济南理汽车贸易有限公司, of whom the letter speaks as 济南瑾昱汽车贸易有限公司. It may part
    the name, too: 云南滇澜进 丹有限公司.
    """
    if issuer.sure:
        return issuer
    seen = issuer.value or ""
    seen_as = (seen, _before(seen, last) + seen)
    told = (
        firm
        for firm in firms
        if firm.sure
        and (
            firm.value in issuer.candidates
            or seen.endswith(str(firm.value))
            or any(Levenshtein.distance(name, str(firm.value)) <= HIDDEN for name in seen_as)
        )
    )
    return next(told, issuer)


def _before(name: str, reading: PageReading) -> str:
    """What stands right before a name that is a line of its own, on its row."""
    rect = next((line.rect for line in reading.lines if line.text == name), None)
    return "".join(
        line.text
        for line in reading.lines
        if rect and same_row(line.rect, rect) and 0 < rect.x0 - line.rect.x1 < NEXT * rect.height
    )


def _last(fields: Sequence[Field[Any]]) -> Field[Any]:
    return fields[-1] if fields else Field()


def _towards(sheets: Sequence[Sheet]) -> Field[str]:
    """The country in a sentence that says where the vehicles go."""
    for sheet in sheets:
        for piece in sheet.values:
            found = _TOWARDS.search(piece.text)
            if found is None:
                continue
            value = DESTINATION.parse(piece.text[found.end() : found.end() + 12])
            if value is not None:
                place = sheet.reading.evidence(piece.rect, piece.line.reader)
                return Field(value=value, raw=piece.text, confidence=0.96, evidence=(place,))
    return Field()


def _says(readings: Sequence[PageReading], pattern: re.Pattern[str]) -> Field[bool]:
    """Whether the letter's words, its line breaks and title taken out, say something."""
    lines = (line.text.replace(" ", "") for reading in readings for line in reading.lines)
    text = "".join(line for line in lines if not _TITLE.search(line))
    legible = all(reading.legibility == "read" for reading in readings)
    said = bool(pattern.search(text))
    return Field(value=said, confidence=0.97 if said or legible else 0.5)


def inspection_body_declaration(
    identity: str, readings: Sequence[PageReading]
) -> InspectionBodyDeclaration:
    """The inspection body's own statement."""
    sheets, common = _common(readings)
    bodies = [
        field for _, field in anywhere(sheets, ISSUER) if field.value and _BODY.search(field.value)
    ]
    if bodies and not _BODY.search(common["issuer"].value or ""):
        common["issuer"] = bodies[-1]
    return InspectionBodyDeclaration.model_validate(
        {
            "id": identity,
            **common,
            "sealed": sealed_by(common["issuer"], readings),
            "no_violations": _says(readings, _VIOLATIONS),
            "no_dishonesty": _says(readings, _DISHONESTY),
        }
    )


def market_access_declaration(
    identity: str, readings: Sequence[PageReading]
) -> MarketAccessDeclaration:
    """The exporter's declaration that the vehicles meet the target market's standards."""
    _, common = _common(readings)
    return MarketAccessDeclaration.model_validate(
        {
            "id": identity,
            **common,
            "sealed": sealed_by(common["issuer"], readings),
            "covers_application": _says(readings, _ALL),
        }
    )


def after_sales_confirmation(
    identity: str, readings: Sequence[PageReading]
) -> AfterSalesConfirmation:
    """The manufacturer's confirmation of repair services abroad."""
    sheets, common = _common(readings)
    common["issuer"] = _maker(sheets, common["issuer"])
    outlet = extract(sheets, OUTLET)
    maker = common["issuer"].value
    if outlet.value and maker and fuzz.partial_ratio(outlet.value, maker) > OWN_NAME:
        outlet = Field(evidence=outlet.evidence)  # the maker's name, under its seal
    if outlet.value is None:
        empty = _no_outlet(readings) or _empty_cells(sheets)
        outlet = best(empty or outlet, _outlet_line(sheets))
    return AfterSalesConfirmation.model_validate(
        {
            "id": identity,
            **common,
            "sealed": sealed_by(common["issuer"], readings),
            "outlet": outlet,
        }
    )


def _maker(sheets: Sequence[Sheet], issuer: Field[str]) -> Field[str]:
    """Who confirms: not the firm that the letter calls the exporter."""
    named = list(anywhere(sheets, ISSUER))
    exporters = {field.value for piece, field in named if _EXPORTER.search(piece.line.text)}
    if issuer.value not in exporters:
        return issuer
    others = [field for _, field in named if field.value and field.value not in exporters]
    return _last(others) if others else issuer


def _empty_cells(sheets: Sequence[Sheet]) -> Field[str] | None:
    """Surely no outlet, where its column has nothing but paper in the rows of the vehicles."""
    for sheet in sheets:
        heads = [head.rect for head in sheet.labelled(VIN.name)]
        for label in sheet.labelled(OUTLET.name):
            rect = label.rect
            if not any(same_row(head, rect) for head in heads):
                continue
            cells = [
                Rect(rect.x0, row.y0 + row.height / 4, rect.x1, row.y1 - row.height / 4)
                for row, _ in vins(sheet)  # less high than the cell, without its rules
                if rect.y1 < row.middle[1] and (row.x1 < rect.x0 or row.x0 > rect.x1)
            ]
            looks = [sheet.reading.sight.reread(cell) for cell in cells]
            if looks and all(not look.text and look.score == 1 for look in looks):
                place = sheet.reading.evidence(rect, label.line.reader)
                return Field(confidence=SEEN_EMPTY, evidence=(place,))
    return None


def _no_outlet(readings: Sequence[PageReading]) -> Field[str] | None:
    """A place for an outlet that was left empty: 网点：，（）."""
    for reading in readings:
        for line in reading.lines:
            if _LEFT_EMPTY.search(line.text):
                place = reading.evidence(line.rect, line.reader)
                return Field(raw=line.text, confidence=0.97, evidence=(place,))
    return None


def _outlet_line(sheets: Sequence[Sheet]) -> Field[str]:
    """A sentence that names an outlet with more than the word itself."""
    for sheet in sheets:
        for piece in sheet.values:
            if _OUTLET.search(piece.text) and len(piece.text) >= 10:
                place = sheet.reading.evidence(piece.rect, piece.line.reader)
                return Field(value=piece.text, raw=piece.text, confidence=0.9, evidence=(place,))
    return Field()

"""出口许可证申请表: the form's grid, its continuation sheets and the attached table of vehicles."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from dossier import ApplicationForm, ApplicationVehicle, Field
from dossier.numbers import money
from extractors.doubt import weigh
from extractors.fields.application_date import APPLICATION_DATE
from extractors.fields.hs_code import HS_CODE, places
from extractors.fields.issuing_body import ISSUING_BODY
from extractors.fields.licence_expiry import LICENCE_EXPIRY
from extractors.fields.uscc import AUTHORITIES, USCC
from extractors.find import anywhere, best, column
from extractors.kinds.forms import APPLICATION, APPLICATION_LABELS, claims
from extractors.kinds.once import Cells
from extractors.kinds.rows import rows
from extractors.kinds.shared import sealed, seals
from extractors.kinds.totals import summed, total_amount, total_quantity
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import Line, PageReading
from extractors.row_by_row import under_seals

LATER = (LICENCE_EXPIRY, ISSUING_BODY)
"""What the issuing body fills in: what stands about such a cell is nothing of its own."""
VEHICLES = "87"
"""The chapter of the customs tariff."""
NAMELESS = 0.6
"""How sure a day or a currency is that no label names."""
_SIGNED = re.compile(
    r"(?:申[请领报]|填报|出口)(?:单位|企业|人)?[^:：]{0,6}[（(]?(?:盖章|签章|公章|签字)"
)
"""Where the applicant signs."""
_DAY = re.compile(r"20\d{2}\s*年")
_CONVERTED = re.compile(r"折合?\s*美")
"""What says that an amount is given in dollars beside its own currency."""
_IN_DOLLARS = re.compile(r"\bin US(?:D| dollars?)?\b", re.IGNORECASE)
"""The same in English, beside the Chinese: 总值折美元 Amount in USD."""
_OPEN = re.compile(r"[(（][^)）]*$|折合?美$")
_BARE = frozenset({"元", "美元"})
"""What is left of a head in its second line, and says nothing alone."""
_VEHICLE = {
    "vin": "vin",
    "brand": "brand",
    "model": "model",
    "displacement": "displacement_ml",
    "vehicle_type": "vehicle_type",
    "registration_date": "registration_date",
    "endorsement_date": "endorsement_date",
    "quantity": "quantity",
    "unit_price": "unit_price",
    "mileage_km": "mileage_km",
    "engine_no": "engine_no",
}


def application_form(identity: str, readings: Sequence[PageReading]) -> ApplicationForm:
    """Put the form together from all its pages."""
    sheets = [Sheet(reading, APPLICATION_LABELS) for reading in readings]
    fields: dict[str, Field[Any]] = {spec.name: column(sheets, spec) for spec in APPLICATION}
    fields |= {spec.name: Field() for spec in LATER if fields[spec.name].value is None}
    listed = rows(sheets)
    if not fields["application_date"].found:
        fields["application_date"] = _signed_on(sheets, listed)
    codes_anywhere = [field for _, field in anywhere(sheets, USCC)]
    # A model may have eighteen letters and digits too; beside a label, others need proof.
    known = fields["uscc"].value is not None
    fields["uscc"] = best(
        fields["uscc"],
        *(
            field
            for field in codes_anywhere
            if USCC.check_of(field.value) or (not known and (field.value or " ")[0] in AUTHORITIES)
        ),
    )
    codes = _hs_codes(sheets, fields["hs_code"].value)
    fields["hs_code"] = codes[0] if len(codes) == 1 else Field()
    fields["quantity"] = total_quantity(listed, fields["quantity"], sheets)
    fields["total_amount"] = summed(sheets) or total_amount(listed, fields["total_amount"])
    if fields["currency"].value is None:
        fields["currency"] = currency_beside(fields["total_amount"], sheets)
    return ApplicationForm.model_validate(
        {
            "id": identity,
            "pages": tuple(dict.fromkeys(reading.ref for reading in readings)),
            "vehicles": tuple(_vehicle(cells) for cells in listed),
            "hs_codes": tuple(codes),
            "sealed": sealed(readings),
            "seals": seals(readings),
            "claims": claims(fields) + tuple(c for cells in listed for c in claims(cells)),
            **fields,
        }
    )


def _signed_on(sheets: Sequence[Sheet], listed: Sequence[Cells]) -> Field[Any]:
    """The first day beside or below the applicant's seal, whose label that may hide; a guess.

    It is none of those that the rows of vehicles state.
    """
    others = {cell.value for cells in listed for cell in cells.values()}
    for field in _near_seals(sheets):
        if field.value not in others:
            return field.model_copy(update={"confidence": min(field.confidence, NAMELESS)})
    return Field()


def _near_seals(sheets: Sequence[Sheet]) -> Iterator[Field[Any]]:
    """Days where applicants sign, and below seals."""
    for sheet in sheets:
        signed = next((line for line in sheet.reading.lines if _SIGNED.search(line.text)), None)
        for piece, field in anywhere(
            [sheet], APPLICATION_DATE, lambda text: bool(_DAY.search(text))
        ):
            if signed is not None and piece.rect.y1 > signed.rect.y0:
                yield field
    for sheet in sheets:
        yield from under_seals(sheet.reading, APPLICATION_DATE, sheet.labels)


def _hs_codes(sheets: Sequence[Sheet], labelled: str | None) -> list[Field[str]]:
    """Each commodity code that the form names, once, with every place.

    Ten digits that no label calls a code are one only in the chapter of vehicles; others are a
    telephone or the number of an electronic key.
    """
    codes: dict[str, Field[str]] = {}
    for _, field in anywhere(sheets, HS_CODE):
        if field.value is not None and (
            field.value.startswith(VEHICLES) or field.value == labelled
        ):
            codes[field.value] = best(field, codes.get(field.value, Field()))
    for field in _in_one_cell(sheets):
        if field.value is not None:
            codes.setdefault(field.value, field)
    return list(codes.values())


def _in_one_cell(sheets: Sequence[Sheet]) -> Iterator[Field[str]]:
    """The codes of cells that hold several (8703234110/8703235210)."""
    for sheet in sheets:
        for piece in sheet.values:
            spans = places(piece.text)
            for start, end in spans if len(spans) > 1 else ():
                first, last = piece.start + start, piece.start + end
                part = Piece(piece.line, first, last, piece.line.cut(first, last).rect)
                yield weigh((part,), sheet.reading, HS_CODE, sheet.labels)


def _vehicle(cells: Cells) -> ApplicationVehicle:
    return ApplicationVehicle.model_validate(
        {name: cells[source] for name, source in _VEHICLE.items() if source in cells}
    )


def currency_beside(amount: Field[Any], sheets: Sequence[Sheet]) -> Field[str]:
    """The currency printed with an amount, else the only one that the pages name.

    A head of amounts converted into dollars counts only where nothing else does, as a guess.
    """
    if code := money.currency(amount.raw):
        sure = max(amount.confidence, 0.96)
        return amount.model_copy(update={"value": code, "alternatives": (), "confidence": sure})
    named: dict[str, Field[str]] = {}
    converted: dict[str, Field[str]] = {}
    for sheet in sheets:
        converts = bool(_CONVERTED.search(sheet.reading.text))
        for line in sheet.reading.lines:
            text = _whole_head(line, sheet.reading)
            if code := money.currency(text):
                place = sheet.reading.evidence(line.rect, line.reader)
                found: Field[str] = Field(
                    value=code, raw=line.text, confidence=0.96, evidence=(place,)
                )
                of_dollars = _CONVERTED.search(text) or (converts and _IN_DOLLARS.search(text))
                (converted if of_dollars else named).setdefault(code, found)
    told = tuple((named or converted).values())
    if len(told) != 1:
        return Field()
    return told[0] if named else told[0].model_copy(update={"confidence": NAMELESS})


def _whole_head(line: Line, reading: PageReading) -> str:
    """A line, with the one below it where it is a head that wraps there: 单价(US, D)."""
    height = line.rect.height
    for other in reading.lines:
        below = 0 < other.rect.middle[1] - line.rect.middle[1] < 2 * height
        if below and abs(other.rect.x0 - line.rect.x0) < height and _OPEN.search(line.text):
            return line.text + other.text
    return "" if line.text.strip() in _BARE else line.text

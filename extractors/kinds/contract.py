"""The export contract and its translation: parties, vehicles, totals, marks of both sides."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from dossier import Contract, ContractTranslation, Field, VehicleRow
from dossier.numbers.characters import HAN
from extractors.across import across
from extractors.doubt import weigh
from extractors.fields.contract_no import CONTRACT_NO
from extractors.fields.destination import DESTINATION
from extractors.fields.quantity import IN_WORDS
from extractors.fields.seller import SELLER
from extractors.fields.sign_date import SIGN_DATE, SIGNED_DAY_FIRST
from extractors.fields.unit_price import UNIT_PRICE
from extractors.find import anywhere, at_label, best, extract
from extractors.kinds.application import currency_beside
from extractors.kinds.arrivals import arrival_place
from extractors.kinds.columns import headers
from extractors.kinds.forms import CONTRACT, CONTRACT_LABELS, claims
from extractors.kinds.parties import marks_of_parties
from extractors.kinds.rows import rows
from extractors.kinds.shared import HOME, abroad, languages, sealed, seals
from extractors.kinds.terms import terms
from extractors.kinds.totals import amount_in_words, by_price, total_amount, total_quantity
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import PageReading

_AFTER_SALES = re.compile(
    r"售后|质保|保修|维修(?!保养|历史|记录|情况)|(?<!随车)配件|备件|质量保证|after[- ]?sales?"
    r"|warrant|spare parts|maintenance(?! (?:records?|history))"
    r"|гаранти|послепродаж|запасн|garant|pos[t]?venta|repuesto|après-vente|pièces de rechange"
    r"|pós-venda|peças|الضمان|ما بعد البيع|قطع الغيار",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"卖方|买方|甲方|乙方|供方|需方|双方|[进出]口[商方]|出卖人|买受人|seller|buyer|supplier|party"
    r"|[ei][xm]porte[ru]|продав|покупат|экспорт|импорт|vended|comprad|[ei][xm]porta[dt]|vendeur"
    r"|acheteur|البائع|المشتري|المصدر|المستورد",
    re.IGNORECASE,
)
TITLE = 0.25
"""The upper part of a page, where a title stands."""
_CALLED = r"(?:合同|合约|协议|contract|agreement|контракт|договор|contrato|contrat)"
_NUMBER = r"((?=[A-Z\d\-/]*\d)[A-Z][A-Z\d]*[\-/][A-Z\d\-/]{3,})"
_NUMBERED = (
    re.compile(rf"{_CALLED}[^\d:：]{{0,24}}?[\s（(]{_NUMBER}[)）]?$", re.IGNORECASE),
    re.compile(rf"(?:^|{_CALLED}\s*)(?:No\.?|N[°º]|№|编号)\s*{_NUMBER}(?!\S)", re.IGNORECASE),
)
"""A number that ends a title, or that a title or the first sentence has behind No."""
_TRANSLATION = re.compile(r"译本|译文|中文翻译|翻译件|参考译文|中译")
DAY_FIRST = frozenset({"es", "fr", "pt", "ru", "ar"})
"""Languages that write the day before the month; English does either."""
GUESS = 0.6
"""How sure a day of signing is that no label names, on a paper with other days."""
SIGNER = 0.6
"""How sure a seller is that is a person, where firms sell: it may be who signs for one."""
_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}")
CLAUSE_LINES = 5
"""A clause's own words stand within so many lines of its heading."""


def says_translation(readings: Sequence[PageReading]) -> bool:
    """Whether a paper calls itself a translation, in the head of its first page."""
    head = [line.text for line in readings[0].lines[:12]]
    return any(_TRANSLATION.search(text.replace(" ", "")) and len(text) < 40 for text in head)


def contract(
    identity: str,
    readings: Sequence[PageReading],
    kind: type[Contract] | type[ContractTranslation] = Contract,
) -> Contract:
    """Put a contract (or translation) together from all its pages."""
    sheets = [Sheet(reading, CONTRACT_LABELS) for reading in readings]
    fields: dict[str, Field[Any]] = {spec.name: extract(sheets, spec) for spec in CONTRACT}
    listed = rows(sheets)
    number = fields["contract_no"].value
    if number is None or _counts_rows(number, sheets):
        fields["contract_no"] = _behind_title(sheets[0])
    fields["seller"] = _in_chinese(fields["seller"], sheets)
    text = "\n".join(reading.text for reading in readings)
    if fields["sign_date"].value is None and DAY_FIRST.intersection(languages(text)):
        fields["sign_date"] = best(extract(sheets, SIGNED_DAY_FIRST), fields["sign_date"])
    if fields["sign_date"].value is None:
        fields["sign_date"] = _some_day(sheets) or fields["sign_date"]
    fields["quantity"] = total_quantity(listed, fields["quantity"], sheets)
    if fields["quantity"].value is None:
        fields["quantity"] = _counted(sheets)
    fields["total_amount"] = total_amount(listed, fields["total_amount"])
    if len(listed) == 1 and not fields["quantity"].sure:
        price = extract(sheets, UNIT_PRICE)
        fields["quantity"] = by_price(fields["quantity"], price, fields["total_amount"])
    if fields["destination"].value is None:
        fields["destination"] = across(sheets, DESTINATION)
    if fields["destination"].value in (None, HOME):
        # In running text a label's neighbour may say where the goods are loaded.
        # What a label has of China is where the goods are loaded.
        named = abroad(sheets)
        fields["destination"] = named if named.value else best(named, fields["destination"])
    if fields["currency"].value is None:
        fields["currency"] = currency_beside(fields["total_amount"], sheets)
    seller_marked, buyer_marked = marks_of_parties(sheets)
    clause, thin = _after_sales(readings)
    found = languages(text)
    return kind.model_validate(
        {
            "id": identity,
            "pages": tuple(dict.fromkeys(reading.ref for reading in readings)),
            **fields,
            "total_in_words": amount_in_words(sheets),
            "language": Field(value=found, confidence=0.97 if found else 0.0),
            "vehicles": tuple(
                VehicleRow.model_validate(
                    {name: cells[name] for name in VehicleRow.model_fields if name in cells}
                )
                for cells in listed
            ),
            "after_sales_clause": clause,
            "after_sales_thin": thin,
            "arrival": arrival_place(readings),
            "terms": terms(readings),
            "seller_marked": seller_marked,
            "buyer_marked": buyer_marked,
            "sealed": sealed(readings),
            "signed": _signed(readings),
            "seals": seals(readings),
            "claims": claims(fields) + tuple(c for cells in listed for c in claims(cells)),
        }
    )


def _counts_rows(number: str, sheets: Sequence[Sheet]) -> bool:
    """Whether a number stands under no label but the No. of a table, which counts its rows."""
    for sheet in sheets:
        columns = {column.rect for head in headers(sheet) for column in head}
        for label in sheet.labelled(CONTRACT_NO.name):
            if label.rect not in columns and at_label(sheet, label, CONTRACT_NO).value == number:
                return False
    return True


def _behind_title(sheet: Sheet) -> Field[str]:
    """The number that a title has, and no label: SALES CONTRACT RT-2026-09, Agreement No. X-1."""
    for line in sheet.reading.lines:
        found = next(filter(None, (one.search(line.text) for one in _NUMBERED)), None)
        if found and line.rect.y1 < TITLE * sheet.reading.size[1]:
            start, end = found.span(1)
            piece = Piece.of(line, start, end)
            return weigh((piece,), sheet.reading, CONTRACT_NO, sheet.labels)
    return Field()


def _in_chinese(seller: Field[str], sheets: Sequence[Sheet]) -> Field[str]:
    """The seller by its Chinese name, where a contract in two languages has both.

    It is the one that the application has. A name of a person is rather that of who signs for it.
    """
    if seller.value is not None and _PERSON.fullmatch(seller.value):
        return seller.model_copy(update={"confidence": min(seller.confidence, SIGNER)})
    if seller.value is None or HAN.search(seller.value):
        return seller
    named = (
        at_label(sheet, label, SELLER) for sheet in sheets for label in sheet.labelled(SELLER.name)
    )
    return next((one for one in named if one.value and HAN.search(one.value)), seller)


def _counted(sheets: Sequence[Sheet]) -> Field[Any]:
    """The number of vehicles that the running text speaks of, where it speaks of one only."""
    found = [field for _, field in anywhere(sheets, IN_WORDS)]
    return best(*found) if len({field.value for field in found}) == 1 else Field()


def _after_sales(readings: Sequence[PageReading]) -> tuple[Field[bool], Field[bool]]:
    """Whether an after-sales clause stands there, and whether it is no more than a heading."""
    lines = [(reading, line) for reading in readings for line in reading.lines]
    legible = all(reading.legibility == "read" for reading in readings)
    places = [at for at, (_, line) in enumerate(lines) if _AFTER_SALES.search(line.text)]
    if not places:
        return Field(value=False, confidence=0.96 if legible else 0.5), Field()
    full = [
        at
        for at in places
        if any(
            _WHO.search(line.text) and len(line.text) >= 12
            for _, line in lines[at : at + CLAUSE_LINES]
        )
    ]
    reading, line = lines[(full or places)[0]]
    place = (reading.evidence(line.rect, line.reader),)
    return (
        Field(value=True, raw=line.text, confidence=0.97, evidence=place),
        Field(value=not full, confidence=0.97 if full or legible else 0.5, evidence=place),
    )


def _some_day(sheets: Sequence[Sheet]) -> Field[dt.date] | None:
    """The first day that a contract without a legible label prints; a guess if not its only one.

    A run of digits is a number rather than a day.
    """
    days = [field for piece, field in anywhere(sheets, SIGN_DATE) if not piece.text.isdigit()]
    if not days:
        return None
    sure = days[0].confidence if len({day.value for day in days}) == 1 else GUESS
    return days[0].model_copy(update={"confidence": min(days[0].confidence, sure)})


def _signed(readings: Sequence[PageReading]) -> Field[bool]:
    """Whether pen strokes of a signature stand on any page."""
    for reading in readings:
        for stroke in reading.signatures:
            place = reading.evidence(stroke, "signature")
            return Field(value=True, confidence=0.96, evidence=(place,))
    legible = all(reading.legibility == "read" for reading in readings)
    return Field(value=False, confidence=0.9 if legible else 0.5)

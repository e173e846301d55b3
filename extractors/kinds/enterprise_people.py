"""Appraisers and their social security: persons one by one, or in a table."""

import re
from collections.abc import Sequence
from typing import Any

from dossier import Appraiser, AppraiserCertificate, Field, SocialSecurityRecord
from dossier.numbers.name import normalise
from extractors.doubt import weigh
from extractors.fields.appraiser_certificate_no import APPRAISER_CERTIFICATE_NO
from extractors.fields.appraiser_name import APPRAISER_NAME
from extractors.fields.employer import EMPLOYER
from extractors.fields.enterprise_parsers import month, months
from extractors.fields.spec import Spec
from extractors.fields.valid_until import VALID_UNTIL
from extractors.find import anywhere, at_label, extract
from extractors.kinds.enterprise_forms import (
    INSURANCE_FORM,
    PERSON_FORM,
)
from extractors.kinds.enterprise_fronts import INSURANCE_FRONTS, PERSON_FRONTS
from extractors.kinds.enterprise_shared import common, read_piece, sheets_of, surest, with_seal
from extractors.layout.aligned import same_column, same_row
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import PageReading

_TOLD = re.compile(
    r"(?:^|兹证明|兹有|学员)\s*([\u4e00-\u9fff]{2,4}?)(?:同志|先生|女士)?\s*[（(，,]\s*"
    r"(?:(?:居民|公民)?身份证?|证件号|性别|[男女]\b)"
)
_YEAR_ENDS = re.compile(r"(?<!\d)20\d\d ?年?$")
MONTH = Spec(name="month", labels=(), parse=month, letters="0123456789-年月./")


def appraiser_certificate(identity: str, readings: Sequence[PageReading]) -> AppraiserCertificate:
    """One certificate, a sheet with several, or a list of persons."""
    sheets = sheets_of(readings, PERSON_FORM, PERSON_FRONTS)
    persons = [person for sheet in sheets for person in _appraisers(sheet)]
    fields: dict[str, Field[Any]] = {"valid_until": extract(sheets, VALID_UNTIL)}
    return AppraiserCertificate.model_validate(
        {**common(identity, readings, fields), "persons": tuple(persons)}
    )


def _appraisers(sheet: Sheet) -> list[Appraiser]:
    """The persons on a page, each with the certificate number that stands nearest."""
    names = _names(sheet)
    numbers = _numbers(sheet)
    if not names:
        # A certificate whose name could not be read is still one of somebody.
        return [Appraiser(certificate_no=numbers[0][1])] if len(numbers) == 1 else []
    return [Appraiser(name=name, certificate_no=_nearest(piece, numbers)) for piece, name in names]


def _names(sheet: Sheet) -> list[tuple[Piece, Field[str]]]:
    """The names at their labels: beside each, or in the column below one."""
    found: list[tuple[Piece, Field[str]]] = []
    for label in sheet.labelled(APPRAISER_NAME.name):
        column = _column(sheet, label)
        if len(column) > 1:
            found += [(piece, read_piece(sheet, piece, APPRAISER_NAME)) for piece in column]
            continue
        field = at_label(sheet, label, APPRAISER_NAME)
        if field.value is not None or field.raw:
            found.append((label, field))
    return found or _in_sentences(sheet)


def _in_sentences(sheet: Sheet) -> list[tuple[Piece, Field[str]]]:
    """Names that a sentence of a certificate tells: 王某某（身份证号：…）参加培训."""
    names = [
        Piece.of(line, *found.span(1))
        for line in sheet.reading.lines
        if (found := _TOLD.search(line.text))
    ]
    return [(name, read_piece(sheet, name, APPRAISER_NAME)) for name in names]


def _column(sheet: Sheet, label: Piece) -> list[Piece]:
    """The names of a table's column, down to its foot."""
    under = [
        piece
        for piece in sheet.values
        if piece.rect.y0 > label.rect.y0 + 0.5 * label.rect.height
        and same_column(piece.rect, label.rect)
        and APPRAISER_NAME.parse(piece.text) is not None
    ]
    return sorted(under, key=lambda piece: piece.rect.y0)


def _numbers(sheet: Sheet) -> list[tuple[Piece, Field[str]]]:
    """The certificate numbers at their labels, or down a column."""
    spec = APPRAISER_CERTIFICATE_NO
    found: list[tuple[Piece, Field[str]]] = []
    for label in sheet.labelled(spec.name):
        field = at_label(sheet, label, spec)
        if field.value is not None:
            found.append((label, field))
        found += [
            (piece, read_piece(sheet, piece, spec))
            for piece in sheet.values
            if piece.rect.y0 > label.rect.y1
            and same_column(piece.rect, label.rect)
            and spec.parse(piece.text) is not None
        ]
    return found


def _nearest(name: Piece, numbers: Sequence[tuple[Piece, Field[str]]]) -> Field[str]:
    """The number on the person's row, else the one that stands nearest."""

    def away(item: tuple[Piece, Field[str]]) -> float:
        x, y = item[0].rect.middle
        other_x, other_y = name.rect.middle
        return abs(x - other_x) + 3 * abs(y - other_y)

    on_row = [item for item in numbers if same_row(item[0].rect, name.rect)]
    best = min(on_row or numbers, key=away, default=None)
    return best[1] if best else Field()


def social_security_record(identity: str, readings: Sequence[PageReading]) -> SocialSecurityRecord:
    """What an employer pays, for one person or for many."""
    sheets = sheets_of(readings, INSURANCE_FORM, INSURANCE_FRONTS)
    fields: dict[str, Field[Any]] = {
        "employer": extract(sheets, EMPLOYER),
        "month": _latest_month(sheets),
    }
    if fields["employer"].value is None:
        fields["employer"] = next((f for _, f in anywhere(sheets, EMPLOYER)), fields["employer"])
    fields["employer"] = surest(
        fields["employer"], (field for _, field in anywhere(sheets, EMPLOYER))
    )
    persons: dict[str, Field[str]] = {}
    for sheet in sheets:
        for _, field in _names(sheet):
            persons.setdefault(normalise(field.value or field.raw), field)
    return SocialSecurityRecord.model_validate(
        {
            **common(identity, readings, fields),
            "persons": tuple(persons.values()),
            **with_seal(readings),
        }
    )


def _latest_month(sheets: Sequence[Sheet]) -> Field[Any]:
    """The latest month that is named anywhere, if only at the end of a line and in the next one."""
    runs = [(sheet, _to_its_month(sheet, piece)) for sheet in sheets for piece in sheet.values]
    places = [
        (max(named), sheet, pieces)
        for sheet, pieces in runs
        if (named := months(" ".join(piece.text for piece in pieces)))
    ]
    if not places:
        return Field()
    _, sheet, pieces = max(places, key=lambda item: item[0])
    return weigh(pieces, sheet.reading, MONTH, sheet.labels)


def _to_its_month(sheet: Sheet, piece: Piece) -> tuple[Piece, ...]:
    """A line, and the next one where it ends with a year whose month stands there."""
    if not _YEAR_ENDS.search(piece.text):
        return (piece,)
    more = sheet.continued(piece)
    return (piece,) if more is None else (piece, more)

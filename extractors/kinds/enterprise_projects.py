"""The papers of a project abroad (三(五)): award, filing form, contract."""

import re
from collections.abc import Sequence
from typing import Any

from dossier import BidAward, Field, ProjectContract, ProjectFilingForm
from extractors.doubt import weigh
from extractors.fields.date import DATE
from extractors.fields.filing_no import FILING_NO
from extractors.fields.issuer import ISSUER
from extractors.fields.project import PROJECT
from extractors.fields.sign_date import SIGN_DATE
from extractors.find import anywhere, extract
from extractors.kinds.enterprise_forms import PROJECT_FIELDS, PROJECT_FORM
from extractors.kinds.enterprise_fronts import PROJECT_FRONTS
from extractors.kinds.enterprise_shared import common, fields_of, last_date, sheets_of, with_seal
from extractors.kinds.shared import abroad
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import Line, PageReading

FRONT = 3
"""Parties, project and country stand on the first pages."""
_ADDRESS = re.compile(r"\s*[^\s，。：:]{6,40}\s*[:：]\s*")
_OPENED, _CLOSED = re.compile(r"[“\"「《]"), re.compile(r"[”\"」》]")
_PROJECT = re.compile(r"项目|工程|标段")


def _project_paper(identity: str, readings: Sequence[PageReading]) -> dict[str, Any]:
    sheets = sheets_of(readings[:FRONT], PROJECT_FORM, PROJECT_FRONTS)
    fields: dict[str, Field[Any]] = fields_of(sheets, PROJECT_FIELDS)
    if fields["contractor"].value is None:
        fields["contractor"] = _addressed(sheets)
    if fields["project"].value is None:
        fields["project"] = _quoted(sheets)
    if fields["destination"].value is None:
        fields["destination"] = abroad(sheets)
    dated = extract(sheets, SIGN_DATE), extract(sheets, DATE), last_date(sheets)
    fields["date"] = next((field for field in dated if field.value is not None), dated[0])
    return {**common(identity, readings, fields), **with_seal(readings)}


def bid_award(identity: str, readings: Sequence[PageReading]) -> BidAward:
    """The award of the bid: a table, or a letter to the firm that has won."""
    return BidAward.model_validate(_project_paper(identity, readings))


def project_filing_form(identity: str, readings: Sequence[PageReading]) -> ProjectFilingForm:
    """The filing form, with its number."""
    number = extract(sheets_of(readings[:FRONT], PROJECT_FORM, PROJECT_FRONTS), FILING_NO)
    return ProjectFilingForm.model_validate(
        {**_project_paper(identity, readings), "filing_no": number}
    )


def project_contract(identity: str, readings: Sequence[PageReading]) -> ProjectContract:
    """The contract of the project."""
    return ProjectContract.model_validate(_project_paper(identity, readings))


def _addressed(sheets: Sequence[Sheet]) -> Field[str]:
    """Whom a letter is addressed to, as a line of its own says before its colon."""
    return next(
        (field for piece, field in anywhere(sheets, ISSUER) if _ADDRESS.fullmatch(piece.line.text)),
        Field(),
    )


def _quoted(sheets: Sequence[Sheet]) -> Field[str]:
    """The project by its name between quotation marks, which may run on into the next line."""
    for sheet in sheets:
        lines = sheet.reading.lines
        for line, following in zip(lines, (*lines[1:], None), strict=True):
            opened = _OPENED.search(line.text)
            if opened is None:
                continue
            pieces = [_piece(line, opened.end())]
            if following is not None and not _CLOSED.search(line.text, opened.end()):
                pieces.append(_piece(following, 0))
            if _PROJECT.search("".join(piece.text for piece in pieces)):
                return weigh(pieces, sheet.reading, PROJECT, sheet.labels)
    return Field()


def _piece(line: Line, start: int) -> Piece:
    """A line from a place on, up to the mark that closes a quotation."""
    closed = _CLOSED.search(line.text, start)
    end = closed.start() if closed else len(line.text)
    return Piece.of(line, start, end)

"""Which firm an inspection report comes from: the body, and not its client."""

import re
from collections.abc import Sequence

from dossier import Field
from extractors.fields.institution import INSTITUTION
from extractors.find import anywhere, at_label
from extractors.layout.aligned import same_row
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet

HEAD = 0.2
"""A letterhead stands in the upper part of the first page."""
FOOT = 0.6
"""The body signs in the lower part of a page."""
UNTOLD = 0.6
"""Confidence in a body that nothing calls one."""
_BODY = re.compile(r"检|鉴定|评估|验车|认证|计量")
_PLACE = re.compile(r"地点|地址|场所|\bplace\b|address", re.IGNORECASE)
_SIGNED = re.compile(
    r"[(（]\s*(?:盖章|公章|签章|检测专用章|检验专用章)"
    r"|公司\s*(?:[(（]\s*CMA|20\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?\s*$)"
)
"""How a line goes on with which a body signs: a seal, the number of its approval, or the day."""


def body(sheets: Sequence[Sheet], labelled: Field[str], client: Field[str]) -> Field[str]:
    """The body that inspected: as a label has it, else by its letterhead or its signature.

    Args:
        sheets: The report's pages.
        labelled: What stands at the body's label.
        client: Who had the vehicle inspected.
    """
    if _one_place(labelled, client):
        labelled = _other_body(sheets, client.value)
    return labelled if labelled.value is not None else _letterhead(sheets, client.value)


def _one_place(body: Field[str], client: Field[str]) -> bool:
    """Whether one printed name was taken for both: the client's, under 退验单位 for 送检单位."""
    same = body.value is not None and body.value == client.value
    return same and body.evidence == client.evidence


def _other_body(sheets: Sequence[Sheet], client: str | None) -> Field[str]:
    """Who stands under another label of the body, and is not the client."""
    for sheet in sheets:
        for label in sheet.labelled(INSTITUTION.name):
            found = at_label(sheet, label, INSTITUTION)
            if found.value not in (None, client):
                return found
    return Field()


def _letterhead(sheets: Sequence[Sheet], client: str | None) -> Field[str]:
    """The body's name where it is only printed as a letterhead or beside the seal."""
    first, others = (_firms(part, client) for part in (sheets[:1], sheets[1:]))
    named = [
        field
        for piece, field in (*first, *others)
        if field.value and (_BODY.search(field.value) or _SIGNED.search(piece.line.text))
    ]
    if named:
        return named[0]
    head = [
        field
        for piece, field in first
        if piece.rect.y1 < HEAD * sheets[0].reading.size[1]
        and not piece.line.text.rstrip().endswith((":", "：", ",", "，"))  # whom it addresses
    ]
    if not head:
        return _own_client(sheets, client)
    if client is not None:
        return head[0]
    # A firm that does not say that it inspects may be the client, whose label was not read.
    return head[0].model_copy(update={"confidence": min(UNTOLD, head[0].confidence)})


def _own_client(sheets: Sequence[Sheet], client: str | None) -> Field[str]:
    """The client as the body: where its name heads the report and signs it, and no other does."""
    named = [
        (piece.rect.y1 / sheet.reading.size[1], field)
        for sheet in sheets
        for piece, field in anywhere([sheet], INSTITUTION)
        if client is not None and field.value == client
    ]
    heads = [field for at, field in named if at < HEAD / 2]
    signs = any(at > FOOT for at, _ in named)
    return heads[0] if heads and signs else Field()


def _firms(sheets: Sequence[Sheet], client: str | None) -> list[tuple[Piece, Field[str]]]:
    """The firms that pages name, but for the client and for where was inspected (检测地点)."""
    return [
        (piece, field)
        for sheet in sheets
        for piece, field in anywhere([sheet], INSTITUTION, lambda text: bool(_BODY.search(text)))
        if field.value != client and not _is_place(piece, sheet)
    ]


def _is_place(piece: Piece, sheet: Sheet) -> bool:
    """Whether the label before a firm on its row asks for a place."""
    before = [
        line
        for line in sheet.reading.lines
        if line.rect.x1 <= piece.rect.x0 and same_row(line.rect, piece.rect)
    ]
    nearest = max(before, key=lambda line: line.rect.x1, default=None)
    own = piece.line.text[: piece.start]
    return bool(_PLACE.search(own or (nearest.text if nearest else "")))

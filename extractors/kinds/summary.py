"""The summary of a certificate's page 1: its registration, then each transfer."""

import re

from rapidfuzz import fuzz

from dossier import Entry, Field
from extractors.fields.entry_date import ENTRY_DATE
from extractors.fields.owner import OWNER, is_watermark
from extractors.fields.owner_id import OWNER_ID
from extractors.fields.registration_date import REGISTRATION_DATE
from extractors.find import anywhere, best, extract
from extractors.kinds.entries import composite_id, for_export, head
from extractors.layout.folded import fold
from extractors.layout.labels import Piece
from extractors.layout.parts import band
from extractors.layout.sheet import Sheet
from extractors.reading import Line, Rect
from extractors.row_by_row import row_in

_TRANSFERS = ("转移登记摘要信息栏", "转让登记摘要信息栏")
_REGISTRATION = "注册登记摘要信息栏"
"""What stands over the summary's rows of transfers, and over its first row."""
HEADING = 75
"""Likeness of a line to a heading, 0 to 100, from which on it is that."""
LABELS_OWN = 75
"""Likeness to a part of a label, 0 to 100, from which on a text is the label's, read badly."""
_WITH_NUMBER = re.compile(r"[/／](?:统一社会信用代码|组织机构代码|居民身份证)")
"""How an owner goes on in its own line: name/kind of number/number."""
OWNERS = 66
"""Likeness of a label to 所有人: one letter of it may be misread."""
ROWS_OF_ONE = 2.5
"""Heights below an owner's label within which its value stands."""


def summary(sheet: Sheet) -> list[Entry]:
    """The summary rows of page 1: the registration, then each transfer, without unused rows."""
    reading = sheet.reading
    owners = _owners(sheet)
    rows: list[Entry] = []
    later = [line.rect.y0 for line in reading.lines if _heads_transfers(line)]
    for index, first in enumerate(owners):
        top = first.rect.y0 - 0.5 * first.rect.height
        bottom = (
            owners[index + 1].rect.y0 - 0.5 * first.rect.height
            if index + 1 < len(owners)
            else _end_below(sheet, first.rect.y1)
        )
        bottom = min([bottom, *(y for y in later if y > first.rect.y1)])
        row = Sheet(band(reading, top, bottom), sheet.labels)
        owner = extract([row], OWNER) if first.is_label else _unlabelled(row)
        date = best(extract([row], REGISTRATION_DATE), extract([row], ENTRY_DATE))
        # Somebody registered the vehicle, though a seal may hide who.
        registered = first is owners[0] and date.value is not None
        if not (registered or _names_one(owner)):
            continue
        if date.value is None:
            date = next((field for _, field in anywhere([row], ENTRY_DATE)), date)
        if date.value is None and owner.value is not None:
            place = Rect(first.rect.x0, first.rect.y1, float(reading.size[0]), bottom)
            date = row_in(place, reading, ENTRY_DATE, sheet.labels) or date
        owner_id = extract([row], OWNER_ID)
        if owner_id.value is None:
            owner_id = best(owner_id, extract([row], OWNER_ID.under("owner")), composite_id(row))
        rows.append(
            Entry(
                kind="transfer" if rows or min(later, default=top) < top else "registration",
                date=date,
                owner=owner,
                owner_id=owner_id,
                for_export=bool(rows) and for_export(row.reading.text),
            )
        )
    return rows


def _heads_transfers(line: Line) -> bool:
    """Whether a line stands over the summary's rows of transfers; a letter or two may be wrong."""
    text = fold(line.text).text
    like = max(fuzz.ratio(text, head) for head in _TRANSFERS)
    return like >= HEADING and like > fuzz.ratio(text, _REGISTRATION)


def end(sheet: Sheet) -> float:
    """Where the summary of a page ends, in pixels from the top."""
    return _end_below(sheet, _owners(sheet)[-1].rect.y1)


def _owners(sheet: Sheet) -> list[Piece]:
    """What the summary's rows begin with, from top to bottom: the owner's label.

    Where a seal hides that, it is the owner itself, told by the number that follows the name.
    """
    labels = [
        label
        for label in sheet.labelled("owner")
        if head(label.line) is None and fuzz.partial_ratio("所有人", label.text) >= OWNERS
    ]
    labelled = [label.rect for label in labels]
    bare = [
        piece
        for piece in sheet.values
        if piece.start == 0
        and _WITH_NUMBER.search(piece.line.text)
        and not any(
            -rect.height < piece.rect.y0 - rect.y0 < ROWS_OF_ONE * rect.height for rect in labelled
        )
    ]
    return sorted([*labels, *bare] if labels else [], key=lambda piece: piece.rect.y0)


def _unlabelled(row: Sheet) -> Field[str]:
    """The owner of a row whose label is hidden."""
    named = (
        field for piece, field in anywhere([row], OWNER) if _WITH_NUMBER.search(piece.line.text)
    )
    return next(named, Field())


def _names_one(owner: Field[str]) -> bool:
    """Whether a place holds more than a dash, a row's number, a speck, or its label's own words.

    What the watermark leaves there is as little.
    """
    text = owner.value or owner.raw
    if is_watermark(text):
        return False
    long = len(re.findall(r"[\u4e00-\u9fffA-Za-z0-9]", text)) >= 4
    of_label = long and fuzz.partial_ratio(text, OWNER.labels[0]) >= LABELS_OWN
    return (owner.value is not None or long) and not of_label


def _end_below(sheet: Sheet, top: float) -> float:
    """Where the last summary row ends: at the next 登记栏 or vehicle heading, or the page's end."""
    ends = [
        line.rect.y0
        for line in sheet.reading.lines
        if line.rect.y0 > top and re.search(r"登记栏|机动车信息栏", line.text.replace(" ", ""))
    ]
    return min(ends, default=float(sheet.reading.size[1]))

"""The dated records of a certificate: the summary rows of page 1, the entries of pages 3 and on."""

import re
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Hamming

from dossier import Entry, EntryKind, Field
from extractors.fields.entry_date import ENTRY_DATE
from extractors.fields.owner import OWNER
from extractors.fields.owner_id import OWNER_ID
from extractors.fields.registration_date import REGISTRATION_DATE
from extractors.fields.use_nature import USE_NATURE
from extractors.find import anywhere, best, extract
from extractors.kinds.entry_edges import edges
from extractors.layout.folded import fold
from extractors.layout.labels import Piece
from extractors.layout.parts import band
from extractors.layout.sheet import Sheet
from extractors.reading import Line

_HEADS: tuple[tuple[EntryKind, str], ...] = (
    ("mortgage_release", r"解除抵押|注销抵押|抵押注销|抵押登记注销"),
    ("pledge_release", r"解除质押|注销质押|质押注销"),
    ("seizure_release", r"解除查封|解除扣押|解封"),
    ("mortgage", r"抵押登记|抵押备案|^抵押$"),
    ("pledge", r"质押备案|质押登记|^质押$"),
    ("seizure", r"查封|扣押"),
    ("transfer", r"转让登记|转移登记|转让待出口|转移待出口|所有权转移"),
    ("change", r"变更登记|变更备案"),
    ("other", r"转入登记|转入|迁入|迁出|补领|换领|补发|换发|停驶|复驶|更正|注销登记"),
)
_TRANSFERS = ("转移登记摘要信息栏", "转让登记摘要信息栏")
_REGISTRATION = "注册登记摘要信息栏"
"""What stands over the summary's rows of transfers, and over its first row."""
_EXPORT = ("转让待出口", "转移待出口", "转让登记待出口", "待出口")
_TRANSFER = re.compile(r"^[\W\d]*(?:转让登记|转移登记)")
_ALONE: dict[str, EntryKind] = {
    "转让登记": "transfer",
    "转移登记": "transfer",
    "抵押登记": "mortgage",
    "变更登记": "change",
}
"""Heads of which one letter may be misread where they are all of a line."""
HEADING = 75
"""Likeness of a line to a heading, 0 to 100, from which on it is that."""
LABELS_OWN = 75
"""Likeness to a part of a label, 0 to 100, from which on a text is the label's, read badly."""
_LEAD = re.compile(r"^[\d\s.、()（）\-年月日/:：【\[ⅠⅡⅢⅣⅤⅥⅦIVX]*")
_NOT_A_HEAD = re.compile(r"^(?:日期|时间|摘要|信息栏|权人|人|前|后所有人|待出口日期)")


def _head(line: Line) -> EntryKind | None:
    """The kind of entry that a line opens, or None where it opens none."""
    text = fold(line.text).text
    lead = _LEAD.match(text)
    body = text[lead.end() :] if lead else text
    for kind, pattern in _HEADS:
        found = re.search(pattern, body)
        if found and found.start() <= 6 and not _NOT_A_HEAD.match(body[found.end() :]):
            return kind
    misread = (kind for words, kind in _ALONE.items() if Hamming.distance(words, body) == 1)
    return next(misread, None)


def for_export(text: str) -> bool:
    """Whether a text carries the endorsement 转让待出口, one letter misread at most."""
    plain = fold(text).text
    return any(
        words in plain or (len(plain) >= len(words) >= 5 and fuzz.partial_ratio(words, plain) >= 79)
        for words in _EXPORT
    )


def entries(sheet: Sheet, summarised: bool = False) -> list[Entry]:
    """The running entries of a 登记栏 page, from top to bottom.

    Args:
        sheet: The page.
        summarised: Whether it begins with the summary, whose rows open no entries.
    """
    reading = sheet.reading
    above = _end_of_summary(sheet, _owners(sheet)[-1].rect.y1) if summarised else 0.0
    heads = sorted(
        ((line, kind) for line in reading.lines if line.rect.y0 >= above and (kind := _head(line))),
        key=lambda item: item[0].rect.y0,
    )
    opened: list[tuple[Line, EntryKind]] = []
    ends = [line.rect.y0 for line, _ in heads[1:]] + [float(reading.size[1])]
    owners = [owner.rect.y0 for owner in sheet.labelled(OWNER.name)]
    for (line, kind), end in zip(heads, ends, strict=False):
        last = opened[-1] if opened else None
        if last and kind == last[1] and _same_entry(last[0], line, owners, end):
            continue
        opened.append((line, kind))
    tops = edges([line for line, _ in opened], reading.lines)
    return _merged(
        [
            _entry(Sheet(band(reading, top, bottom), sheet.labels), kind)
            for (_, kind), (top, bottom) in zip(
                opened, pairwise((*tops, reading.size[1])), strict=True
            )
        ]
    )


def _same_entry(first: Line, second: Line, owners: Sequence[float], end: float) -> bool:
    """Whether two lines that name one kind of entry are the head and the note of one entry.

    A note does not begin as a head does, or has no owner of its own below it. Where the first entry
    has one, too, the endorsement alone is a head.

    Args:
        first: The head of the entry.
        second: The other line.
        owners: Where labels of owners stand, in pixels from the top.
        end: Where the next head stands.
    """
    if second.rect.y0 - first.rect.y0 < 1.2 * first.rect.height:
        return True
    plain = fold(second.text).text
    alone = plain in _EXPORT and any(first.rect.y0 <= y < second.rect.y0 for y in owners)
    has_own = any(second.rect.y0 < y < end for y in owners)
    is_head = has_own and (alone or bool(_TRANSFER.match(plain)))
    return for_export(second.text) and not is_head


def _entry(sheet: Sheet, kind: EntryKind) -> Entry:
    """One entry out of the band of the page that it takes."""
    date = extract([sheet], ENTRY_DATE)
    if date.value is None:
        date = next((field for _, field in anywhere([sheet], ENTRY_DATE)), date)
    owner = extract([sheet], OWNER) if kind in ("transfer", "change") else Field[str]()
    owner_id = extract([sheet], OWNER_ID) if owner.found else Field[str]()
    if owner.found and owner_id.value is None:
        owner_id = best(owner_id, _composite_id(sheet))
    return Entry(
        kind=kind,
        date=date,
        owner=owner,
        owner_id=owner_id,
        for_export=kind == "transfer" and for_export(sheet.reading.text),
        use_nature=_changed_use(sheet) if kind == "change" else Field(),
    )


def _changed_use(sheet: Sheet) -> Field[str]:
    """The use that an entry of change records; surely none where it speaks of something else."""
    use = extract([sheet], USE_NATURE)
    other = "使用性质" not in fold(sheet.reading.text).text and sheet.reading.legibility == "read"
    return Field(confidence=1.0) if not use.found and other else use


def _merged(found: Sequence[Entry]) -> list[Entry]:
    """An endorsement printed below its transfer, without an owner of its own, belongs to it."""
    merged: list[Entry] = []
    for entry in found:
        last = merged[-1] if merged else None
        if (
            last
            and last.kind == entry.kind == "transfer"
            and entry.for_export
            and not entry.owner.found
        ):
            date = last.date if last.date.value is not None else entry.date
            merged[-1] = last.model_copy(update={"for_export": True, "date": date})
        else:
            merged.append(entry)
    return merged


def summary(sheet: Sheet) -> list[Entry]:
    """The summary rows of page 1: the registration, then each transfer, without unused rows."""
    reading = sheet.reading
    owners = _owners(sheet)
    rows: list[Entry] = []
    later = [line.rect.y0 for line in reading.lines if _heads_transfers(line)]
    for index, label in enumerate(owners):
        top = label.rect.y0 - 0.5 * label.rect.height
        bottom = (
            owners[index + 1].rect.y0 - 0.5 * label.rect.height
            if index + 1 < len(owners)
            else _end_of_summary(sheet, label.rect.y1)
        )
        bottom = min([bottom, *(y for y in later if y > label.rect.y1)])
        row = Sheet(band(reading, top, bottom), sheet.labels)
        owner = extract([row], OWNER)
        if not _names_one(owner):
            continue
        date = best(extract([row], REGISTRATION_DATE), extract([row], ENTRY_DATE))
        if date.value is None:
            date = next((field for _, field in anywhere([row], ENTRY_DATE)), date)
        owner_id = extract([row], OWNER_ID)
        if owner_id.value is None:
            owner_id = best(owner_id, extract([row], OWNER_ID.under("owner")), _composite_id(row))
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


def _owners(sheet: Sheet) -> list[Piece]:
    """Where the summary's rows begin, from top to bottom."""
    return [
        label
        for label in sheet.labelled("owner")
        if _head(label.line) is None and "所有人" in label.text
    ]


def _names_one(owner: Field[str]) -> bool:
    """Whether a place holds more than a dash, a row's number, a speck, or its label's own words."""
    text = owner.value or owner.raw
    long = len(re.findall(r"[\u4e00-\u9fffA-Za-z0-9]", text)) >= 4
    of_label = long and fuzz.partial_ratio(text, OWNER.labels[0]) >= LABELS_OWN
    return (owner.value is not None or long) and not of_label


def _composite_id(row: Sheet) -> Field[str]:
    """The number at the end of an owner string that wraps into the next line."""
    return next(
        (
            field
            for piece, field in anywhere([row], OWNER_ID)
            if re.search(r"代码|身份|证", piece.text) or OWNER_ID.check_of(field.value)
        ),
        Field(),
    )


def _end_of_summary(sheet: Sheet, top: float) -> float:
    """Where the last summary row ends: at the next 登记栏 or vehicle heading, or the page's end."""
    ends = [
        line.rect.y0
        for line in sheet.reading.lines
        if line.rect.y0 > top and re.search(r"登记栏|机动车信息栏", line.text.replace(" ", ""))
    ]
    return min(ends, default=float(sheet.reading.size[1]))

"""The dated records of a certificate that run on from page 3: transfers, mortgages, changes."""

import re
from collections.abc import Sequence
from itertools import pairwise
from re import Pattern

from rapidfuzz import fuzz
from rapidfuzz.distance import Hamming

from dossier import Entry, EntryKind, Field
from extractors.doubt import weigh
from extractors.fields.color import COLOR
from extractors.fields.engine_no import ENGINE_NO
from extractors.fields.entry_date import ENTRY_DATE
from extractors.fields.owner import OWNER
from extractors.fields.owner_id import OWNER_ID
from extractors.fields.spec import Spec
from extractors.fields.use_nature import USE_NATURE
from extractors.find import anywhere, best, extract
from extractors.kinds.entry_edges import edges
from extractors.layout.folded import fold
from extractors.layout.labels import Piece
from extractors.layout.parts import band
from extractors.layout.sheet import Sheet
from extractors.reading import Line

_HEADS: tuple[tuple[EntryKind, str], ...] = (
    # 除 in dots is read as two letters: 解都余抵押
    (
        "mortgage_release",
        r"解除抵押|^解\S{1,2}抵押|注销抵押|抵押注销|抵押登记注销",
    ),  # 解都余抵押, as dots
    ("pledge_release", r"解除质押|注销质押|质押注销"),
    ("seizure_release", r"解除查封|解除扣押|解封"),
    ("mortgage", r"抵押登记|抵押备案|^抵押$"),
    ("pledge", r"质押备案|质押登记|^质押$"),
    ("seizure", r"查封|扣押"),
    ("transfer", r"转让登记|转移登记|转让待出口|转移待出口|所有权转移"),
    ("change", r"变更登记|变更备案"),
    ("other", r"转入登记|转入|迁入|迁出|补领|换领|补发|换发|停驶|复驶|更正|注销登记"),
)
IN_LINE = 0.4
"""Heights by which a label may stand higher than the line that it is in."""
_EXPORT = ("转让待出口", "转移待出口", "转让登记待出口", "待出口")
_TRANSFER = re.compile(r"^(?:(?!备注|签注|附注)[^:]{2,6}:)?[\W\d]*(?:转让登记|转移登记)")
"""How the head of a transfer begins, maybe behind a label: 登记事项：转让登记（转让待出口）."""
_ALONE: dict[str, EntryKind] = {
    "转让登记": "transfer",
    "转移登记": "transfer",
    "抵押登记": "mortgage",
    "变更登记": "change",
}
"""Heads of which one letter may be misread where they are all of a line."""
_NOTE = re.compile(r"^[该本此](?:机动车|车辆?)已?")
"""How a sentence of an entry begins that tells what was done: 该车已办理转让登记，用于出口。"""
_LEAD = re.compile(r"^[\d\s.、()（）\-年月日/:：【\[ⅠⅡⅢⅣⅤⅥⅦIVX]*")
_TO = r"[^，。；]{0,6}(?:变更|更改|改|换)[为成]\s*[:：]?\s*"
CHANGES: tuple[tuple[Spec[str], Pattern[str]], ...] = (
    (COLOR, re.compile(f"(?:车身)?颜色{_TO}")),
    (ENGINE_NO, re.compile(f"发动机号码?{_TO}")),
)
"""Items that an entry of change may make another, and the words before the new one."""
_NOT_A_HEAD = re.compile(r"^(?:日期|时间|摘要|信息栏|权人|人|前|后所有人|待出口日期)")


def head(line: Line) -> EntryKind | None:
    """The kind of entry that a line opens, or None where it opens none."""
    body = _LEAD.sub("", fold(line.text).text)
    for kind, pattern in _HEADS:
        found = re.search(pattern, body)
        if found and found.start() <= 6 and not _NOT_A_HEAD.match(body[found.end() :]):
            return kind
    alone = body.split("】")[0]
    misread = (kind for words, kind in _ALONE.items() if Hamming.distance(words, alone) == 1)
    return next(misread, None)


def for_export(text: str) -> bool:
    """Whether a text carries the endorsement 转让待出口, one letter misread at most."""
    plain = fold(text).text
    return any(
        words in plain or (len(plain) >= len(words) >= 5 and fuzz.partial_ratio(words, plain) >= 79)
        for words in _EXPORT
    )


def entries(sheet: Sheet, above: float = 0.0) -> list[Entry]:
    """The running entries of a 登记栏 page, from top to bottom.

    Args:
        sheet: The page.
        above: Where they begin, in pixels from the top: below the summary, whose rows open none.
    """
    reading = sheet.reading
    heads = sorted(
        ((line, kind) for line in reading.lines if line.rect.y0 >= above and (kind := head(line))),
        key=lambda item: item[0].rect.y0,
    )
    if not heads:  # 签注：该车已办理出口转让登记，转让待出口。
        noted = (line for line in reading.lines if line.rect.y0 >= above and for_export(line.text))
        heads = [(line, "transfer") for line in noted][:1]
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

    A note does not begin as a head does, or has no owner of its own in it or below it. Where the
    first entry has one, too, the endorsement alone is a head.

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
    top = second.rect.y0 - IN_LINE * second.rect.height
    has_own = any(top < y < end for y in owners)
    is_head = has_own and (alone or _begins_transfer(plain))
    is_note = for_export(second.text) or bool(_NOTE.match(plain))
    return is_note and not is_head


def _begins_transfer(plain: str) -> bool:
    """Whether a text begins as the head of a transfer does, a letter misread at most: 转運登记.

    In brackets the endorsement heads an entry, too: 【转让待出口】机动车所有人：…
    """
    body = _LEAD.sub("", plain)
    heads = (words for words, kind in _ALONE.items() if kind == "transfer")
    misread = any(Hamming.distance(words, body[: len(words)]) == 1 for words in heads)
    named, bracket, _ = body.partition("】")
    return bool(_TRANSFER.match(plain)) or misread or bool(bracket and named in _EXPORT)


def _entry(sheet: Sheet, kind: EntryKind) -> Entry:
    """One entry out of the band of the page that it takes."""
    date = extract([sheet], ENTRY_DATE)
    if date.value is None:
        date = next((field for _, field in anywhere([sheet], ENTRY_DATE)), date)
    owner = extract([sheet], OWNER) if kind in ("transfer", "change") else Field[str]()
    owner_id = extract([sheet], OWNER_ID) if owner.found else Field[str]()
    if owner.found and owner_id.value is None:
        owner_id = best(owner_id, composite_id(sheet))
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


def changed_to(sheets: Sequence[Sheet], spec: Spec[str], words: Pattern[str]) -> Field[str] | None:
    """What the last entry of change makes of an item: 车身颜色变更为白; None where none does.

    Where that is not legible the item is not known: what was printed first is so no longer.
    """
    found = None
    for sheet in sheets:
        for line in sheet.reading.lines:
            if told := words.search(line.text):
                start, end = told.end(), len(line.text)
                piece = Piece.of(line, start, end)
                found = weigh((piece,), sheet.reading, spec, sheet.labels)
    return found


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


def composite_id(row: Sheet) -> Field[str]:
    """The number at the end of an owner string that wraps into the next line."""
    return next(
        (
            field
            for piece, field in anywhere([row], OWNER_ID)
            if re.search(r"代码|身份|证", piece.text) or OWNER_ID.check_of(field.value)
        ),
        Field(),
    )

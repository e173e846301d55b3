"""What the builders of an enterprise's papers share: letters end with who signs, and when."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from dossier import Field
from extractors.doubt import weigh
from extractors.fields.date import DATE
from extractors.fields.issuer import ISSUER
from extractors.fields.parsers import firm, tidy
from extractors.fields.spec import Spec
from extractors.find import GUESS, anywhere, extract
from extractors.kinds.closing import FAR, by_hand
from extractors.kinds.forms import AnySpec, claims
from extractors.kinds.sealing import sealed_by
from extractors.kinds.shared import seals
from extractors.layout.aligned import same_row
from extractors.layout.fronted import fronted
from extractors.layout.labels import Label, Piece
from extractors.layout.sheet import Sheet
from extractors.reading import PageReading

T = TypeVar("T")

_STOPS = re.compile(r"[,，。;；、：:]|(?<=公司)(?=从事|与|和|向|及)")
_LEAD_IN = re.compile(
    r"^.{0,12}?(?:主要客户为|客户为|购买方为|销售方为|销售给|出售给|兹证明|证明|出口至|向|由|与|和|致)"
    r"(?=[\u4e00-\u9fff]{4})"
)
_ALONE = 18
"""A line that is a date alone has at most so many letters."""
_NAME_ENDS = re.compile(r"([\u4e00-\u9fff]{1,2})[。，；]")
_ENDS_WITH_DAY = re.compile(r"[\d日号][。.)）]?\s*$")


def sheets_of(
    readings: Sequence[PageReading], labels: tuple[Label, ...], fronts: Sequence[str] = ()
) -> list[Sheet]:
    """The pages under a vocabulary; `fronts` are labels that may run into their values."""
    return [Sheet(fronted(reading, fronts) if fronts else reading, labels) for reading in readings]


def beside(sheets: Sequence[Sheet], spec: Spec[T]) -> Field[T]:
    """The field printed right behind its label; what stands below is another's, as in a closing."""
    for sheet in sheets:
        for label in sheet.labelled(spec.name):
            for piece in sheet.beside(label)[:1]:
                far = piece.rect.x0 - label.rect.x1 > FAR * label.rect.height
                if far or by_hand(piece.line, label.rect, sheet.reading):
                    continue
                pieces = (piece, *_wraps(sheet, label, piece))
                field = weigh(pieces, sheet.reading, spec, sheet.labels)
                if field.value is not None:
                    return field
    return Field()


def _wraps(sheet: Sheet, label: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The end of a name that a sentence breaks at its line's end (法定代表人许家 / 明)."""
    if label.start == 0 or piece.line is not label.line or piece.end < len(piece.line.text):
        return ()
    more = sheet.continued(replace(label, rect=piece.line.rect))
    found = _NAME_ENDS.match(more.text) if more else None
    if more is None or found is None:
        return ()
    end = more.start + found.end(1)
    return (replace(more, end=end, rect=more.line.cut(more.start, end).rect),)


def broken_names(sheets: Sequence[Sheet], spec: Spec[T]) -> Iterator[Field[T]]:
    """Names that a seal broke into pieces on one row, read as one."""
    for sheet in sheets:
        pieces = sorted(sheet.values, key=lambda piece: (piece.rect.y0, piece.rect.x0))
        for first in pieces:
            run = [first]
            for piece in sorted(pieces, key=lambda piece: piece.rect.x0):
                gap = piece.rect.x0 - run[-1].rect.x1
                close = -0.5 * piece.rect.height <= gap <= 0.8 * piece.rect.height
                if piece is not first and close and same_row(piece.rect, run[-1].rect):
                    run.append(piece)
            if len(run) > 1 and spec.parse("".join(piece.text for piece in run)) is not None:
                field = weigh(tuple(run), sheet.reading, spec, sheet.labels)
                if field.value is not None:
                    yield field


def surest(field: Field[T], others: Iterable[Field[T]]) -> Field[T]:
    """A value as it was read where it is least in doubt, of all places that say the same."""
    same = [field, *(other for other in others if other.value == field.value)]
    if field.value is None:
        return field
    return max(same, key=lambda one: (not one.alternatives, one.confidence))


def fields_of(sheets: Sequence[Sheet], specs: Sequence[AnySpec]) -> dict[str, Field[Any]]:
    """Each field at its label, by the spec's name."""
    found = {spec.name: extract(sheets, spec) for spec in specs}
    for spec in specs:
        if found[spec.name].value is None and spec.open_ended is not None:
            found[spec.name] = _around_label(sheets, spec) or found[spec.name]
    return found


def _around_label(sheets: Sequence[Sheet], spec: Spec[T]) -> Field[T] | None:
    """A value in two lines, the label in the middle of the cell's height beside them."""
    for sheet in sheets:
        for label in sheet.labelled(spec.name):
            height = label.rect.height
            lines = [
                piece
                for piece in sheet.values
                if 0 < piece.rect.x0 - label.rect.x1 < FAR * height
                and abs(piece.rect.middle[1] - label.rect.middle[1]) < 1.5 * height
            ]
            lines.sort(key=lambda piece: piece.rect.x0)
            cell = [piece for piece in lines if piece.rect.x0 - lines[0].rect.x0 < height]
            cell.sort(key=lambda piece: piece.rect.y0)
            if len(cell) == 2 and spec.parse("".join(piece.text for piece in cell)) is not None:
                field = weigh(tuple(cell), sheet.reading, spec, sheet.labels)
                if field.value is not None:
                    return field
    return None


def common(
    identity: str, readings: Sequence[PageReading], fields: dict[str, Field[Any]]
) -> dict[str, Any]:
    """What every document has: its pages, seals and claims, with the fields."""
    return {
        "id": identity,
        "pages": tuple(dict.fromkeys(reading.ref for reading in readings)),
        "seals": seals(readings),
        "claims": claims(fields),
        **fields,
    }


def with_seal(
    readings: Sequence[PageReading], owner: Field[str] | None = None
) -> dict[str, Field[bool]]:
    """Whether any page is sealed, and not only by others than the firm whose paper it is."""
    return {"sealed": sealed_by(owner or Field(), readings)}


def last_firm(sheets: Sequence[Sheet]) -> Field[str]:
    """The firm that is named last: who signs a letter."""
    firms = [field for _, field in anywhere(sheets[-1:], ISSUER)]
    return firms[-1] if firms else Field()


def last_date(sheets: Sequence[Sheet]) -> Field[Any]:
    """The last date that stands on a line of its own, else the last one of all.

    One amid a sentence (成立于2019年8月26日，为流通企业) is a guess.
    """
    dates = list(anywhere(sheets[-1:], DATE))
    alone = [field for piece, field in dates if len(tidy(piece.line.text)) <= _ALONE]
    if alone or not dates:
        return alone[-1] if alone else Field()
    piece, field = dates[-1]
    if _ENDS_WITH_DAY.search(piece.line.text):
        return field
    return field.model_copy(update={"confidence": min(field.confidence, GUESS)})


def read_piece(sheet: Sheet, piece: Piece, spec: Spec[T]) -> Field[T]:
    """One piece as a field, its doubt judged."""
    return weigh((piece,), sheet.reading, spec, sheet.labels)


def firms_in(text: str) -> list[str]:
    """The firms that a text names, one after the other.

    >>> firms_in("甲乙汽车有限公司从事汽车销售，主要客户为丙丁贸易有限公司。")
    ['甲乙汽车有限公司', '丙丁贸易有限公司']
    """
    parts = (_LEAD_IN.sub("", part) for part in _STOPS.split(tidy(text)))
    return [name for part in parts if (name := firm(part))]


def firms_on(sheets: Sequence[Sheet]) -> tuple[Field[str], ...]:
    """Every firm that the pages name, each once, the surest reading of each."""
    found: dict[str, Field[str]] = {}
    for sheet in sheets:
        for piece in sheet.values:
            for at in range(len(firms_in(piece.text))):
                field = read_piece(sheet, piece, _nth_firm(at))
                known = found.get(field.value or "")
                if field.value and (known is None or field.confidence > known.confidence):
                    found[field.value] = field
    return tuple(found.values())


def _nth_firm(at: int) -> Spec[str]:
    """The firm at a place among those that a text names."""

    def parse(text: str) -> str | None:
        firms = firms_in(text)
        return firms[at] if at < len(firms) else None

    return Spec(name="party", labels=(), parse=parse)

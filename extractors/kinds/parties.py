"""Who signed a contract: the marks at its end, each given to the party that it stands by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from dossier import Field
from extractors.fields.buyer import BUYER
from extractors.fields.seller import SELLER
from extractors.layout.aligned import same_column, same_row
from extractors.layout.folded import reads_from_right
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.marks.signatures import SIGN_HERE
from extractors.reading import PageReading, Rect

ABOVE = 3.0
"""A seal or signature begins at most so many line heights above the party's name."""
UPRIGHT = 0.6
"""Height of a stroke of the pen beside that of the label behind which one signs."""
APART, LEVEL = 0.2, 0.15
"""Of a page's width and height: marks so far beside each other, and no further above, are of two
sides."""
LARGE = 2.0
"""Height of a line, beside that of a party's name, from which on it is a watermark."""
UNDER = 2.2
"""So many label heights below its label one signs, where nothing is behind it."""
FAR, AROUND = 14, 2.0
"""So many label heights behind it, and above or below it, one signs."""
CLEAR = 0.9
"""The score of a line of print."""
HEAD = 12
"""So many label heights below the parties' names, marks no longer stand by them."""
PLACE = 15
"""So many label heights below a party's name its column goes on; a page's foot is further down."""
_LETTER = re.compile(r"[^\W_]")
_SPEAKS = re.compile(
    r"[\u4e00-\u9fff][，。；,;][^，。；,;:：]{0,30}$|[\u4e00-\u9fff]{6}[^\s:：]*$"
    r"|\b(?:are|is|be|and|to|that|if|from|with) (?:for )?the $"
)
"""How a sentence goes on to a party: behind its mark, many words in a row, or its verb."""
_COLON = re.compile(r"[^，。；,;:：]{0,16}[:：]")


def marks_of_parties(sheets: Sequence[Sheet]) -> tuple[Field[bool], Field[bool]]:
    """Whether the seller's and the buyer's side each bear a seal or a signature.

    The place for signing is where both parties are named for the last time; each mark there is
    given to the name that it stands by. A side without one there may have signed another such
    place, side by side. Where no such place is found, or there are marks behind it, two marks side
    by side are taken as one of each side, and others leave the answer open.
    """
    found: tuple[Field[bool], Field[bool]] | None = None
    for sheet in reversed(sheets):
        sellers, buyers = (_named(sheet, spec.name) for spec in (SELLER, BUYER))
        marks = _marks(sheet.reading)
        if not sellers or not buyers or not (marks or sheet is sheets[-1]):
            if marks and found is None:
                break  # both signed here, whoever they are said to be
            continue
        seller, buyer = sellers[-1], buyers[-1]
        if found is not None and not _side_by_side(seller, buyer):
            continue
        if _head_of_contract(seller, buyer, marks):
            continue
        top = min(seller.rect.y0, buyer.rect.y0) - ABOVE * seller.rect.height
        below = [mark for mark in marks if mark.middle[1] > top]
        here = _nearer(sheet, seller, buyer, below)
        first = here if found is None else found
        found = _either(first[0], here[0]), _either(first[1], here[1])
    if found is not None:
        return found
    apart = any(
        abs(one.middle[0] - other.middle[0]) > APART * sheet.reading.size[0]
        and abs(one.middle[1] - other.middle[1]) < LEVEL * sheet.reading.size[1]
        for sheet in sheets
        for one, other in combinations(_marks(sheet.reading), 2)
    )
    both = Field(value=True, confidence=0.96) if apart else Field[bool]()
    return both, both


def _named(sheet: Sheet, party: str) -> list[Piece]:
    """Where a party is named, and not only spoken of in a sentence: ……；买方在目的国负责保养."""
    return [
        label
        for label in sheet.labelled(party)
        if label.start == 0
        or _COLON.match(label.line.text, label.end)
        or not _SPEAKS.search(label.line.text[: label.start])
    ]


def _side_by_side(seller: Piece, buyer: Piece) -> bool:
    """Whether two names head the places where both sides sign, and not the contract."""
    signs = SIGN_HERE.search(seller.line.text) and SIGN_HERE.search(buyer.line.text)
    return bool(signs) and same_row(seller.rect, buyer.rect)


def _head_of_contract(seller: Piece, buyer: Piece, marks: Sequence[Rect]) -> bool:
    """Whether the parties are named one above the other, and not where both sign.

    They are named far from each other, or all marks stand far below both.
    """
    high, low = sorted((seller.rect, buyer.rect), key=lambda rect: rect.y0)
    if same_row(high, low):
        return False
    height = min(high.height, low.height)  # a seal's rim makes a line higher
    below = bool(marks) and min(mark.y0 for mark in marks) > low.y1 + HEAD * height
    return below or low.y0 - high.y1 > 2 * HEAD * height


def _either(last: Field[bool], other: Field[bool]) -> Field[bool]:
    return other if other.value and not last.value else last


def _marks(reading: PageReading) -> list[Rect]:
    return [seal.rect for seal in reading.seals] + list(reading.signatures)


def _nearer(
    sheet: Sheet, seller: Piece, buyer: Piece, marks: Sequence[Rect]
) -> tuple[Field[bool], Field[bool]]:
    """Give each mark to the party in whose column, or below whose name, it stands.

    A side without a mark is surely without one only where no other ink there may be a piece of
    it, and no mark of the other side reaches over.
    """
    top = min(seller.rect.y0, buyer.rect.y0)
    pieces = [stroke for stroke in sheet.reading.strokes if stroke.middle[1] > top]

    def side(ours: Piece, theirs: Piece) -> Field[bool]:
        border = _Border.between(sheet, ours.rect, theirs.rect)
        given = [mark for mark in marks if border.is_ours(mark)]
        if not given:
            given = [stroke for stroke in _signed(sheet, pieces) if border.is_ours(stroke)]
        doubt = any(border.is_ours(ink) for ink in (*pieces, *_scrawls(sheet)))
        doubt = doubt or any(border.reaches_over(mark) for mark in marks)
        sure = bool(given) or (sheet.reading.legibility == "read" and not doubt)
        return Field(
            value=bool(given),
            confidence=0.96 if sure else 0.5,
            evidence=tuple(sheet.reading.evidence(mark, "mark") for mark in given),
        )

    return side(seller, buyer), side(buyer, seller)


def _signed(sheet: Sheet, strokes: Sequence[Rect]) -> list[Rect]:
    """The strokes of a pen on the line for signing, thin as they may be; its rule is none."""
    found = []
    for line in sheet.reading.lines:
        label = SIGN_HERE.search(line.text)
        if label is None:
            continue
        place = line.cut(label.start(), label.end()).rect
        reach = FAR * place.height
        first, last = place.x1 - place.height, place.x1 + reach
        if reads_from_right(label.group()):
            first, last = place.x0 - reach, place.x0 + place.height
        found += [
            stroke
            for stroke in strokes
            if stroke.height >= UPRIGHT * place.height
            and (
                (
                    first < stroke.middle[0] < last
                    and abs(stroke.middle[1] - place.middle[1]) < AROUND * place.height
                )
                or _on_rule_below(stroke, line.rect)
            )
        ]
    return found


def _on_rule_below(stroke: Rect, label: Rect) -> bool:
    """Whether strokes stand on the rule that has no room behind its label, and is below it."""
    down = stroke.middle[1] - label.middle[1]
    height = label.height
    return 0.5 * height < down < UNDER * height and label.x0 - height < stroke.middle[0] < label.x1


def _scrawls(sheet: Sheet) -> list[Rect]:
    """What was read badly behind the word for signing: it may be a signature."""
    found = []
    for line in sheet.reading.lines:
        label = SIGN_HERE.search(line.text)
        if label is not None and line.score < CLEAR and _LETTER.search(line.text, label.end()):
            found.append(line.cut(label.end(), len(line.text)).rect)
    return found


@dataclass(frozen=True)
class _Border:
    """What parts the places where two parties sign: a height, or a line between two columns."""

    at: float
    columns: bool
    ours_first: bool

    @classmethod
    def between(cls, sheet: Sheet, ours: Rect, theirs: Rect) -> "_Border":
        """The border between the places below two parties' names."""
        first, second = sorted((ours, theirs), key=lambda rect: rect.middle[0])
        if second.middle[0] - first.middle[0] <= abs(ours.middle[1] - theirs.middle[1]):
            lower = max(ours.y0, theirs.y0)
            return cls(lower - ours.height, False, ours.y0 < theirs.y0)
        column = [
            line.rect.x0
            for line in sheet.reading.lines
            if second.y0 - second.height < line.rect.y1 < second.y1 + PLACE * second.height
            and same_column(line.rect, second)
            and line.rect.x0 > first.x1
            and line.rect.height < LARGE * second.height
        ]
        at = min([second.x0, *column]) - second.height
        return cls(at, True, ours is first)

    def is_ours(self, mark: Rect) -> bool:
        """Whether a mark stands on our side."""
        middle = mark.middle[0] if self.columns else mark.middle[1]
        return (middle < self.at) == self.ours_first

    def reaches_over(self, mark: Rect) -> bool:
        """Whether a mark of the other side may be ours, since it stands across the border."""
        low, high = (mark.x0, mark.x1) if self.columns else (mark.y0, mark.y1)
        return not self.is_ours(mark) and low < self.at < high

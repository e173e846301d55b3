"""Where a value would stand beside or below a label at which the search for lines found none."""

from collections.abc import Iterator

from extractors.layout.aligned import same_column, same_row
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet
from extractors.reading import Rect

CELL = 6.0
"""So many label heights beside and below a label are its cell where no other text stands."""
FIRM_LINE = 0.8
"""Score of a line that surely is one; below it a line may be a piece of a seal."""
TIGHT = 0.8
"""So many of the height that boxes of lines leave between them a row of print may take."""
ROWS = 1.4
"""From so many on, a place below a label may show more than one row."""
SWOLLEN, SNUG = 1.8, 1.45
"""Height of a label's box, in widths of its letters, from which on it holds more than the label (a
ruled line, the head of a lone letter below); and the height of one that does not."""


def empty_places(sheet: Sheet, label: Piece) -> Iterator[Rect]:
    """Where a value would stand that was not found: beside a label, and below it.

    The row after it may be misread, so that nothing sure bounds the place below; what is right
    under the label is a place of its own, then.
    """
    rect = _snug(label)
    height = rect.height
    pieces = [piece.rect for piece in sheet.pieces if piece.line.score >= FIRM_LINE]
    rights = [other.x0 for other in pieces if same_row(other, rect) and other.x0 > rect.x1]
    end = min([*rights, rect.x1 + CELL * height, float(sheet.reading.size[0])])
    if end - rect.x1 >= height:
        yield Rect(rect.x1 + 0.2 * height, rect.y0, end, rect.y1)
    left = max(0.0, rect.x0 - 0.3 * height)
    under = Rect(left, rect.y1, rect.x0 + CELL * height, rect.y1 + 2 * height)
    taken = [other.y0 for other in pieces if same_column(other, under) and other.y0 > rect.y0]
    under = under._replace(y1=min([*taken, under.y1, float(sheet.reading.size[1])]))
    if under.height >= TIGHT * height:
        yield under
    if under.height >= ROWS * height:
        yield under._replace(y1=under.y0 + height)


def _snug(label: Piece) -> Rect:
    """A label's place without what its box took in from below."""
    letters = sum(1.0 if ord(letter) > 0x2E7F else 0.5 for letter in label.text)
    letter = label.rect.width / max(1.0, letters)
    if label.rect.height < SWOLLEN * letter:
        return label.rect
    return label.rect._replace(y1=label.rect.y0 + SNUG * letter)

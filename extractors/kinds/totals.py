"""What a paper says of all its vehicles together: their number and their amount."""

import re
from collections.abc import Sequence
from decimal import Decimal

from dossier import Field
from extractors.doubt import weigh
from extractors.fields.amount_in_words import IN_WORDS
from extractors.fields.quantity import QUANTITY
from extractors.fields.total_amount import TOTAL_AMOUNT
from extractors.find import GUESS, at_label
from extractors.kinds.once import Cells
from extractors.layout.aligned import same_column, same_row
from extractors.layout.folded import fold
from extractors.layout.labels import Piece
from extractors.layout.sheet import Sheet

FEWEST_BLOCKS = 3
"""Labelled amounts of which one may be the sum of the others."""
BORNE_OUT = 0.97
"""How sure a number is of which the paper's prices are a second word."""
MOST = 999
"""No paper speaks of more vehicles; what is more is an amount."""
_TOTAL = re.compile(r"^(?:\d{1,2}[.、])?(?:总计|合计|共计|总数|total|итого|всего)", re.IGNORECASE)
LINES = 3
"""An amount in words takes so many lines at the most."""
_SUMS_UP = re.compile(r"大写|[总合共]计|总[金价值额]|total|\bsay\b|in words", re.IGNORECASE)
_WITHIN = re.compile(r"数量\s*[:：]?\s*(\d{1,3})(?![\d.,])")


def total_quantity(
    listed: Sequence[Cells], beside_label: Field[int], sheets: Sequence[Sheet] = ()
) -> Field[int]:
    """How many vehicles a paper speaks of: its total, the sum of its rows, or what its label says.

    A label 数量 over a column has only the first row's number below it, hence a table with such a
    column is summed or says nothing. A total that says otherwise than the rows prevails: it is
    what was applied for, and the rows are told by themselves.
    """
    summed_up = _summed_up(listed, beside_label)
    told = _told(sheets) if listed else None
    return summed_up if told is None or told.value == summed_up.value else told


def _summed_up(listed: Sequence[Cells], beside_label: Field[int]) -> Field[int]:
    """The sum of the rows, or the number at the label where there is no column of quantities."""
    counts = [cells["quantity"] for cells in listed if "quantity" in cells]
    if not counts:
        first_row = beside_label.value is not None and beside_label.value < len(listed)
        return Field() if first_row else beside_label
    if len(counts) != len(listed):
        return Field()
    if any(count.value is None for count in counts):
        return beside_label if (beside_label.value or 0) >= len(listed) else Field()
    return Field(
        value=sum(count.value or 0 for count in counts),
        raw="+".join(count.raw for count in counts),
        confidence=min(count.confidence for count in counts),
        vouchers=("sum-of-rows",),
        evidence=tuple(place for count in counts for place in count.evidence),
    )


def total_amount(listed: Sequence[Cells], beside_label: Field[Decimal]) -> Field[Decimal]:
    """The total of a paper; a label 总值 over a column has only the first row's amount below it.

    Where not every row has its amount, that one may be the total all the same: it is a guess.
    """
    amounts = [cells["amount"] for cells in listed if "amount" in cells]
    first = listed[0].get("amount") if len(listed) > 1 else None
    if first is None or beside_label.value != first.value:
        return beside_label
    if len(amounts) != len(listed):
        return beside_label.model_copy(update={"confidence": min(beside_label.confidence, GUESS)})
    return Field(
        value=sum((Decimal(amount.value or 0) for amount in amounts), Decimal(0)),
        raw="+".join(amount.raw for amount in amounts),
        confidence=min(amount.confidence for amount in amounts),
        vouchers=("sum-of-rows",),
        evidence=tuple(place for amount in amounts for place in amount.evidence),
    )


def by_price(told: Field[int], price: Field[Decimal], total: Field[Decimal]) -> Field[int]:
    """A doubtful number of vehicles, settled where unit price and total leave one of its readings.

    Args:
        told: The number as it was read.
        price: The one unit price of the paper.
        total: The paper's total amount.
    """
    if told.sure or not (price.sure and total.sure and price.value and total.value):
        return told
    bought = [count for count in told.candidates if count * price.value == total.value]
    if len(bought) != 1:
        return told
    return told.model_copy(
        update={
            "value": bought[0],
            "confidence": BORNE_OUT,
            "alternatives": (),
            "remote": (),
            "vouchers": (*told.vouchers, "total-amount"),
        }
    )


def _told(sheets: Sequence[Sheet]) -> Field[int] | None:
    """The number in a row or a line of totals: below the column of quantities, or named so."""
    for sheet in sheets:
        columns = [label.rect for label in sheet.labelled(QUANTITY.name)]
        for line in sheet.reading.lines:
            if not _TOTAL.match(fold(line.text).text):
                continue
            if named := _WITHIN.search(line.text):
                start, end = named.span(1)
                piece = Piece.of(line, start, end)
                return weigh((piece,), sheet.reading, QUANTITY, sheet.labels)
            for piece in sheet.values:
                value = QUANTITY.parse(piece.text)
                if (
                    value is not None
                    and value <= MOST
                    and same_row(piece.rect, line.rect)
                    and piece.rect.x0 > line.rect.x0
                    and any(
                        rect.y1 < piece.rect.y0 and same_column(rect, piece.rect)
                        for rect in columns
                    )
                ):
                    return weigh((piece,), sheet.reading, QUANTITY, sheet.labels)
    return None


def amount_in_words(sheets: Sequence[Sheet]) -> Field[Decimal]:
    """The total as it is written out; several lines that do so differently tell nothing."""
    found: dict[Decimal | None, Field[Decimal]] = {}
    for sheet in sheets:
        for piece in sheet.values:
            run = [piece]
            while IN_WORDS.open_ended and IN_WORDS.open_ended(_text(run)) and len(run) < LINES:
                more = sheet.continued(run[-1])
                if more is None:
                    break
                run.append(more)
            if IN_WORDS.parse(_text(run)) is not None and _SUMS_UP.search(piece.line.text):
                field = weigh(run, sheet.reading, IN_WORDS, sheet.labels)
                found.setdefault(field.value, field)
    return next(iter(found.values())) if len(found) == 1 else Field()


def _text(run: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in run)


def summed(sheets: Sequence[Sheet]) -> Field[Decimal] | None:
    """The last of the amounts below one another that is the sum of the others, each labelled.

    So a form has it that describes goods block by block, its total in the last.
    """
    for sheet in sheets:
        labels = sheet.labelled(TOTAL_AMOUNT.name)
        if len(labels) < FEWEST_BLOCKS:
            continue
        beside = [(label.rect, at_label(sheet, label, TOTAL_AMOUNT)) for label in labels]
        told = [(rect, field) for rect, field in beside if field.value is not None]
        for first in labels:
            reach = 2 * first.rect.height
            below = [field for rect, field in told if abs(rect.x0 - first.rect.x0) < reach]
            *parts, total = below or [Field()]
            if len(parts) > 1 and total.value == sum(part.value or 0 for part in parts):
                return total
    return None

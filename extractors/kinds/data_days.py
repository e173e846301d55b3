"""The days among a vehicle's data: of manufacture and of issue, where stamps lie over them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from dossier import Field
from extractors.fields.issue_date import ISSUE_DATE
from extractors.fields.manufacture_date import MANUFACTURE_DATE
from extractors.find import anywhere
from extractors.layout.aligned import same_row
from extractors.layout.sheet import Sheet
from extractors.overlooked import seen_at

GUESS = 0.6
"""How sure a value is that is told only by being the one left over."""
DIGITS = 6
"""So many digits in what is no day may be one that something runs across."""


def unless_taken(day: Field[dt.date], issued: Field[dt.date]) -> Field[dt.date]:
    """The day of manufacture, unread where what was taken for it is the day of issue.

    The two stand side by side; where a seal hides the first, its label meets the second.
    """
    taken = any(
        (one.file, one.page) == (other.file, other.page) and one.box.holds_middle(other.box)
        for one in day.evidence
        for other in issued.evidence
    )
    return Field(raw=day.raw, evidence=day.evidence) if taken else day


def other_day(data: Sequence[Sheet], known: Sequence[Field[dt.date]]) -> Field[dt.date]:
    """The one day beside those known that stands among a vehicle's data.

    Only two are printed there, of manufacture and of issue; a seal often hides the first's label.
    """
    places = {place for day in known for place in day.evidence}

    def others(days: Iterable[Field[dt.date]]) -> list[Field[dt.date]]:
        told = {day.value for day in known}
        return [day for day in days if not places & set(day.evidence) and day.value not in told]

    found = others(day for _, day in anywhere(data, MANUFACTURE_DATE))
    found = found or others(day for sheet in data for day in _across_stamps(sheet, known[0]))
    if len(found) != 1 or found[0].confidence < GUESS:
        return Field()
    return found[0].model_copy(update={"confidence": GUESS})


def _across_stamps(sheet: Sheet, issued: Field[dt.date]) -> Iterator[Field[dt.date]]:
    """Days on the row of the day of issue that a stamp's words ran into, looked at alone."""
    row = [piece.rect for piece in sheet.values if ISSUE_DATE.parse(piece.text) == issued.value]
    for piece in sheet.values if row else ():
        digits = sum(letter.isdigit() for letter in piece.text)
        if digits >= DIGITS and piece.rect.x1 < row[0].x0 and same_row(piece.rect, row[0]):
            place = piece.rect._replace(y0=row[0].y0, y1=row[0].y1)
            day = seen_at(place, sheet.reading, MANUFACTURE_DATE, sheet.labels)
            if day is not None and day.value is not None:
                yield day

"""A value that the page's reader and the reader of numbers surely saw alike: no third is asked.

Two readers of other shape and other training, that know nothing of each other (`docs/reading.md`).
Where either has any doubt, or the value's grammar leaves one, the better reader looks.
"""

from collections.abc import Sequence
from typing import TypeVar

from dossier import Evidence, Field
from extractors.confidence import confidence, weakest_letter
from extractors.fields.spec import Spec
from extractors.layout.labels import Piece
from extractors.reading import PageReading
from extractors.rivals import FIRM
from extractors.second_look import joined
from extractors.witness import word

T = TypeVar("T")

SEEN = 0.9
"""Score of each letter for the page's reader, that is often less sure of what it reads right; the
reader of numbers must be firm."""
_TWINS = {"0": "O", "O": "0", "1": "I", "I": "1"}
"""Letters that some faces print alike, so that neither of the two tells them."""


def seen_at_once(
    pieces: Sequence[Piece],
    claimed: T,
    reading: PageReading,
    spec: Spec[T],
    place: tuple[Evidence, ...],
) -> Field[T] | None:
    """The value where both readers surely see it whole, and nothing else is likely; else None.

    Args:
        pieces: The runs that together print the value, in reading order.
        claimed: What they say, as the page's reader has it.
        reading: Their page.
        spec: The field.
        place: Where the value stands.
    """
    if pieces[0].line.reader != "pp-ocr-tiny" or not spec.letters:
        return None
    lines = [piece.line.cut(piece.start, piece.end) for piece in pieces]
    line = joined(lines)
    whole = spec.cut_off is None or not spec.cut_off(line.text)
    proven = spec.check is None or spec.check(claimed)
    likely = spec.likely is None or spec.likely(claimed)
    told = not any(_TWINS.get(letter, "?") in spec.letters for letter in str(claimed))
    if not (whole and proven and likely and told) or weakest_letter(line, spec, claimed) < SEEN:
        return None
    heard = word(lines, reading, spec)
    if heard.value != claimed or heard.score < FIRM:
        return None
    vouchers = ("pp-ocr-tiny", *(("check-digit",) if spec.check else ()), "numbers")
    return Field(
        value=claimed,
        raw=line.text,
        confidence=confidence(vouchers, heard.score),
        vouchers=vouchers,
        evidence=place,
    )

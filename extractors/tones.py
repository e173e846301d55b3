"""A doubtful value looked at in other tones, in which what lies over print fades before print does.

A seal's stroke beside a letter makes another letter of it (a 5 beside a rim is a 53). It is paler
than the print, or printed in another colour, so that it is gone in a tone that still has all of
the letter.
"""

from collections.abc import Sequence
from typing import TypeVar

from dossier import Field
from extractors.confidence import weakest_letter
from extractors.fields.spec import Spec
from extractors.layout.labels import Label, Piece
from extractors.reading import VIEWS, Line, PageReading
from extractors.rivals import FIRM
from extractors.second_look import joined, look_again

T = TypeVar("T")

SEEN = 0.9
"""A letter read with this probability in one tone speaks against another in the others."""
ENOUGH = 2
"""So many tones must show a value; each letter firm in each of them where it is another than was
read at first, or a code with letters that look like digits; else in one."""
TONED = 0.97
"""How sure a value is that tones settle."""


def settled(
    found: Field[T],
    pieces: Sequence[Piece],
    reading: PageReading,
    spec: Spec[T],
    labels: tuple[Label, ...],
) -> Field[T]:
    """The field without its doubt where several tones surely show one value; else as it was.

    Args:
        found: The value as read in the page's own tone.
        pieces: The runs that print it.
        reading: Their page.
        spec: The field.
        labels: The vocabulary under which the value was cut.
    """
    if found.sure:
        return found
    seen: dict[T, list[tuple[float, Line]]] = {}
    for view in VIEWS:
        look = joined([look_again(piece, reading, labels, view) for piece in pieces])
        value = spec.seen(look.text)
        if value is not None:
            seen.setdefault(value, []).append((weakest_letter(look, spec, value), look))
    likely = [value for value, looks in seen.items() if any(score >= SEEN for score, _ in looks)]
    if len(likely) != 1:
        return found
    (value,) = likely
    firm = [look for score, look in seen[value] if score >= FIRM]
    lettered = "A" in spec.letters
    agree = seen[value] if value == found.value and not lettered else firm
    unproven = spec.check_of(found.value) and not spec.check_of(value)
    if not firm or len(agree) < ENOUGH or unproven:
        return found
    return found.model_copy(
        update={
            "value": value,
            "raw": firm[0].text,
            "confidence": max(TONED, found.confidence),
            "alternatives": (),
            "remote": (),
            "vouchers": (*found.vouchers, "tones"),
        }
    )

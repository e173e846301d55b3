"""A lone letter of a short vocabulary (灰, 辆, 旧), too pale to tell among all that there are."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeVar

from dossier import Field
from extractors.fields.spec import Spec
from extractors.reading import VIEWS, Line, PageReading, Rect

T = TypeVar("T")

NARROW = 2.2
"""Heights of a place that hold a lone letter; with less blank beside it, it is read otherwise."""
LEAST, FAVOUR, AHEAD = 0.4, 0.2, 10.0
"""What the looks must leave to the word in all, what one look that counts for it leaves to it,
and how many times as much as to all other words."""
LOOKS = 2
"""So many looks count for the word at the least."""
CONFIDENCE = 0.97


def by_vocabulary(place: Rect, reading: PageReading, spec: Spec[T]) -> Field[T] | None:
    """The one word of the vocabulary that several looks at a lone letter leave.

    Of all letters 灰 may be 夫 in one look and 发 in the next; of the colours it is none but 灰 in
    any. A letter that none of the words has in two looks is left unread.

    Args:
        place: Where the letter stands, at its left end.
        reading: The page.
        spec: A closed field.
    """
    narrow = place._replace(x1=min(place.x1, place.x0 + NARROW * place.height))
    seen = (reading.sight.reread(where, view) for where in (place, narrow) for view in (0, *VIEWS))
    looks = [chances for line in seen if (chances := _words(line, spec))]
    words = {word for chances in looks for word in chances}
    total = {word: sum(chances.get(word, 0.0) for chances in looks) for word in words}
    if not total:
        return None
    word = max(words, key=lambda one: total[one])
    others = sum(total.values()) - total[word]
    favour = sum(chances.get(word, 0.0) >= FAVOUR for chances in looks)
    if favour < LOOKS or total[word] < max(LEAST, AHEAD * others):
        return None
    return Field(
        value=word,
        raw=str(word),
        confidence=CONFIDENCE,
        vouchers=("vocabulary",),
        evidence=(reading.evidence(place, "pp-ocr-small"),),
    )


def _words(line: Line, spec: Spec[T]) -> Mapping[T, float]:
    """The words that a line of one letter may be, each with its probability."""
    chances: dict[T, float] = defaultdict(float)
    if len(line.chars) == 1:
        letter = line.chars[0]
        for text, chance in ((letter.text, letter.score), *letter.rivals):
            if (word := spec.parse(text)) is not None:
                chances[word] += chance
    return chances

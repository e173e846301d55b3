"""One text of several looks at the same strip: at each place the letter that most of them see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import mean, median

from extractors.reading import Line

Seen = tuple[float, str, float]
"""Where a letter stands, 0..1 of the strip's length, what it is, and its score."""

NEAR = 0.5
"""Distances from letter to letter within which two looks see the same one."""
LEAST = 1.5
"""What the scores of a letter must come to together, of three or nine looks: two sure ones, or more
that are in doubt."""


def fused(looks: Sequence[Line]) -> str:
    """The text that the looks show together; "" where no letter is seen surely enough.

    Args:
        looks: Readings of one strip, each as long as the strip, whatever its height and tone.
    """
    letters = sorted(seen for look in looks for seen in _seen(look))
    steps = [right[0] - left[0] for look in looks for left, right in pairwise(_seen(look))]
    if not steps:
        return ""
    text = ""
    for place in _places(letters, NEAR * median(steps)):
        votes: dict[str, float] = {}
        for _, letter, score in place:
            votes[letter] = votes.get(letter, 0.0) + score
        likeliest = max(votes, key=lambda letter: votes[letter])
        text += likeliest if votes[likeliest] >= LEAST else ""
    return text


def _seen(look: Line) -> list[Seen]:
    return [
        ((char.x0 + char.x1) / 2 / look.rect.width, char.text, char.score) for char in look.chars
    ]


def _places(letters: Sequence[Seen], near: float) -> Iterator[list[Seen]]:
    """The letters that stand at each place, from left to right."""
    place: list[Seen] = []
    for seen in letters:
        if place and seen[0] - mean(at for at, _, _ in place) > near:
            yield place
            place = []
        place.append(seen)
    if place:
        yield place

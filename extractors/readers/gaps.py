"""Blanks that the recognisers pass over: between a label and what stands well behind it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dossier.numbers.characters import HAN
from extractors.reading import Char, Line

WIDE, WIDER = 1.4, 0.4
"""Line heights from the middle of a Chinese letter to that of the next, and those beyond what
is usual in that line, from which on there is a gap. Letters spaced out evenly have none."""
DOUBTFUL, APART = 0.9, 0.95
"""Score of a circled number below which it may be taken for a digit; and line heights from its
middle to that of the number behind it, as no two digits of one number stand apart."""


def with_gaps(line: Line) -> Line:
    """A line with a blank where a gap as wide as a letter parts two Chinese ones: 单位　辆.

    A circled number or a mark that is no letter to the recogniser may stand in it. One that was
    taken for a digit is parted from the number behind it: 数量③ 4, read as 数量34.
    """
    steps = {
        at: (right.x0 + right.x1 - left.x0 - left.x1) / 2
        for at, (left, right) in enumerate(pairwise(line.chars), start=1)
        if HAN.match(left.text) and HAN.match(right.text)
    }
    usual = sorted(steps.values())[(len(steps) - 1) // 2] if len(steps) > 1 else float("inf")
    least = max(WIDE * line.rect.height, usual + WIDER * line.rect.height)
    gaps = {at for at, step in steps.items() if step > least} | set(_behind_circles(line))
    if not gaps:
        return line
    chars: list[Char] = []
    for at, char in enumerate(line.chars):
        if at in gaps:
            chars.append(Char(" ", chars[-1].x1, char.x0, 1.0))
        chars.append(char)
    return replace(line, text="".join(char.text for char in chars), chars=tuple(chars))


def _behind_circles(line: Line) -> Iterator[int]:
    """Where a number begins behind a digit in doubt that stands off it, right behind a word."""
    for at in range(2, len(line.chars)):
        word, circled, digit = line.chars[at - 2 : at + 1]
        step = (digit.x0 + digit.x1 - circled.x0 - circled.x1) / 2
        digits = circled.text.isdigit() and digit.text.isdigit()
        doubtful = circled.score < DOUBTFUL and step > APART * line.rect.height
        if digits and doubtful and HAN.match(word.text):
            yield at

"""Blanks that the recognisers pass over: between a label and what stands well behind it."""

from dataclasses import replace
from itertools import pairwise

from dossier.numbers.characters import HAN
from extractors.reading import Char, Line

WIDE, WIDER = 1.4, 0.4
"""Line heights from the middle of a Chinese letter to that of the next, and those beyond what
is usual in that line, from which on there is a gap. Letters spaced out evenly have none."""


def with_gaps(line: Line) -> Line:
    """A line with a blank where a gap as wide as a letter parts two Chinese ones: 单位　辆.

    A circled number or a mark that is no letter to the recogniser may stand in it.
    """
    steps = {
        at: (right.x0 + right.x1 - left.x0 - left.x1) / 2
        for at, (left, right) in enumerate(pairwise(line.chars), start=1)
        if HAN.match(left.text) and HAN.match(right.text)
    }
    if len(steps) < 2:
        return line
    usual = sorted(steps.values())[(len(steps) - 1) // 2]
    least = max(WIDE * line.rect.height, usual + WIDER * line.rect.height)
    chars: list[Char] = []
    for at, char in enumerate(line.chars):
        if steps.get(at, 0.0) > least:
            chars.append(Char(" ", chars[-1].x1, char.x0, 1.0))
        chars.append(char)
    return replace(line, text="".join(char.text for char in chars), chars=tuple(chars))

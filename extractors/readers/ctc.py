"""From the recogniser's probabilities to characters, and to what else the pixels could say.

A recogniser answers with one row of probabilities a time step: class 0 is "nothing new here"
(the blank of connectionist temporal classification), the others are characters. Equal classes
on neighbouring steps are one character.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Probabilities: TypeAlias = npt.NDArray[np.float32]

BLANK = 0
FAINTEST = 0.001
"""A reading less likely than this beside the best one is not worth a name."""
MOST_RIVALS = 4


@dataclass(frozen=True)
class Peak:
    """One decoded character: its class, and the steps (half open) on which it was likeliest."""

    label: int
    start: int
    end: int
    first: float
    """Its probability on the first step, the one that PP-OCR's own score is made of."""
    best: float
    """Its highest probability on any of its steps."""
    at: int
    """The step of `best`."""


def peaks(probabilities: Probabilities) -> list[Peak]:
    """Decode greedily: the likeliest class of each step, repeats and blanks left out.

    Args:
        probabilities: Shape (steps, classes), each row summing to 1.
    """
    labels = probabilities.argmax(axis=1)
    turns = [0, *(np.flatnonzero(labels[1:] != labels[:-1]) + 1).tolist(), len(labels)]
    found: list[Peak] = []
    for start, end in pairwise(turns):
        label = int(labels[start])
        if label == BLANK:
            continue
        run = probabilities[start:end, label]
        at = int(run.argmax())
        found.append(
            Peak(label, int(start), int(end), float(run[0]), float(run[at]), int(start) + at)
        )
    return found


def likelihood(probabilities: Probabilities, labels: list[int]) -> float:
    """The probability that the steps spell `labels`, over all ways to spread them.

    The forward pass of connectionist temporal classification (Graves et al. 2006, 4.1).
    """
    extended = [BLANK]
    for label in labels:
        extended += [label, BLANK]
    # Plain numbers: a window is a few steps wide, and arrays that small are slower.
    first, *rows = probabilities[:, extended].tolist()
    skips = [
        at > 1 and extended[at] != BLANK and extended[at] != extended[at - 2]
        for at in range(len(extended))
    ]
    ways = [*first[:2], *(0.0 for _ in extended[2:])]
    for row in rows:
        for at in range(len(extended) - 1, -1, -1):
            total = ways[at]
            if at:
                total += ways[at - 1]
            if skips[at]:
                total += ways[at - 2]
            ways[at] = total * row[at]
    return float(sum(ways[-2:]))


def rivals(
    probabilities: Probabilities, found: list[Peak]
) -> list[tuple[tuple[tuple[int, ...], float], ...]]:
    """For each character, what else could stand in its place, likeliest first.

    A rival is a tuple of classes: one (another character), none (no character there), or two
    (a further character before or after it). Its probability is that of the whole
    neighbourhood spelt that way, beside the decoded spelling and all other rivals.
    """
    strong = _where(probabilities >= FAINTEST)
    answers: list[tuple[tuple[tuple[int, ...], float], ...]] = []
    for i, peak in enumerate(found):
        start = found[i - 1].at if i else 0
        end = found[i + 1].at + 1 if i + 1 < len(found) else len(probabilities)
        others = _others(strong, found, i)
        if not others and peak.best > 1 - FAINTEST:
            answers.append(())
            continue
        before = [found[i - 1].label] if i else []
        after = [found[i + 1].label] if i + 1 < len(found) else []
        window = probabilities[start:end]
        spellings = [(peak.label,), (), *others]
        weights = [likelihood(window, [*before, *middle, *after]) for middle in spellings]
        total = sum(weights) or 1.0
        ranked = sorted(
            (
                (spelling, weight / total)
                for spelling, weight in zip(spellings, weights, strict=True)
            ),
            key=lambda pair: -pair[1],
        )
        answers.append(
            tuple(
                (spelling, share)
                for spelling, share in ranked
                if share >= FAINTEST and spelling != (peak.label,)
            )[:MOST_RIVALS]
        )
    return answers


def _where(mask: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """As `np.argwhere` has it, ten times faster where few of many classes are likely."""
    return np.stack(np.divmod(np.flatnonzero(mask), mask.shape[1]), axis=1)


def _others(strong: npt.NDArray[np.int64], found: list[Peak], i: int) -> list[tuple[int, ...]]:
    """The spellings worth weighing at character `i`: replaced, doubled or with one more."""
    peak = found[i]
    low = found[i - 1].end if i else 0
    high = found[i + 1].start if i + 1 < len(found) else int(strong[-1, 0]) + 1
    from_, to = np.searchsorted(strong[:, 0], [low, high])
    spellings: dict[tuple[int, ...], None] = {}
    for step, label in strong[from_:to]:
        if peak.start < step < peak.end - 1 and label == BLANK:
            spellings[peak.label, peak.label] = None
        if label in (BLANK, peak.label):
            continue
        spellings[(int(label),)] = None
        if step >= peak.at:
            spellings[peak.label, int(label)] = None
        if step <= peak.at and i == 0:
            spellings[int(label), peak.label] = None
    return list(spellings)

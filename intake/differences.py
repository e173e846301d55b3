"""Which characters of two values differ, for the eye to find at once."""

from difflib import SequenceMatcher
from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of a value that is the same on both sides, or is not."""

    text: str
    differs: bool


def differences(expected: str, found: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Both values in runs. Values of one length are compared place by place.

    Values that have little in common are not one value gone wrong: then nothing is marked.

    >>> differences("LSV1", "LSVI")
    ((Run(text='LSV', differs=False), Run(text='1', differs=True)), \
(Run(text='LSV', differs=False), Run(text='I', differs=True)))
    >>> [run.text for run in differences("有限公司", "有限责任公司")[1] if run.differs]
    ['责任']
    """
    if len(expected) == len(found):
        left = [one == other for one, other in zip(expected, found, strict=True)]
        right = left
    else:
        left, right = _aligned(expected, found)
    if sum(left) * 2 < max(len(left), len(right)):
        return (Run(expected, False),), (Run(found, False),)
    return _runs(expected, left), _runs(found, right)


def _aligned(expected: str, found: str) -> tuple[list[bool], list[bool]]:
    """For each character of either side whether the other has it at its place."""
    left, right = [False] * len(expected), [False] * len(found)
    for block in SequenceMatcher(None, expected, found, autojunk=False).get_matching_blocks():
        left[block.a : block.a + block.size] = [True] * block.size
        right[block.b : block.b + block.size] = [True] * block.size
    return left, right


def _runs(text: str, same: list[bool]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for letter, equal in zip(text, same, strict=True):
        if runs and runs[-1].differs is not equal:
            runs[-1] = Run(runs[-1].text + letter, not equal)
        else:
            runs.append(Run(letter, not equal))
    return tuple(runs)

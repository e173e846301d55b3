"""The order in which sheets were scanned or photographed, as the devices number their files."""

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePosixPath

from extractors.reading import PageReading

_NUMBERED = re.compile(r"^(?P<before>.*?)(?P<number>\d{1,9})(?P<behind>\D*)$")

Series = tuple[str, str]
"""What the names of a device's files have in common, before and behind their number."""


def in_scanned_order(readings: Sequence[PageReading]) -> list[PageReading]:
    """Pages as received, those of files that share one count over several folders in its order.

    Where two folders hold the same number, each has a count of its own: nothing is moved.
    """
    files = list(dict.fromkeys(reading.ref.file for reading in readings))
    series: dict[Series, dict[str, int]] = defaultdict(dict)
    for file in files:
        if numbered := _numbered(file):
            series[numbered[0]][file] = numbered[1]
    place = {file: at for at, file in enumerate(files)}
    for numbers in series.values():
        if len(set(numbers.values())) == len(numbers):
            slots = sorted(place[file] for file in numbers)
            place |= dict(zip(sorted(numbers, key=lambda file: numbers[file]), slots, strict=True))
    return sorted(readings, key=lambda reading: place[reading.ref.file])


def is_next_scan(file: str, other: str) -> bool:
    """Whether a file is the one that a device made right after another."""
    one, two = _numbered(file), _numbered(other)
    return one is not None and two is not None and one == (two[0], two[1] + 1)


def _numbered(file: str) -> tuple[Series, int] | None:
    """The series of a file and its number there: Scan-041.jpg, 附件7.pdf, IMG_0123 (2).jpg."""
    name = PurePosixPath(file)
    match = _NUMBERED.match(name.stem)
    if match is None:
        return None
    return (match["before"], f"{match['behind']}{name.suffix}".lower()), int(match["number"])

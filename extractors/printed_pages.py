"""The number of a page and the count of pages, as papers print them."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from extractors.reading import Line, PageReading

MARGIN = 0.08
"""Share of a page's height that is margin, above and below."""
_FRACTION = re.compile(r"^\W*(\d{1,3})\s*/\s*(\d{1,3})\W*$")
_OF_SEVERAL = re.compile(
    r"第\s*(\d{1,3})\s*页\s*[,，/]?\s*共\s*(\d{1,3})\s*页|[Pp]age\s*(\d{1,3})\s*(?:of|/)\s*(\d{1,3})"
    r"|共\s*(?P<all>\d{1,3})\s*页\s*[,，/]?\s*第\s*(?P<this>\d{1,3})\s*页"
)

_PAGE_NUMBER = re.compile(
    r"第\s*(\d{1,2})\s*页|^\W*(\d{1,2})\s*页\W*$|(?:^|\s)[Pp]age\s*(\d{1,2})\b|^\s*[-—]\s*(\d{1,2})\s*[-—]\s*$"
)


def page_numbers(lines: Sequence[Line]) -> tuple[int, ...]:
    """The printed page numbers on a page, from left to right."""
    found = []
    for line in sorted(lines, key=lambda line: line.rect.x0):
        for match in _PAGE_NUMBER.finditer(line.text):
            number = next(group for group in match.groups() if group)
            found.append(int(number))
    return tuple(found)


def in_printed_direction(readings: Sequence[PageReading]) -> list[PageReading]:
    """Pages as received, those of a file that was scanned back to front turned about.

    It was where more pages print the number before that of the page above them than after it.
    """
    found: list[PageReading] = []
    for _, pages in groupby(readings, key=lambda reading: reading.ref.file):
        file = list(pages)
        numbers = [sorted(page_numbers(reading.lines)) for reading in file]
        pairs = [(above, under) for above, under in pairwise(numbers) if above and under]
        onward = sum(under[0] == above[-1] + 1 for above, under in pairs)
        back = sum(above[0] == under[-1] + 1 for above, under in pairs)
        found += reversed(file) if back > onward else file
    return found


def in_printed_order(readings: Sequence[PageReading]) -> tuple[PageReading, ...]:
    """A paper's pages by the first number that each prints; those without keep their places."""
    numbers = [page_numbers(reading.lines)[:1] for reading in readings]
    numbered = sorted((at for at, number in enumerate(numbers) if number), key=numbers.__getitem__)
    pages = iter(readings[at] for at in numbered)
    return tuple(
        next(pages) if number else reading
        for number, reading in zip(numbers, readings, strict=True)
    )


def printed_place(reading: PageReading) -> tuple[int, int] | None:
    """This page's number and the count of pages, where the page prints both."""
    match = _OF_SEVERAL.search(reading.text)
    if match is None:
        return _in_margin(reading)
    if match["all"]:
        return int(match["this"]), int(match["all"])
    numbers = [int(group) for group in match.groups()[:4] if group]
    return numbers[0], numbers[1]


def _in_margin(reading: PageReading) -> tuple[int, int] | None:
    """The numbers of a page that prints only 1/2 in its margin."""
    high = reading.size[1]
    for line in reading.lines:
        match = _FRACTION.match(line.text)
        if match and not MARGIN * high < line.rect.middle[1] < (1 - MARGIN) * high:
            this, count = int(match[1]), int(match[2])
            if 1 <= this <= count and count > 1:
                return this, count
    return None

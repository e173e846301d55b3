"""Certificate pages, in any order, put together as booklets.

A booklet has its summary and its vehicle once, and running entries after them. Entries repeat
what the summary has: owners' numbers, plates, days. That, a printed number or a VIN tells whose a
page is; only where pages say nothing of the kind does their neighbourhood decide.
"""

import re
from collections.abc import Sequence

from dossier import PageRef
from extractors.group import Group, keys
from extractors.kinds.certificate import is_data, is_summary, leaves
from extractors.kinds.classify import Kind
from extractors.reading import PageReading

_TOKEN = re.compile(r"\d{4}-\d{2}-\d{2}|[0-9A-Z]{8,18}|[\u4e00-\u9fff] ?[A-Z][0-9A-Z·]{5,6}")

BEHIND = 3.0

Page = tuple[PageReading, Kind]


def booklets(pages: Sequence[Page]) -> list[Group]:
    """The certificates that pages make, in the order of their first pages with a front."""
    found: list[Group] = []
    fronts = [page for page in pages if parts(page[0])]
    rest = [page for page in pages if not parts(page[0])]
    for reading, kind in fronts:
        _add_front(found, reading, kind)
    if not found and rest:
        found.append(Group(rest[0][1]))
    position = {reading.ref: at for at, (reading, _) in enumerate(pages)}
    left = [reading for reading, _ in rest]
    while left:
        at, one = max(
            ((i, one) for i in range(len(left)) for one in found),
            key=lambda pair: (*_belongs(left[pair[0]], pair[1], found, position), -pair[0]),
        )
        reading = left.pop(at)
        one.readings.append(reading)
        one.keys |= keys(reading, one.name)
    return found


def _belongs(
    reading: PageReading, one: Group, found: Sequence[Group], position: dict[PageRef, int]
) -> tuple[int, float, int, float]:
    """How well a page of entries belongs to a booklet, to be compared.

    A printed number or VIN first; then what the page repeats of the booklet's front alone, where
    to lie behind it in one file weighs as much as `BEHIND` repeated values; then whether the
    booklet still lacks entries; then the distance.
    """
    own = keys(reading, one.name)
    away = [position[reading.ref] - position[page.ref] for page in one.readings]
    same_file = any(page.ref.file == reading.ref.file for page in one.readings)
    behind = (BEHIND if same_file else 0.5) if 1 in away else 0.0
    lacking = all(parts(page) for page in one.readings)
    near = min((gap if gap > 0 else 0.5 - gap for gap in away), default=0.0)
    return len(own & one.keys), _shared(reading, one, found) + behind, int(lacking), -near


def parts(reading: PageReading) -> frozenset[str]:
    """Which of the two pages that a booklet has once are on a received page."""
    found = set()
    for leaf in leaves(reading):
        if is_data(leaf):
            found.add("data")
        if is_summary(leaf):
            found.add("summary")
    return frozenset(found)


def _add_front(found: list[Group], reading: PageReading, kind: Kind) -> None:
    """Put a page with a summary or a vehicle to the booklet that it belongs to, or begin one."""
    own, here = keys(reading, kind.name), parts(reading)
    for one in found:
        if own & one.keys:
            one.readings.append(reading)
            one.keys |= own
            return
    for one in reversed(found):
        has = frozenset[str]().union(*(parts(page) for page in one.readings))
        if not here & has and not _contradicts(own, one.keys):
            one.readings.append(reading)
            one.keys |= own
            return
    found.append(Group(kind, [reading], own))


def _contradicts(own: set[str], known: set[str]) -> bool:
    """Whether a page prints another number or VIN than the booklet has."""
    for prefix in ("certificate:", "vin:"):
        mine = {key for key in own if key.startswith(prefix)}
        theirs = {key for key in known if key.startswith(prefix)}
        if mine and theirs and not mine & theirs:
            return True
    return False


def _tokens(readings: Sequence[PageReading]) -> set[str]:
    """Days, numbers of identity papers and plates on pages; a misread one merely fails to match."""
    return {
        token.replace(" ", "")
        for reading in readings
        for line in reading.lines
        for token in _TOKEN.findall(line.text)
    }


def _shared(reading: PageReading, one: Group, found: Sequence[Group]) -> int:
    """How much a page repeats of a booklet's front that stands on no other booklet's front."""
    fronts = {id(other): _tokens([r for r in other.readings if parts(r)]) for other in found}
    elsewhere = set().union(*(fronts[id(other)] for other in found if other is not one))
    return len(_tokens([reading]) & (fronts[id(one)] - elsewhere))

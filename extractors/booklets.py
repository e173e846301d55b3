"""Certificate pages, in any order, put together as booklets.

A booklet has its summary, its vehicle and each printed page number once. Which of several booklets
a page belongs to is told by a printed number or VIN, by the owners' numbers, plates and days that
it repeats, by days that would be out of order, and by the page before it; all pages that contend
for one place are given out together, so that what fits best on the whole is taken.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

import networkx as nx

from dossier.numbers import dates
from extractors.group import Group, keys
from extractors.kinds.certificate import is_data, is_summary, leaves
from extractors.kinds.classify import Kind
from extractors.printed_pages import page_numbers
from extractors.reading import PageReading
from extractors.scanned_order import is_next_scan

_TOKEN = re.compile(r"[0-9A-Z]{8,18}|[\u4e00-\u9fff] ?[A-Z][0-9A-Z·]{5,6}")

PRINTED = 20.0
"""What a printed certificate number or VIN weighs, in repeated values."""
BEHIND = 3.0
"""What it weighs that a page lies, or was scanned, right behind one of the booklet."""
NEXT_NUMBER, BEHIND_IN_ANOTHER_FILE = 1.5, 0.5
"""What it weighs that a file's page follows a booklet's: with the next number more than a value."""
OUT_OF_ORDER = 4.0
"""What days out of order weigh against a booklet."""
OTHER_FORMAT = 0.4
"""What it weighs against a booklet that none of its pages came as the same kind of file."""
LACKING, LEAST = 0.75, 0.3
"""What it weighs that a booklet has no page of entries yet, and that a page fits one at all."""
FAR = 0.001
"""What each page between weighs: it decides only between equals."""
FEW_VALUES, ALIKE = 3, 0.75
"""So many values, and such a share of them, that two scans of one page have in common."""

Page = tuple[PageReading, Kind]


@dataclass(frozen=True, eq=False)
class _Leaf:
    """A certificate's page with what tells whose it is; days and values as far as legible.

    `run` are the places of the pages before it, back to the last with a front, if it was scanned
    in one go with them.
    """

    reading: PageReading
    kind: Kind
    position: int
    run: frozenset[int]
    parts: frozenset[str]
    keys: frozenset[str]
    numbers: frozenset[int]
    days: tuple[str, ...] = ()
    values: frozenset[str] = frozenset()


@dataclass(eq=False)
class _Booklet:
    """A certificate while its pages come together."""

    leaves: list[_Leaf] = field(default_factory=list)

    def has(self, what: Callable[[_Leaf], frozenset[str]]) -> frozenset[str]:
        """Everything of a kind on the pages so far."""
        return frozenset[str]().union(*(what(leaf) for leaf in self.leaves))

    @property
    def numbers(self) -> frozenset[int]:
        """The printed page numbers so far."""
        return frozenset[int]().union(*(leaf.numbers for leaf in self.leaves))

    @property
    def front(self) -> frozenset[str]:
        """The days and values that its summary and vehicle print."""
        return frozenset[str]().union(
            *(leaf.values | set(leaf.days) for leaf in self.leaves if leaf.parts)
        )

    @property
    def registered(self) -> str | None:
        """The day of the first registration: the earliest of the summary."""
        days = [day for leaf in self.leaves if leaf.parts == {"summary"} for day in leaf.days]
        return min(days, default=None)


def booklets(pages: Sequence[Page]) -> list[Group]:
    """The certificates that pages make, in the order of their first pages with a front."""
    every: list[_Leaf] = []
    for reading, kind in pages:
        every.append(_leaf(reading, kind, every))
    found = _fronts([leaf for leaf in every if leaf.parts])
    rest = [leaf for leaf in every if not leaf.parts]
    if not found and rest:
        found.append(_Booklet([rest.pop(0)]))
    for number in sorted({min(leaf.numbers, default=0) for leaf in rest}, key=lambda n: n or 99):
        contending = [leaf for leaf in rest if min(leaf.numbers, default=0) == number]
        _give_out(contending, found)
    return [_group(one) for one in found]


def parts(reading: PageReading) -> frozenset[str]:
    """Which of the two pages that a booklet has once are on a received page."""
    found = set()
    for leaf in leaves(reading):
        if is_data(leaf):
            found.add("data")
        if is_summary(leaf):
            found.add("summary")
    return frozenset(found)


def _leaf(reading: PageReading, kind: Kind, before: Sequence[_Leaf]) -> _Leaf:
    texts = [line.text for line in reading.lines]
    return _Leaf(
        reading=reading,
        kind=kind,
        position=len(before),
        run=_run(reading, before),
        parts=parts(reading),
        keys=frozenset(keys(reading, kind.name)),
        numbers=frozenset(page_numbers(reading.lines)),
        days=tuple(day.isoformat() for text in texts for _, _, day in dates.find_all(text)),
        values=frozenset(
            value.replace(" ", "") for text in texts for value in _TOKEN.findall(text)
        ),
    )


def _run(reading: PageReading, before: Sequence[_Leaf]) -> frozenset[int]:
    """The places of the pages before one that were scanned in one go with it, from a front on."""
    if not before:
        return frozenset()
    last = before[-1]
    file, other = reading.ref.file, last.reading.ref.file
    if file != other and not is_next_scan(file, other):
        return frozenset()
    return frozenset({last.position}) | (frozenset() if last.parts else last.run)


def _fronts(fronts: Sequence[_Leaf]) -> list[_Booklet]:
    """Booklets of the pages with a summary or a vehicle, each with both where both are there."""
    found: list[_Booklet] = []
    for leaf in fronts:
        same = next((one for one in found if _shares_key(leaf, one)), None)
        if same is None:
            found.append(_Booklet([leaf]))
        else:
            same.leaves.append(leaf)
    summaries = [one for one in found if one.has(lambda page: page.parts) == {"summary"}]
    vehicles = [one for one in found if one.has(lambda page: page.parts) == {"data"}]
    fitting = {
        (above, below): _fits_front(below, found[above], found)
        for above in map(found.index, summaries)
        for below in (leaf for one in vehicles for leaf in one.leaves[:1])
        if not _strange(below, found[above])
    }
    for above, below in _best(fitting):
        other = next(one for one in vehicles if below in one.leaves)
        found[above].leaves += other.leaves
        other.leaves = []
    return [one for one in found if one.leaves]


def _shares_key(leaf: _Leaf, one: _Booklet) -> bool:
    """Whether a page prints a number or VIN of a booklet that has not that page already.

    A number that two booklets print is a forger's; a page that was handed in twice repeats more.
    """
    doubles = [other for other in one.leaves if leaf.parts & other.parts]
    repeats = all(_alike(leaf, other) for other in doubles)
    return repeats and bool(leaf.keys & one.has(lambda page: page.keys))


def _fits_front(vehicle: _Leaf, one: _Booklet, found: Sequence[_Booklet]) -> float:
    """How well the page of a vehicle fits a summary: it was made before, and noted not earlier."""
    first, days = one.registered, vehicle.days
    wrong = 0 if first is None or not days else (min(days) > first) + (max(days) < first)
    return _fits(vehicle, one, found) - OUT_OF_ORDER * wrong


def _fits_entries(page: _Leaf, one: _Booklet, found: Sequence[_Booklet]) -> float:
    """How well a page of entries fits a booklet: nothing is entered before the registration."""
    first = one.registered
    early = first is not None and bool(page.days) and min(page.days) < first
    lacking = LACKING * all(leaf.parts for leaf in one.leaves)
    return _fits(page, one, found) + lacking - OUT_OF_ORDER * early


def _fits(page: _Leaf, one: _Booklet, found: Sequence[_Booklet]) -> float:
    """How well a page fits a booklet by what both print, and by where it lies.

    A value counts only where it stands on no other booklet's front.
    """
    if _strange(page, one):
        return -PRINTED
    elsewhere = frozenset[str]().union(*(other.front for other in found if other is not one))
    own = page.values | set(page.days)
    printed = len(page.keys & one.has(lambda leaf: leaf.keys))
    return PRINTED * printed + len(own & (one.front - elsewhere)) + _near(page, one)


def _near(page: _Leaf, one: _Booklet) -> float:
    """What the places of a page and a booklet's pages tell."""
    gaps = [page.position - leaf.position for leaf in one.leaves]
    nearest = min(gap if gap > 0 else 0.5 - gap for gap in gaps)
    formats = {_format(leaf) for leaf in one.leaves}
    return _behind(page, one) - FAR * nearest - OTHER_FORMAT * (_format(page) not in formats)


def _behind(page: _Leaf, one: _Booklet) -> float:
    """What it tells that a page was scanned, or came, behind one of a booklet."""
    if any(leaf.position in page.run for leaf in one.leaves):
        return BEHIND
    before = [leaf.numbers for leaf in one.leaves if leaf.position == page.position - 1]
    goes_on = any(min(page.numbers, default=0) - 1 in numbers for numbers in before)
    return NEXT_NUMBER if goes_on else BEHIND_IN_ANOTHER_FILE * len(before)


def _format(leaf: _Leaf) -> str:
    return PurePath(leaf.reading.ref.file).suffix.lower()


def _give_out(contending: Sequence[_Leaf], found: list[_Booklet]) -> None:
    """Give pages of entries that print one number to booklets that have it not yet.

    Pages without a number, and those that are left over, go where they fit best. A page that was
    handed in twice contends once; its copy goes with it.
    """
    copies: dict[_Leaf, _Leaf] = {}
    for at, page in enumerate(contending):
        if first := next((one for one in contending[:at] if _is_copy(page, one)), None):
            copies[page] = copies.get(first, first)
    contending = [page for page in contending if page not in copies]
    fitting = {
        (at, page): _fits_entries(page, one, found)
        for at, one in enumerate(found)
        for page in contending
        if page.numbers and not page.numbers & one.numbers and not _strange(page, one)
    }
    given = {page: at for at, page in _best(fitting)}
    left = [page for page in contending if page not in given]
    for page, at in given.items():
        found[at].leaves.append(page)
    while left:
        fits, page, one = max(
            ((_fits_entries(page, one, found), page, one) for page in left for one in found),
            key=lambda choice: (choice[0], -choice[1].position),
        )
        left.remove(page)
        if fits >= LEAST:
            one.leaves.append(page)
        else:
            found.append(_Booklet([page]))
    for copy, first in copies.items():
        next(one for one in found if first in one.leaves).leaves.append(copy)


def _is_copy(page: _Leaf, other: _Leaf) -> bool:
    """Whether two pages of entries print the same days and, nearly all, the same values."""
    return _alike(page, other) and page.numbers == other.numbers and page.days == other.days


def _alike(page: _Leaf, other: _Leaf) -> bool:
    """Whether two pages print nearly all the same values."""
    same = len(page.values & other.values)
    return same >= FEW_VALUES and same >= ALIKE * max(len(page.values), len(other.values))


def _best(fitting: dict[tuple[int, _Leaf], float]) -> list[tuple[int, _Leaf]]:
    """Pairs in which nobody stands twice: as many as there can be, and the best on the whole."""
    graph = nx.Graph()
    graph.add_weighted_edges_from((at, page, fits) for (at, page), fits in fitting.items())
    pairs = nx.max_weight_matching(graph, maxcardinality=True)
    ordered = (pair if isinstance(pair[0], int) else pair[::-1] for pair in pairs)
    return sorted(ordered, key=lambda pair: pair[0])


def _strange(page: _Leaf, one: _Booklet) -> bool:
    """Whether a page prints another number or VIN than the booklet has."""
    known = one.has(lambda leaf: leaf.keys)
    for prefix in ("certificate:", "vin:"):
        mine = {key for key in page.keys if key.startswith(prefix)}
        theirs = {key for key in known if key.startswith(prefix)}
        if mine and theirs and not mine & theirs:
            return True
    return False


def _group(one: _Booklet) -> Group:
    ordered = sorted(one.leaves, key=lambda leaf: (not leaf.parts, leaf.position))
    pages = [leaf.reading for leaf in ordered]
    return Group(ordered[0].kind, pages, set(one.has(lambda leaf: leaf.keys)))

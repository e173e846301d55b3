"""Certificate pages, in any order, put together as booklets.

A booklet has its summary, its vehicle and each printed page number once. Which of several booklets
a page belongs to is told by a printed number or VIN, by the owners' numbers, plates and days that
it repeats, by days that would be out of order, and by the page before it; all pages that contend
for one place are given out together, so that what fits best on the whole is taken.
"""

from collections.abc import Sequence
from pathlib import PurePath

import networkx as nx

from extractors.group import Group
from extractors.leaf import Booklet, Leaf, Page, alike, is_strange, leaf_of
from extractors.proven import takers, unproven

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


def booklets(pages: Sequence[Page]) -> list[Group]:
    """The certificates that pages make, in the order of their first pages with a front."""
    every: list[Leaf] = []
    for reading, kind in pages:
        every.append(leaf_of(reading, kind, every))
    found = _fronts([leaf for leaf in every if leaf.parts])
    rest = [leaf for leaf in every if not leaf.parts]
    if not found and rest:
        found.append(Booklet([rest.pop(0)]))
    for number in sorted({min(leaf.numbers, default=0) for leaf in rest}, key=lambda n: n or 99):
        contending = [leaf for leaf in rest if min(leaf.numbers, default=0) == number]
        _give_out(contending, found)
    loose = unproven(found)
    return [_group(one, found, loose) for one in found]


def _fronts(fronts: Sequence[Leaf]) -> list[Booklet]:
    """Booklets of the pages with a summary or a vehicle, each with both where both are there."""
    found: list[Booklet] = []
    for leaf in fronts:
        same = next((one for one in found if _shares_key(leaf, one)), None)
        if same is None:
            found.append(Booklet([leaf]))
        else:
            same.leaves.append(leaf)
    summaries = [one for one in found if one.has(lambda page: page.parts) == {"summary"}]
    vehicles = [one for one in found if one.has(lambda page: page.parts) == {"data"}]
    fitting = {
        (above, below): _fits_front(below, found[above], found)
        for above in map(found.index, summaries)
        for below in (leaf for one in vehicles for leaf in one.leaves[:1])
        if not is_strange(below, found[above])
    }
    for above, below in _best(fitting):
        other = next(one for one in vehicles if below in one.leaves)
        found[above].leaves += other.leaves
        other.leaves = []
    return [one for one in found if one.leaves]


def _shares_key(leaf: Leaf, one: Booklet) -> bool:
    """Whether a page prints a number or VIN of a booklet that has not that page already.

    A number that two booklets print is a forger's; a page that was handed in twice repeats more.
    """
    doubles = [other for other in one.leaves if leaf.parts & other.parts]
    repeats = all(alike(leaf, other) for other in doubles)
    return repeats and bool(leaf.keys & one.has(lambda page: page.keys))


def _fits_front(vehicle: Leaf, one: Booklet, found: Sequence[Booklet]) -> float:
    """How well the page of a vehicle fits a summary: it was made before, and noted not earlier."""
    first, days = one.registered, vehicle.days
    wrong = 0 if first is None or not days else (min(days) > first) + (max(days) < first)
    return _fits(vehicle, one, found) - OUT_OF_ORDER * wrong


def _fits_entries(page: Leaf, one: Booklet, found: Sequence[Booklet]) -> float:
    """How well a page of entries fits a booklet: nothing is entered before the registration."""
    first = one.registered
    early = first is not None and bool(page.days) and min(page.days) < first
    lacking = LACKING * all(leaf.parts for leaf in one.leaves)
    return _fits(page, one, found) + lacking - OUT_OF_ORDER * early


def _fits(page: Leaf, one: Booklet, found: Sequence[Booklet]) -> float:
    """How well a page fits a booklet by what both print, and by where it lies.

    A value counts only where it stands on no other booklet's front.
    """
    if is_strange(page, one):
        return -PRINTED
    others = (other for other in found if other is not one and page not in other.leaves)
    elsewhere = frozenset[str]().union(*(other.front_beside(page) for other in others))
    own = page.values | set(page.days)
    only = one.front_beside(page) - elsewhere
    printed = len(page.keys & one.has(lambda leaf: leaf.keys)) + bool(page.foot & only)
    return PRINTED * printed + len(own & only) + _near(page, one)


def _near(page: Leaf, one: Booklet) -> float:
    """What the places of a page and a booklet's pages tell."""
    gaps = [page.position - leaf.position for leaf in one.leaves]
    nearest = min(gap if gap > 0 else 0.5 - gap for gap in gaps)
    formats = {_format(leaf) for leaf in one.leaves}
    return _behind(page, one) - FAR * nearest - OTHER_FORMAT * (_format(page) not in formats)


def _behind(page: Leaf, one: Booklet) -> float:
    """What it tells that a page was scanned, or came, behind one of a booklet."""
    if any(leaf.position in page.run for leaf in one.leaves):
        return BEHIND
    before = [leaf.numbers for leaf in one.leaves if leaf.position == page.position - 1]
    goes_on = any(min(page.numbers, default=0) - 1 in numbers for numbers in before)
    return NEXT_NUMBER if goes_on else BEHIND_IN_ANOTHER_FILE * len(before)


def _format(leaf: Leaf) -> str:
    return PurePath(leaf.reading.ref.file).suffix.lower()


def _give_out(contending: Sequence[Leaf], found: list[Booklet]) -> None:
    """Give pages of entries that print one number to booklets that have it not yet.

    Pages without a number, and those that are left over, go where they fit best. A page that was
    handed in twice contends once; its copy goes with it.
    """
    copies: dict[Leaf, Leaf] = {}
    for at, page in enumerate(contending):
        if first := next((one for one in contending[:at] if _is_copy(page, one)), None):
            copies[page] = copies.get(first, first)
    contending = [page for page in contending if page not in copies]
    fitting = {
        (at, page): _fits_entries(page, one, found)
        for at, one in enumerate(found)
        for page in contending
        if page.numbers and not page.numbers & one.numbers and not is_strange(page, one)
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
            found.append(Booklet([page]))
    for copy, first in copies.items():
        next(one for one in found if first in one.leaves).leaves.append(copy)


def _is_copy(page: Leaf, other: Leaf) -> bool:
    """Whether two pages of entries print the same days and, nearly all, the same values."""
    return alike(page, other) and page.numbers == other.numbers and page.days == other.days


def _best(fitting: dict[tuple[int, Leaf], float]) -> list[tuple[int, Leaf]]:
    """Pairs in which nobody stands twice: as many as there can be, and the best on the whole."""
    graph = nx.Graph()
    graph.add_weighted_edges_from((at, page, fits) for (at, page), fits in fitting.items())
    pairs = nx.max_weight_matching(graph, maxcardinality=True)
    ordered = (pair if isinstance(pair[0], int) else pair[::-1] for pair in pairs)
    return sorted(ordered, key=lambda pair: pair[0])


def _group(one: Booklet, found: Sequence[Booklet], loose: frozenset[Leaf]) -> Group:
    ordered = sorted(one.leaves, key=lambda leaf: (not leaf.parts, leaf.position))
    pages = [leaf.reading for leaf in ordered]
    unproven = [leaf for leaf in one.leaves if leaf in loose]
    if any(leaf.parts for leaf in unproven):  # whose summary it is hangs on the vehicle's page
        unproven = one.leaves
    return Group(
        ordered[0].kind,
        pages,
        set(one.has(lambda leaf: leaf.keys)),
        loose=frozenset(leaf.reading.ref for leaf in unproven),
        contended=any(one in takers(leaf, found, loose) for leaf in loose),
    )

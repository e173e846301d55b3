"""What tells a certificate's page apart from those of other booklets."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from dossier.numbers import dates
from extractors.group import keys
from extractors.kinds.certificate import is_data, is_summary, leaves
from extractors.kinds.classify import Kind
from extractors.printed_pages import page_numbers
from extractors.reading import PageReading
from extractors.scanned_order import is_next_scan

_TOKEN = re.compile(r"[0-9A-Z]{8,18}|[\u4e00-\u9fff] ?[A-Z][0-9A-Z·]{5,6}")
_FOOT = re.compile(r"编号\D{0,8}?(\d{12})(?!\d)")
"""A certificate's number at the foot of its pages, behind a sign that was read as letters: №."""
FEW_VALUES, ALIKE = 3, 0.75
"""So many values, and such a share of them, that two scans of one page have in common."""

Page = tuple[PageReading, Kind]
"""A page that was taken for a certificate's."""


@dataclass(frozen=True, eq=False)
class Leaf:
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
    foot: frozenset[str] = frozenset()
    """The certificate's number as it is printed at the foot, where a digit may be misread."""

    @property
    def printed(self) -> frozenset[str]:
        """All of its days and values."""
        return self.values | self.foot | frozenset(self.days)


@dataclass(eq=False)
class Booklet:
    """A certificate while its pages come together."""

    leaves: list[Leaf] = field(default_factory=list)

    def has(self, what: Callable[[Leaf], frozenset[str]]) -> frozenset[str]:
        """Everything of a kind on the pages so far."""
        return frozenset[str]().union(*(what(leaf) for leaf in self.leaves))

    @property
    def numbers(self) -> frozenset[int]:
        """The printed page numbers so far."""
        return frozenset[int]().union(*(leaf.numbers for leaf in self.leaves))

    def front_beside(self, page: Leaf) -> frozenset[str]:
        """The days and values that its summary and vehicle print, but for one page."""
        fronts = (leaf for leaf in self.leaves if leaf.parts and leaf is not page)
        return frozenset[str]().union(*(leaf.printed for leaf in fronts))

    @property
    def registered(self) -> str | None:
        """The day of the first registration: the earliest of the summary."""
        days = [day for leaf in self.leaves if leaf.parts == {"summary"} for day in leaf.days]
        return min(days, default=None)


def leaf_of(reading: PageReading, kind: Kind, before: Sequence[Leaf]) -> Leaf:
    """A page with what it prints, behind the pages before it."""
    texts = [line.text for line in reading.lines]
    return Leaf(
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
        foot=frozenset(number for text in texts for number in _FOOT.findall(text)),
    )


def parts(reading: PageReading) -> frozenset[str]:
    """Which of the two pages that a booklet has once are on a received page."""
    found = set()
    for leaf in leaves(reading):
        if is_data(leaf):
            found.add("data")
        if is_summary(leaf):
            found.add("summary")
    return frozenset(found)


def _run(reading: PageReading, before: Sequence[Leaf]) -> frozenset[int]:
    """The places of the pages before one that were scanned in one go with it, from a front on."""
    if not before:
        return frozenset()
    last = before[-1]
    file, other = reading.ref.file, last.reading.ref.file
    if file != other and not is_next_scan(file, other):
        return frozenset()
    return frozenset({last.position}) | (frozenset() if last.parts else last.run)


def alike(page: Leaf, other: Leaf) -> bool:
    """Whether two pages print nearly all the same values."""
    same = len(page.values & other.values)
    return same >= FEW_VALUES and same >= ALIKE * max(len(page.values), len(other.values))


def is_strange(page: Leaf, one: Booklet) -> bool:
    """Whether a page prints another number or VIN than the booklet has."""
    known = one.has(lambda leaf: leaf.keys)
    for prefix in ("certificate:", "vin:"):
        mine = {key for key in page.keys if key.startswith(prefix)}
        theirs = {key for key in known if key.startswith(prefix)}
        if mine and theirs and not mine & theirs:
            return True
    return False

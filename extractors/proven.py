"""Which pages of certificates may just as well belong to another booklet than they were given to.

A booklet's second page and its pages of entries need print nothing that names the booklet. What
proves one is a number, a plate or a day that it shares with this booklet's front alone, its place
where pages lie in order, or that no other booklet has room for it.
"""

from collections.abc import Sequence, Set
from itertools import groupby

from extractors.leaf import Booklet, Leaf, is_strange


def unproven(found: Sequence[Booklet]) -> frozenset[Leaf]:
    """The pages that were given out without proof."""
    every = sorted((leaf for one in found for leaf in one.leaves), key=lambda leaf: leaf.position)
    owner = {leaf: one for one in found for leaf in one.leaves}
    loose = {leaf for leaf in every if leaf is not _first(owner[leaf])}
    for together in _scanned_together(every):
        if _lie_in_order(together, owner):
            loose -= set(together)
    loose = {leaf for leaf in loose if not _says_whose(leaf, owner[leaf], found, every)}
    while closed := {leaf for leaf in loose if len(takers(leaf, found, loose)) == 1}:
        loose -= closed
    return frozenset(loose)


def _first(one: Booklet) -> Leaf:
    """The page that a booklet is known by: the summary's, else the vehicle's, else any."""
    return min(one.leaves, key=lambda leaf: ("summary" not in leaf.parts, not leaf.parts))


def takers(page: Leaf, found: Sequence[Booklet], loose: Set[Leaf]) -> list[Booklet]:
    """The booklets that a page may belong to: those with room for it beside what is proven."""
    return [one for one in found if page in one.leaves or _has_room(one, page, loose)]


def _has_room(one: Booklet, page: Leaf, loose: Set[Leaf]) -> bool:
    kept = [leaf for leaf in one.leaves if leaf not in loose]
    taken = any(page.numbers & leaf.numbers or page.parts & leaf.parts for leaf in kept)
    return not taken and not is_strange(page, Booklet(kept))


def _says_whose(page: Leaf, own: Booklet, found: Sequence[Booklet], every: Sequence[Leaf]) -> bool:
    """Whether a page names its booklet, or repeats more of its front than of any other's.

    What another page repeats, too, that may stand in the same place, tells nothing.
    """
    if any(page.keys & leaf.keys for leaf in own.leaves if leaf is not page):
        return True
    printed = page.printed
    for other in every:
        if other is not page and _one_place(page, other):
            printed -= other.printed
    fronts = {id(one): one.front_beside(page) for one in found}
    if page.foot & fronts[id(own)]:
        return not any(page.foot & fronts[id(one)] for one in found if one is not own)
    shared = len(printed & fronts[id(own)])
    return all(shared > len(printed & fronts[id(one)]) for one in found if one is not own)


def _one_place(page: Leaf, other: Leaf) -> bool:
    """Whether two pages may be the same page of two booklets."""
    if page.parts or other.parts:
        return bool(page.parts & other.parts)
    return not (page.numbers and other.numbers) or bool(page.numbers & other.numbers)


def _scanned_together(every: Sequence[Leaf]) -> list[list[Leaf]]:
    """Pages of one file of several pages, and all those that came in files of their own."""
    files = [list(pages) for _, pages in groupby(every, key=lambda leaf: leaf.reading.ref.file)]
    alone = [pages[0] for pages in files if len(pages) == 1]
    return [pages for pages in files if len(pages) > 1] + ([alone] if alone else [])


def _lie_in_order(together: Sequence[Leaf], owner: dict[Leaf, Booklet]) -> bool:
    """Whether each booklet's pages lie behind one of its front, and no other's between them.

    Where one has no page of entries, that which lies behind another may be its own.
    """
    runs = [list(pages) for _, pages in groupby(together, key=lambda leaf: id(owner[leaf]))]
    whole = len({id(owner[run[0]]) for run in runs}) == len(runs)
    with_entries = [any(not leaf.parts for leaf in run) for run in runs]
    even = all(with_entries) or not any(with_entries)
    return whole and even and all(run[0].parts for run in runs)

"""The very spots on the scans that a finding is about, cut out for a page to show."""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from dossier import Box, Evidence, Finding, PageRef
from intake.pipeline import Verified
from intake.pool import Pool
from intake.tasks import Picture, Source, TaskFailed

LONGEST = 1100
"""Pixels of a snippet's long side."""
_MOST = 6
"""Snippets of one finding."""
_MARGIN = 0.03
_WIDE = 0.42
_HIGH = 0.1
"""A snippet shows at least so much of the page, for the eye to find its place."""
_TOGETHER = 0.22
"""Boxes of one page that fit into this share of its height are shown together."""


@dataclass(frozen=True)
class Snippet:
    """A piece of a page, and the spots in it."""

    file: str
    page: int
    picture: str
    """A data URI."""
    boxes: tuple[Box, ...]
    """The spots, in fractions of the picture."""


class Cutter(Protocol):
    """Gives the snippets of a finding."""

    def of(self, finding: Finding) -> tuple[Snippet, ...]:
        """The spots that the finding is about; none where nothing can be shown."""


class Snippets:
    """Cuts from the files of a dossier that was just verified; a piece is cut once."""

    def __init__(self, done: Verified, pool: Pool) -> None:
        self._sources = {
            one.name: Source(one.path, one.media_type, one.name) for one in done.received
        }
        self._quarters = done.quarters
        self._pool = pool
        self._cut: dict[tuple[str, int, Box], str] = {}

    def of(self, finding: Finding) -> tuple[Snippet, ...]:
        """See `Cutter`."""
        snippets: list[Snippet] = []
        for spots in together(finding.evidence)[:_MOST]:
            first = spots[0]
            piece = around(spots)
            picture = self._picture(first.file, first.page, piece)
            if picture:
                boxes = tuple(within(box, piece) for box in outermost(spots))
                snippets.append(Snippet(first.file, first.page, picture, boxes))
        return tuple(snippets)

    def _picture(self, file: str, page: int, piece: Box) -> str:
        key = (file, page, piece)
        if key not in self._cut:
            quarters = self._quarters.get(PageRef(file=file, page=page), 0)
            task = Picture(self._sources[file], page, quarters, piece, LONGEST)
            try:
                jpeg = self._pool.call(task)
            except TaskFailed:
                jpeg = b""  # the file's own error tells of it already
            data = base64.b64encode(jpeg).decode("ascii")
            self._cut[key] = f"data:image/jpeg;base64,{data}" if data else ""
        return self._cut[key]


def together(evidence: Iterable[Evidence]) -> list[list[Evidence]]:
    """The evidence in groups that one snippet can show: of one page, and near each other."""
    groups: list[list[Evidence]] = []
    for item in evidence:
        for group in groups:
            same = (group[0].file, group[0].page) == (item.file, item.page)
            if same and _height([*group, item]) <= _TOGETHER:
                group.append(item)
                break
        else:
            groups.append([item])
    return groups


def outermost(spots: Iterable[Evidence]) -> list[Box]:
    """The boxes of spots, each once, those within another left out."""
    boxes = list(dict.fromkeys(spot.box for spot in spots))
    return [box for box in boxes if not any(_inside(box, other) for other in boxes)]


def _inside(box: Box, other: Box) -> bool:
    return box != other and box == box._replace(
        x0=max(box.x0, other.x0),
        y0=max(box.y0, other.y0),
        x1=min(box.x1, other.x1),
        y1=min(box.y1, other.y1),
    )


def _height(group: list[Evidence]) -> float:
    return max(item.box.y1 for item in group) - min(item.box.y0 for item in group)


def around(spots: list[Evidence]) -> Box:
    """The piece of the page to show: the spots, a margin, and enough to find one's way."""
    whole = spots[0].box
    for spot in spots[1:]:
        whole = whole.union(spot.box)
    x0, x1 = _widened(whole.x0 - _MARGIN, whole.x1 + _MARGIN, _WIDE)
    y0, y1 = _widened(whole.y0 - _MARGIN / 2, whole.y1 + _MARGIN / 2, _HIGH)
    return Box(x0, y0, x1, y1)


def _widened(start: float, end: float, least: float) -> tuple[float, float]:
    """A stretch of at least a length, moved so that it lies within 0 and 1."""
    lack = max(0.0, least - (end - start)) / 2
    start, end = start - lack, end + lack
    shift = max(0.0, -start) - max(0.0, end - 1.0)
    return max(0.0, start + shift), min(1.0, end + shift)


def within(box: Box, piece: Box) -> Box:
    """A box of the page in fractions of a piece of it."""
    wide, high = piece.x1 - piece.x0, piece.y1 - piece.y0
    return Box(
        (box.x0 - piece.x0) / wide,
        (box.y0 - piece.y0) / high,
        (box.x1 - piece.x0) / wide,
        (box.y1 - piece.y0) / high,
    )

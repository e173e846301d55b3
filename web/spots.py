"""The very places on the scans that something was read at, as pieces of pages to look at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from flask import url_for

from dossier import Box, Evidence, Report, Text
from intake.record.tables import FileRow
from intake.snippets import around, outermost, together
from intake.words import document_name

MOST: Final = 8
"""Pieces shown of one finding."""
THUMBNAIL: Final = 240
SHARP: Final = 1100
"""Pixels of a piece's long side."""
_CLOSE: Final = 0.24
"""A piece that is looked at closely is at least so much of the page's width."""
_ABOVE: Final = 0.014
"""What such a piece shows above and below, of the page's height."""
_WHOLE: Final = 0.6
"""A box that covers so much of a page is the page itself."""


_A4: Final = (2480, 3508)
_NO_SIZES: Final[Mapping[tuple[UUID, int], tuple[int, int]]] = {}


@dataclass(frozen=True)
class Spot:
    """A piece of a page, and the boxes in it."""

    file: str
    file_id: UUID
    page: int
    paper: Text | None
    address: str
    """Of the picture."""
    page_address: str
    """Of the whole page."""
    room: tuple[int, int]
    """Width to height that is kept for the picture until it is there."""
    boxes: tuple[Box, ...]
    """In fractions of the piece."""
    page_boxes: str
    """In fractions of the page, as a script reads them."""


class Places:
    """Where the pages of a dossier are found, and what they are."""

    def __init__(
        self,
        dossier_id: UUID,
        files: Iterable[FileRow],
        report: Report | None = None,
        sizes: Mapping[tuple[UUID, int], tuple[int, int]] = _NO_SIZES,
    ) -> None:
        """Args: the dossier, its files that count, its report, and its pages' sizes in pixels."""
        self.dossier_id = dossier_id
        self.ids: Mapping[str, UUID] = {one.name: one.id for one in files}
        self._sizes = sizes
        self._papers = {
            (ref.file, ref.page): document.type
            for document in (report.documents if report else ())
            for ref in document.pages
        }

    def paper(self, file: str, page: int) -> Text | None:
        """What a page is, where that is known."""
        kind = self._papers.get((file, page))
        return document_name(kind) if kind and kind != "unknown" else None

    def size(self, file_id: UUID, page: int) -> tuple[int, int]:
        """Width and height of a page upright; of one that was never measured, a sheet of A4."""
        return self._sizes.get((file_id, page), _A4)

    def of(
        self, evidence: Iterable[Evidence], most: int = MOST, *, close: bool = False
    ) -> tuple[Spot, ...]:
        """The pieces that show some evidence, neighbours together.

        Args:
            evidence: What is to be shown.
            most: How many pieces at most.
            close: Whether to show little around it, so that letters are large.
        """
        groups = [group for group in together(evidence) if group[0].file in self.ids]
        return tuple(self._spot(group, close) for group in groups[:most])

    def _spot(self, group: Sequence[Evidence], close: bool) -> Spot:
        first = group[0]
        file_id = self.ids[first.file]
        whole = (first.box.x1 - first.box.x0) * (first.box.y1 - first.box.y0) > _WHOLE
        piece = Box(0.0, 0.0, 1.0, 1.0) if whole else _rounded(_piece(list(group), close))
        boxes = () if whole else tuple(outermost(group))
        return Spot(
            file=first.file,
            file_id=file_id,
            page=first.page,
            paper=self.paper(first.file, first.page),
            address=picture(self.dossier_id, file_id, first.page, None if whole else piece, SHARP),
            page_address=picture(self.dossier_id, file_id, first.page),
            room=_room(piece, self.size(file_id, first.page)),
            boxes=tuple(_within(box, piece) for box in boxes),
            page_boxes=";".join(",".join(f"{edge:.4f}" for edge in box) for box in boxes),
        )


def picture(
    dossier_id: UUID, file_id: UUID, page: int, piece: Box | None = None, longest: int | None = None
) -> str:
    """The address of a page's picture, or of a piece of it."""
    asked: dict[str, Any] = {}
    if piece is not None:
        asked["box"] = ",".join(f"{edge:.4f}" for edge in piece)
    if longest is not None:
        asked["longest"] = longest
    return url_for(
        "api.reports.get_page", dossier_id=dossier_id, file_id=file_id, number=page, **asked
    )


def _piece(group: list[Evidence], close: bool) -> Box:
    """The piece of a page to show."""
    wide = around(group)
    if not close:
        return wide
    whole = group[0].box
    for one in group[1:]:
        whole = whole.union(one.box)
    across = max(_CLOSE, (whole.x1 - whole.x0) * 1.25) / 2
    middle = (whole.x0 + whole.x1) / 2
    x0, x1 = max(wide.x0, middle - across), min(wide.x1, middle + across)
    y0, y1 = max(wide.y0, whole.y0 - _ABOVE), min(wide.y1, whole.y1 + _ABOVE)
    return Box(x0, y0, x1, y1)


def _room(piece: Box, page: tuple[int, int]) -> tuple[int, int]:
    """Width and height of a piece of a page in pixels, at least one each."""
    width, height = piece.x1 - piece.x0, piece.y1 - piece.y0
    return max(1, round(width * page[0])), max(1, round(height * page[1]))


def _rounded(box: Box) -> Box:
    """Edges as they are written in an address, so that boxes within are exact."""
    return Box(*(round(edge, 4) for edge in box))


def _within(box: Box, piece: Box) -> Box:
    """A box of the page in fractions of a piece of it, not beyond its edges."""
    wide, high = piece.x1 - piece.x0, piece.y1 - piece.y0
    edges = (
        (box.x0 - piece.x0) / wide,
        (box.y0 - piece.y0) / high,
        (box.x1 - piece.x0) / wide,
        (box.y1 - piece.y0) / high,
    )
    return Box(*(min(1.0, max(0.0, edge)) for edge in edges))

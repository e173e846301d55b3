"""What the child process does with a task: open the file, decode, read, look again."""

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import cv2
import numpy as np

from dossier import Box, PageRef, Photo
from extractors.documents import look_ahead
from extractors.geometry.place import placed
from extractors.geometry.transforms import turned
from extractors.marks.photographs import photographs
from extractors.page_reading import read_page
from extractors.raster import PDF, RasterError, SourcePage, count_pages, pages_of
from extractors.rasters.held import pictures_of
from extractors.readers.sight import PageSight
from extractors.readers.text_sight import TextSight
from extractors.reading import Sight
from intake.declared.build import declared
from intake.errors import IntakeError
from intake.sights import Placement, Recorded
from intake.tasks import (
    Count,
    Failed,
    Numbers,
    Parse,
    Picture,
    Read,
    Reread,
    RingText,
    Seen,
    Source,
    Task,
    Witness,
)

log = logging.getLogger(__name__)

K = TypeVar("K")
V = TypeVar("V")
State = tuple[Path, int, int]

_KEPT = 3
"""Pages kept open between tasks, since questions about one page come together."""
_JPEG_QUALITY = 85


class Desk:
    """Answers tasks; keeps the last files and pages at hand."""

    def __init__(self, on_decoded: Callable[[], None]) -> None:
        """Args: what to call when a page is decoded and reading begins."""
        cv2.setNumThreads(1)  # the work is spread over processes
        self._on_decoded = on_decoded
        self._bytes: tuple[State, bytes] | None = None
        self._pages: OrderedDict[tuple[State, int], SourcePage] = OrderedDict()
        self._sights: OrderedDict[tuple[State, int, int], Sight] = OrderedDict()

    def answer(self, task: Task) -> object:
        """The answer to a task, or `Failed`; whatever goes wrong with one file stays with it."""
        try:
            return self._done(task)
        except RasterError as error:
            return Failed(error.code, error.page)
        except IntakeError as error:
            return Failed(error.code)
        except MemoryError:
            self._forget()
            return Failed("out_of_memory")
        except Exception:
            # A fault of ours or of an engine: named for the dossier, told whole to the operator.
            log.exception("task failed: %s", type(task).__name__)
            self._forget()
            return Failed("engine_crashed")

    def _done(self, task: Task) -> Any:
        if isinstance(task, Count):
            return self._count(task)
        if isinstance(task, Parse):
            content = self._content(task.source)
            return declared(content, task.source.media_type).model_dump_json()
        if isinstance(task, Picture):
            return _cut(self._page(task.source, task.page), task)
        if isinstance(task, Read):
            return self._read(task)
        sight = self._sight(task.source, task.page, task.quarters)
        if isinstance(task, Reread):
            return sight.reread(task.rect, task.view)
        if isinstance(task, Witness):
            return sight.witness(task.rect, task.allowed)
        if isinstance(task, Numbers):
            return sight.numbers(task.rect, task.allowed, task.view)
        if isinstance(task, RingText):
            return sight.ring_text(task.seal)
        raise TypeError(task)

    def _count(self, task: Count) -> int | Failed:
        pages = count_pages(self._content(task.source), task.source.media_type)
        return Failed("too_many_pages") if pages > task.most else pages

    def _read(self, task: Read) -> Seen:
        """Read a page, and look at its values at once while its picture is at hand."""
        page = self._page(task.source, task.page)
        self._on_decoded()
        reading = read_page(page, PageRef(file=task.source.name, page=task.page))
        sight = reading.sight
        passage = sight.passage if isinstance(sight, PageSight) else placed(page)[0]
        recorded = Recorded(sight)
        look_ahead(replace(reading, sight=recorded))
        known = sight if isinstance(sight, TextSight) else Recorded(None, recorded.answers)
        quarters = passage.quarters
        photos = self._photos(task.source, page, quarters)
        return Seen(replace(reading, sight=known, to_page=Placement(passage)), quarters, photos)

    def _photos(self, source: Source, page: SourcePage, quarters: int) -> tuple[Photo, ...]:
        """The photographs on a page turned upright."""
        if not page.drawn_on or page.born == "text":
            return ()
        content = self._content(source) if source.media_type == PDF else b""
        held = pictures_of(content, page.number) if content else ()
        upright = turned(page.image, quarters)
        return photographs(upright, tuple(one.turned(quarters) for one in held))

    def _sight(self, source: Source, number: int, quarters: int) -> Sight:
        key = (_state(source.path), number, quarters)
        if key not in self._sights:
            page = self._page(source, number)
            self._on_decoded()
            passage = placed(page, quarters)[0]
            is_text = page.born == "text"
            made = TextSight(page.lines) if is_text else PageSight(page.image, passage)
            _keep(self._sights, key, made)
        return self._sights[key]

    def _page(self, source: Source, number: int) -> SourcePage:
        key = (_state(source.path), number)
        if key not in self._pages:
            content = self._content(source)
            page = next(pages_of(content, source.media_type, number), None)
            if page is None:
                raise RasterError("damaged_file", number)
            _keep(self._pages, key, page)
        return self._pages[key]

    def _content(self, source: Source) -> bytes:
        state = _state(source.path)
        if self._bytes is None or self._bytes[0] != state:
            self._bytes = (state, source.path.read_bytes())
        return self._bytes[1]

    def _forget(self) -> None:
        self._bytes = None
        self._pages.clear()
        self._sights.clear()


def _state(path: Path) -> State:
    """What tells whether the bytes at a path are still those that were opened."""
    found = path.stat()
    return path, found.st_mtime_ns, found.st_size


def _keep(kept: OrderedDict[K, V], key: K, value: V) -> None:
    kept[key] = value
    while len(kept) > _KEPT:
        kept.popitem(last=False)


def _cut(page: SourcePage, task: Picture) -> bytes:
    """A piece of the upright page as JPEG."""
    upright = turned(page.image, task.quarters)
    height, width = upright.shape[:2]
    left, top, right, bottom = _pixels(task.box, width, height)
    piece = upright[top:bottom, left:right]
    shrink = task.longest / max(piece.shape[:2])
    if shrink < 1:
        piece = np.asarray(
            cv2.resize(piece, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA), np.uint8
        )
    _, encoded = cv2.imencode(".jpg", piece, [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])
    return encoded.tobytes()


def _pixels(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    """A box in whole pixels, at least one wide and high."""
    left, right = max(0, int(box.x0 * width)), min(width, int(np.ceil(box.x1 * width)))
    top, bottom = max(0, int(box.y0 * height)), min(height, int(np.ceil(box.y1 * height)))
    left, top = min(left, width - 1), min(top, height - 1)
    return left, top, max(right, left + 1), max(bottom, top + 1)

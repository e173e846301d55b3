"""What a child can be asked to do, and what it answers."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dossier import Box, Photo
from extractors.reading import PageReading, Rect, SealMark

Stage = Literal["decode", "read"]


@dataclass(frozen=True)
class Source:
    """A file for a child to open: where its bytes are, and what they are."""

    path: Path
    media_type: str
    name: str
    """What the report calls it."""


@dataclass(frozen=True)
class Count:
    """Count the pages of a file; answers an int."""

    source: Source
    most: int
    """More pages than this are not taken."""


@dataclass(frozen=True)
class Read:
    """Read one page; answers `Seen`."""

    source: Source
    page: int


@dataclass(frozen=True)
class Reread:
    """Look at one line of a page again; answers a `Line`.

    `quarters` are those by which the page was turned when it was read; `view` is as of `Sight`.
    """

    source: Source
    page: int
    quarters: int
    rect: Rect
    view: int = 0


@dataclass(frozen=True)
class Witness:
    """Read one line with an independent reader; answers a str."""

    source: Source
    page: int
    quarters: int
    rect: Rect
    allowed: str


@dataclass(frozen=True)
class Numbers:
    """Read one line with the reader of numbers; answers a Line."""

    source: Source
    page: int
    quarters: int
    rect: Rect
    allowed: str
    view: int = 0


@dataclass(frozen=True)
class RingText:
    """Read the ring of a seal; answers a str."""

    source: Source
    page: int
    quarters: int
    seal: SealMark


@dataclass(frozen=True)
class Picture:
    """Cut a piece out of a page turned upright; answers a JPEG as bytes."""

    source: Source
    page: int
    quarters: int
    """Clockwise quarter turns that make the page upright."""
    box: Box
    """The piece, in fractions of the upright page."""
    longest: int
    """Pixels of its long side at most."""


@dataclass(frozen=True)
class Parse:
    """Read a declared application; answers it as JSON."""

    source: Source


Task = Count | Read | Reread | Witness | Numbers | RingText | Picture | Parse


@dataclass(frozen=True)
class Seen:
    """One page as read, with what was looked at twice; `quarters` made it upright."""

    reading: PageReading
    quarters: int
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True)
class Failed:
    """A task that found something wrong with the file."""

    code: str
    page: int | None = None


class TaskFailed(Exception):
    """A task came to nothing: `code` is one of the product's error codes."""

    def __init__(self, code: str, page: int | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.page = page

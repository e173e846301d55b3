"""What was received: files, and the pages in them."""

from typing import Literal

from dossier.base import Noun, Text
from dossier.field import Box


class FileError(Noun):
    """Why a file could not be opened, and what to do."""

    code: str
    message: Text


class File(Noun):
    """What was received, byte for byte; may hold several documents."""

    name: str
    """The path as received; a member of a ZIP is `archive.zip/inner/name.pdf`."""
    sha256: str
    size: int
    media_type: str
    pages: int = 0
    error: FileError | None = None


Legibility = Literal["read", "poor", "blank"]


class Photo(Noun):
    """A photograph on a page, and by what the same one is known again."""

    box: Box
    digest: str = ""
    """SHA-256 of its bytes where the file holds them; empty where it is seen on a scan only."""
    look: str
    """What is seen of it from afar: 256 bits as hexadecimal, the coarsest 64 of them first."""


class Page(Noun):
    """One rendered page of a file, and what is known about it besides its document."""

    file: str
    page: int
    legibility: Legibility = "read"
    """`poor` where too little could be read to say surely what the page shows or does not show."""
    resembles: tuple[str, ...] = ()
    """Document types whose labels an unrecognised page carries."""
    document: str | None = None
    """The id of the document that the page belongs to."""
    photos: tuple[Photo, ...] = ()

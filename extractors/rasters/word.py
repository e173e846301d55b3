"""Word documents (DOCX): their text is the truth, and is laid out simply to have places.

Not a word processor: paragraphs, tables, headers and footers come in their order, small
pictures (seals, signatures) stand where they are anchored, large ones become pages.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError

from PIL import Image, UnidentifiedImageError

from extractors.rasters.images import DECODER_FAULTS, to_pixels
from extractors.rasters.page import MOST_PIXELS, RasterError, SourcePage
from extractors.rasters.typeset import Block, Paragraph, Picture, Table, paged

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part
    from lxml.etree import _Element  # type: ignore[import-untyped]

MOST_BYTES = 300_000_000
MOST_MEMBERS = 2_000
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V: Final = "{urn:schemas-microsoft-com:vml}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def pages(data: bytes, first: int = 1) -> Iterator[SourcePage]:
    """The pages of a Word document from `first` on, as we lay it out.

    Raises:
        RasterError: `damaged_file`, `password_needed`, `archive_too_large`, `too_many_pages`,
            `page_too_large` (a picture in it).
    """
    yield from paged(_blocks(data), first)


def _blocks(data: bytes) -> list[Block]:
    """Everything in the document that has a place, in its order."""
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    check_size(data)
    try:
        document = docx.Document(io.BytesIO(data))
        return list(_read(document))
    except (
        OpcError,
        LxmlError,
        ParseError,
        zipfile.BadZipFile,
        AttributeError,
        *DECODER_FAULTS,
    ) as error:
        raise RasterError("damaged_file") from error


def check_size(data: bytes) -> None:
    """Refuse what would unpack to more than a document can be.

    Raises:
        RasterError: `damaged_file`, `password_needed`, `archive_too_large`.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):  # an encrypted DOCX is an OLE file
        raise RasterError("password_needed")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except zipfile.BadZipFile as error:
        raise RasterError("damaged_file") from error
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_BYTES:
        raise RasterError("archive_too_large")


def _read(document: Document) -> Iterator[Block]:
    section = document.sections[0] if len(document.sections) else None
    if section is not None and not section.header.is_linked_to_previous:
        yield from _container(section.header._element, section.header.part)
    yield from _container(document.element.body, document.part)
    if section is not None and not section.footer.is_linked_to_previous:
        yield from _container(section.footer._element, section.footer.part)


def _container(element: _Element, part: Part) -> Iterator[Block]:
    """The blocks of a body, header, footer or cell."""
    for child in element:
        if child.tag == f"{W}p":
            yield from _paragraph(child, part)
        elif child.tag == f"{W}tbl":
            yield from _table(child, part)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _container(child, part)


def _paragraph(element: _Element, part: Part) -> Iterator[Block]:
    text, pictures, boxes = _content(element, part)
    yield Paragraph(text, tuple(pictures), breaks_page=_breaks_page(element))
    for box in boxes:
        yield from _container(box, part)


def _content(element: _Element, part: Part) -> tuple[str, list[Picture], list[_Element]]:
    """Text, pictures and text boxes of one paragraph; hidden text and fallbacks left out."""
    text: list[str] = []
    pictures: list[Picture] = []
    boxes: list[_Element] = []
    stack = list(reversed(element))
    while stack:
        node = stack.pop()
        if node.tag == f"{MC}Fallback" or node.tag == f"{W}del":
            continue
        if node.tag == f"{W}txbxContent":
            boxes.append(node)
            continue
        if node.tag == f"{W}r" and node.find(f"{W}rPr/{W}vanish") is not None:
            continue
        if node.tag == f"{W}t":
            text.append(node.text or "")
        elif node.tag == f"{W}tab":
            text.append("\t")
        elif node.tag in (f"{W}br", f"{W}cr"):
            text.append("\n")
        elif node.tag in (f"{A}blip", f"{V}imagedata"):
            reference = node.get(f"{R}embed") or node.get(f"{R}id")
            picture = _picture(part, reference) if reference else None
            if picture is not None:
                pictures.append(picture)
        stack.extend(reversed(node))
    return "".join(text), pictures, boxes


def _breaks_page(element: _Element) -> bool:
    breaks = element.iter(f"{W}br")
    before = element.find(f"{W}pPr/{W}pageBreakBefore")
    return before is not None or any(node.get(f"{W}type") == "page" for node in breaks)


def _picture(part: Part, reference: str) -> Picture | None:
    """A picture by its relationship; vector drawings and links are not pictures of papers."""
    related = part.rels.get(reference)
    if related is None or related.is_external:
        return None
    try:
        image = Image.open(
            io.BytesIO(related.target_part.blob),
            formats=("PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP"),
        )
    except UnidentifiedImageError:
        return None
    if image.width * image.height > MOST_PIXELS:
        raise RasterError("page_too_large")
    return Picture(to_pixels(image))


def _table(element: _Element, part: Part) -> Iterator[Block]:
    """A table; a cell that spans columns takes their width, one merged downwards comes once."""
    widths = [
        float(column.get(f"{W}w") or 1) for column in element.iterfind(f"{W}tblGrid/{W}gridCol")
    ]
    rows: list[tuple[tuple[int, str], ...]] = []
    loose: list[Picture] = []
    for row in element.iter(f"{W}tr"):
        if next(row.iterancestors(f"{W}tbl")) is not element:
            continue
        cells: list[tuple[int, str]] = []
        for cell in row.iterfind(f"{W}tc"):
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            blocks = list(_container(cell, part))
            texts = [block.text for block in blocks if isinstance(block, Paragraph)]
            for block in blocks:
                if isinstance(block, Paragraph):
                    loose += block.pictures
                elif isinstance(block, Table):
                    texts += ["\t".join(text for _, text in inner) for inner in block.rows]
                    loose += block.pictures
            continued = merge is not None and merge.get(f"{W}val") != "restart"
            width = int(span.get(f"{W}val") or 1) if span is not None else 1
            cells.append((width, "" if continued else "\n".join(texts)))
        rows.append(tuple(cells))
    yield Table(tuple(widths), tuple(rows), tuple(loose))

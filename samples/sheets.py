"""From a printed paper to its sheets as the exporter hands them in."""

from dataclasses import replace
from hashlib import sha256
from random import Random

import numpy as np
import pypdfium2 as pdfium

from samples import photo, worn
from samples.picture_pdf import Word
from samples.stored import Stored, stored
from samples.worn import Picture, Sheet


def pictures(pdf: bytes, dpi: int) -> list[Picture]:
    """The pages of a PDF as RGB pictures."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [
            page.render(scale=dpi / 72, rev_byteorder=True).to_numpy()[..., :3].copy()
            for page in document
        ]
    finally:
        document.close()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    document = pdfium.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def words(pdf: bytes, page: int) -> tuple[Word, ...]:
    """The text of a page, line piece by line piece, where it stands."""
    document = pdfium.PdfDocument(pdf)
    try:
        text = document[page].get_textpage()
        found = []
        for index in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(index)
            string = text.get_text_bounded(left, bottom, right, top).strip()
            if string and "\n" not in string:
                found.append(Word(string, left, bottom, right - left, max(top - bottom, 1.0)))
        return tuple(found)
    finally:
        document.close()


def worn_sheets(
    pdf: bytes, tier: str, seed: str, illegible: bool = False, upright: bool = False
) -> list[Stored]:
    """The pages of a paper as a scanner, a bad copier or a telephone gives them.

    Args:
        pdf: the clean paper.
        tier: scan, poor or photo; digital gives clean pictures.
        seed: what the wear is drawn from, so that one paper always wears the same way.
        illegible: whether the pages are blurred past reading.
        upright: whether they must not be turned, since a text layer lies upon them.
    """
    rng = generator(seed)
    made = []
    for picture in pictures(pdf, worn.DPI[tier]):
        page = smeared(picture, rng) if illegible else picture
        sheet = _worn(page, tier, rng)
        made.append(stored(righted(sheet) if upright else sheet))
    return made


def _worn(page: Picture, tier: str, rng: np.random.Generator) -> Sheet:
    if tier == "digital":
        return Sheet(page, 82, worn.DPI[tier])
    wear = {"scan": worn.scan, "poor": worn.poor, "photo": photo.photo}[tier]
    return wear(page, rng)


def righted(sheet: Sheet) -> Sheet:
    """The sheet without its quarter turns."""
    turns = sheet.turned or {8: 1, 3: 2, 6: 3}.get(sheet.exif, 0)
    return replace(
        sheet, picture=np.ascontiguousarray(np.rot90(sheet.picture, turns)), turned=0, exif=1
    )


def smeared(picture: Picture, rng: np.random.Generator) -> Picture:
    """A page that nobody can read: moved while it was scanned, and far too dark."""
    small = picture[::14, ::14].astype(np.float32)
    big = np.kron(small, np.ones((14, 14, 1), np.float32))[: picture.shape[0], : picture.shape[1]]
    dim = big * 0.35 + rng.normal(40, 12, big.shape[:2])[..., None]
    return np.clip(dim, 0, 255).astype(np.uint8)


def generator(seed: str) -> np.random.Generator:
    """NumPy's generator from a text."""
    return np.random.default_rng(int.from_bytes(sha256(seed.encode()).digest()[:8]))


def python_random(seed: str) -> Random:
    """Python's generator from a text: the same on every machine and run."""
    return Random(seed)  # noqa: S311 - samples, not secrets

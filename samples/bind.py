"""Puts finished papers into files (PDF, pictures, TIFF), then into a folder or ZIP."""

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pypdfium2 as pdfium

from samples.clerk import Clerk
from samples.picture_pdf import PicturePage, Word, picture_pdf
from samples.stored import Stored, encoded, righted

FIXED_ID = b"/ID[<" + b"0" * 32 + b"><" + b"0" * 32 + b">]"
EPOCH = (2025, 3, 4, 9, 30, 0)


@dataclass
class Finished:
    """A paper ready to be put into files: its PDF, or its worn sheets; and where the pages went."""

    index: int
    type: str
    pdf: bytes
    sheets: list[Stored] | None
    kept: list[int]
    """Pages that are handed in, from 0."""
    words: dict[int, tuple[Word, ...]] = field(default_factory=dict)
    where: list[dict[str, Any]] = field(default_factory=list)
    again: bool = False
    """Whether these sheets have been handed in already; `where` is shared with the first time."""


Members = dict[str, bytes]

SUFFIXES = {
    "scan": (".jpg", ".jpg", ".jpg", ".png"),
    "poor": (".jpg",),
    "photo": (".jpg", ".jpg", ".jpg", ".jpg", ".png", ".webp", ".heic"),
}
"""What scanners and telephones save pictures as."""
WAYS = {
    "digital": ("paper", "paper", "type"),
    "scan": ("paper", "paper", "paper", "type", "pictures", "tiff"),
    "poor": ("paper", "paper", "paper", "type", "pictures", "tiff"),
    "photo": ("pictures", "pictures", "pictures", "paper", "tiff"),
}


def bound(rng: Random, papers: list[Finished], tier: str, way: str = "") -> Members:
    """File name → bytes, with `where` of every paper filled in.

    Args:
        rng: the clerk's dice.
        papers: in the order in which they lie in the dossier.
        tier: digital papers stay PDFs; the others may become pictures.
        way: all (one PDF), paper (a PDF each), type, pictures or tiff; empty leaves it to chance.
    """
    clerk = Clerk(rng)
    order = list(papers)
    if rng.random() < 0.6:
        rng.shuffle(order)
    way = way or rng.choice(WAYS[tier])
    members: Members = {}
    for group in _groups(order, way):
        if way == "pictures":
            for paper in group:
                _as_pictures(rng, clerk, paper, members, tier)
            continue
        name = clerk.folder() + clerk.name(".tif" if way == "tiff" else ".pdf")
        members[name] = (_tiff if way == "tiff" else _pdf)(_note(group, name))
    return members


def _groups(papers: list[Finished], way: str) -> Iterable[list[Finished]]:
    if way == "all":
        return [papers]
    if way == "type":
        kinds = dict.fromkeys(paper.type for paper in papers)
        return [[paper for paper in papers if paper.type == kind] for kind in kinds]
    return [[paper] for paper in papers]


def _note(group: list[Finished], name: str) -> list[Finished]:
    page = 0
    for paper in group:
        for _ in paper.kept:
            page += 1
            paper.where.append({"file": name, "page": page})
    return group


def _pdf(group: list[Finished]) -> bytes:
    if all(paper.sheets is None for paper in group):
        return _merged(group)
    pages = []
    for paper in group:
        for number in paper.kept:
            sheet = paper.sheets[number] if paper.sheets else None
            if sheet is None:
                raise ValueError("a digital paper among scanned ones")
            pages.append(picture_page(sheet, paper.words.get(number, ())))
    return picture_pdf(pages)


def picture_page(sheet: Stored, words: tuple[Word, ...] = ()) -> PicturePage:
    """A sheet as a page of a scanner's PDF."""
    return PicturePage(sheet.jpeg, sheet.width, sheet.height, sheet.dpi, words, sheet.grey)


def _merged(group: list[Finished]) -> bytes:
    if len(group) == 1 and len(group[0].kept) == len(pdfium.PdfDocument(group[0].pdf)):
        return group[0].pdf
    merged = pdfium.PdfDocument.new()
    for paper in group:
        merged.import_pages(pdfium.PdfDocument(paper.pdf), pages=paper.kept)
    held = io.BytesIO()
    merged.save(held)
    # PDFium notes the time and draws an identifier; the same dossier should be the same bytes.
    body = re.sub(rb"CreationDate\(D:\d{14}", b"CreationDate(D:20250304093000", held.getvalue())
    return re.sub(rb"/ID\[<\w{32}><\w{32}>\]", FIXED_ID, body)


def _as_pictures(rng: Random, clerk: Clerk, paper: Finished, members: Members, tier: str) -> None:
    suffix = rng.choice(SUFFIXES[tier])
    for number in paper.kept:
        name = clerk.folder() + clerk.name(suffix)
        if paper.sheets is None:
            raise ValueError("a digital paper has no sheets")
        members[name] = encoded(paper.sheets[number], suffix)
        paper.where.append({"file": name, "page": 1})


def _tiff(group: list[Finished]) -> bytes:
    frames = [righted((paper.sheets or [])[number]) for paper in group for number in paper.kept]
    held = io.BytesIO()
    frames[0].save(
        held,
        "TIFF",
        save_all=True,
        append_images=frames[1:],
        compression="jpeg",
        quality=80,
        dpi=(200, 200),
    )
    return held.getvalue()


def litter(members: Members, beside: str, container: str) -> None:
    """What file systems leave behind: harmless, and no paper of the dossier."""
    folder = beside.rpartition("/")[0]
    inside = f"{folder}/" if folder else ""
    members[f"{inside}.DS_Store"] = b"\x00\x00\x00\x01Bud1" + bytes(600)
    members[f"{inside}Thumbs.db"] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    if container == "zip":
        members[f"__MACOSX/{inside}._{beside.rpartition('/')[2]}"] = b"\x00\x05\x16\x07" + bytes(
            116
        )


def store(members: Members, folder: Path, name: str, container: str, gbk: bool = False) -> str:
    """Write the dossier as folder, zip or file; returns its name below `folder`."""
    if container == "file":
        (only,) = members
        target = folder / f"{name}{Path(only).suffix}"
        target.write_bytes(members[only])
        return target.name
    if container == "zip":
        target = folder / f"{name}.zip"
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, body in members.items():
                archive.writestr((GbkInfo if gbk else zipfile.ZipInfo)(member, EPOCH), body)
        return target.name
    for member, body in members.items():
        path = folder / name / member
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    return name


class GbkInfo(zipfile.ZipInfo):
    """A member whose name is in GBK without saying so, as Windows packs it in China."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:
        return self.filename.encode("gbk"), self.flag_bits & ~0x800

"""OCRmyPDF on the same pages: the reader that most people would otherwise take."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2

from extractors.raster import pages_of
from intake.settings import settings
from intake.unpack import unpack
from samples.picture_pdf import PicturePage, picture_pdf
from samples.speed.line import ONE_THREAD

QUALITY = 92
DPI = 200
OPTIONS = ("-l", "chi_sim+eng", "--rotate-pages", "--deskew", "--jobs", "1", "--output-type", "pdf")
Key = tuple[str, int]


class NotInstalled(Exception):
    """There is no OCRmyPDF on this machine."""


@dataclass(frozen=True)
class Compared:
    """What OCRmyPDF took, and what it read."""

    seconds: float
    processor_seconds: float
    texts: dict[tuple[str, str, int], str]
    """By dossier, file and page."""


def program() -> str:
    """The path of OCRmyPDF.

    Raises:
        NotInstalled: It is not there.
    """
    path = shutil.which("ocrmypdf")
    if path is None:
        raise NotInstalled
    return path


def compared(
    dossiers: Sequence[Path], keys: Sequence[tuple[str, str, int]], spool: Path
) -> Compared:
    """Read the pages of some dossiers, one PDF of pictures a dossier; making those is not timed.

    Args:
        dossiers: Folders, ZIPs or files.
        keys: Dossier, file and page of all pages to read.
        spool: A private folder.
    """
    wall = processor = 0.0
    texts: dict[tuple[str, str, int], str] = {}
    for dossier in dossiers:
        wanted = [(file, page) for name, file, page in keys if name == dossier.name]
        source, target, sidecar = (spool / name for name in ("in.pdf", "out.pdf", "text.txt"))
        source.write_bytes(_pictures(dossier, wanted, spool))
        before, start = _children_seconds(), time.monotonic()
        subprocess.run(  # noqa: S603  the program that was asked for
            [program(), *OPTIONS, "--sidecar", sidecar, source, target],
            check=True,
            env={**os.environ, **ONE_THREAD},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wall += time.monotonic() - start
        processor += _children_seconds() - before
        parts = sidecar.read_text("utf-8").split("\f")
        for (file, page), text in zip(wanted, parts, strict=False):
            texts[dossier.name, file, page] = text
    return Compared(wall, processor, texts)


def _children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _pictures(dossier: Path, wanted: Sequence[Key], spool: Path) -> bytes:
    """The pages as pictures without any text, as a scanner would deliver them."""
    made: dict[Key, PicturePage] = {}
    folder = spool / "unpacked"
    folder.mkdir()
    for one in unpack(dossier, folder, settings()):
        if not any(file == one.name for file, _ in wanted):
            continue
        for page in pages_of(one.path.read_bytes(), one.media_type):
            _, jpeg = cv2.imencode(".jpg", page.image, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
            high, wide = page.image.shape[:2]
            made[one.name, page.number] = PicturePage(jpeg.tobytes(), wide, high, DPI)
    shutil.rmtree(folder)
    return picture_pdf([made[key] for key in wanted])

"""Files that mean harm, or are broken as files come to be; each with what it is to be called."""

import io
import os
import stat
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.intake.conftest import archive, pdf, pdf_of_many, pdf_with_stream, picture, png_of

Codes = frozenset[str]

OF_AN_ENGINE = frozenset({"decode_timeout", "out_of_memory", "engine_crashed", "damaged_file"})
"""Which of them it is hangs on the machine."""


def _one(code: str) -> Codes:
    return frozenset({code})


def zipped(name: str, data: bytes = b"x", mode: int = 0) -> bytes:
    """An archive with one member of any name, and a file's mode."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        made.writestr(info, data)
    return out.getvalue()


def many(number: int) -> bytes:
    """An archive of so many files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for one in range(number):
            made.writestr(f"{one}.txt", b"")
    return out.getvalue()


def twice() -> bytes:
    """An archive with two members of one name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for shade in ("PNG", "JPEG"):
            made.writestr(zipfile.ZipInfo("a.png"), picture(shade))
    return out.getvalue()


def laughs() -> bytes:
    """A Word file whose text is an entity of entities of entities."""
    entities = "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha" * 10}">' for n in range(10)
    )
    text = f"<?xml version='1.0'?><!DOCTYPE w [{entities}]><w>&a9;</w>"
    types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
    return archive({"[Content_Types].xml": types.encode(), "word/document.xml": text.encode()})


def ring() -> bytes:
    """A TIFF whose only directory names itself as the next."""
    entry = b"\x00\x01\x03\x00\x01\x00\x00\x00\x01\x00\x00\x00"
    return b"II*\x00\x08\x00\x00\x00" + b"\x01\x00" + entry + b"\x08\x00\x00\x00"


FILES: Mapping[str, tuple[Callable[[], bytes], Codes]] = {
    "truncated.pdf": (lambda: pdf(3)[:300], _one("damaged_file")),
    "locked.pdf": (lambda: pdf(locked=True), _one("password_needed")),
    "empty.pdf": (lambda: b"", _one("empty_file")),
    "text.jpg": (lambda: b"no picture at all\n" * 50, _one("type_mismatch")),
    "script.pdf": (lambda: b"<html><script>alert(1)</script></html>", _one("type_mismatch")),
    "program.exe": (lambda: b"MZ" + bytes(500), _one("unsupported_type")),
    "pages.pdf": (lambda: pdf_of_many(20_000), _one("too_many_pages")),
    "stream.pdf": (lambda: pdf_with_stream(2_000_000_000), OF_AN_ENGINE),
    "kilometres.pdf": (lambda: pdf(size=(10_000_000, 10_000_000)), _one("page_too_large")),
    "gigapixels.png": (lambda: png_of(30_000, 30_000), _one("page_too_large")),
    "cut.png": (lambda: picture()[:60], _one("damaged_file")),
    "cut.jpg": (lambda: picture("JPEG")[:200], _one("damaged_file")),
    "ring.tif": (ring, _one("damaged_file")),
    "polyglot.jpg": (lambda: picture("JPEG") + pdf(), frozenset()),
    "laughs.docx": (laughs, frozenset({"damaged_file", "unsupported_type", "type_mismatch"})),
    "upwards.zip": (lambda: zipped("../../evil.png", picture()), _one("archive_unsafe")),
    "absolute.zip": (lambda: zipped("/etc/evil.png", picture()), _one("archive_unsafe")),
    "backwards.zip": (lambda: zipped("..\\..\\evil.png", picture()), _one("archive_unsafe")),
    "drive.zip": (lambda: zipped("C:/evil.png", picture()), _one("archive_unsafe")),
    "link.zip": (
        lambda: zipped("a.png", b"/etc/passwd", stat.S_IFLNK | 0o777),
        _one("archive_unsafe"),
    ),
    "nested.zip": (lambda: zipped("more.zip", archive({"a.png": b"x"})), _one("archive_unsafe")),
    "twice.zip": (twice, _one("archive_unsafe")),
    "ten-thousand.zip": (lambda: many(10_000), _one("archive_too_many")),
    "bomb.zip": (lambda: archive({"a.png": bytes(300_000_000)}), _one("archive_ratio")),
    "cut.zip": (lambda: archive({"a.png": picture()})[:-30], _one("damaged_file")),
    "escape.zip": (lambda: zipped("a\x1b[2J\r\n\x07b.png", picture()), frozenset()),
}
"""By name: how it is made, and the codes of which each file of it bears one; empty: it is fine."""


def lay(folder: Path) -> None:
    """Put all of them into a folder, with names, links and pipes that no scanner makes."""
    folder.mkdir(parents=True)
    for name, (make, _) in FILES.items():
        (folder / name).write_bytes(make())
    (folder / "esc\x1b[31m\nape.png").write_bytes(picture())
    (folder / os.fsdecode(b"not-utf8-\xff.png")).write_bytes(picture("JPEG"))
    (folder / "out.png").symlink_to("/etc/passwd")
    (folder / "nowhere.png").symlink_to("nothing")
    (folder / "itself.png").symlink_to("itself.png")
    os.mkfifo(folder / "pipe.png")
    (folder / "loop").mkdir()
    (folder / "loop/round").symlink_to(folder)

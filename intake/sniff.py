"""What a file is, told from its bytes; the name is only a claim.

An allow-list of the types that are taken in, by their magic bytes; whether the rest of the
bytes keep the promise shows when they are decoded, in a child process.
"""

import codecs
import re
import zipfile
from pathlib import PurePosixPath
from typing import BinaryIO, Final

from intake.zips import LARGEST_DIRECTORY, directory_size

PDF: Final = "application/pdf"
ZIP: Final = "application/zip"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JSON: Final = "application/json"
CSV: Final = "text/csv"
LOCKED: Final = "application/x-ole-encrypted"
UNKNOWN: Final = "application/octet-stream"

PICTURES: Final = frozenset(
    {"image/jpeg", "image/png", "image/tiff", "image/heic", "image/webp", "image/bmp"}
)
PAGED: Final = PICTURES | {PDF, DOCX}
"""Types that have pages."""
TABLES: Final = frozenset({JSON, CSV, XLSX})
"""Types of the declared application."""

NAMED: Final = frozenset(
    {".pdf", ".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".heic", ".heif", ".webp", ".bmp"}
    | {".docx", ".xlsx", ".json", ".csv", ".zip"}
)
"""Endings that claim one of the types."""

HEAD = 4096
_HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_BMP_HEADERS = (12, 16, 40, 52, 56, 64, 108, 124)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def media_type(file: BinaryIO, name: str) -> str:
    """The type of an open file, or `UNKNOWN`.

    The name matters only for text, which has no magic bytes: it is JSON or CSV where its name
    says so and it is text indeed.

    Args:
        file: Seekable, at its start; left anywhere.
        name: The name as received.
    """
    head = file.read(HEAD)
    found = _by_magic(head)
    if found == ZIP:
        return _office_or_zip(file)
    if found == LOCKED:
        return LOCKED if _ENCRYPTED in head + file.read() else UNKNOWN
    if found:
        return found
    ending = PurePosixPath(name.lower()).suffix
    if ending in (".json", ".csv") and _is_text(head):
        return JSON if ending == ".json" else CSV
    # A PDF may have junk before its header, but nothing that is a type of its own.
    return PDF if b"%PDF-" in head[:1024] else UNKNOWN


def _by_magic(head: bytes) -> str | None:
    """The type that the first bytes tell."""
    if head.startswith(b"%PDF-"):
        return PDF
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return "image/tiff"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp" and (head[8:12] in _HEIF):
        return "image/heic"
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return "image/bmp"
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return ZIP
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return LOCKED
    return None


def _office_or_zip(file: BinaryIO) -> str:
    """DOCX and XLSX are archives with a table of contents of their own."""
    file.seek(0)
    first = file.read(HEAD)
    if not re.search(rb"\[Content_Types\]\.xml|_rels/|docProps/|word/|xl/", first):
        return ZIP
    try:
        if directory_size(file) > LARGEST_DIRECTORY:
            return ZIP
        file.seek(0)
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return DOCX if b"word/" in first else XLSX if b"xl/" in first else ZIP
    if "[Content_Types].xml" not in names:
        return ZIP
    if any(name.startswith("word/") for name in names):
        return DOCX
    return XLSX if any(name.startswith("xl/") for name in names) else ZIP


def _is_text(head: bytes) -> bool:
    """Whether bytes are text in an encoding that Chinese spreadsheets write."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    if b"\0" in head:
        return False
    for encoding in ("utf-8", "gb18030"):
        try:
            codecs.getincrementaldecoder(encoding)().decode(head)  # its end may be cut in two
        except UnicodeDecodeError:
            continue
        return True
    return False

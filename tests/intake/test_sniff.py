import io

import pytest

from intake.sniff import CSV, DOCX, JSON, LOCKED, PDF, UNKNOWN, XLSX, ZIP, media_type
from tests.intake.conftest import archive, pdf, picture


def docx() -> bytes:
    from docx import Document

    out = io.BytesIO()
    Document().save(out)
    return out.getvalue()


def xlsx() -> bytes:
    from openpyxl import Workbook

    out = io.BytesIO()
    Workbook().save(out)
    return out.getvalue()


def heic() -> bytes:
    import pillow_heif
    from PIL import Image

    out = io.BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 64))).save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (pdf, PDF),
        (lambda: picture("PNG"), "image/png"),
        (lambda: picture("JPEG"), "image/jpeg"),
        (lambda: picture("TIFF"), "image/tiff"),
        (lambda: picture("WEBP"), "image/webp"),
        (lambda: picture("BMP"), "image/bmp"),
        (heic, "image/heic"),
        (docx, DOCX),
        (xlsx, XLSX),
        (lambda: archive({"a.pdf": b"x"}), ZIP),
        (lambda: archive({"word/a.pdf": b"x"}), ZIP),
        (lambda: b"junk\n" + pdf(), PDF),
        (lambda: picture("JPEG") + pdf(), "image/jpeg"),
        (lambda: b"hello", UNKNOWN),
        (lambda: b"BMmost words begin somehow", UNKNOWN),
        (lambda: b"Rar!\x1a\x07\x00", UNKNOWN),
    ],
)
@pytest.mark.parametrize("name", ["a", "a.jpg", "a.pdf", "a.zip"])
def test_the_bytes_tell_the_type_and_the_name_does_not(make, kind, name):
    assert media_type(io.BytesIO(make()), name) == kind


def test_text_is_what_its_name_says():
    assert media_type(io.BytesIO(b'{"a": 1}'), "application.json") == JSON
    assert media_type(io.BytesIO("出口商,VIN\n".encode("gb18030")), "a.csv") == CSV
    assert media_type(io.BytesIO(b"\0\1\2\3" * 9), "a.csv") == UNKNOWN


def test_a_locked_office_file_is_told_from_an_old_one():
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000)
    locked = head + "EncryptedPackage".encode("utf-16-le")
    assert media_type(io.BytesIO(locked), "a.docx") == LOCKED
    assert media_type(io.BytesIO(head), "a.doc") == UNKNOWN

"""What on a PDF page can be a seal or a signature, and what cannot."""

import pypdfium2
import pytest

from extractors.rasters.drawn import is_drawn_on

TEXT = "BT /F 12 Tf 72 700 Td (LFV2A21K1A3000001) Tj ET "
TABLE = "72 600 m 500 600 l S 72 500 400 80 re S "


def drawn_on(content, extra=""):
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        f"/Resources << /Font << /F 5 0 R >> >> {extra} >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body = "".join(f"{number} 0 obj\n{one}\nendobj\n" for number, one in enumerate(objects, 1))
    data = f"%PDF-1.5\n{body}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF".encode("ascii")
    with pypdfium2.PdfDocument(data) as document:
        return is_drawn_on(document[0])


def test_letters_and_tables_are_neither_seal_nor_signature():
    assert not drawn_on(TEXT + TABLE)


@pytest.mark.parametrize(
    "content",
    [
        "100 100 m 120 140 160 60 200 100 c S ",
        "100 100 m 180 130 l S ",
        "q 80 0 0 80 300 300 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q ",
    ],
    ids=["curve", "slanted stroke", "picture"],
)
def test_what_may_be_one_is_drawn(content):
    assert drawn_on(TEXT + TABLE + content)


def test_an_annotation_may_be_one():
    assert drawn_on(TEXT, "/Annots [<< /Type /Annot /Subtype /Ink /Rect [0 0 50 50] >>]")

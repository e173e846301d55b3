"""Letters that browsers mark with what they stand for are where the page shows them."""

import io

import pypdfium2

from extractors.readers.text_layer import lines

PAGE = b"0.24 0 0 -0.24 30 816 cm /X Do"
FORM = b"BT /F 50 Tf 1 0 0 -1 200 100 Tm /Span << /ActualText <FEFF8F66> >> BDC (A) Tj EMC ET"
GLYPH = b"1000 0 0 0 750 750 d1 0 0 750 750 re f"
CMAP = b"""/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfchar <41> <8F66> endbfchar endcmap end"""


def pdf():
    """A page on which 车 stands as ActualText, in a form that is scaled and flipped."""
    form = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 2480 3508] /Resources << /Font << /F 4 0 R >> >>"
    )
    streams = {5: (b"", GLYPH), 6: (b"", CMAP), 7: (b"", PAGE), 8: (form, FORM)}
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R "
        b"/Resources << /XObject << /X 8 0 R >> >> >>",
        4: b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] "
        b"/FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 5 0 R >> "
        b"/Encoding << /Type /Encoding /Differences [65 /a] >> /FirstChar 65 /LastChar 65 "
        b"/Widths [1000] /ToUnicode 6 0 R /Resources << >> >>",
    } | {
        at: b"<< %s /Length %d >>\nstream\n%s\nendstream" % (kind, len(data), data)
        for at, (kind, data) in streams.items()
    }
    out, places = io.BytesIO(b"%PDF-1.4\n"), {}
    out.seek(0, io.SEEK_END)
    for at, body in sorted(objects.items()):
        places[at] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (at, body))
    start = out.tell()
    out.write(b"xref\n0 9\n0000000000 65535 f \n")
    out.writelines(b"%010d 00000 n \n" % places[at] for at in range(1, 9))
    out.write(b"trailer << /Size 9 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start)
    return out.getvalue()


def test_a_letter_with_its_actual_text_stands_where_it_is_shown():
    page = pypdfium2.PdfDocument(pdf())[0]
    (line,) = lines(page, 1.0)
    assert line.text == "车"
    left, base = 30 + 0.24 * 200, 842 - (816 - 0.24 * 100)
    assert abs(line.rect.x0 - left) < 2
    assert line.rect.y0 < base - 6 < line.rect.y1

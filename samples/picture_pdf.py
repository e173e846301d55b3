"""A small writer of PDFs that hold pictures, as scanners make them, with or without hidden text."""

from typing import NamedTuple

LOCK = (
    b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4"
    b" /O <3f1c7a90d2b4e6587913ac5be0f24d68a1b3c5d7e9f0123456789abcdef01234>"
    b" /U <9a8b7c6d5e4f30211203f4e5d6c7b8a99a8b7c6d5e4f30211203f4e5d6c7b8a9> >>"
)
"""An encryption dictionary that no password opens."""


class Word(NamedTuple):
    """Text of the hidden layer, where its baseline starts and its size, in points."""

    text: str
    x: float
    y: float
    width: float
    size: float


class PicturePage(NamedTuple):
    """A JPEG that fills the page; sizes in pixels."""

    jpeg: bytes
    width: int
    height: int
    dpi: int
    words: tuple[Word, ...] = ()
    grey: bool = False


# Every UTF-16 code is its own character: text that is never shown needs no glyphs.
TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""


def picture_pdf(pages: list[PicturePage], locked: bool = False) -> bytes:
    """The PDF of some pictures, one a page, byte for byte the same for the same input.

    Where `locked`, it asks for a password that nobody has.
    """
    objects: list[bytes] = [b"", b""]

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    unicode_map = add(_stream(TO_UNICODE))
    inner = add(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Hidden /DW 1000"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        b" /CIDToGIDMap /Identity >>"
    )
    font = add(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Hidden /Encoding /Identity-H"
        b" /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>" % (inner, unicode_map)
    )
    kids = []
    for page in pages:
        space = b"DeviceGray" if page.grey else b"DeviceRGB"
        picture = add(
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d"
            b" /ColorSpace /%s /BitsPerComponent 8"
            b" /Filter /DCTDecode /Length %d >>\nstream\n%s\nendstream"
            % (page.width, page.height, space, len(page.jpeg), page.jpeg)
        )
        wide, high = page.width * 72 / page.dpi, page.height * 72 / page.dpi
        drawn = f"q {wide:.2f} 0 0 {high:.2f} 0 0 cm /P Do Q\n" + "".join(
            _hidden(word) for word in page.words
        )
        content = add(_stream(drawn.encode("ascii")))
        parts = f"<< /XObject << /P {picture} 0 R >> /Font << /F {font} 0 R >> >>"
        box = f"[0 0 {wide:.2f} {high:.2f}] /Contents {content} 0 R"
        sheet = f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Resources {parts} >>"
        kids.append(add(sheet.encode("ascii")))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{listed}] >>".encode("ascii")
    return _file(objects, add(LOCK) if locked else 0)


def _hidden(word: Word) -> str:
    codes = word.text.encode("utf-16-be").hex().upper()
    stretch = 100 * word.width / (word.size * max(len(word.text), 1))
    place = f"{stretch:.2f} Tz 1 0 0 1 {word.x:.2f} {word.y:.2f} Tm"
    return f"BT 3 Tr /F {word.size:.2f} Tf {place} <{codes}> Tj ET\n"


def _stream(body: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body)


def _file(objects: list[bytes], lock: int) -> bytes:
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    extra = b" /Encrypt %d 0 R /ID [<00> <00>]" % lock if lock else b""
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        extra,
        start,
    )
    return bytes(out)

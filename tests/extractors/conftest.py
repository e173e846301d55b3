"""Pages made of words at given places, with a sight that sees them as they are."""

from collections.abc import Callable, Mapping

import pytest

from dossier import Box, PageRef
from extractors.reading import Char, Line, PageReading, Rect, SealMark

Words = list[tuple[float, float, str] | tuple[float, float, str, float]]


class PlainSight:
    """Sees each line as it was laid; `seen` says what the picture shows instead."""

    def __init__(
        self,
        lines: tuple[Line, ...],
        seen: Mapping[str, str],
        rivals: Mapping[str, tuple[tuple[str, float], ...]],
        witnessed: Mapping[str, str],
        score: float,
    ) -> None:
        self.lines, self.seen, self.rivals, self.witnessed = lines, seen, rivals, witnessed
        self.score = score
        self.looks = 0

    def reread(self, rect: Rect, view: int = 0) -> Line:
        self.looks += 1
        line = self._at(rect)
        if not _shared(line.rect, rect):
            return Line("", rect, 1.0, "pp-ocr-small")
        text = self.seen.get(line.text, line.text)
        unit = line.rect.width / max(1, len(text))
        chars = tuple(
            Char(
                letter,
                line.rect.x0 + unit * at,
                line.rect.x0 + unit * (at + 1),
                0.6 if letter in self.rivals else self.score,
                self.rivals.get(letter, ()),
            )
            for at, letter in enumerate(text)
        )
        return Line(text, line.rect, self.score, "pp-ocr-small", chars)

    def witness(self, rect: Rect, allowed: str) -> str:
        text = self._at(rect).text
        seen = self.witnessed.get(text, text)
        return "".join(letter for letter in seen.upper() if letter in allowed)

    def numbers(self, rect: Rect, allowed: str, view: int = 0) -> Line:
        return Line("", rect, 0.0, "numbers")

    def ring_text(self, seal: SealMark) -> str:
        return seal.text

    def _at(self, rect: Rect) -> Line:
        return max(self.lines, key=lambda line: _shared(line.rect, rect))


def _shared(one: Rect, other: Rect) -> float:
    """The area that two rectangles share."""
    across = max(0, min(one.x1, other.x1) - max(one.x0, other.x0))
    return across * max(0, min(one.y1, other.y1) - max(one.y0, other.y0))


def _rect(x: float, y: float, text: str, height: float = 20) -> Rect:
    letters = sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)
    return Rect(x, y, x + letters * height / 2, y + height)


@pytest.fixture
def page() -> Callable[..., PageReading]:
    """Make a page of (x, y, text, or also height): lines 20 px high, CJK as wide as high."""

    def make(
        words: Words,
        *,
        file: str = "scan.pdf",
        number: int = 1,
        size: tuple[int, int] = (1654, 2339),
        seen: Mapping[str, str] | None = None,
        rivals: Mapping[str, tuple[tuple[str, float], ...]] | None = None,
        witnessed: Mapping[str, str] | None = None,
        score: float = 0.999,
        reader: str = "pp-ocr-tiny",
        seals: tuple[SealMark, ...] = (),
        signatures: tuple[Rect, ...] = (),
        legibility: str = "read",
    ) -> PageReading:
        lines = tuple(
            Line(
                text,
                _rect(x, y, text, *height),
                0.99,
                reader,
            )
            for x, y, text, *height in words
        )
        sight = PlainSight(lines, seen or {}, rivals or {}, witnessed or {}, score)
        width, height = size
        return PageReading(
            ref=PageRef(file=file, page=number),
            size=size,
            lines=lines,
            seals=seals,
            signatures=signatures,
            legibility=legibility,
            sight=sight,
            to_page=lambda r: Box(r.x0 / width, r.y0 / height, r.x1 / width, r.y1 / height),
            has_text_layer=reader == "text-layer",
        )

    return make


@pytest.fixture(scope="session")
def pdf_of_text():
    """Makes a one-page PDF with runs of text side by side, written by hand."""
    return _pdf_of_text


def _pdf_of_text(*runs, gap=0, mode=0, box=(595, 842), encrypted=False, aslant=""):
    shown, left = f"BT /F 12 Tf .7 .7 -.7 .7 60 680 Tm ({aslant}) Tj ET\n" if aslant else "", 72
    for run in runs:
        shown += f"BT {mode} Tr /F 12 Tf {left} 700 Td ({run}) Tj ET\n"
        left += gap
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {box[0]} {box[1]}] /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    if encrypted:
        key = "<" + "00" * 32 + ">"
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /P -4 /O {key} /U {key} >>")
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    lock = " /Encrypt 6 0 R /ID [<00> <00>]" if encrypted else ""
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R{lock} >>\nstartxref\n{start}\n%%EOF"
    return data + trailer.encode()

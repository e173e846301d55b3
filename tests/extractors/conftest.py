"""Pages made of words at given places, with a sight that sees them as they are."""

from collections.abc import Callable, Mapping

import pytest

from dossier import Box, PageRef
from extractors.reading import Char, Line, PageReading, Rect, SealMark

Words = list[tuple[float, float, str]]


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

    def reread(self, rect: Rect) -> Line:
        self.looks += 1
        line = self._at(rect)
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

    def ring_text(self, seal: SealMark) -> str:
        return seal.text

    def _at(self, rect: Rect) -> Line:
        return max(
            self.lines,
            key=lambda line: (
                max(0, min(line.rect.x1, rect.x1) - max(line.rect.x0, rect.x0))
                * max(0, min(line.rect.y1, rect.y1) - max(line.rect.y0, rect.y0))
            ),
        )


@pytest.fixture
def page() -> Callable[..., PageReading]:
    """Make a page of (x, y, text), letters 10 px wide (CJK 20) and lines 20 px high."""

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
                Rect(x, y, x + sum(20 if ord(c) > 0x2E7F else 10 for c in text), y + 20),
                0.99,
                reader,
            )
            for x, y, text in words
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

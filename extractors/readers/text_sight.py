"""The sight of a page that only its text defines."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.reading import Line, Rect, SealMark


@dataclass(frozen=True)
class TextSight:
    """The sight of a page that only its text defines: there is no picture to doubt it by."""

    known: tuple[Line, ...]

    def reread(self, rect: Rect, view: int = 0) -> Line:
        """The text in the rectangle, exactly."""
        del view
        hits: list[Line] = []
        for line in self.known:
            if rect.y0 <= line.rect.middle[1] <= rect.y1:
                inside = [
                    i
                    for i, char in enumerate(line.chars)
                    if rect.x0 <= (char.x0 + char.x1) / 2 <= rect.x1
                ]
                if inside:
                    hits.append(line.cut(inside[0], inside[-1] + 1))
        text = "".join(hit.text for hit in hits)
        chars = tuple(char for hit in hits for char in hit.chars)
        return Line(text, rect, 1.0 if text else 0.0, "text-layer", chars)

    def witness(self, rect: Rect, allowed: str) -> str:
        """The same text: a letter of a text file has no look-alikes."""
        return "".join(self.reread(rect).text.split())

    def numbers(self, rect: Rect, allowed: str, view: int = 0) -> Line:
        """The same text once more."""
        return self.reread(rect)

    def ring_text(self, seal: SealMark) -> str:
        """A picture set into text keeps its seal's name to itself."""
        return ""

"""The sight of a page whose picture is in another process: what was asked before is known."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dossier import Box
from extractors.geometry.transforms import Passage
from extractors.reading import Line, Rect, SealMark, Sight
from intake.tasks import Numbers, Reread, RingText, Source, Task, TaskFailed, Witness

log = logging.getLogger(__name__)

Key = tuple[int, ...]


@dataclass(frozen=True)
class Placement:
    """Maps rectangles of a reading image to its page, and can travel between processes."""

    passage: Passage

    def __call__(self, rect: Rect) -> Box:
        """Where on the received page, turned upright, a rectangle lies."""
        return self.passage.to_page(rect)


@dataclass
class Answers:
    """What a sight answered, by rectangle in whole pixels."""

    lines: dict[Key, Line] = field(default_factory=dict)
    words: dict[tuple[Key, str], str] = field(default_factory=dict)
    figures: dict[tuple[Key, str], Line] = field(default_factory=dict)
    rings: dict[Key, str] = field(default_factory=dict)


@dataclass
class Recorded:
    """A sight that remembers what it answered; the sight behind it may be far away."""

    behind: Sight | None = None
    """None while it travels; whoever receives it sets it."""
    answers: Answers = field(default_factory=Answers)

    def reread(self, rect: Rect, view: int = 0) -> Line:
        """See `Sight`."""
        key = _key(rect, view)
        if key not in self.answers.lines:
            self.answers.lines[key] = self._sight.reread(rect, view)
        return self.answers.lines[key]

    def witness(self, rect: Rect, allowed: str) -> str:
        """See `Sight`."""
        key = (_key(rect), allowed)
        if key not in self.answers.words:
            self.answers.words[key] = self._sight.witness(rect, allowed)
        return self.answers.words[key]

    def numbers(self, rect: Rect, allowed: str, view: int = 0) -> Line:
        """See `Sight`."""
        key = (_key(rect, view), allowed)
        if key not in self.answers.figures:
            self.answers.figures[key] = self._sight.numbers(rect, allowed, view)
        return self.answers.figures[key]

    def ring_text(self, seal: SealMark) -> str:
        """See `Sight`."""
        key = _key(seal.rect)
        if key not in self.answers.rings:
            self.answers.rings[key] = self._sight.ring_text(seal)
        return self.answers.rings[key]

    @property
    def _sight(self) -> Sight:
        if self.behind is None:
            raise RuntimeError("a sight that has travelled was not connected")
        return self.behind


@dataclass(frozen=True)
class FarSight:
    """Asks a child process, which opens the page again; a look that fails has seen nothing."""

    ask: Callable[[Task], Any]
    source: Source
    page: int
    quarters: int
    """Clockwise quarter turns by which the page was read."""

    def reread(self, rect: Rect, view: int = 0) -> Line:
        """See `Sight`."""
        line = self._asked(Reread(self.source, self.page, self.quarters, rect, view))
        return line if isinstance(line, Line) else Line("", rect, 0.0, "pp-ocr-small")

    def witness(self, rect: Rect, allowed: str) -> str:
        """See `Sight`."""
        return str(self._asked(Witness(self.source, self.page, self.quarters, rect, allowed)) or "")

    def numbers(self, rect: Rect, allowed: str, view: int = 0) -> Line:
        """See `Sight`."""
        line = self._asked(Numbers(self.source, self.page, self.quarters, rect, allowed, view))
        return line if isinstance(line, Line) else Line("", rect, 0.0, "numbers")

    def ring_text(self, seal: SealMark) -> str:
        """See `Sight`."""
        return str(self._asked(RingText(self.source, self.page, self.quarters, seal)) or "")

    def _asked(self, task: Task) -> Any:
        """The answer, or None where the look came to nothing: what was not seen is not sure."""
        try:
            return self.ask(task)
        except TaskFailed as failed:
            log.warning("a second look at page %d failed: %s", self.page, failed.code)
            return None


def _key(rect: Rect, view: int = 0) -> Key:
    """The rectangle in whole pixels, and the view where it is not the first."""
    place = tuple(round(side) for side in rect)
    return (*place, view) if view else place

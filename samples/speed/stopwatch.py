"""Where the time goes: stages are timed from outside, so that the product bears no clock."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final

EXTRACT: Final = "extract"
STAGES: Final = (
    ("decode", "intake.desk", "Desk._page"),
    ("upright", "intake.desk", "placed"),
    ("upright", "extractors.page_reading", "placed"),
    ("upright", "extractors.page_reading", "quarters_by_reading"),
    ("text layer", "extractors.page_reading", "_claimed"),
    ("detect", "extractors.readers.page", "spots_on"),
    ("recognise", "extractors.readers.page", "read_spot"),
    ("foreign scripts", "extractors.page_reading", "with_foreign_lines"),
    ("seals", "extractors.page_reading", "seals"),
    ("seals", "extractors.page_reading", "seal_hints"),
    ("seals", "extractors.page_reading", "with_lines_under"),
    ("recognise", "extractors.page_reading", "with_whole_vins"),
    ("signatures", "extractors.page_reading", "pen_marks"),
    ("codes", "extractors.page_reading", "codes"),
    ("second looks", "extractors.readers.sight", "PageSight.reread"),
    ("witness", "extractors.readers.sight", "PageSight.witness"),
    ("numbers", "extractors.readers.sight", "PageSight.numbers"),
    ("ring text", "extractors.readers.sight", "PageSight.ring_text"),
    (EXTRACT, "intake.desk", "look_ahead"),
    (EXTRACT, "intake.pipeline", "assembled"),
    ("judge", "intake.pipeline", "judge"),
)
"""Each stage's name, and a function of a module that is part of it."""
REST: Final = "everything else"


class Stopwatch:
    """Adds up processor seconds by stage; time within a stage is the outer stage's alone.

    Only what is extracted asks for looks that are stages of their own.
    """

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._running: list[str] = []
        self._since = 0.0

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Time the stages until the end of the block."""
        replaced: list[tuple[Any, str, Any]] = []
        try:
            for stage, module, path in STAGES:
                owner, name = _found(module, path)
                plain = getattr(owner, name)
                replaced.append((owner, name, plain))
                setattr(owner, name, self._timed(stage, plain))
            yield
        finally:
            for owner, name, plain in replaced:
                setattr(owner, name, plain)

    def shares(self, whole: float) -> dict[str, float]:
        """Each stage's share of so many seconds, the largest first, the rest last."""
        longest = sorted(self.seconds.items(), key=lambda pair: -pair[1])
        ranked = {stage: took / whole for stage, took in longest}
        return {**ranked, REST: 1 - sum(ranked.values())}

    def _timed(self, stage: str, plain: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **options: Any) -> Any:
            if self._running and self._running[-1] != EXTRACT:
                return plain(*args, **options)
            self._turn_to(stage)
            try:
                return plain(*args, **options)
            finally:
                self._turn_back()

        return timed

    def _turn_to(self, stage: str) -> None:
        self._book()
        self._running.append(stage)

    def _turn_back(self) -> None:
        self._book()
        self._running.pop()

    def _book(self) -> None:
        """Give the time since the last change to the stage that was running."""
        now = time.process_time()
        if self._running:
            stage = self._running[-1]
            self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._since
        self._since = now


def _found(module: str, path: str) -> tuple[Any, str]:
    """The module or class that holds a function, and the function's name in it."""
    owner: Any = import_module(module)
    *outer, name = path.split(".")
    for part in outer:
        owner = getattr(owner, part)
    return owner, name

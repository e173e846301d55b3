"""The whole line in one process, over some dossiers: how long it takes, and what it needs."""

from __future__ import annotations

import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from intake.desk import Desk
from intake.pipeline import verify
from intake.pool import Pool
from intake.settings import Settings, settings
from intake.tasks import Failed, Seen, Task, TaskFailed
from samples.speed.stopwatch import Stopwatch

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1"}
KILOBYTES_IN_A_MEGABYTE = 1024


@dataclass(frozen=True)
class PageRead:
    """One page, and how long it took from bytes to values."""

    text: str
    seconds: float
    """Processor seconds."""
    has_text_layer: bool


@dataclass(frozen=True)
class Measured:
    """What one process took for some dossiers, once its engines were warm."""

    seconds: float
    processor_seconds: float
    first_page_seconds: float
    """From the start of the process to the first page read."""
    megabytes: float
    """Most memory at any time."""
    stages: dict[str, float]
    """Shares of the processor seconds."""
    pages: dict[tuple[str, str, int], PageRead]
    """By dossier, file and page."""
    reports: dict[str, str]
    """By dossier, as JSON."""


@dataclass
class _Notes:
    pages: dict[tuple[str, int], PageRead] = field(default_factory=dict)
    first_page_at: float = 0.0


class InProcess(Pool):
    """Answers every task in this very process, so that its time and memory are all there is."""

    def __init__(self, limits: Settings, spool: Path) -> None:
        """Args: the limits, and a private folder."""
        super().__init__(limits, spool, jobs=1)
        self._desk = Desk(on_decoded=lambda: None)
        self.notes = _Notes()

    def call(self, task: Task) -> Any:
        """What a task answers.

        Raises:
            TaskFailed: It came to nothing.
        """
        start = time.process_time()
        answer = self._desk.answer(task)
        if isinstance(answer, Failed):
            raise TaskFailed(answer.code, answer.page)
        if isinstance(answer, Seen):
            reading = answer.reading
            self.notes.pages[reading.ref.file, reading.ref.page] = PageRead(
                reading.text, time.process_time() - start, reading.has_text_layer
            )
            self.notes.first_page_at = self.notes.first_page_at or time.monotonic()
        return answer


def measured(dossiers: Sequence[Path], workers: int = 1) -> list[Measured]:
    """Verify the dossiers in fresh processes, each of which reads all of them.

    All have the same work to the end, so that no one waits for the last dossier of another.

    Args:
        dossiers: Folders, ZIPs or files.
        workers: Processes at once.
    """
    os.environ.update(ONE_THREAD)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as processes:
        started = [
            processes.submit(_measure, tuple(dossiers), time.monotonic()) for _ in range(workers)
        ]
        return [one.result() for one in started]


def _measure(dossiers: tuple[Path, ...], started: float) -> Measured:
    limits = settings()
    watch = Stopwatch()
    pages: dict[tuple[str, str, int], PageRead] = {}
    reports: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="shendan-") as spool:
        with InProcess(limits, Path(spool)) as pool:
            _verified(dossiers[0], pool, Path(spool), limits)
            first = pool.notes.first_page_at - started
        wall, processor = time.monotonic(), time.process_time()
        with watch.watching():
            for dossier in dossiers:
                # A desk remembers pages: each dossier comes to one that has seen nothing.
                with InProcess(limits, Path(spool)) as pool:
                    reports[dossier.name] = _verified(dossier, pool, Path(spool), limits)
                    for (file, page), read in pool.notes.pages.items():
                        pages[dossier.name, file, page] = read
        wall, processor = time.monotonic() - wall, time.process_time() - processor
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES_IN_A_MEGABYTE
    return Measured(wall, processor, first, most, watch.shares(processor), pages, reports)


def _verified(dossier: Path, pool: Pool, spool: Path, limits: Settings) -> str:
    with tempfile.TemporaryDirectory(dir=spool) as unpacked:
        report = verify(dossier, pool, Path(unpacked), limits).report
        return report.model_dump_json(by_alias=True)

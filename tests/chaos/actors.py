"""Those who are killed: workers with a quick stand-in for an engine, and submitters.

They run the service's own code on its own database, blobs and Redis; only the engine is a stand-in,
whose answer tells of which bytes it was made, so that a wrong one shows.
"""

import hashlib
import os
import random
import time
from dataclasses import replace
from pathlib import Path

from extractors.reading import Line, Rect
from intake.queue.worker import work
from intake.queue.workshop import Workshop
from intake.services.files import Paper
from intake.services.handing_in import hand_in
from intake.services.service import open_service
from intake.settings import Settings
from intake.tasks import Count, Read
from tests.intake.kit import blank, picture

PAGES = 3


def text_of(content: bytes, page: int) -> str:
    """What the stand-in reads on a page: right for these bytes and this page only."""
    return f"{hashlib.sha256(content).hexdigest()} {page}"


class StandIn:
    """Takes a moment for each page, and reads what the bytes are."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  a fixed seed

    def call(self, task):
        time.sleep(self._random.uniform(0.002, 0.02))
        if isinstance(task, Count):
            return PAGES
        assert isinstance(task, Read)
        seen = blank(task.source.name, task.page)
        said = text_of(task.source.path.read_bytes(), task.page)
        line = Line(said, Rect(0, 0, 10, 10), 1.0, "tesseract")
        return replace(seen, reading=replace(seen.reading, lines=(line,)))


def worker(settings: Settings, seed: int) -> None:
    """Work until killed."""
    service = open_service(settings)
    work(Workshop(service, StandIn(seed), f"worker-{os.getpid()}-{seed}"))  # type: ignore[arg-type]


def submitter(settings: Settings, by, seed: int, acknowledged: Path, stop: Path) -> None:
    """Hand in one dossier after the other; each that was acknowledged is noted for good."""
    service = open_service(settings)
    chance = random.Random(seed)  # noqa: S311  a fixed seed
    number = seed * 10_000
    with acknowledged.open("a", encoding="ascii") as file:
        while not stop.exists():
            number += 1
            content = picture(number)
            taken = hand_in(
                service,
                [Paper.of_bytes("scan.png", content)],
                submitter=by,
                origin="bulk",
                idempotency_key=f"k{number}",
            )
            file.write(f"{taken.dossier_id} {hashlib.sha256(content).hexdigest()}\n")
            file.flush()
            os.fsync(file.fileno())
            time.sleep(chance.uniform(0.0, 0.4))

"""The second piece of work: one page, read once, its result written once."""

import time
import zlib

from extractors.geometry.transforms import turned_size
from intake.answers import dumps, loads_answer
from intake.queue import jobs
from intake.queue.jobs import Claim, Lost
from intake.queue.steps import dossier_of, join
from intake.queue.workshop import Workshop, source
from intake.record.tables import FileRow, PageRow, ReadingRow
from intake.sights import Placement
from intake.tasks import Read, Seen, TaskFailed
from intake.version import pipeline

AGAIN = ("decode_timeout", "engine_crashed", "out_of_memory")
"""What may go better the next time; a page is read twice before it is said to be at fault."""


def read_one(shop: Workshop, ours: Claim) -> int:
    """Read the page of a job; returns how many jobs were made.

    Raises:
        Lost: The job is no longer ours: what was read is thrown away.
        TaskFailed: It came to nothing and is to be tried again.
    """
    with shop.service.record.reading() as session:
        page = session.get(PageRow, ours.page_id)
        file = session.get(FileRow, page.file_id) if page is not None else None
        if page is None or file is None:
            raise Lost
        known = session.get(ReadingRow, (file.sha256, page.number, pipeline()))
    if known is not None:
        return _write(shop, ours, file, known, None, None)
    if ours.attempt > shop.service.settings.attempts:  # it took a worker down each time
        return _write(shop, ours, file, None, "engine_crashed", None)
    start = time.monotonic()
    try:
        seen: Seen = shop.ask(Read(source(file), page.number))
    except TaskFailed as failed:
        if failed.code in AGAIN and ours.attempt < 2:
            raise
        return _write(shop, ours, file, None, failed.code, time.monotonic() - start)
    width, height = _size(seen) or (None, None)
    reading = ReadingRow(
        sha256=file.sha256,
        page=page.number,
        pipeline=pipeline(),
        content=packed(seen),
        quarters=seen.quarters,
        width=width,
        height=height,
        legibility=seen.reading.legibility,
        made_at=shop.service.record.now(),
    )
    return _write(shop, ours, file, reading, None, time.monotonic() - start)


def _write(
    shop: Workshop,
    ours: Claim,
    file: FileRow,
    reading: ReadingRow | None,
    error: str | None,
    seconds: float | None,
) -> int:
    """What came of the page, in the one transaction that ends its job."""
    record = shop.service.record
    with record.writing() as session:
        dossier = dossier_of(session, ours)
        now = record.now(session)
        jobs.finish(session, ours, now)
        page = session.get(PageRow, ours.page_id)
        if page is None:
            raise Lost
        if reading is not None:
            key = (file.sha256, page.number, reading.pipeline)
            if session.get(ReadingRow, key, with_for_update=True) is None:
                session.merge(reading)
            page.quarters, page.legibility = reading.quarters, reading.legibility
            page.width, page.height = reading.width, reading.height
            page.pipeline, page.read_at = reading.pipeline, now
        page.state = "failed" if error else "done"
        page.error_code = error
        page.seconds = seconds if seconds is not None else page.seconds
        session.flush()
        return join(session, dossier, now)


def _size(seen: Seen) -> tuple[int, int] | None:
    """Width and height in pixels of the page as received, turned upright."""
    to_page = seen.reading.to_page
    if not isinstance(to_page, Placement):
        return None
    return turned_size(to_page.passage.received, seen.quarters)


def packed(seen: Seen) -> bytes:
    """A reading as it is kept."""
    return zlib.compress(dumps(seen), 6)


def unpacked(content: bytes) -> Seen:
    """A reading that was kept.

    Raises:
        EOFError: It is none of ours.
    """
    seen = loads_answer(zlib.decompress(content))
    if not isinstance(seen, Seen):
        raise EOFError("no reading")
    return seen

"""Stage: every page of the files, read by several children, in the order received."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from dossier import FileError, PageRef, Photo
from extractors.reading import PageReading
from intake.errors import file_error
from intake.pool import Pool
from intake.received import Received
from intake.settings import Settings
from intake.sights import FarSight, Recorded
from intake.tasks import Count, Read, Seen, Source, TaskFailed

Progress = Callable[[int, int, str], None]


@dataclass
class Pages:
    """What came of the pages of a dossier."""

    readings: list[PageReading] = field(default_factory=list)
    quarters: dict[PageRef, int] = field(default_factory=dict)
    photos: dict[PageRef, tuple[Photo, ...]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    """Pages by file."""
    failed: list[PageRef] = field(default_factory=list)
    errors: dict[str, FileError] = field(default_factory=dict)
    """What went wrong with a file, or with the first of its pages that failed."""


def read_pages(
    files: Sequence[Received],
    pool: Pool,
    settings: Settings,
    progress: Progress | None = None,
) -> Pages:
    """Count all pages before any work, then read them; a page that fails hurts only itself."""
    pages = Pages()
    sources = {one.name: Source(one.path, one.media_type, one.name) for one in files}
    counts = ((name, Count(source, settings.max_pages)) for name, source in sources.items())
    for counted in pool.map(counts):
        if counted.error is None:
            pages.counts[counted.key] = counted.answer
        else:
            pages.errors[counted.key] = named(counted.error, settings)
    refs = [
        PageRef(file=name, page=number)
        for name in sources
        for number in range(1, pages.counts.get(name, 0) + 1)
    ]
    seen: dict[PageRef, Seen] = {}
    for done, one in enumerate(pool.map(_tasks(refs, sources)), start=1):
        if one.error is None:
            seen[one.key] = one.answer
        else:
            pages.failed.append(one.key)
            error = one.error if one.error.page else TaskFailed(one.error.code, one.key.page)
            pages.errors.setdefault(one.key.file, named(error, settings))
        if progress is not None:
            progress(done, len(refs), one.key.file)
    pages.failed.sort(key=refs.index)
    for ref in refs:
        if ref in seen:
            pages.readings.append(_connected(seen[ref], sources[ref.file], pool))
            pages.quarters[ref] = seen[ref].quarters
            pages.photos[ref] = seen[ref].photos
    return pages


def _tasks(refs: Sequence[PageRef], sources: dict[str, Source]) -> Iterator[tuple[PageRef, Read]]:
    return ((ref, Read(sources[ref.file], ref.page)) for ref in refs)


def _connected(seen: Seen, source: Source, pool: Pool) -> PageReading:
    """The reading, its sight able to ask what was not asked yet."""
    sight = seen.reading.sight
    if isinstance(sight, Recorded):
        behind = FarSight(pool.call, source, seen.reading.ref.page, seen.quarters)
        return replace(seen.reading, sight=Recorded(behind, sight.answers))
    return seen.reading


def named(error: TaskFailed, settings: Settings) -> FileError:
    """The error of a file that a failed task amounts to."""
    limits = {"too_many_pages": settings.max_pages, "page_too_large": settings.max_megapixels}
    limits |= {"archive_too_large": settings.max_archive_mb}
    limit = limits.get(error.code)
    return file_error(error.code, error.page, limit="" if limit is None else str(limit))

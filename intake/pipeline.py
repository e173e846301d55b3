"""The straight line for one dossier: receive, read, put together, judge, report."""

import datetime as dt
import hashlib
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from dossier import (
    ApplicationForm,
    Dossier,
    Due,
    Enterprise,
    File,
    FileError,
    Finding,
    Page,
    PageRef,
    Report,
    report,
)
from dossier.declaration import enterprise_of
from extractors.documents import documents_of
from intake.application_file import read_application
from intake.applications import applied_on, together
from intake.declared.build import Declared
from intake.errors import IntakeError
from intake.pages import Pages, read_pages
from intake.pool import Pool
from intake.received import Received
from intake.settings import Settings
from intake.unpack import readable, unpack
from validators import EMPTY, History, judge, pair, verdict
from validators.law.deadlines import enterprise_due, licence_due

Kind = Literal["licence", "enterprise"]
Progress = Callable[[int, int, str], None]
"""Called after each page: how many are done, how many there are, and the file's name."""

SHANGHAI = ZoneInfo("Asia/Shanghai")
_NAMESPACE = uuid.UUID("6f0e7f52-6d2c-5d7e-9f6b-3f1f3f0a8e11")


@dataclass(frozen=True)
class Verified:
    """What came of one dossier."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    report: Report
    quarters: dict[PageRef, int]
    """Clockwise quarter turns that make each page upright, as the boxes have it."""
    received: tuple[Received, ...]


@dataclass(frozen=True)
class Gathered:
    """One dossier as it was read, before any rule ran."""

    dossier: Dossier
    quarters: dict[PageRef, int]
    received: tuple[Received, ...]
    received_at: dt.datetime
    seconds: float
    """How long reading took."""


def verify(
    path: Path,
    pool: Pool,
    spool: Path,
    settings: Settings,
    *,
    day: dt.date | None = None,
    kind: Kind | None = None,
    progress: Progress | None = None,
) -> Verified:
    """Run the whole line over the dossier at a path, no other dossier being known.

    Arguments and errors are those of `gather`.
    """
    return judged(gather(path, pool, spool, settings, day=day, kind=kind, progress=progress))


def gather(
    path: Path,
    pool: Pool,
    spool: Path,
    settings: Settings,
    *,
    day: dt.date | None = None,
    kind: Kind | None = None,
    reference: str | None = None,
    progress: Progress | None = None,
) -> Gathered:
    """Read the dossier at a path, and put it together.

    Args:
        path: A folder, a ZIP or a single file.
        pool: The children that decode and read.
        spool: A private folder for what is unpacked; the caller removes it.
        settings: The limits.
        day: The day at which the rules run; the application's own date if None.
        kind: What is applied for; told from the declared application and the papers if None.
        reference: What people call it; the path's name if None.
        progress: Told of every page.

    Raises:
        IntakeError: There is nothing at the path.
    """
    start = time.monotonic()
    received_at = dt.datetime.now(SHANGHAI)
    received = unpack(path, spool, settings)
    if not received:
        raise IntakeError("no_files")
    declared, faults = read_application(received, pool)
    papers = [one for one in received if one.error is None and one.name not in faults]
    read = read_pages(papers, pool, settings, progress)
    dossier = assembled(
        str(identity(received)),
        reference or readable(path.resolve().name),
        received,
        declared,
        read,
        faults,
        received_at.date(),
        day,
        kind,
    )
    return Gathered(
        dossier=dossier,
        quarters=read.quarters,
        received=received,
        received_at=received_at,
        seconds=time.monotonic() - start,
    )


def judged(gathered: Gathered, history: History = EMPTY) -> Verified:
    """Run the rules over a dossier that was read.

    Args:
        gathered: The dossier.
        history: What the other dossiers say; it leaves this one out.
    """
    start = time.monotonic()
    dossier = gathered.dossier
    findings = judge(dossier, history)
    return Verified(
        dossier=dossier,
        findings=findings,
        report=report(
            dossier,
            findings,
            verdict(dossier, findings),
            gathered.received_at,
            gathered.seconds + time.monotonic() - start,
            due(dossier.kind, gathered.received_at),
        ),
        quarters=gathered.quarters,
        received=gathered.received,
    )


def due(kind: Kind, received_at: dt.datetime) -> Due:
    """By when the authority is to decide (announcement 三(三), 四(四))."""
    return enterprise_due(received_at) if kind == "enterprise" else licence_due(received_at)


def assembled(
    id_: str,
    reference: str,
    received: Sequence[Received],
    declared: Declared | None,
    read: Pages,
    faults: dict[str, FileError | None],
    received_on: dt.date,
    day: dt.date | None,
    kind: Kind | None,
) -> Dossier:
    """Everything that was read, as it is judged.

    Args:
        id_: The dossier's id.
        reference: What people call it.
        received: Its files.
        declared: The application as declared, if any.
        read: What came of the pages.
        faults: The tables among the files, each with its error, if any.
        received_on: The day of receipt.
        day: The day at which the rules run; the application's own date if None.
        kind: What is applied for; told from the papers if None.
    """
    if kind is None and declared is not None:
        kind = "licence" if declared.enterprise is None else "enterprise"
    found = documents_of(read.readings, kind)
    kind = found.kind
    enterprise = Enterprise()
    if kind == "enterprise":
        enterprise = enterprise_of(declared.enterprise if declared else None, found.documents)
    forms = [one for one in found.documents if isinstance(one, ApplicationForm)]
    application = together(declared.application if declared else None, forms[0] if forms else None)
    vehicles, stray = pair(application, found.documents)
    return Dossier(
        id=id_,
        reference=reference,
        kind=kind,
        received_on=received_on,
        day=day or applied_on(application) or enterprise.filing_date.value or received_on,
        application=application,
        enterprise=enterprise,
        declared=declared is not None,
        vehicles=vehicles,
        documents=found.documents,
        stray=stray,
        files=tuple(_file(one, read, faults) for one in received),
        pages=(*_pictured(found.pages, read), *_unread(read)),
    )


def _file(one: Received, read: Pages, faults: dict[str, FileError | None]) -> File:
    error = faults.get(one.name) or read.errors.get(one.name)
    return one.file(pages=read.counts.get(one.name, 0), error=error)


def _pictured(pages: Sequence[Page], read: Pages) -> Iterator[Page]:
    """The pages with their photographs."""
    for page in pages:
        photos = read.photos.get(PageRef(file=page.file, page=page.page), ())
        yield page.model_copy(update={"photos": photos}) if photos else page


def _unread(read: Pages) -> tuple[Page, ...]:
    """The pages that came to nothing: what they show is not known."""
    return tuple(Page(file=ref.file, page=ref.page, legibility="poor") for ref in read.failed)


def identity(received: Sequence[Received]) -> uuid.UUID:
    """The id of a dossier that no database knows: the same files make the same id."""
    whole = hashlib.sha256()
    for line in sorted(f"{one.name}\0{one.sha256}" for one in received):
        whole.update(line.encode("utf-8", "surrogateescape") + b"\n")
    return uuid.uuid5(_NAMESPACE, whole.hexdigest())

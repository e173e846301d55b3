"""Dossiers, their files and pages, and what each page was read as."""

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intake.record.base import Base


class DossierRow(Base):
    """One application with all its papers, and where it stands."""

    __tablename__ = "dossiers"
    __table_args__ = (
        UniqueConstraint("submitter_id", "content_key"),
        Index("ix_dossiers_newest", "received_at", "id"),
        Index("ix_dossiers_submitter_newest", "submitter_id", "received_at", "id"),
        Index("ix_dossiers_verdict_newest", "verdict", "received_at", "id"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    reference: Mapped[str]
    kind: Mapped[str | None]
    """licence or enterprise; None until it is told from the papers."""
    asked_kind: Mapped[str | None]
    """The kind that the submitter named."""
    origin: Mapped[str]
    """web, api, bulk or sample."""
    submitter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    content_key: Mapped[str | None]
    """What was handed in at first, hashed: the same again is the same dossier."""
    state: Mapped[str] = mapped_column(index=True)
    """draft, received, reading, judging or judged."""
    revision: Mapped[int] = mapped_column(default=1)
    """Counts up with every change of files, application or corrections."""
    version: Mapped[int] = mapped_column(default=1)
    """Counts up with everything that a page may have shown: what `If-Match` is held against."""
    priority: Mapped[int] = mapped_column(default=0)
    """0: somebody waits; 20: a bulk import."""
    day: Mapped[dt.date | None]
    """The day at which the rules run, where somebody set it."""
    received_at: Mapped[dt.datetime]
    judged_at: Mapped[dt.datetime | None]
    due_at: Mapped[dt.datetime | None] = mapped_column(index=True)
    verdict: Mapped[str | None]
    """cleared, needs_review or unprocessable; accepted or returned after review."""
    trouble: Mapped[str | None]
    """A code where the program itself failed on it."""
    pages_total: Mapped[int] = mapped_column(default=0)
    pages_done: Mapped[int] = mapped_column(default=0)
    blocking: Mapped[int] = mapped_column(default=0)
    fails: Mapped[int] = mapped_column(default=0)
    unsure: Mapped[int] = mapped_column(default=0)
    """Findings that need a person: blocking fails, all fails, all doubts."""
    exporter: Mapped[str | None] = mapped_column(index=True)
    contract_no: Mapped[str | None] = mapped_column(index=True)
    destination: Mapped[str | None]
    vehicles: Mapped[int] = mapped_column(default=0)
    reviewer_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id"), index=True)
    """Who has it on the desk."""
    desk_until: Mapped[dt.datetime | None]
    decided_by: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id"))
    decided_at: Mapped[dt.datetime | None]
    decided_reason: Mapped[str | None]
    purged_at: Mapped[dt.datetime | None]
    purged_reason: Mapped[str | None]
    """Why papers and readings were destroyed."""


class FileRow(Base):
    """A file as received, or a member of an archive; its bytes are a blob."""

    __tablename__ = "files"
    __table_args__ = (Index("ix_files_dossier_position", "dossier_id", "position"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"))
    parent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("files.id"))
    """The archive that it was unpacked from."""
    position: Mapped[int]
    """The order in which the files were received."""
    name: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    """Empty where the bytes could not be had."""
    size: Mapped[int]
    media_type: Mapped[str]
    pages: Mapped[int | None]
    """None until they are counted; 0 for what has none."""
    error: Mapped[dict[str, Any] | None]
    """A `FileError`: why it cannot be used."""
    opened: Mapped[bool] = mapped_column(default=False)
    """Whether its pages were counted, or its members taken out."""
    added_revision: Mapped[int] = mapped_column(default=1)
    removed_revision: Mapped[int | None]
    """Set where another paper took its place; the file itself stays."""


class PageRow(Base):
    """One page of a file and what came of it."""

    __tablename__ = "pages"
    __table_args__ = (
        UniqueConstraint("file_id", "number"),
        Index("ix_pages_dossier_state", "dossier_id", "state"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"))
    file_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("files.id"))
    number: Mapped[int]
    state: Mapped[str] = mapped_column(default="received")
    """received, done or failed."""
    error_code: Mapped[str | None]
    quarters: Mapped[int] = mapped_column(default=0)
    """Clockwise quarter turns that make it upright, as the boxes have it."""
    width: Mapped[int | None]
    """Pixels of the upright page, so that room is kept for its picture; None where not known."""
    height: Mapped[int | None]
    legibility: Mapped[str | None]
    seconds: Mapped[float | None]
    pipeline: Mapped[str | None]
    read_at: Mapped[dt.datetime | None]


class ReadingRow(Base):
    """What a page was read as; the same bytes are never read again by the same program."""

    __tablename__ = "readings"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    page: Mapped[int] = mapped_column(primary_key=True)
    pipeline: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]
    quarters: Mapped[int]
    width: Mapped[int | None]
    height: Mapped[int | None]
    legibility: Mapped[str]
    made_at: Mapped[dt.datetime]


class IdempotencyKey(Base):
    """A request that was answered; the same key gives the same answer."""

    __tablename__ = "idempotency_keys"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    fingerprint: Mapped[str]
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"))
    created_at: Mapped[dt.datetime]

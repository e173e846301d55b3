"""Programs that want to be told and what they were told; what arrives in pieces and in bulk."""

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intake.record.base import Base


class Webhook(Base):
    """An address to which events are posted, signed."""

    __tablename__ = "webhooks"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"), index=True)
    url: Mapped[str]
    secret: Mapped[str]
    events: Mapped[list[str]]
    active: Mapped[bool] = mapped_column(default=True)
    seen_seq: Mapped[int]
    """Up to which row of the trail it was told."""
    created_at: Mapped[dt.datetime]


class Delivery(Base):
    """One event for one webhook, posted until it is taken or given up."""

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("webhook_id", "seq"),
        Index("ix_deliveries_state_next", "state", "next_at"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    webhook_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("webhooks.id"), index=True)
    seq: Mapped[int | None]
    """The row of the trail that it tells of; None for a trial message."""
    event: Mapped[str]
    body: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(default="waiting")
    """waiting, sent or given_up."""
    attempt: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[dt.datetime]
    status: Mapped[int | None]
    """The HTTP status of the last answer."""
    error: Mapped[str | None]
    made_at: Mapped[dt.datetime]
    sent_at: Mapped[dt.datetime | None]


class Upload(Base):
    """A file that arrives in pieces: how much of it is there."""

    __tablename__ = "uploads"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"), index=True)
    dossier_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("dossiers.id"), index=True)
    name: Mapped[str]
    size: Mapped[int]
    offset: Mapped[int] = mapped_column(default=0)
    promised_sha256: Mapped[str | None]
    """What the client says that the whole will hash to."""
    sha256: Mapped[str | None]
    """Set when it is whole, and a blob."""
    created_at: Mapped[dt.datetime]
    changed_at: Mapped[dt.datetime]


class BulkSource(Base):
    """A dossier as a folder, archive or file of a tree that was handed in, and how it looked."""

    __tablename__ = "bulk_sources"
    __table_args__ = (UniqueConstraint("submitter_id", "source"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    submitter_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    source: Mapped[str]
    """Where it lies."""
    look: Mapped[str]
    """Names, sizes and times of its files, hashed: while they are the same, nothing is read."""
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"), index=True)
    handed_at: Mapped[dt.datetime]

"""The work that waits; the table is the truth, Redis only calls workers to it."""

import datetime as dt
import uuid

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from intake.record.base import Base


class JobRow(Base):
    """One piece of work: open a dossier's files, read a page, or judge a dossier."""

    __tablename__ = "jobs"
    __table_args__ = (
        Index("ix_jobs_next", "state", "urgency", "id"),
        Index("ix_jobs_dossier_state", "dossier_id", "state"),
        Index("ix_jobs_state_made", "state", "made_at"),
        Index("ix_jobs_ended", "ended_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    """open, read or judge."""
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"))
    page_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("pages.id"), index=True)
    revision: Mapped[int]
    """The dossier's, when the job was made: an answer to an older question is thrown away."""
    urgency: Mapped[int]
    """The smallest is taken first."""
    state: Mapped[str] = mapped_column(default="waiting")
    """waiting, working, done or given_up."""
    attempt: Mapped[int] = mapped_column(default=0)
    owner: Mapped[str | None]
    lease_until: Mapped[dt.datetime | None]
    not_before: Mapped[dt.datetime | None]
    error: Mapped[str | None]
    """The kind of the last failure; never what was read."""
    made_at: Mapped[dt.datetime]
    ended_at: Mapped[dt.datetime | None]

"""What people decided: appended, never changed."""

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intake.record.base import Base


class DecisionRow(Base):
    """A review decision about one finding; a later one has the next version."""

    __tablename__ = "decisions"
    __table_args__ = (
        UniqueConstraint("dossier_id", "finding", "version"),
        Index("ix_decisions_batch", "batch"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"))
    finding: Mapped[str]
    """The finding's id in the report; `dossier` for a decision about the whole."""
    version: Mapped[int]
    """1 for the first decision about the finding; two that race ask for the same and one loses."""
    fingerprint: Mapped[str]
    """Of the finding as the reviewer saw it."""
    choice: Mapped[str]
    """holds, overridden, asked or undone; of a whole dossier accepted, returned, passed_on,
    reopened, or of a sample sound or faulty."""
    reason: Mapped[str] = mapped_column(default="")
    detail: Mapped[dict[str, Any] | None]
    reviewer_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    second_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("users.id"))
    """The second person, where the decision needs one."""
    batch: Mapped[uuid.UUID | None]
    """The same for all that were settled together."""
    decided_at: Mapped[dt.datetime]


class CorrectionRow(Base):
    """A value that a person read better than the program; used from the next judging on."""

    __tablename__ = "corrections"
    __table_args__ = (Index("ix_corrections_dossier", "dossier_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"))
    document: Mapped[str | None]
    """The document's id in the report; None for the application."""
    file: Mapped[str | None]
    page: Mapped[int | None]
    """Where the document began when it was corrected, so that the right one is known again."""
    kind: Mapped[str] = mapped_column(default="value")
    """value: a field's; type: what a page is."""
    field: Mapped[str]
    value: Mapped[dict[str, Any]]
    """`{"value": …}` as JSON has it."""
    reason: Mapped[str] = mapped_column(default="")
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    made_at: Mapped[dt.datetime]
    undone_at: Mapped[dt.datetime | None]


class RuleSwitch(Base):
    """A rule put out of use, or back, with the reason; the newest of a rule counts."""

    __tablename__ = "rule_switches"

    id: Mapped[int] = mapped_column(primary_key=True)
    rule: Mapped[str] = mapped_column(index=True)
    on: Mapped[bool]
    since: Mapped[dt.date | None]
    reason: Mapped[str]
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    made_at: Mapped[dt.datetime]


class SettingRow(Base):
    """A setting that was changed in the pages; the newest of a name counts."""

    __tablename__ = "settings"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(index=True)
    value: Mapped[dict[str, Any]]
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    made_at: Mapped[dt.datetime]

"""The trail: who did what when, each row sealed by the hash of the one before."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from intake.record.base import Base


class AuditRow(Base):
    """One event; the database itself refuses to change or delete it."""

    __tablename__ = "audit"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """1, 2, 3 … without a gap."""
    at: Mapped[dt.datetime]
    actor: Mapped[str]
    """A user's id, or `system`."""
    action: Mapped[str]
    """What was done: `dossier.received`, `finding.decided` …"""
    subject: Mapped[str] = mapped_column(index=True)
    """The id of what it was done to."""
    detail: Mapped[dict[str, Any]]
    """Ids, codes and numbers; never what was read."""
    previous: Mapped[str]
    hash: Mapped[str]

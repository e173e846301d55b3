"""What was found: reports as a whole, and their findings a row each for queues and lists."""

import datetime as dt
import uuid
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from intake.record.base import Base, PackedText


class ReportRow(Base):
    """One report of a dossier, kept for ever; the newest counts."""

    __tablename__ = "reports"
    __table_args__ = (Index("ix_reports_dossier_newest", "dossier_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"))
    revision: Mapped[int]
    pipeline: Mapped[str]
    verdict: Mapped[str]
    content: Mapped[str] = mapped_column(PackedText)
    """The report as JSON, `shendan.report/1`."""
    judged: Mapped[str] = mapped_column(PackedText)
    """The dossier as it was judged, as JSON: rules can run again without reading again."""
    made_at: Mapped[dt.datetime]


class FindingRow(Base):
    """One finding of a dossier's newest report."""

    __tablename__ = "findings"
    __table_args__ = (
        UniqueConstraint("dossier_id", "finding"),
        Index("ix_findings_rule_outcome", "rule", "outcome"),
        Index("ix_findings_cause", "cause"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"))
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"))
    position: Mapped[int]
    finding: Mapped[str]
    """Its id in the report: `rule:vin:n`."""
    rule: Mapped[str]
    outcome: Mapped[str]
    severity: Mapped[str]
    needs_a_person: Mapped[bool]
    clause: Mapped[str]
    vin: Mapped[str | None]
    field: Mapped[str | None]
    fingerprint: Mapped[str]
    """Of what it says: a decision holds for a later report only where this is the same."""
    cause: Mapped[str | None]
    """What it has in common with findings of other dossiers; None where that is not known."""
    content: Mapped[dict[str, Any] | None]
    """The finding as the report has it, where it fails or is unsure."""


class MarkRow(Base):
    """A number that ties dossiers together: a VIN, a certificate's or a report's number."""

    __tablename__ = "marks"
    __table_args__ = (Index("ix_marks_kind_value", "kind", "value"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("dossiers.id"), index=True)
    kind: Mapped[str]
    """vin, certificate, report or photo."""
    value: Mapped[str]
    institution: Mapped[str | None]
    """Of a report: whose number it is."""
    vins: Mapped[list[str]]

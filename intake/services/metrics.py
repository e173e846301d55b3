"""What the service is doing, in numbers, counted in the database: the only truth that all share."""

import datetime as dt
import shutil
from collections.abc import Iterator

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import Collector
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from intake.record import Record
from intake.record.tables import (
    AuditRow,
    DecisionRow,
    Delivery,
    DossierRow,
    FileRow,
    FindingRow,
    JobRow,
    PageRow,
)
from intake.settings import Settings

_RATE_OVER = dt.timedelta(minutes=5)
_OPEN = ("waiting", "working")


def exposition(record: Record, settings: Settings) -> bytes:
    """All numbers in the text format of Prometheus.

    Raises:
        IntakeError: `busy`: the database does not answer.
    """
    registry = CollectorRegistry()
    registry.register(_Numbers(record, settings))
    return generate_latest(registry)


class _Numbers(Collector):
    def __init__(self, record: Record, settings: Settings) -> None:
        self._record = record
        self._settings = settings

    def describe(self) -> Iterator[Metric]:
        """Nothing beforehand: the numbers are only asked for when they are wanted."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """The numbers of this moment, of one state of the database."""
        with self._record.reading() as session:
            now = self._record.now(session)
            yield from _dossiers(session, now)
            yield from _pages(session, now)
            yield from _jobs(session, now)
            yield from _review(session)
            yield from _rest(session)
        yield _gauge(
            "shendan_disk_free_bytes",
            "Bytes free where the data lie",
            shutil.disk_usage(self._settings.data_dir).free,
        )


def _dossiers(session: Session, now: dt.datetime) -> Iterator[Metric]:
    yield _grouped(
        session,
        "shendan_dossiers",
        "Dossiers by state and verdict",
        ("state", "verdict"),
        select(DossierRow.state, DossierRow.verdict, func.count()).group_by(
            DossierRow.state, DossierRow.verdict
        ),
    )
    undecided = DossierRow.verdict == "needs_review"
    yield _gauge(
        "shendan_dossiers_overdue",
        "Dossiers that wait for a person past the day by which the law wants an answer",
        _count(session, undecided & (DossierRow.due_at < now)),
    )
    oldest = session.scalar(select(func.min(DossierRow.received_at)).where(undecided))
    yield _gauge(
        "shendan_review_oldest_seconds",
        "Age of the oldest dossier that waits for a person",
        _age(oldest, now),
    )
    working = DossierRow.state.in_(("received", "reading", "judging"))
    oldest = session.scalar(select(func.min(DossierRow.received_at)).where(working))
    yield _gauge(
        "shendan_processing_oldest_seconds",
        "Age of the oldest dossier that is not judged yet",
        _age(oldest, now),
    )


def _pages(session: Session, now: dt.datetime) -> Iterator[Metric]:
    yield _grouped(
        session,
        "shendan_pages",
        "Pages by state",
        ("state",),
        select(PageRow.state, func.count()).group_by(PageRow.state),
    )
    since = now - _RATE_OVER
    read, seconds = session.execute(
        select(func.count(), func.avg(PageRow.seconds)).where(PageRow.read_at > since)
    ).one()
    yield _gauge(
        "shendan_pages_per_minute",
        "Pages read a minute, over the last five",
        read / (_RATE_OVER.total_seconds() / 60),
    )
    yield _gauge(
        "shendan_page_seconds", "Mean seconds to read a page, over the last five minutes",
        float(seconds or 0),
    )  # fmt: skip
    yield _grouped(
        session,
        "shendan_page_errors",
        "Pages that could not be read, by code",
        ("code",),
        select(PageRow.error_code, func.count())
        .where(PageRow.error_code.is_not(None))
        .group_by(PageRow.error_code),
    )


def _jobs(session: Session, now: dt.datetime) -> Iterator[Metric]:
    yield _grouped(
        session,
        "shendan_jobs",
        "Work by kind and state",
        ("kind", "state"),
        select(JobRow.kind, JobRow.state, func.count()).group_by(JobRow.kind, JobRow.state),
    )
    depth = session.scalar(select(func.count()).where(JobRow.state.in_(_OPEN))) or 0
    yield _gauge("shendan_queue_depth", "Work that waits or is being done", depth)
    oldest = session.scalar(select(func.min(JobRow.made_at)).where(JobRow.state == "waiting"))
    yield _gauge(
        "shendan_queue_oldest_seconds", "Age of the oldest waiting work", _age(oldest, now)
    )
    retried = session.scalar(select(func.count()).where(JobRow.attempt > 1)) or 0
    yield _gauge("shendan_jobs_retried", "Work that was begun more than once", retried)


def _review(session: Session) -> Iterator[Metric]:
    yield _grouped(
        session,
        "shendan_findings",
        "Findings of the newest reports, by severity and outcome",
        ("severity", "outcome"),
        select(FindingRow.severity, FindingRow.outcome, func.count()).group_by(
            FindingRow.severity, FindingRow.outcome
        ),
    )
    decisions = CounterMetricFamily(
        "shendan_review_decisions", "Review decisions, ever", labels=("choice",)
    )
    asked = select(DecisionRow.choice, func.count()).group_by(DecisionRow.choice)
    for choice, count in session.execute(asked):
        decisions.add_metric((choice,), count)
    yield decisions


def _rest(session: Session) -> Iterator[Metric]:
    yield _grouped(
        session,
        "shendan_webhook_deliveries",
        "Messages to webhooks by state",
        ("state",),
        select(Delivery.state, func.count()).group_by(Delivery.state),
    )
    size = session.scalar(select(func.sum(FileRow.size)).where(FileRow.parent_id.is_(None)))
    yield _gauge("shendan_received_bytes", "Bytes of all files received", int(size or 0))
    rows = CounterMetricFamily("shendan_audit_rows", "Rows of the audit trail")
    rows.add_metric((), session.scalar(select(func.max(AuditRow.seq))) or 0)
    yield rows


def _grouped(
    session: Session,
    name: str,
    says: str,
    labels: tuple[str, ...],
    asked: Select[*tuple[object, ...]],
) -> Metric:
    """A gauge with a value for each group that a query counts; null is an empty label."""
    family = GaugeMetricFamily(name, says, labels=labels)
    for *values, count in session.execute(asked):
        family.add_metric([str(value or "") for value in values], float(str(count)))
    return family


def _gauge(name: str, says: str, value: float) -> Metric:
    return GaugeMetricFamily(name, says, value=value)


def _count(session: Session, condition: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(DossierRow).where(condition)) or 0


def _age(since: dt.datetime | None, now: dt.datetime) -> float:
    return 0.0 if since is None else max(0.0, (now - since).total_seconds())

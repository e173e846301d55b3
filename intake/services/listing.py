"""Which dossiers there are: filtered, newest first, page by page however many there are."""

import base64
import binascii
import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, exists, or_, select, tuple_
from sqlalchemy.orm import Session

from dossier import Report
from dossier.numbers import vin
from intake.record import Record
from intake.record.tables import DossierRow, FindingRow, MarkRow, ReportRow
from intake.refusals import Refusal
from intake.services.access import Actor

SHANGHAI = ZoneInfo("Asia/Shanghai")
_CHUNK = 100
MOVING = "moving"
"""In place of a state: handed in, and not judged yet."""


@dataclass(frozen=True)
class Filter:
    """What a dossier has to be to be listed; None asks for nothing."""

    state: str | None = None
    verdict: str | None = None
    kind: str | None = None
    search: str | None = None
    """Part of the reference, exporter or contract number, or a whole VIN."""
    rule: str | None = None
    """A finding of this rule needs a person."""
    received_from: dt.date | None = None
    received_to: dt.date | None = None
    """Days in China, both included."""
    due_before: dt.date | None = None
    submitter: uuid.UUID | None = None


@dataclass(frozen=True)
class Listed:
    """Some dossiers, and where the next ones begin."""

    rows: tuple[DossierRow, ...]
    next: str | None


def listed(
    session: Session, actor: Actor, which: Filter, *, limit: int, after: str | None = None
) -> Listed:
    """One page of the dossiers that a person may see.

    Args:
        session: A transaction.
        actor: Who asks.
        which: The filter.
        limit: How many at most.
        after: Where the page before ended, as it told in `next`.

    Raises:
        Refusal: `bad_cursor`.
    """
    asked = (
        select(DossierRow)
        .where(actor.visible(), *_conditions(which))
        .order_by(DossierRow.received_at.desc(), DossierRow.id.desc())
        .limit(limit + 1)
    )
    if after is not None:
        asked = asked.where(tuple_(DossierRow.received_at, DossierRow.id) < _place(after))
    rows = session.scalars(asked).all()
    more = len(rows) > limit
    return Listed(tuple(rows[:limit]), _cursor(rows[limit - 1]) if more else None)


def reports(record: Record, actor: Actor, which: Filter) -> Iterator[Report]:
    """The newest reports of the dossiers that a person may see, few in memory at a time.

    What is decided while the reports are being fetched may or may not be among them.
    """
    after: str | None = None
    while True:
        with record.reading() as session:
            page = listed(session, actor, which, limit=_CHUNK, after=after)
            found = [_report(session, row) for row in page.rows]
        yield from (one for one in found if one is not None)
        if (after := page.next) is None:
            return


def _report(session: Session, row: DossierRow) -> Report | None:
    """A dossier's newest report, under the verdict that people gave it since."""
    content = session.scalar(
        select(ReportRow.content)
        .where(ReportRow.dossier_id == row.id)
        .order_by(ReportRow.id.desc())
        .limit(1)
    )
    return None if content is None else current(Report.model_validate_json(content), row)


def current(report: Report, row: DossierRow) -> Report:
    """A report with the dossier's own name and the verdict that counts now."""
    told = {"id": str(row.id), "reference": row.reference, "verdict": row.verdict}
    head = report.dossier.model_copy(update={k: v for k, v in told.items() if v is not None})
    return report.model_copy(update={"dossier": head})


def _conditions(which: Filter) -> Iterator[ColumnElement[bool]]:
    for name in ("state", "verdict", "kind"):
        value = getattr(which, name)
        if value == MOVING:
            yield DossierRow.state.in_(("received", "reading", "judging"))
        elif value is not None:
            yield getattr(DossierRow, name) == value
    if which.submitter is not None:
        yield DossierRow.submitter_id == which.submitter
    if which.received_from is not None:
        yield DossierRow.received_at >= _midnight(which.received_from)
    if which.received_to is not None:
        yield DossierRow.received_at < _midnight(which.received_to) + dt.timedelta(days=1)
    if which.due_before is not None:
        yield DossierRow.due_at < _midnight(which.due_before)
    if which.rule is not None:
        yield exists().where(
            FindingRow.dossier_id == DossierRow.id,
            FindingRow.rule == which.rule,
            FindingRow.needs_a_person,
        )
    if which.search:
        yield _matches(which.search)


def _matches(search: str) -> ColumnElement[bool]:
    number = vin.compact(search)
    if vin.is_wellformed(number):
        return exists().where(
            and_(MarkRow.dossier_id == DossierRow.id, MarkRow.kind == "vin"),
            MarkRow.value == number,
        )
    columns = (DossierRow.reference, DossierRow.exporter, DossierRow.contract_no)
    return or_(*(column.icontains(search, autoescape=True) for column in columns))


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), SHANGHAI)


def _cursor(row: DossierRow) -> str:
    place = f"{row.received_at.astimezone(dt.UTC).isoformat()}/{row.id}"
    return base64.urlsafe_b64encode(place.encode()).decode().rstrip("=")


def _place(cursor: str) -> tuple[dt.datetime, uuid.UUID]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        at, _, last = base64.urlsafe_b64decode(padded).decode().partition("/")
        moment = dt.datetime.fromisoformat(at)
        if moment.tzinfo is None:
            raise ValueError("no zone")
        return moment.astimezone(dt.UTC), uuid.UUID(last)
    except (ValueError, binascii.Error, UnicodeDecodeError, OverflowError) as error:
        raise Refusal("bad_cursor") from error

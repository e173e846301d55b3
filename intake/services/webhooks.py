"""Webhooks: who wants to be told of what, and the messages that wait to be sent.

What happened is read from the audit trail, which is committed together with the change itself: no
event is missed where a process dies between a change and its message, and none is told twice.
"""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, cast, get_args

from sqlalchemy import select
from sqlalchemy.orm import Session

from intake.record import Record, audit
from intake.record.tables import AuditRow, Delivery, DossierRow, User, Webhook
from intake.refusals import Refusal
from intake.services.access import Actor, Role
from intake.services.outbound import must_be_an_address
from intake.services.signing import new_secret

Event = Literal[
    "dossier.received",
    "dossier.papers_added",
    "dossier.paper_removed",
    "dossier.judged",
    "dossier.accepted",
    "dossier.returned",
    "dossier.reopened",
    "dossier.purged",
]
EVENTS: Final[tuple[Event, ...]] = get_args(Event)
"""What can be told, by the actions of the trail."""
TRIAL: Final = "webhook.trial"
_BATCH = 500


@dataclass(frozen=True)
class Hook:
    """A webhook as lists show it: without its secret."""

    id: uuid.UUID
    user_id: uuid.UUID
    url: str
    events: tuple[str, ...]
    active: bool
    created_at: dt.datetime


@dataclass(frozen=True)
class Message:
    """A message to a webhook, and what became of it."""

    id: uuid.UUID
    event: str
    body: Mapping[str, Any]
    state: str
    attempt: int
    next_at: dt.datetime
    status: int | None
    error: str | None
    made_at: dt.datetime
    sent_at: dt.datetime | None


def register(
    record: Record,
    actor: Actor,
    url: str,
    events: Sequence[str],
    *,
    user_id: uuid.UUID | None = None,
) -> tuple[Hook, str]:
    """Have an address told of events from now on; its secret is returned here and never again.

    Args:
        record: The record.
        actor: Who asks.
        url: Where to post to, http or https.
        events: Which of `EVENTS`.
        user_id: Whose dossiers are told of: those that this person may see.

    Raises:
        Refusal: `bad_address`; `not_found`: no such person.
    """
    must_be_an_address(url)
    secret = new_secret()
    with record.writing() as session:
        owner = session.get(User, user_id or actor.user_id)
        if owner is None:
            raise Refusal("not_found")
        now = record.now(session)
        row = Webhook(
            id=uuid.uuid4(),
            user_id=owner.id,
            url=url,
            secret=secret,
            events=sorted(set(events)),
            seen_seq=audit.head(session).seq,
            created_at=now,
        )
        session.add(row)
        session.flush()
        audit.append(session, str(actor.user_id), "webhook.registered", str(row.id), now)
        return _hook(row), secret


def hooks(record: Record) -> tuple[Hook, ...]:
    """Every webhook, newest first."""
    with record.reading() as session:
        rows = session.scalars(select(Webhook).order_by(Webhook.created_at.desc(), Webhook.id))
        return tuple(_hook(row) for row in rows)


def switch(record: Record, actor: Actor, hook_id: uuid.UUID, *, active: bool) -> Hook:
    """Turn a webhook off, or on again; what happened meanwhile is not told.

    Raises:
        Refusal: `not_found`.
    """
    with record.writing() as session:
        row = _row(session, hook_id)
        if row.active != active:
            row.active = active
            row.seen_seq = audit.head(session).seq
            action = "webhook.turned_on" if active else "webhook.turned_off"
            audit.append(session, str(actor.user_id), action, str(row.id), record.now(session))
        return _hook(row)


def messages(record: Record, hook_id: uuid.UUID, limit: int = 100) -> tuple[Message, ...]:
    """The newest messages to a webhook.

    Raises:
        Refusal: `not_found`.
    """
    with record.reading() as session:
        _row(session, hook_id)
        rows = session.scalars(
            select(Delivery)
            .where(Delivery.webhook_id == hook_id)
            .order_by(Delivery.made_at.desc(), Delivery.id)
            .limit(limit)
        )
        return tuple(_message(row) for row in rows)


def try_out(record: Record, hook_id: uuid.UUID) -> Message:
    """Put a message in line that tells of nothing, for the receiver to try itself on.

    Raises:
        Refusal: `not_found`.
    """
    with record.writing() as session:
        hook = _row(session, hook_id)
        now = record.now(session)
        row = _delivery(hook, None, TRIAL, {"type": TRIAL, "timestamp": now.isoformat()}, now)
        session.add(row)
        session.flush()
        return _message(row)


def send_again(record: Record, message_id: uuid.UUID) -> Message:
    """Put a message in line again that was given up, or sent.

    Raises:
        Refusal: `not_found`.
    """
    with record.writing() as session:
        row = session.get(Delivery, message_id)
        if row is None:
            raise Refusal("not_found")
        row.state, row.attempt, row.next_at = "waiting", 0, record.now(session)
        session.flush()
        return _message(row)


def spread(record: Record) -> int:
    """Make messages of what happened since the last time; returns how many."""
    with record.reading() as session:
        head = audit.head(session).seq
        behind = session.scalar(
            select(Webhook.id).where(Webhook.active, Webhook.seen_seq < head).limit(1)
        )
    if behind is None:
        return 0
    made = 0
    with record.writing() as session:
        now = record.now(session)
        head = audit.head(session).seq
        behind_rows = select(Webhook).where(Webhook.active, Webhook.seen_seq < head)
        for hook in session.scalars(behind_rows.with_for_update()):
            made += _spread_to(session, hook, head, now)
    return made


def _spread_to(session: Session, hook: Webhook, head: int, now: dt.datetime) -> int:
    """The messages for one webhook, up to so many rows of the trail at once."""
    upto = min(head, hook.seen_seq + _BATCH)
    rows = session.scalars(
        select(AuditRow)
        .where(AuditRow.seq > hook.seen_seq, AuditRow.seq <= upto)
        .where(AuditRow.action.in_(hook.events))
        .order_by(AuditRow.seq)
    )
    owner = session.get_one(User, hook.user_id)
    actor = Actor(owner.id, owner.name, cast(Role, owner.role))
    made = 0
    for row in rows:
        asked = select(DossierRow).where(DossierRow.id == uuid.UUID(row.subject), actor.visible())
        dossier = session.scalar(asked)
        if dossier is not None and owner.active:
            session.add(_delivery(hook, row.seq, row.action, _told(row, dossier), now))
            made += 1
    hook.seen_seq = upto
    return made


def _told(row: AuditRow, dossier: DossierRow) -> dict[str, Any]:
    """What a message says: ids and states, never what was read."""
    return {
        "type": row.action,
        "timestamp": row.at.isoformat(),
        "data": {
            "dossier": str(dossier.id),
            "state": dossier.state,
            "verdict": dossier.verdict,
            "revision": dossier.revision,
            "version": dossier.version,
        },
    }


def _delivery(
    hook: Webhook, seq: int | None, event: str, body: dict[str, Any], now: dt.datetime
) -> Delivery:
    return Delivery(
        id=uuid.uuid4(),
        webhook_id=hook.id,
        seq=seq,
        event=event,
        body=body,
        next_at=now,
        made_at=now,
    )


def _row(session: Session, hook_id: uuid.UUID) -> Webhook:
    row = session.get(Webhook, hook_id)
    if row is None:
        raise Refusal("not_found")
    return row


def _hook(row: Webhook) -> Hook:
    return Hook(row.id, row.user_id, row.url, tuple(row.events), row.active, row.created_at)


def _message(row: Delivery) -> Message:
    return Message(
        row.id,
        row.event,
        row.body,
        row.state,
        row.attempt,
        row.next_at,
        row.status,
        row.error,
        row.made_at,
        row.sent_at,
    )

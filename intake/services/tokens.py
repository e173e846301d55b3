"""API tokens: made once, shown once, kept as a hash, taken back at any time."""

import datetime as dt
import hashlib
import secrets
import uuid
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, cast

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from intake.errors import IntakeError
from intake.record import Record, audit
from intake.record.tables import ApiToken, User
from intake.refusals import Refusal
from intake.services.access import ROLE_NAMES, Actor, Role

MARK: Final = "shendan_"
"""Every token begins so, for scanners of leaked secrets and for people."""
_SHOWN = len(MARK) + 6
_USE_NOTED_EVERY = dt.timedelta(minutes=5)


@dataclass(frozen=True)
class Token:
    """A token as lists show it."""

    id: uuid.UUID
    user_id: uuid.UUID
    name: str
    prefix: str
    created_at: dt.datetime
    expires_at: dt.datetime | None
    used_at: dt.datetime | None
    revoked_at: dt.datetime | None


def make(
    record: Record,
    actor: Actor,
    name: str,
    *,
    user_id: uuid.UUID | None = None,
    expires_at: dt.datetime | None = None,
) -> tuple[Token, str]:
    """Make a token; its secret is returned here and never again.

    Args:
        record: The record.
        actor: Who asks.
        name: What it is for.
        user_id: For whom it acts; somebody else only where an administrator asks.
        expires_at: Until when it holds; for ever if None.

    Raises:
        Refusal: `forbidden`; `not_found`: no such person.
    """
    owner = user_id or actor.user_id
    if owner != actor.user_id and actor.role != "administrator":
        raise Refusal("forbidden", role=ROLE_NAMES[actor.role])
    secret = MARK + secrets.token_urlsafe(32)
    with record.writing() as session:
        if session.get(User, owner) is None:
            raise Refusal("not_found")
        now = record.now(session)
        row = ApiToken(
            id=uuid.uuid4(),
            user_id=owner,
            name=name,
            prefix=secret[:_SHOWN],
            token_hash=_hash(secret),
            created_at=now,
            expires_at=expires_at,
        )
        session.add(row)
        session.flush()
        audit.append(session, str(actor.user_id), "token.made", str(row.id), now)
        return _shown(row), secret


def tokens(record: Record, actor: Actor) -> tuple[Token, ...]:
    """The actor's tokens, or everybody's where an administrator asks, newest first."""
    asked = select(ApiToken).order_by(ApiToken.created_at.desc(), ApiToken.id)
    if actor.role != "administrator":
        asked = asked.where(ApiToken.user_id == actor.user_id)
    with record.reading() as session:
        return tuple(_shown(row) for row in session.scalars(asked.limit(1000)))


def revoke(record: Record, actor: Actor, token_id: uuid.UUID) -> None:
    """Take a token back, from now on; again does nothing.

    Raises:
        Refusal: `not_found`: none, or not the actor's.
    """
    with record.writing() as session:
        row = session.get(ApiToken, token_id)
        if row is None or (row.user_id != actor.user_id and actor.role != "administrator"):
            raise Refusal("not_found")
        if row.revoked_at is None:
            row.revoked_at = now = record.now(session)
            audit.append(session, str(actor.user_id), "token.revoked", str(row.id), now)


def actor_of(record: Record, secret: str) -> Actor | None:
    """For whom a token acts; None where it is unknown, expired, taken back, or its person left."""
    if not secret.startswith(MARK):
        return None
    with record.reading() as session:
        now = record.now(session)
        found = session.execute(
            select(ApiToken, User).join(User).where(ApiToken.token_hash == _hash(secret))
        ).one_or_none()
        if found is None:
            return None
        token, user = found
        expired = token.expires_at is not None and token.expires_at <= now
        if token.revoked_at is not None or expired or not user.active:
            return None
        stale = token.used_at is None or now - token.used_at > _USE_NOTED_EVERY
    if stale:
        _note_use(record, token.id, now)
    return Actor(user.id, user.name, cast(Role, user.role), token.id)


def _note_use(record: Record, token_id: uuid.UUID, now: dt.datetime) -> None:
    """Keep when a token was last used, roughly; a busy database is no reason to refuse it."""
    with suppress(IntakeError), record.writing() as session:
        session.execute(update(ApiToken).where(ApiToken.id == token_id).values(used_at=now))


def _hash(secret: str) -> str:
    """A token has 256 random bits: a plain hash keeps it as safe as a slow one would."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def _shown(row: ApiToken) -> Token:
    return Token(
        row.id,
        row.user_id,
        row.name,
        row.prefix,
        row.created_at,
        row.expires_at,
        row.used_at,
        row.revoked_at,
    )


def user_actor(session: Session, user_id: uuid.UUID) -> Actor:
    """A person as an actor, as the command line acts for one.

    Raises:
        Refusal: `not_found`: there is none, or it left.
    """
    user = session.get(User, user_id)
    if user is None or not user.active:
        raise Refusal("not_found")
    return Actor(user.id, user.name, cast(Role, user.role))

"""Signing in: by password, or by a link that works once; secrets are told once, kept as hashes."""

import datetime as dt
import hashlib
import secrets
import uuid
from functools import cache
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from intake.record import Record, audit
from intake.record.tables import SignIn, SignInLink, User
from intake.refusals import Refusal
from intake.services.accounts import HASHER, Person, hashed, matches, person_of

LINK_HOLDS: Final = dt.timedelta(minutes=60)
SIGNED_IN_FOR: Final = dt.timedelta(hours=12)
_SEEN_NOTED_EVERY = dt.timedelta(minutes=5)


@cache
def _nobody() -> str:
    """Held against a password for a name that nobody has: both take as long."""
    return hashed(secrets.token_hex(16))


def link(
    record: Record, user_id: uuid.UUID, *, holds: dt.timedelta = LINK_HOLDS, by: str = audit.SYSTEM
) -> str:
    """Make a link's secret that signs a person in once; it is returned here and never again.

    Raises:
        Refusal: `not_found`: no such person, or out of use.
    """
    secret = secrets.token_urlsafe(24)
    with record.writing() as session:
        user = session.get(User, user_id)
        if user is None or not user.active:
            raise Refusal("not_found")
        now = record.now(session)
        session.add(
            SignInLink(
                user_id=user_id, token_hash=_digest(secret), created_at=now, expires_at=now + holds
            )
        )
        audit.append(session, by, "user.link_made", str(user_id), now)
    return secret


def by_link(record: Record, secret: str) -> str:
    """Sign in by a link; returns the secret for the browser's cookie.

    Raises:
        Refusal: `link_used`: unknown, used before or expired.
    """
    with record.writing() as session:
        now = record.now(session)
        row = session.scalar(
            select(SignInLink).where(SignInLink.token_hash == _digest(secret)).with_for_update()
        )
        user = session.get(User, row.user_id) if row else None
        usable = row is not None and row.used_at is None and row.expires_at > now
        if row is None or user is None or not usable or not user.active:
            raise Refusal("link_used")
        row.used_at = now
        return _signed_in(session, user, now, "link")


def link_holds(record: Record, secret: str) -> bool:
    """Whether a link would still sign somebody in; asking does not use it."""
    with record.reading() as session:
        row = session.scalar(select(SignInLink).where(SignInLink.token_hash == _digest(secret)))
        return row is not None and row.used_at is None and row.expires_at > record.now(session)


def by_password(record: Record, name: str, password: str) -> str:
    """Sign in by name and password; returns the secret for the browser's cookie.

    Raises:
        Refusal: `wrong_password`: the same words whether the name or the password is wrong.
    """
    with record.reading() as session:
        user = session.scalar(select(User).where(User.name == name.strip()))
    known = user is not None and user.active and user.password_hash is not None
    stored = user.password_hash if known and user is not None and user.password_hash else _nobody()
    if not matches(stored, password) or not known or user is None:
        raise Refusal("wrong_password")
    # Before the transaction: on SQLite nobody else writes while one is open.
    fresh = hashed(password) if HASHER.check_needs_rehash(stored) else None
    with record.writing() as session:
        row = session.get(User, user.id)
        if row is None or not row.active:
            raise Refusal("wrong_password")
        if fresh is not None and row.password_hash == stored:
            row.password_hash = fresh
        return _signed_in(session, row, record.now(session), "password")


def for_person(record: Record, user_id: uuid.UUID, how: str) -> str:
    """Sign a person in who was made sure of elsewhere; returns the cookie's secret.

    Raises:
        Refusal: `not_found`.
    """
    with record.writing() as session:
        user = session.get(User, user_id)
        if user is None or not user.active:
            raise Refusal("not_found")
        return _signed_in(session, user, record.now(session), how)


def _signed_in(session: Session, user: User, now: dt.datetime, how: str) -> str:
    secret = secrets.token_urlsafe(32)
    session.add(
        SignIn(
            user_id=user.id,
            token_hash=_digest(secret),
            created_at=now,
            seen_at=now,
            expires_at=now + SIGNED_IN_FOR,
        )
    )
    audit.append(session, str(user.id), "user.signed_in", str(user.id), now, {"by": how})
    return secret


def who(record: Record, secret: str) -> Person | None:
    """Whose browser it is; None where the sign-in ended, or the person is out of use."""
    with record.reading() as session:
        now = record.now(session)
        found = session.execute(
            select(SignIn, User).join(User).where(SignIn.token_hash == _digest(secret))
        ).one_or_none()
    if found is None:
        return None
    row, user = found
    if row.ended_at is not None or row.expires_at <= now or not user.active:
        return None
    if now - row.seen_at > _SEEN_NOTED_EVERY:
        with record.writing() as session:
            session.execute(
                update(SignIn)
                .where(SignIn.id == row.id)
                .values(seen_at=now, expires_at=now + SIGNED_IN_FOR)
            )
    return person_of(user)


def sign_out(record: Record, secret: str) -> None:
    """End a sign-in; what is unknown is out already."""
    with record.writing() as session:
        session.execute(
            update(SignIn)
            .where(SignIn.token_hash == _digest(secret), SignIn.ended_at.is_(None))
            .values(ended_at=record.now(session))
        )


def _digest(secret: str) -> str:
    """Secrets have 192 random bits or more: a plain hash keeps them safe."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()

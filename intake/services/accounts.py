"""People and their accounts; whoever is changed or put out of use is signed out everywhere."""

import datetime as dt
import threading
import uuid
from dataclasses import dataclass
from typing import Final, cast

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from intake.pool import cores
from intake.record import Record, audit
from intake.record.tables import SignIn, User
from intake.refusals import Refusal
from intake.services.access import ADMINISTRATORS, ROLES, Actor, Role

LEAST_PASSWORD: Final = 8
HASHER: Final = PasswordHasher(time_cost=1, memory_cost=46 * 1024, parallelism=1)
"""Argon2id as OWASP has it for servers: one lane, since many people may sign in at once."""
_AT_ONCE: Final = threading.BoundedSemaphore(cores())
"""Each takes a core and 46 MiB: more at once would only be slower, for everybody else too."""


@dataclass(frozen=True)
class Person:
    """An account as pages show it."""

    id: uuid.UUID
    name: str
    display_name: str
    role: Role
    language: str
    active: bool
    has_password: bool
    created_at: dt.datetime

    @property
    def shown(self) -> str:
        """How the person is called on a page."""
        return self.display_name or self.name

    @property
    def actor(self) -> Actor:
        """The person as services know them."""
        return Actor(self.id, self.name, self.role)


def person_of(row: User) -> Person:
    """An account's row as pages show it."""
    return Person(
        id=row.id,
        name=row.name,
        display_name=row.display_name,
        role=cast(Role, row.role),
        language=row.language,
        active=row.active,
        has_password=row.password_hash is not None,
        created_at=row.created_at,
    )


def create(
    record: Record,
    name: str,
    role: Role,
    *,
    display_name: str = "",
    password: str | None = None,
    by: str = audit.SYSTEM,
) -> Person:
    """Make an account.

    Args:
        record: The record.
        name: What is typed to sign in; no two may share it.
        role: What the person may do.
        display_name: How the person is called on pages.
        password: None where the person signs in by links.
        by: Who makes it: a user's id.

    Raises:
        Refusal: `name_taken`; `bad_account`: no name, no such role, or too short a password.
    """
    name = name.strip()
    if not name or role not in ROLES:
        raise Refusal("bad_account")
    hashed = _hashed(password) if password else None
    try:
        with record.writing() as session:
            now = record.now(session)
            row = User(
                id=uuid.uuid4(),
                name=name,
                display_name=display_name.strip(),
                role=role,
                password_hash=hashed,
                created_at=now,
            )
            session.add(row)
            session.flush()
            audit.append(session, by, "user.made", str(row.id), now, {"role": role})
            return person_of(row)
    except IntegrityError as error:
        raise Refusal("name_taken", name=name) from error


def people(record: Record, actor: Actor) -> tuple[Person, ...]:
    """Every account, those in use first.

    Raises:
        Refusal: `forbidden`.
    """
    actor.must_be(ADMINISTRATORS)
    with record.reading() as session:
        rows = session.scalars(select(User).order_by(User.active.desc(), User.name).limit(5000))
        return tuple(person_of(row) for row in rows)


def named(record: Record, name: str) -> Person | None:
    """The account of a name."""
    with record.reading() as session:
        row = session.scalar(select(User).where(User.name == name.strip()))
        return person_of(row) if row else None


def change(
    record: Record,
    actor: Actor,
    user_id: uuid.UUID,
    *,
    role: Role | None = None,
    active: bool | None = None,
    password: str | None = None,
) -> None:
    """Give an account another role or password, or put it out of use; signs the person out.

    Raises:
        Refusal: `forbidden`; `not_found`; `bad_account`; `last_administrator`.
    """
    actor.must_be(ADMINISTRATORS)
    hashed = _hashed(password) if password else None
    with record.writing() as session:
        row = session.get(User, user_id)
        if row is None or (role is not None and role not in ROLES):
            raise Refusal("not_found" if row is None else "bad_account")
        row.role = role or row.role
        row.active = row.active if active is None else active
        row.password_hash = hashed or row.password_hash
        session.flush()
        if not _administrators(session):
            raise Refusal("last_administrator")
        now = record.now(session)
        session.execute(
            update(SignIn)
            .where(SignIn.user_id == user_id, SignIn.ended_at.is_(None))
            .values(ended_at=now)
        )
        detail = {"role": row.role, "active": row.active, "password": hashed is not None}
        audit.append(session, str(actor.user_id), "user.changed", str(user_id), now, detail)


def _administrators(session: Session) -> int:
    asked = select(func.count()).where(User.role == "administrator", User.active)
    return session.scalar(asked) or 0


def only_administrator(session: Session, user: User) -> bool:
    """Whether nobody else administers."""
    return user.role == "administrator" and user.active and _administrators(session) == 1


def choose_language(record: Record, user_id: uuid.UUID, language: str) -> None:
    """Keep in which language a person reads."""
    with record.writing() as session:
        session.execute(update(User).where(User.id == user_id).values(language=language))


def hashed(password: str) -> str:
    """A password as it is kept; takes a while, so never within a transaction."""
    with _AT_ONCE:
        return HASHER.hash(password)


def matches(stored: str, password: str) -> bool:
    """Whether a password is the one that was kept; takes a while, too."""
    with _AT_ONCE:
        try:
            return HASHER.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False


def _hashed(password: str) -> str:
    if len(password) < LEAST_PASSWORD:
        raise Refusal("bad_account")
    return hashed(password)

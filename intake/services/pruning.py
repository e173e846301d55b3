"""Takes away rows that served their time: jobs that are done, sign-ins and links that are over.

None of them tells of papers; what was decided and the trail of who did what are never touched.
"""

import datetime as dt

from sqlalchemy import ColumnElement, delete, inspect, select

from intake.record.base import Base
from intake.record.tables import IdempotencyKey, JobRow, SignIn, SignInLink
from intake.services.service import Service

SOME = 2000
"""Rows taken away in one transaction: others want to write meanwhile."""
MOST = 100_000
"""Rows taken away in one go."""


def prune(service: Service) -> int:
    """Take away what is older than is kept; returns how many rows.

    Jobs that were given up stay for as long as their dossier: they say what went wrong.
    """
    days = service.settings.keep_jobs_days
    with service.record.reading() as session:
        before = service.record.now(session) - dt.timedelta(days=days)
    gone = 0
    listed: tuple[tuple[type[Base], ColumnElement[bool]], ...] = (
        (JobRow, (JobRow.state == "done") & (JobRow.ended_at < before)),
        (SignIn, SignIn.expires_at < before),
        (SignInLink, SignInLink.expires_at < before),
        (IdempotencyKey, IdempotencyKey.created_at < before),
    )
    for table, over in listed:
        while gone < MOST and (some := _some(service, table, over)):
            gone += some
    return gone


def _some(service: Service, table: type[Base], over: ColumnElement[bool]) -> int:
    """Take away some rows, in a transaction of their own; returns how many."""
    key = inspect(table).primary_key
    with service.record.writing() as session:
        found = session.execute(select(*key).where(over).limit(SOME)).all()
        for one in found:
            match = (column == value for column, value in zip(key, one, strict=True))
            session.execute(delete(table).where(*match))
    return len(found)

"""SQLite as the record: durable, and one writer at a time that knows it from the start."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

from intake.scratch import own

WRITE = "shendan_write"
"""The execution option of a connection that is going to write."""
BUSY_SECONDS = 10


def journal_mode(version: tuple[int, int, int]) -> str:
    """The journal that is safe with a version of SQLite.

    Write-ahead logging can corrupt a database in a rare race (fixed in 3.51.3, 3.50.7, 3.44.6).

    >>> journal_mode((3, 40, 1)), journal_mode((3, 50, 7)), journal_mode((3, 51, 3))
    ('DELETE', 'WAL', 'WAL')
    """
    fixed = (
        version >= (3, 51, 3)
        or (3, 50, 7) <= version < (3, 51, 0)
        or (3, 44, 6) <= version < (3, 45, 0)
    )
    return "WAL" if fixed else "DELETE"


def sqlite_engine(path: Path) -> Engine:
    """An engine for a database file, made with its folder, readable by its owner alone."""
    own(path.parent)
    engine = create_engine(
        f"sqlite+pysqlite:///{path}",
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
        pool_size=32,
        max_overflow=32,
    )
    mode = journal_mode(sqlite3.sqlite_version_info[:3])
    level = "FULL" if mode == "WAL" else "EXTRA"

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # we say ourselves when a transaction begins
        connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(f"PRAGMA journal_mode={mode}")
        connection.execute(f"PRAGMA synchronous={level}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A transaction that reads first and then wants to write fails where another one has
        # written in between; one that says so at once waits for its turn.
        writes = connection.get_execution_options().get(WRITE, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine

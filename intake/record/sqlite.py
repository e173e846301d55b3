"""SQLite as the record: durable, and one writer at a time that knows it from the start.

The library is pysqlite3's where there is one: Debian's has a write-ahead log that is not safe, and
without that log each commit waits for the disk several times, and for every reader.
"""

import contextlib
import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event

from intake.scratch import own

try:
    from pysqlite3 import dbapi2 as _library
except ImportError:  # a machine that it is not built for
    import sqlite3 as _library

driver: Any = _library
"""What `sqlite3` is in the standard library; all that open the record open it by this."""
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


def _opened(path: Path) -> Any:
    """A connection; on a disk that has become read-only one to the file as it is.

    Without that the write-ahead log asks for a file beside it. What was committed is in the log as
    long as that has not been written back, so a file with a log is not taken as it is.
    """
    log = path.with_name(f"{path.name}-wal")
    frozen = path.is_file() and not os.access(path.parent, os.W_OK)
    if frozen and not (log.is_file() and log.stat().st_size):
        name, uri = f"file:{quote(str(path))}?immutable=1", True
    else:
        name, uri = str(path), False
    return driver.connect(name, uri=uri, timeout=BUSY_SECONDS, check_same_thread=False)


def sqlite_engine(path: Path) -> Engine:
    """An engine for a database file, made with its folder, readable by its owner alone."""
    own(path.parent)
    engine = create_engine(
        f"sqlite+pysqlite:///{path}",
        module=driver,
        creator=lambda: _opened(path),
        pool_size=32,
        max_overflow=32,
    )
    mode = journal_mode(driver.sqlite_version_info[:3])

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # we say ourselves when a transaction begins
        connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
        connection.execute("PRAGMA foreign_keys=ON")
        with contextlib.suppress(driver.OperationalError):  # in use: it keeps the one that it has
            connection.execute(f"PRAGMA journal_mode={mode}")
        connection.execute("PRAGMA synchronous=EXTRA")  # with a write-ahead log the same as FULL

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A transaction that reads first and then wants to write fails where another one has
        # written in between; one that says so at once waits for its turn.
        writes = connection.get_execution_options().get(WRITE, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine

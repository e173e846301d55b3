"""The record: a database, transactions that read or write, and the time.

`with record.writing() as session:` is one transaction: all of it, or nothing.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Engine, create_engine, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from intake.errors import IntakeError
from intake.record.migrate import upgrade
from intake.record.sqlite import BUSY_SECONDS, WRITE, driver, sqlite_engine
from intake.record.turns import TooLate, Turns
from intake.settings import Settings

FILE = "shendan.sqlite3"
_FULL = ("disk is full", "no space left", "disk i/o error")


class Record:
    """One database, for all threads of a process; make a new one after a fork."""

    def __init__(self, engine: Engine, clock: Callable[[], dt.datetime] | None = None) -> None:
        """Args: the engine, and the time where it is not to be the database's or system's."""
        self.engine = engine
        self._clock = clock
        self._turns = Turns()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that sees one state of the record and changes nothing.

        Raises:
            IntakeError: `busy`: the database does not answer.
        """
        with _told(), Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction that is committed at the end, or undone where anything is raised.

        Raises:
            IntakeError: `busy`: locked for too long, or away; `storage_low`: the disk is full;
                `not_writable`: it is read-only.
        """
        try:
            with (
                _told(),
                self._turn(),
                Session(self._writer, expire_on_commit=False) as session,
                session.begin(),
            ):
                yield session
        except IntakeError as error:
            if error.code == "not_writable":
                # A connection that was made while the disk was read-only stays so: make new ones.
                self.engine.dispose()
            raise

    def _turn(self) -> AbstractContextManager[None]:
        """On SQLite the threads of a process queue up; processes it keeps apart itself."""
        if self.engine.dialect.name == "sqlite":
            return self._turns.turn(BUSY_SECONDS)
        return nullcontext()

    @property
    def _writer(self) -> Engine:
        return self.engine.execution_options(**{WRITE: True})

    def now(self, session: Session | None = None) -> dt.datetime:
        """The time that leases are held against: one clock for all machines of a database."""
        if self._clock is not None:
            return self._clock()
        if session is not None and self.engine.dialect.name == "postgresql":
            found = session.scalar(select(func.clock_timestamp()))
            if isinstance(found, dt.datetime):
                return found.astimezone(dt.UTC)
        return dt.datetime.now(dt.UTC)

    def close(self) -> None:
        """Let the connections go."""
        self.engine.dispose()


@contextmanager
def _told() -> Iterator[None]:
    """What a database cannot do just now, in the product's words."""
    try:
        yield
    except (PoolTimeout, TooLate) as error:
        raise IntakeError("busy") from error
    except DBAPIError as error:
        words = str(error.orig).lower()
        if any(sign in words for sign in _FULL):
            raise IntakeError("storage_low") from error
        if isinstance(error.orig, driver.Error) and "readonly" in words:
            raise IntakeError("not_writable") from error
        if _passing(error, words):
            raise IntakeError("busy") from error
        raise


def _passing(error: DBAPIError, words: str) -> bool:
    """Whether the same may work a little later."""
    if isinstance(error.orig, driver.Error):
        return "locked" in words or "unable to open" in words
    return error.connection_invalidated or isinstance(error, OperationalError)


def engine_of(settings: Settings) -> Engine:
    """The engine that the settings name."""
    if settings.database_url is None:
        return sqlite_engine(settings.data_dir / FILE)
    url = make_url(settings.database_url.get_secret_value())
    if url.get_backend_name() == "sqlite":
        return sqlite_engine(Path(url.database or FILE))
    return create_engine(
        url.set(drivername="postgresql+psycopg"), pool_size=32, max_overflow=32, pool_pre_ping=True
    )


def open_record(settings: Settings, clock: Callable[[], dt.datetime] | None = None) -> Record:
    """The record that the settings name, made or brought up to date first.

    Raises:
        IntakeError: `busy`: the database cannot be reached.
    """
    record = Record(engine_of(settings), clock)
    with _told():
        upgrade(record.engine)
    return record

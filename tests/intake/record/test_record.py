"""The record: its steps, its transactions, and what it says when it cannot."""

import datetime as dt
import threading

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import func, inspect, select, text

from intake.errors import IntakeError
from intake.record import open_record
from intake.record.migrate import newest, revision, upgrade
from intake.record.record import FILE
from intake.record.sqlite import driver, journal_mode
from intake.record.tables import Base, DossierRow, User
from intake.settings import Settings
from tests.intake import postgres
from tests.intake.kit import handed_in, paper, picture, user


def test_the_steps_make_exactly_the_tables(either):
    with either.record.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
        assert revision(either.record.engine) == newest()


def test_the_steps_can_be_gone_back(either):
    from alembic import command

    from intake.record.migrate import config

    with either.record.engine.begin() as connection:
        command.downgrade(config(connection), "base")
    assert set(inspect(either.record.engine).get_table_names()) <= {"alembic_version"}
    upgrade(either.record.engine)
    assert "dossiers" in inspect(either.record.engine).get_table_names()


def test_two_that_start_at_once_take_turns(tmp_path):
    settings = Settings(data_dir=tmp_path)
    failed = []

    def start():
        try:
            open_record(settings).close()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_two_that_start_at_once_take_turns_on_postgresql(tmp_path, postgresql):
    url = postgres.fresh(postgresql)
    settings = Settings(data_dir=tmp_path, database_url=url)
    failed = []

    def start():
        try:
            open_record(settings).close()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_a_version_with_the_race_is_not_trusted_with_a_log():
    assert journal_mode((3, 40, 1)) == "DELETE"
    assert journal_mode((3, 51, 2)) == "DELETE"
    assert journal_mode((3, 51, 3)) == "WAL"
    assert journal_mode((3, 44, 6)) == "WAL"
    assert journal_mode((3, 45, 0)) == "DELETE"


def test_the_file_is_durable_and_ours_alone(service):
    with service.record.reading() as session:
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        assert session.scalar(text("PRAGMA synchronous")) in (2, 3)
        mode = journal_mode(driver.sqlite_version_info[:3])
        assert session.scalar(text("PRAGMA journal_mode")) == mode.lower()
    assert service.settings.data_dir.stat().st_mode & 0o077 == 0


def test_a_transaction_that_reads_first_and_writes_then_does_not_fail(service):
    """Deferred, most of these would end in “database is locked”."""
    user(service)
    failed = []

    def count_up():
        try:
            for _ in range(20):
                with service.record.writing() as session:
                    row = session.scalars(select(User)).one()
                    row.display_name = str(int(row.display_name or 0) + 1)
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with service.record.reading() as session:
        assert session.scalars(select(User.display_name)).one() == "80"


def test_what_is_raised_undoes_all_of_it(either):
    def half():
        with either.record.writing() as session:
            session.add(User(name="x", role="reviewer", created_at=dt.datetime.now(dt.UTC)))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    with either.record.reading() as session:
        assert session.scalar(select(func.count()).select_from(User)) == 0


def test_a_locked_database_is_busy_and_takes_nothing_in(service, exporter, monkeypatch):
    path = service.settings.data_dir / FILE
    from sqlalchemy import event

    @event.listens_for(service.record.engine, "checkout")
    def impatient(connection, *_):
        connection.execute("PRAGMA busy_timeout=100")

    other = driver.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(IntakeError) as refused:
        handed_in(service, exporter)
    assert refused.value.code == "busy"
    assert refused.value.problem.status == 503
    other.execute("ROLLBACK")
    other.close()
    with service.record.reading() as session:
        assert session.scalar(select(func.count()).select_from(DossierRow)) == 0
    assert handed_in(service, exporter)


def test_a_database_that_is_away_is_busy(tmp_path):
    settings = Settings(
        data_dir=tmp_path, database_url=f"postgresql://nobody@/none?host={tmp_path}"
    )
    with pytest.raises(IntakeError) as refused:
        open_record(settings)
    assert refused.value.code == "busy"


def test_a_full_disk_is_told_as_such(service, exporter):
    """SQLite's own words for a disk that is full, brought about by a bound on its size."""
    from sqlalchemy import event

    @event.listens_for(service.record.engine, "checkout")
    def bounded(connection, *_):
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")

    def many():
        for number in range(200):
            handed_in(service, exporter, paper(content=picture(number)))

    with pytest.raises(IntakeError) as refused:
        many()
    assert refused.value.code == "storage_low"
    assert refused.value.problem.status == 507
    with driver.connect(service.settings.data_dir / FILE) as check:
        assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_times_without_a_zone_are_refused(service):
    from sqlalchemy.exc import StatementError

    with pytest.raises(StatementError), service.record.writing() as session:
        session.add(User(name="x", role="reviewer", created_at=dt.datetime(2026, 1, 1)))  # noqa: DTZ001

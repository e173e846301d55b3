"""The trail shows what was done to it, on either database."""

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from intake.record import audit
from intake.record.tables import AuditRow


@pytest.fixture
def trail(either):
    for number in range(8):
        with either.record.writing() as session:
            now = either.record.now(session)
            audit.append(session, "system", "thing.done", f"s{number}", now, {"n": number})
    return either


def tampered(service, *statements):
    """Somebody who owns the database takes the guards away first."""
    sqlite = service.record.engine.dialect.name == "sqlite"
    with service.record.writing() as session:
        for verb in ("update", "delete"):
            on = "" if sqlite else " ON audit"
            session.execute(text(f"DROP TRIGGER audit_never_{verb}d{on}"))
        for statement in statements:
            session.execute(text(statement))


def verdict(service, known=None):
    with service.record.reading() as session:
        return audit.verify(session, known)


def head(service):
    with service.record.reading() as session:
        return audit.head(session)


def test_a_trail_that_nobody_touched_is_whole(trail):
    assert verdict(trail) is None
    assert verdict(trail, head(trail)) is None
    assert head(trail).seq == 8


@pytest.mark.parametrize("statement", ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"])
def test_the_database_refuses_to_change_it(trail, statement):
    with pytest.raises(DBAPIError), trail.record.writing() as session:
        session.execute(text(statement))
    assert verdict(trail) is None


@pytest.mark.parametrize(
    "change",
    [
        "actor = 'somebody'",
        "action = 'other'",
        "subject = 's9'",
        "detail = '{\"n\": 99}'",
        "at = '2020-01-01 00:00:00'",
    ],
)
def test_a_changed_field_is_named(trail, change):
    tampered(trail, f"UPDATE audit SET {change} WHERE seq = 4")  # noqa: S608  our own words
    assert verdict(trail) == audit.Broken(4, "changed")


def test_a_row_that_was_sealed_anew_breaks_the_next(trail):
    tampered(trail, "UPDATE audit SET actor = 'somebody' WHERE seq = 4")
    with trail.record.writing() as session:
        row = session.scalars(select(AuditRow).where(AuditRow.seq == 4)).one()
        row.hash = audit.seal(row)
    assert verdict(trail) == audit.Broken(5, "unlinked")


def test_a_row_taken_out_of_the_middle_is_named(trail):
    tampered(trail, "DELETE FROM audit WHERE seq = 4")
    assert verdict(trail) == audit.Broken(4, "missing")


def test_an_end_that_was_cut_off_shows_against_a_head_kept_elsewhere(trail):
    known = head(trail)
    tampered(trail, "DELETE FROM audit WHERE seq > 6")
    assert verdict(trail) is None
    assert verdict(trail, known) == audit.Broken(7, "cut")


def test_a_trail_written_anew_shows_against_a_head_kept_elsewhere(trail):
    known = head(trail)
    tampered(trail, "DELETE FROM audit")
    for number in range(9):
        with trail.record.writing() as session:
            audit.append(session, "forger", "thing.done", str(number), trail.record.now(session))
    assert verdict(trail) is None
    assert verdict(trail, known) == audit.Broken(8, "replaced")


def test_rows_written_at_once_follow_each_other(either):
    from concurrent.futures import ThreadPoolExecutor

    def append(number):
        with either.record.writing() as session:
            audit.append(session, "system", "x", str(number), either.record.now(session))

    with ThreadPoolExecutor(6) as several:
        list(several.map(append, range(24)))
    assert verdict(either) is None
    assert head(either).seq == 24

"""Whose a job is, and whose answer counts; on either database."""

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, func, select, update

from intake.queue import jobs
from intake.queue.jobs import Lost
from intake.queue.reading import read_one
from intake.queue.work import drain, lease_of, take_one
from intake.record.tables import DossierRow, JobRow, PageRow, ReadingRow, ReportRow
from tests.intake.kit import Scripted, handed_in, paper, picture, shop_of, user

LEASE = dt.timedelta(seconds=45)


def opened(service, pages=1):
    """A dossier whose pages wait to be read."""
    child = Scripted(pages)
    dossier = handed_in(service, user(service))
    assert take_one(shop_of(service, child))
    return dossier, child


def test_a_job_is_claimed_once(either):
    opened(either, pages=6)
    with ThreadPoolExecutor(6) as several:
        claims = list(several.map(lambda n: jobs.claim(either.record, f"w{n}", LEASE), range(6)))
    pages = [one.page_id for one in claims if one is not None]
    assert len(set(pages)) == len(pages)
    left = jobs.claim(either.record, "late", LEASE)
    while left is not None:
        pages.append(left.page_id)
        left = jobs.claim(either.record, "late", LEASE)
    assert len(set(pages)) == len(pages) == 6


def test_a_dead_workers_job_is_taken_when_its_lease_has_run_out(either, clock):
    opened(either)
    dead = jobs.claim(either.record, "dead", LEASE)
    assert dead is not None
    clock.step(seconds=44)
    assert jobs.claim(either.record, "living", LEASE) is None
    clock.step(seconds=2)
    taken = jobs.claim(either.record, "living", LEASE)
    assert taken is not None
    assert (taken.id, taken.attempt) == (dead.id, 2)


def test_a_lease_that_is_renewed_holds(either, clock):
    opened(either)
    ours = jobs.claim(either.record, "slow", LEASE)
    assert ours is not None
    for _ in range(10):
        clock.step(seconds=10)
        assert jobs.renew(either.record, ours, LEASE)
    assert jobs.claim(either.record, "other", LEASE) is None


@pytest.mark.parametrize("hours", [-24, -1, 1, 24])
def test_no_job_is_lost_when_the_clock_is_set(either, clock, hours):
    dossier, child = opened(either, pages=2)
    assert jobs.claim(either.record, "dead", LEASE) is not None
    clock.step(hours=hours)
    clock.step(seconds=61)
    drain(shop_of(either, child))
    with either.record.reading() as session:
        assert session.get_one(DossierRow, dossier).state == "judged"


def test_a_job_that_was_put_back_is_not_lost_when_the_clock_is_set_back(either, clock):
    dossier, child = opened(either)
    ours = jobs.claim(either.record, "worker", LEASE)
    assert ours is not None
    jobs.release(either.record, ours, "busy", dt.timedelta(minutes=5))
    assert jobs.claim(either.record, "worker", LEASE) is None
    clock.step(hours=-24)
    drain(shop_of(either, child))
    with either.record.reading() as session:
        assert session.get_one(DossierRow, dossier).state == "judged"


def test_the_answer_of_a_worker_that_was_stopped_past_its_lease_is_thrown_away(either, clock):
    dossier, child = opened(either)
    late_shop = shop_of(either, Scripted(), "late")
    late = jobs.claim(either.record, "late", LEASE)
    assert late is not None
    clock.step(seconds=60)
    drain(shop_of(either, child, "other"))
    with pytest.raises(Lost):
        read_one(late_shop, late)
    with either.record.reading() as session:
        assert session.scalar(select(func.count()).select_from(ReadingRow)) == 1
        assert session.scalar(select(func.count()).select_from(ReportRow)) == 1
        assert session.get_one(DossierRow, dossier).state == "judged"


def test_a_late_answer_changes_nothing_while_another_works_on_the_page(either, clock):
    opened(either)
    late = jobs.claim(either.record, "late", LEASE)
    clock.step(seconds=60)
    current = jobs.claim(either.record, "current", LEASE)
    assert late is not None
    assert current is not None
    assert not jobs.renew(either.record, late, LEASE)
    jobs.release(either.record, late, "late", dt.timedelta(0))
    with pytest.raises(Lost):
        read_one(shop_of(either, Scripted(), "late"), late)
    with either.record.reading() as session:
        row = session.scalars(select(JobRow).where(JobRow.id == current.id)).one()
        assert (row.state, row.owner, row.attempt) == ("working", "current", 2)
        assert session.scalars(select(PageRow.state)).all() == ["received"]
    assert read_one(shop_of(either, Scripted(), "current"), current) == 1


def test_of_two_last_pages_exactly_one_asks_for_judging(either):
    dossier, child = opened(either, pages=8)
    gate = threading.Barrier(4)

    def work(number):
        shop = shop_of(either, Scripted(), f"w{number}")
        gate.wait()
        for _ in range(4):
            ours = jobs.claim(either.record, shop.owner, lease_of(shop))
            if ours is not None and ours.kind == "read":
                read_one(shop, ours)
            elif ours is not None:
                jobs.release(either.record, ours, "test", dt.timedelta(0), counted=False)

    with ThreadPoolExecutor(4) as several:
        list(several.map(work, range(4)))
    drain(shop_of(either, child))
    with either.record.reading() as session:
        asked = session.scalar(
            select(func.count()).select_from(JobRow).where(JobRow.kind == "judge")
        )
        assert asked == 1
        assert session.get_one(DossierRow, dossier).pages_done == 8


def test_a_page_that_kills_its_worker_each_time_is_given_up(either, clock):
    dossier, child = opened(either)
    for _ in range(3):
        assert jobs.claim(either.record, "victim", LEASE) is not None
        clock.step(seconds=60)
    drain(shop_of(either, child))
    with either.record.reading() as session:
        assert session.scalars(select(PageRow.error_code)).all() == ["engine_crashed"]
        row = session.get_one(DossierRow, dossier)
    assert row.state == "judged"
    assert row.verdict != "cleared"


def test_files_that_kill_their_worker_each_time_are_given_up(either, clock):
    dossier = handed_in(either, user(either))
    for _ in range(3):
        assert jobs.claim(either.record, "victim", LEASE) is not None
        clock.step(seconds=60)
    drain(shop_of(either, Scripted()))
    with either.record.reading() as session:
        assert session.get_one(DossierRow, dossier).verdict == "unprocessable"


def test_what_somebody_waits_for_goes_before_what_came_in_bulk(service, clock):
    by = user(service)
    handed_in(service, by, paper("bulk.png", picture(1)), origin="bulk")
    drain_one = shop_of(service, Scripted())
    take_one(drain_one)
    urgent = handed_in(service, by, paper("web.png", picture(2)), origin="web")
    shop = shop_of(service, Scripted())
    for _ in range(3):
        take_one(shop)
    with service.record.reading() as session:
        assert session.get_one(DossierRow, urgent).state == "judged"
        assert session.scalar(
            select(func.count()).select_from(JobRow).where(JobRow.state == "waiting")
        )


def test_of_a_hundred_thousand_jobs_the_next_is_found_by_an_index(service, clock):
    dossier = handed_in(service, user(service))
    with service.record.writing() as session:
        job = session.scalars(select(JobRow)).one()
        values = {
            "kind": "read",
            "dossier_id": job.dossier_id,
            "revision": 1,
            "urgency": 22,
            "state": "waiting",
            "attempt": 0,
            "made_at": job.made_at,
        }
        session.execute(JobRow.__table__.insert(), [values] * 100_000)
        session.execute(update(JobRow).where(JobRow.id == job.id).values(state="done"))
    asked = []

    @event.listens_for(service.record.engine, "before_cursor_execute")
    def note(connection, cursor, statement, parameters, *_):
        if statement.startswith("SELECT jobs"):
            asked.append((statement, parameters))

    assert jobs.claim(service.record, "worker", LEASE) is not None
    event.remove(service.record.engine, "before_cursor_execute", note)
    with service.record.reading() as session:
        for statement, parameters in asked:
            plan = session.connection().exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", parameters
            )
            steps = [row.detail for row in plan]
            assert any("USING INDEX" in step for step in steps), steps
            assert not any("TEMP B-TREE" in step for step in steps), steps
    assert len(asked) == 2
    with service.record.reading() as session:
        assert jobs.free(session, clock(), LEASE, 1000) == 1000
    assert dossier

"""Calls by RQ, on a real Redis: whichever are lost, doubled or nonsense, all work is done."""

import subprocess
import time

import pytest
from rq import Queue
from rq.serializers import JSONSerializer

from intake.queue import jobs
from intake.queue.bell import QUEUE, Bell, connect
from intake.queue.called import move_in
from intake.queue.sweep import top_up
from intake.queue.work import lease_of, take_one
from intake.queue.worker import PageWorker
from intake.record.migrate import upgrade
from intake.record.tables import DossierRow
from intake.serve import broker
from tests.intake.kit import Scripted, handed_in, made_service, paper, picture, shop_of, user


@pytest.fixture
def called(tmp_path, clock):
    """A service with a bell that is heard."""
    service = made_service(tmp_path / "data", clock=clock, queue_depth=4)
    command = broker.command(service.settings)
    assert command is not None
    with subprocess.Popen(command) as process:
        service = made_service(
            tmp_path / "data", bell=Bell.of(service.settings), clock=clock, queue_depth=4
        )
        deadline = time.monotonic() + 30
        while service.bell.waiting() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        yield service
        service.close()
        process.kill()


def work(shop):
    """Answer every call that waits now."""
    move_in(shop)
    connection = connect(shop.service.settings)
    queue = Queue(QUEUE, connection=connection, serializer=JSONSerializer)
    worker = PageWorker(
        [queue], connection=connection, serializer=JSONSerializer, log_job_description=False
    )
    worker.work(burst=True, logging_level="CRITICAL")
    connection.close()


def states(service):
    with service.record.reading() as session:
        return {row.state for row in session.query(DossierRow)}


def test_one_call_at_handing_in_brings_a_dossier_to_its_verdict(called):
    handed_in(called, user(called))
    assert called.bell.waiting() == 1
    work(shop_of(called, Scripted(pages=3)))
    assert states(called) == {"judged"}
    assert called.bell.waiting() == 0


def test_after_all_calls_were_lost_the_sweep_calls_again(called):
    handed_in(called, user(called))
    shop = shop_of(called, Scripted(pages=3))
    with connect(called.settings) as redis:
        redis.flushall()
    work(shop)
    assert states(called) == {"received"}
    assert top_up(called, lease_of(shop)) == 1
    work(shop)
    assert states(called) == {"judged"}


def test_the_sweep_calls_no_more_often_than_there_is_work_nor_beyond_the_depth(called):
    by = user(called)
    for number in range(7):
        handed_in(called, by, paper(content=picture(number)))
    shop = shop_of(called, Scripted())
    with connect(called.settings) as redis:
        redis.flushall()
    assert top_up(called, lease_of(shop)) == 4
    assert top_up(called, lease_of(shop)) == 0
    work(shop)
    while top_up(called, lease_of(shop)):
        work(shop)
    assert states(called) == {"judged"}


def test_calls_that_a_former_program_left_behind_harm_nothing(called, clock):
    """An update in the middle of work: rows in every state, and calls that mean nothing now."""
    by = user(called)
    shop = shop_of(called, Scripted(pages=2))
    for number in range(3):
        handed_in(called, by, paper(content=picture(number)))
    for _ in range(4):
        take_one(shop)
    assert jobs.claim(called.record, "former", lease_of(shop)) is not None
    connection = connect(called.settings)
    queue = Queue(QUEUE, connection=connection, serializer=JSONSerializer)
    for _ in range(3):
        queue.enqueue_call("intake.former.name", args=("an-old-id",), timeout=-1)
    connection.close()
    upgrade(called.record.engine)
    clock.step(minutes=2)
    while top_up(called, lease_of(shop)) or called.bell.waiting():
        work(shop)
    assert states(called) == {"judged"}


def test_a_call_that_comes_to_nothing_is_no_error(called):
    called.bell.ring(3)
    work(shop_of(called, Scripted()))
    assert called.bell.waiting() == 0
    with connect(called.settings) as redis:
        assert redis.keys("rq:failed:*") == []

"""A worker: called by RQ, it takes jobs from the record, one after the other.

It is a thin process around one child that decodes and reads. One queue, since RQ loses no call of
a worker that is killed only where there is one; no fork, since an engine does not survive it.
"""

import logging
import os
import secrets
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from redis import Redis
from rq import Queue, SimpleWorker
from rq.serializers import JSONSerializer

from intake.fence import Child
from intake.queue.bell import QUEUE, redis_url, runtime_folder
from intake.queue.called import move_in
from intake.queue.sweep import Sweep
from intake.queue.workshop import Workshop
from intake.services.service import Service, open_service
from intake.settings import Settings

log = logging.getLogger(__name__)


class PageWorker(SimpleWorker):
    """Comes back within seconds when Redis does."""

    max_connection_wait_time = 5.0


@contextmanager
def workshop(service: Service) -> Iterator[Workshop]:
    """A worker's tools, put away afterwards."""
    folder = runtime_folder(service.settings)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    owner = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
    with (
        tempfile.TemporaryDirectory(prefix="worker-", dir=folder) as spool,
        Child(service.settings, Path(spool) / "child.log") as child,
    ):
        yield Workshop(service, child, owner)


def run(settings: Settings) -> None:
    """Work until told to stop: the first signal lets the job in hand end, the second does not.

    Raises:
        redis.ConnectionError: Redis is not there yet; whoever started us tries again.
    """
    service = open_service(settings)
    try:
        with workshop(service) as shop:
            work(shop)
    finally:
        service.close()


def work(shop: Workshop) -> None:
    """Answer calls, and call for what waits, until told to stop."""
    move_in(shop)
    connection = Redis.from_url(redis_url(shop.service.settings), socket_connect_timeout=5)
    worker = PageWorker(
        [Queue(QUEUE, connection=connection, serializer=JSONSerializer)],
        name=shop.owner,
        connection=connection,
        serializer=JSONSerializer,
        log_job_description=False,
        maintenance_interval=60,
    )
    sweep = Sweep(shop)
    sweep.start()
    try:
        worker.work(logging_level="WARNING")
    finally:
        sweep.stop()

"""A worker: called by RQ, it takes jobs from the record, one after the other.

It is a thin process around one child that decodes and reads. One queue, since RQ loses no call of
a worker that is killed only where there is one; no fork, since an engine does not survive it.
"""

import logging
import os
import secrets
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from types import FrameType

from redis import Redis
from redis.exceptions import RedisError
from rq import Queue, SimpleWorker
from rq.exceptions import StopRequested
from rq.serializers import JSONSerializer

from intake.fence import Child
from intake.queue.bell import QUEUE, redis_url, runtime_folder
from intake.queue.called import move_in
from intake.queue.sweep import Sweep
from intake.queue.workshop import Workshop
from intake.scratch import scratch
from intake.services.service import Service, open_service
from intake.settings import Settings

log = logging.getLogger(__name__)

_AGAIN_SECONDS = 1.0


class PageWorker(SimpleWorker):
    """Comes back within seconds when Redis does, and says whether it was told to stop."""

    max_connection_wait_time = 5.0
    told = False

    def request_stop(self, signum: int, frame: FrameType | None) -> None:
        """The first signal: end after the job in hand."""
        self.told = True
        super().request_stop(signum, frame)  # type: ignore[no-untyped-call]  # of RQ


@contextmanager
def workshop(service: Service) -> Iterator[Workshop]:
    """A worker's tools, put away afterwards."""
    owner = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
    with (
        scratch(runtime_folder(service.settings), "worker") as folder,
        Child(service.settings, folder / "child.log") as child,
    ):
        yield Workshop(service, child, owner)


def run(settings: Settings) -> None:
    """Work until told to stop: the first signal lets the job in hand end, the second does not."""
    service = open_service(settings)
    try:
        with workshop(service) as shop:
            work(shop)
    finally:
        service.close()


def work(shop: Workshop) -> None:
    """Answer calls, and call for what waits, until told to stop; outlives any Redis."""
    move_in(shop)
    sweep = Sweep(shop)
    sweep.start()
    try:
        for life in count(1):
            if _answered_calls(shop, life):
                return
    except StopRequested:
        return  # told while nobody was called
    finally:
        sweep.stop()


def _answered_calls(shop: Workshop, life: int) -> bool:
    """Answer calls until told to stop; False where Redis went away or forgot us first."""
    connection = Redis.from_url(redis_url(shop.service.settings), socket_connect_timeout=5)
    worker: PageWorker | None = None
    try:
        worker = PageWorker(
            [Queue(QUEUE, connection=connection, serializer=JSONSerializer)],
            name=f"{shop.owner}-{life}",
            connection=connection,
            serializer=JSONSerializer,
            log_job_description=False,
            maintenance_interval=60,
        )
        worker.work(logging_level="CRITICAL")
    except (RedisError, OSError) as error:
        log.warning("Redis is away: %s", type(error).__name__)
    if worker is not None and worker.told:
        return True
    time.sleep(_AGAIN_SECONDS)
    return False

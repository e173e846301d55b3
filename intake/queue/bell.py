"""Calls workers to the jobs that wait in the record: one RQ job a call, and nothing in it.

Redis holds no id and no name, so losing all of it loses nothing: whoever is called takes the most
urgent job of the record, and the sweep calls again for what still waits.
"""

import hashlib
import logging
import os
import tempfile
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError
from rq import Queue
from rq.serializers import JSONSerializer

from intake.settings import Settings

log = logging.getLogger(__name__)

QUEUE = "shendan"
SOCKET = "redis.sock"
CALLED = "intake.queue.called.take_next"
_FAILURE_SECONDS = 3600
_LONGEST_SOCKET = 100


def redis_url(settings: Settings) -> str:
    """Where Redis is: the one that was named, else the private one that `serve` starts."""
    if settings.redis_url is not None:
        return settings.redis_url.get_secret_value()
    return f"unix://{_socket(settings)}"


def runtime_folder(settings: Settings) -> Path:
    """Where the logs and scratch files of running processes lie."""
    return settings.data_dir / "run"


def _socket(settings: Settings) -> Path:
    """The private server's socket, in a folder of the owner's alone.

    The system allows a socket's path some hundred bytes: where the data folder lies deeper, the
    socket lies in the system's folder for such things.
    """
    near = (runtime_folder(settings) / SOCKET).absolute()
    if len(os.fsencode(near)) <= _LONGEST_SOCKET:
        return near
    mark = hashlib.sha256(os.fsencode(near)).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"shendan-{os.getuid()}-{mark}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise PermissionError(f"{folder} is not ours alone")
    return folder / SOCKET


def connect(settings: Settings) -> Redis:
    """A connection that gives up after a few seconds: nobody waits for Redis."""
    return Redis.from_url(redis_url(settings), socket_connect_timeout=2, socket_timeout=30)


class Bell:
    """Calls; never raises, since a call that does not arrive is made up for by the sweep."""

    def __init__(self, redis: Redis | None) -> None:
        """Args: the connection, or None for a bell that nobody hears."""
        self._redis = redis
        self._queue = (
            Queue(QUEUE, connection=redis, serializer=JSONSerializer, default_timeout=-1)
            if redis is not None
            else None
        )

    @classmethod
    def of(cls, settings: Settings) -> "Bell":
        """The bell on the Redis that the settings name."""
        return cls(connect(settings))

    def waiting(self) -> int | None:
        """How many calls wait; None where Redis is away."""
        try:
            return self._queue.count if self._queue is not None else None
        except (RedisError, OSError):
            return None

    def ring(self, times: int = 1) -> bool:
        """Call as often as there are new jobs; False where Redis is away."""
        if self._queue is None:
            return False
        try:
            with self._queue.connection.pipeline() as pipe:
                for _ in range(times):
                    self._queue.enqueue_call(
                        CALLED,
                        timeout=-1,
                        result_ttl=0,
                        failure_ttl=_FAILURE_SECONDS,
                        pipeline=pipe,
                    )
                pipe.execute()
        except (RedisError, OSError) as error:
            log.warning("no call could be made: %s", type(error).__name__)
            return False
        return True

    def close(self) -> None:
        """Let the connection go."""
        if self._redis is not None:
            self._redis.close()


SILENT = Bell(None)
"""A bell that nobody hears: the sweep or the caller sees to the work."""

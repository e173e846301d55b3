"""Everything on one machine, from one command."""

import datetime as dt
import fcntl
import logging
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from redis.exceptions import RedisError

from intake.errors import IntakeError
from intake.pool import cores
from intake.queue.bell import connect, runtime_folder
from intake.scratch import not_written, own
from intake.serve import broker, first_start
from intake.serve.address import host_of, note
from intake.serve.logbook import log_file
from intake.serve.supervisor import Part, Supervisor
from intake.services import signing_in
from intake.services.service import open_service
from intake.services.tidying import tidy
from intake.settings import Settings

log = logging.getLogger(__name__)

_START_SECONDS = 60
_LINK_HOLDS = dt.timedelta(hours=12)
_PORTS = 20


@dataclass(frozen=True)
class Started:
    """What to tell whoever started us."""

    address: str
    link: str
    """Signs the administrator in, once; empty where none was made."""
    samples: int
    """How many sample dossiers were handed in just now."""
    data_dir: Path
    logs: Path | None
    """Where the parts write their logs; None where that is our own standard error."""


def serve(
    settings: Settings,
    *,
    tell: Callable[[Started], None],
    with_samples: bool = True,
    with_link: bool = True,
) -> None:
    """Run pages, workers and a private Redis until told to end.

    Args:
        settings: Where and how.
        tell: Called once all of it answers.
        with_samples: Whether the first start hands in the sample dossiers.
        with_link: Whether each start makes a link that signs the administrator in; else only the
            first one does, since logs are read by others, too.

    Raises:
        IntakeError: `no_broker`; `already_running`; `not_started`; `busy`: no database.
    """
    with _alone(settings):
        port = _free_port(settings)
        address = note(settings, port)
        supervisor = Supervisor()
        supervisor.listen()
        service = open_service(settings)
        try:
            tidy(service)
            by, is_new = first_start.administrator(service)
            parts = _Parts(supervisor, settings, port)
            parts.redis()
            parts.web()
            new = 0
            if with_samples and first_start.is_empty(service):
                new = first_start.hand_in_samples(service, by, first_start.samples())
            if supervisor.until(lambda: _answers(host_of(settings), port), _START_SECONDS):
                link = ""
                if with_link or is_new:
                    secret = signing_in.link(service.record, by, holds=_LINK_HOLDS)
                    link = f"{address}/sign-in/{secret}"
                logs = log_file(settings, "web")
                tell(Started(address, link, new, settings.data_dir, logs and logs.parent))
            elif not supervisor.ending:
                raise IntakeError("not_started")
            parts.chores()
            parts.workers()  # only now: the pages are there sooner where no engine is loaded yet
            supervisor.keep()
        finally:
            supervisor.end()
            service.close()


@dataclass(frozen=True)
class _Parts:
    """The processes, each started when it is its turn."""

    supervisor: Supervisor
    settings: Settings
    port: int

    def redis(self) -> None:
        """The private Redis, where no other was named; returns when it answers."""
        command = broker.command(self.settings)
        if command is not None:
            self._add("redis", command)
        self.supervisor.until(lambda: _redis_answers(self.settings), _START_SECONDS)

    def web(self) -> None:
        """The pages and the API."""
        self._add("web", [sys.executable, "-m", "web"])

    def chores(self) -> None:
        """Messages to webhooks, retention, tidying."""
        self._add("chores", [sys.executable, "-m", "intake.services.chores"])

    def workers(self) -> None:
        """Those who read, one a core."""
        asked = self.settings.workers
        for number in range(1, (cores() if asked is None else asked) + 1):
            if not self.supervisor.ending:
                self._add(f"worker {number}", [sys.executable, "-m", "intake.cli", "worker"])

    def _add(self, name: str, command: Sequence[str]) -> None:
        output = log_file(self.settings, name)
        self.supervisor.add(Part(name, command, 4, {"SHENDAN_PORT": str(self.port)}, output))


def _redis_answers(settings: Settings) -> bool:
    connection = connect(settings)
    try:
        return bool(connection.ping())
    except (RedisError, OSError):
        return False
    finally:
        connection.close()


def _answers(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=1):
            return True
    except OSError:
        return False


def _free_port(settings: Settings) -> int:
    """The port of the settings, or the next one that is free where it is taken."""
    for port in range(settings.port, settings.port + _PORTS):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((settings.host, port))
            except OSError:
                continue
            found: int = probe.getsockname()[1]
            return found
    raise IntakeError("not_started")


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """Hold the data folder: one `serve` each.

    Raises:
        IntakeError: `already_running`, `not_writable`.
    """
    folder = own(runtime_folder(settings))
    try:
        settings.data_dir.chmod(0o700)
        lock = (folder / "serve.lock").open("a")
    except OSError as error:
        raise not_written(error) from error
    with lock as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise IntakeError("already_running") from None
        yield

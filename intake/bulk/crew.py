"""Workers for the duration of a bulk run, where no service runs that has its own.

Each is a process around one child that reads; it takes jobs from the record without being called,
and dies with us however we die: what it had in hand is another's when its lease runs out.
"""

import fcntl
import logging
import signal
import sys
import threading
from contextlib import suppress

from intake.logs import write_logs
from intake.pool import cores
from intake.queue.bell import SILENT, runtime_folder
from intake.queue.work import take_one
from intake.queue.worker import workshop
from intake.serve.supervisor import Part, Supervisor
from intake.services.service import Service, open_service
from intake.services.tidying import tidy
from intake.settings import Settings, settings

log = logging.getLogger(__name__)

_IDLE_S = 0.5


def service_runs(limits: Settings) -> bool:
    """Whether `shendan serve` is at work on this data folder, workers and all."""
    lock = runtime_folder(limits) / "serve.lock"
    try:
        with lock.open("r") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def hire(supervisor: Supervisor, limits: Settings, jobs: int | None) -> int:
    """Start workers, to be kept by the caller's supervisor; returns how many."""
    number = jobs or limits.workers or limits.jobs or cores()
    logs = limits.data_dir / "logs"
    logs.mkdir(parents=True, exist_ok=True, mode=0o700)
    for one in range(1, number + 1):
        command = [sys.executable, "-m", "intake.bulk.crew"]
        supervisor.add(Part(f"worker {one}", command, 5, {}, logs / f"bulk-worker-{one}.log"))
    return number


def dismiss(supervisor: Supervisor, service: Service) -> None:
    """End the workers, and take away what one that had to be killed, or a run before, left."""
    supervisor.end()
    with suppress(OSError):
        tidy(service)


def main() -> None:
    """Work on whatever waits in the record until told to end."""
    write_logs()
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    service = open_service(settings(), SILENT)
    try:
        with workshop(service) as shop:
            while not ended.is_set():
                try:
                    busy = take_one(shop)
                except Exception:
                    # The machinery again: a database that is away comes back, or is mended.
                    log.exception("no job could be taken")
                    busy = False
                if not busy:
                    ended.wait(_IDLE_S)
    finally:
        service.close()


if __name__ == "__main__":
    main()

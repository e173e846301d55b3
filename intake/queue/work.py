"""Take the most urgent job of the record, do it, and end it: the whole of a worker's day.

Whatever goes wrong with a job stays with that job: it is put back and tried again a little later,
and given up after a few attempts, so that every dossier comes to a verdict.
"""

import datetime as dt
import logging
import time

from sqlalchemy.exc import SQLAlchemyError

from intake.errors import IntakeError
from intake.queue import jobs
from intake.queue.jobs import Claim, Lost
from intake.queue.judging import judge_one
from intake.queue.keeping import Keeper
from intake.queue.last_resort import judge_without_rules
from intake.queue.opening import open_files
from intake.queue.reading import read_one
from intake.queue.workshop import Workshop
from intake.services.judging import Outdated
from intake.tasks import TaskFailed

log = logging.getLogger(__name__)

_DO = {"open": open_files, "read": read_one, "judge": judge_one}
_WAIT = dt.timedelta(seconds=5)


def lease_of(shop: Workshop) -> dt.timedelta:
    """For how long a job is ours before we have to say again that we live."""
    return dt.timedelta(seconds=shop.service.settings.lease_seconds)


def take_one(shop: Workshop) -> bool:
    """Do one job; False where there was none to do."""
    ours = jobs.claim(shop.service.record, shop.owner, lease_of(shop))
    if ours is None:
        return False
    start = time.monotonic()
    try:
        with Keeper(shop, ours, lease_of(shop)):
            ended = _done(shop, ours)
    except BaseException:  # told to go at once: the next worker need not wait for the lease
        _put_back(shop, ours, "stopped", dt.timedelta(0), counted=False)
        raise
    seconds = time.monotonic() - start
    log.info("job %d %s attempt %d: %s in %.2f s", ours.id, ours.kind, ours.attempt, ended, seconds)
    return True


def drain(shop: Workshop, most: int = 1_000_000) -> int:
    """Do jobs until none is left that may be done now; returns how many were done.

    For one process that works on its own, without Redis: a test, or a bulk import.
    """
    for done in range(most):
        if not take_one(shop):
            return done
    return most


def _done(shop: Workshop, ours: Claim) -> str:
    """Do a job and say how it ended."""
    settings = shop.service.settings
    do = _DO[ours.kind]
    if ours.kind == "judge" and ours.attempt > settings.attempts:
        do = judge_without_rules
    try:
        made = do(shop, ours)
    except Lost:
        return "lost"
    except Outdated:
        jobs.release(shop.service.record, ours, "outdated", dt.timedelta(0))
        return "outdated"
    except TaskFailed as failed:
        jobs.release(shop.service.record, ours, failed.code, dt.timedelta(seconds=1))
        return failed.code
    except (IntakeError, SQLAlchemyError, OSError) as error:
        # The machinery: a disk that is full, a database that is locked. It passes, or is mended.
        code = error.code if isinstance(error, IntakeError) else type(error).__name__
        log.warning("job %d put back: %s", ours.id, code)
        _put_back(shop, ours, code, _WAIT, counted=False)
        return "put back"
    except Exception as error:
        log.exception("job %d failed", ours.id)
        _put_back(shop, ours, type(error).__name__, _WAIT * ours.attempt, counted=True)
        return "failed"
    if made:
        shop.service.bell.ring(min(made, settings.queue_depth))
    return "done"


def _put_back(
    shop: Workshop, ours: Claim, error: str, wait: dt.timedelta, *, counted: bool
) -> None:
    try:
        jobs.release(shop.service.record, ours, error, wait, counted=counted)
    except (IntakeError, SQLAlchemyError):
        log.warning("job %d waits until its lease runs out", ours.id)

"""Kill -9 whom chance picks, again and again; then see that nothing is lost, doubled or wrong."""

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from intake.errors import IntakeError
from intake.queue.bell import connect
from intake.serve import broker
from intake.serve.supervisor import Part
from intake.services.service import open_service
from intake.settings import Settings
from tests.chaos.actors import submitter, worker
from tests.chaos.checking import Verdict, check, unfinished
from tests.intake.kit import user

WORKERS = 3
SUBMITTERS = 2
_STALLED = 60.0
"""Nothing has ended for so long: whatever is left is stuck, and the check will say so."""
LEASE = 3.0
"""Short, so that a storm need not wait for it; what is measured is that it is waited for."""


@dataclass
class Outcome:
    """What a storm did, and what was left of the promises."""

    killed: Counter[str] = field(default_factory=Counter)
    verdict: Verdict = field(default_factory=Verdict)
    seconds: float = 0.0


@dataclass
class Actor:
    """A process that may be killed at any moment, and is then started again."""

    name: str
    start: Callable[[int], None]
    pid: int = 0
    life: int = 0

    def live(self) -> None:
        """Start it anew, as a fork: what it has to import is imported already."""
        self.life += 1
        pid = os.fork()
        if pid == 0:
            try:
                self.start(self.life)
            except (KeyboardInterrupt, SystemExit):
                os._exit(0)
            except BaseException as error:
                if not isinstance(error, IntakeError):
                    sys.stderr.write(f"{self.name}: {type(error).__name__} {error}\n")
                os._exit(1)
            os._exit(0)
        self.pid = pid

    def dead(self) -> bool:
        """Whether it ended; a body is buried here."""
        if self.pid == 0:
            return True
        ended, _ = os.waitpid(self.pid, os.WNOHANG)
        if ended:
            self.pid = 0
        return bool(ended)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """End it, if it lives."""
        if not self.dead():
            os.kill(self.pid, number)

    def bury(self) -> None:
        """Kill it and wait for it."""
        if not self.dead():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.pid = 0


def storm(folder: Path, kills: int, seed: int, database_url: str | None = None) -> Outcome:
    """Let it rage, then be calm, then check."""
    settings = Settings(
        data_dir=folder / "data",
        database_url=database_url,
        least_free_mb=0,
        lease_seconds=LEASE,
        sweep_seconds=0.5,
        queue_depth=200,
        attempts=1000,  # a page is not to blame for workers that we kill
    )
    outcome, start = Outcome(), time.monotonic()
    service = open_service(settings)
    by = user(service)
    service.close()
    command = broker.command(settings)
    assert command is not None
    redis = Part("redis", command, 1, {}, folder / "redis.log")
    redis.start()
    acknowledged, stop = folder / "acknowledged", folder / "stop"
    acknowledged.touch()
    actors = [
        Actor(f"worker {n}", lambda life, n=n: worker(settings, n * 1000 + life))
        for n in range(WORKERS)
    ]
    actors += [
        Actor(
            f"submitter {n}",
            lambda life, n=n: submitter(settings, by, n * 1000 + life, acknowledged, stop),
        )
        for n in range(SUBMITTERS)
    ]
    for actor in actors:
        actor.live()
    try:
        _rage(actors, redis, kills, random.Random(seed), outcome, settings)  # noqa: S311
        stop.touch()
        _calm(actors, redis, settings)
    finally:
        for actor in actors:
            actor.bury()
        if redis.process is not None:
            redis.process.kill()
            redis.process.wait()
    outcome.verdict = check(settings, acknowledged)
    outcome.seconds = time.monotonic() - start
    return outcome


def _rage(
    actors: list[Actor],
    redis: Part,
    kills: int,
    chance: random.Random,
    outcome: Outcome,
    settings: Settings,
) -> None:
    for _ in range(kills):
        time.sleep(chance.uniform(0.02, 0.4))
        _revive(actors, redis)
        what = chance.random()
        if what < 0.08 and redis.process is not None:
            redis.process.kill()
            redis.process.wait()
            outcome.killed["redis"] += 1
        elif what < 0.12:
            _flush(settings)
            outcome.killed["redis flushed"] += 1
        elif what < 0.18:
            _pause(chance.choice(actors[:WORKERS]))
            outcome.killed["worker paused past its lease"] += 1
        else:
            actor = chance.choice(actors)
            actor.kill()
            outcome.killed[actor.name.split()[0]] += 1


def _pause(actor: Actor) -> None:
    """Stop a worker for longer than its lease, then let it go on as if nothing had been."""
    if actor.dead():
        return
    os.kill(actor.pid, signal.SIGSTOP)
    time.sleep(LEASE + 0.5)
    os.kill(actor.pid, signal.SIGCONT)


def _flush(settings: Settings) -> None:
    from redis.exceptions import RedisError

    try:
        with connect(settings) as connection:
            connection.flushall()
    except (RedisError, OSError):
        return  # it is dead just now, which is as good


def _revive(actors: list[Actor], redis: Part) -> None:
    if redis.process is None or redis.process.poll() is not None:
        redis.start()
    for actor in actors:
        if actor.dead():
            actor.live()


def _calm(actors: list[Actor], redis: Part, settings: Settings) -> None:
    """Nobody is killed any more: everything that waits has to come to its end by itself."""
    service = open_service(settings)
    left, moved = -1, time.monotonic()
    while time.monotonic() - moved < _STALLED:
        _revive(actors[:WORKERS], redis)
        before, left = left, unfinished(service)
        if left != before:
            moved = time.monotonic()
        if not left and all(actor.dead() for actor in actors[WORKERS:]):
            break
        time.sleep(0.5)
    service.close()


def main(kills: int, seed: int, database_url: str | None = None) -> int:
    """Rage in a folder of its own and print what came of it; 0 where every promise held."""
    with tempfile.TemporaryDirectory(prefix="shendan-chaos-") as folder:
        outcome = storm(Path(folder), kills, seed, database_url)
    verdict = outcome.verdict
    sys.stdout.write(f"seed {seed}: {sum(outcome.killed.values())} faults {dict(outcome.killed)}\n")
    sys.stdout.write(f"{verdict}\n{outcome.seconds:.0f} s\n")
    return int(bool(verdict.broken))

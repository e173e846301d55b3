"""Several child processes that work through tasks, each with its engines warm."""

import os
import queue
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, NamedTuple, Self, TypeVar

from intake.fence import Child
from intake.settings import Settings
from intake.tasks import Task, TaskFailed

K = TypeVar("K")


class Done(NamedTuple, Generic[K]):
    """One task that ended: its key, and its answer or what went wrong."""

    key: K
    answer: Any
    error: TaskFailed | None


class Pool:
    """Children that are started as they are needed, and ended together."""

    def __init__(self, settings: Settings, spool: Path, jobs: int | None = None) -> None:
        """Args: the limits, a private folder for logs, and how many work at once."""
        self.jobs = jobs or settings.jobs or cores()
        self._idle: queue.LifoQueue[Child] = queue.LifoQueue()
        self._children = [
            Child(settings, spool / f"child-{number}.log") for number in range(self.jobs)
        ]
        for child in reversed(self._children):
            self._idle.put(child)
        # A child dies with the thread that started it: these live as long as the children.
        self._threads = ThreadPoolExecutor(self.jobs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for child in self._children:
            child.stop()

    def call(self, task: Task) -> Any:
        """What a task answers, by the first child that is free.

        Raises:
            TaskFailed: See `Child.call`.
        """
        child = self._idle.get()
        try:
            return child.call(task)
        finally:
            self._idle.put(child)

    def map(self, tasks: Iterable[tuple[K, Task]]) -> Iterator[Done[K]]:
        """Every task's end, in the order in which they end; few wait at a time."""
        remaining = iter(tasks)
        running: dict[Future[Any], K] = {}

        def refill() -> None:
            for key, task in islice(remaining, self.jobs + 1 - len(running)):
                running[self._threads.submit(self.call, task)] = key

        refill()
        while running:
            ended, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in ended:
                key = running.pop(future)
                refill()
                yield _done(key, future.result)


def _done(key: K, result: Callable[[], Any]) -> Done[K]:
    try:
        return Done(key, result(), None)
    except TaskFailed as error:
        return Done(key, None, error)


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

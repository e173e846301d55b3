"""What a worker has at hand: the service, and one child that decodes and reads, kept warm."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from intake.blobs import Damaged
from intake.fence import Child
from intake.record.tables import FileRow
from intake.services.service import Service
from intake.tasks import Source, Task, TaskFailed


@dataclass(frozen=True)
class Workshop:
    """One for a worker."""

    service: Service
    child: Child
    owner: str
    """Names the worker in the record."""

    def ask(self, task: Task) -> Any:
        """What the child says; the task's path is the blob's name until here.

        The bytes are checked against their name each time: a damaged blob is never read.

        Raises:
            TaskFailed: See `Child.call`; `damaged_blob`.
        """
        try:
            with self.service.blobs.local(task.source.path.name) as path:
                return self.child.call(replace(task, source=replace(task.source, path=path)))
        except Damaged:
            raise TaskFailed("damaged_blob") from None


def source(file: FileRow) -> Source:
    """A file as a child's task names it; `Workshop.ask` finds its bytes."""
    return Source(Path(file.sha256), file.media_type, file.name)


class Asks:
    """Stands where a pool would: what reads an application asks a pool."""

    def __init__(self, ask: Callable[[Any], Any]) -> None:
        self.call = ask

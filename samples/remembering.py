"""A pool that remembers what its children read, so that later stages are measured in minutes.

What was read hangs on the file's bytes and on the code that reads: the cache is keyed by both.
Only measurements use it.
"""

import hashlib
import pickle
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from dossier import PageRef
from intake.pool import Pool
from intake.settings import Settings
from intake.tasks import Count, Parse, Picture, Read, Seen, Task

_READING_CODE = ("readers", "geometry", "marks", "rasters", "page_reading.py", "reading.py")


@cache
def pipeline_version() -> str:
    """A hash of the code that turns pixels into lines."""
    root = Path(__file__).parents[1] / "extractors"
    whole = hashlib.sha256()
    for part in _READING_CODE:
        place = root / part
        files = [*place.rglob("*.py"), *place.rglob("*.onnx")] if place.is_dir() else [place]
        for file in sorted(files):
            whole.update(file.read_bytes())
    return whole.hexdigest()[:12]


class RememberingPool(Pool):
    """Answers from a folder what was asked before of the same bytes and the same code."""

    def __init__(self, settings: Settings, spool: Path, folder: Path, jobs: int | None) -> None:
        """Args: as of `Pool`, and the folder of remembered answers."""
        super().__init__(settings, spool, jobs)
        self._folder = folder / pipeline_version()
        self._folder.mkdir(parents=True, exist_ok=True)

    def call(self, task: Task) -> Any:
        """What a task answers, now or the last time that it was asked."""
        if isinstance(task, Count | Parse | Picture):
            return super().call(task)
        place = self._folder / f"{_key(task)}.pkl"
        if place.exists():
            answer = pickle.loads(place.read_bytes())  # noqa: S301  our own cache
            return _renamed(answer, task)
        answer = super().call(task)
        place.write_bytes(pickle.dumps(answer))
        return answer


@cache
def _sha256(path: Path, size: int, changed: int) -> str:
    del size, changed  # part of the key: another file may take the path
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _key(task: Any) -> str:
    source = task.source
    stat = source.path.stat()
    asked = [type(task).__name__, _sha256(source.path, stat.st_size, stat.st_mtime_ns), task.page]
    asked += [getattr(task, name, None) for name in ("rect", "allowed", "seal", "quarters")]
    asked += [task.view] if getattr(task, "view", 0) else []
    return hashlib.sha256(repr(asked).encode()).hexdigest()


def _renamed(answer: Any, task: Any) -> Any:
    """A page that was read under another name, under the name that it has now."""
    if isinstance(task, Read) and isinstance(answer, Seen):
        ref = PageRef(file=task.source.name, page=task.page)
        return replace(answer, reading=replace(answer.reading, ref=ref))
    return answer

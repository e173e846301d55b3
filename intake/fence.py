"""A child process that decodes and reads, behind limits on memory and time.

Decoders meet hostile bytes: they may hang, crash or eat all memory, and take their process along.
So whatever decodes runs in a child; the parent sends it a task, waits no longer than is allowed,
and gets an answer or the name of what went wrong. The child is started anew, never forked, since
an inference session does not survive a fork; it stays warm between tasks.
"""

import logging
import os
import select
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from intake.answers import dumps, loads_answer
from intake.settings import Settings
from intake.tasks import Failed, Stage, Task, TaskFailed

log = logging.getLogger(__name__)

_HEADER = struct.Struct(">Q")
_LARGEST_ANSWER = 256 * 1024 * 1024
_START_SECONDS = 120
"""Importing the engines on a machine under load."""


class Child:
    """One child process; started on first use, and again after it was lost."""

    def __init__(self, settings: Settings, log_file: Path) -> None:
        """Args: the limits, and where the child's own output goes, for the operator to read."""
        self._settings = settings
        self._log_file = log_file
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def call(self, task: Task) -> Any:
        """What the task returns.

        Raises:
            TaskFailed: `decode_timeout`, `engine_crashed`, `out_of_memory`, or what the task
                itself found to be wrong with the file.
        """
        process = self._running()
        stage: Stage = "decode"
        deadline = time.monotonic() + self._settings.decode_seconds
        try:
            _send(process.stdin, dumps(task))
            while True:
                answer = loads_answer(self._receive(process, deadline))
                if answer != "decoded":
                    break
                stage = "read"
                deadline = time.monotonic() + self._settings.read_seconds
        except TimeoutError:
            self.stop()
            raise TaskFailed("decode_timeout" if stage == "decode" else "engine_crashed") from None
        except (EOFError, BrokenPipeError):
            code = self._cause_of_death(process)
            log.warning("child lost at stage %s: %s, exit %s", stage, code, process.returncode)
            self.stop()
            raise TaskFailed(code) from None
        self._recycle(process)
        if isinstance(answer, Failed):
            raise TaskFailed(answer.code, answer.page)
        return answer

    def stop(self) -> None:
        """End the child, whatever it is doing."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:
                    log.debug("the child was gone before its pipe was closed")
        process.wait()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.stop()
        environment = {
            **os.environ,
            "OMP_NUM_THREADS": "1",
            "OMP_THREAD_LIMIT": "1",
            "PYTHONHASHSEED": "0",
        }
        with self._log_file.open("ab") as output:
            process = subprocess.Popen(  # noqa: S603  our own interpreter and module
                [sys.executable, "-m", "intake.child", str(self._settings.child_mb)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=output,
                env=environment,
                start_new_session=True,  # an interrupt at the terminal is for the parent to handle
            )
        self._process = process
        try:
            self._receive(process, time.monotonic() + _START_SECONDS)
        except (TimeoutError, EOFError) as error:
            self.stop()
            raise RuntimeError(f"the child process does not start; see {self._log_file}") from error
        return process

    def _receive(self, process: subprocess.Popen[bytes], deadline: float) -> bytes:
        size = _HEADER.unpack(_read(process.stdout, _HEADER.size, deadline))[0]
        if size > _LARGEST_ANSWER:
            raise EOFError("the child answers nonsense")
        return _read(process.stdout, size, deadline)

    def _cause_of_death(self, process: subprocess.Popen[bytes]) -> str:
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:  # it lives, and answered what nobody understands
            process.kill()
            process.wait()
            return "engine_crashed"
        killed = process.returncode == -signal.SIGKILL  # by the system, short of memory
        return "out_of_memory" if killed or self._said_memory() else "engine_crashed"

    def _said_memory(self) -> bool:
        with self._log_file.open("rb") as output:
            output.seek(max(0, output.seek(0, os.SEEK_END) - 2000))
            tail = output.read()
        return any(word in tail for word in (b"bad_alloc", b"MemoryError", b"ut of memory"))

    def _recycle(self, process: subprocess.Popen[bytes]) -> None:
        """Start anew after a task that left the child too large."""
        try:
            pages = int(Path(f"/proc/{process.pid}/statm").read_text("ascii").split()[1])
        except (OSError, IndexError, ValueError):
            return  # no /proc on this system: then the limit alone holds
        if pages * os.sysconf("SC_PAGE_SIZE") > self._settings.recycle_mb * 1024 * 1024:
            self.stop()


def _send(pipe: IO[bytes] | None, data: bytes) -> None:
    if pipe is None:
        raise BrokenPipeError
    pipe.write(_HEADER.pack(len(data)) + data)
    pipe.flush()


def _read(pipe: IO[bytes] | None, size: int, deadline: float) -> bytes:
    """Exactly `size` bytes, not later than the deadline."""
    if pipe is None:
        raise EOFError
    number = pipe.fileno()
    parts: list[bytes] = []
    while size:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([number], [], [], left)[0]:
            raise TimeoutError
        part = os.read(number, min(size, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        size -= len(part)
    return b"".join(parts)

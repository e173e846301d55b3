"""Children that die with us, however we die."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

_PR_SET_PDEATHSIG = 1
_SYSTEM = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def start(
    command: Sequence[str], environment: Mapping[str, str], output: Path | None = None
) -> "subprocess.Popen[bytes]":
    """Start a process that the system kills when this thread's process ends.

    Args:
        command: What to start.
        environment: All of its environment.
        output: A file that what it says is added to; our own terminal or journal if None.

    To be called from the main thread: the tie is to the thread that starts the child.
    """
    ours = os.getpid()

    def tie() -> None:
        if _SYSTEM is not None:
            _SYSTEM.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
            if os.getppid() != ours:
                os._exit(1)  # we died before the tie was made

    with ExitStack() as held:
        file = held.enter_context(output.open("ab")) if output else None
        return subprocess.Popen(  # noqa: S603  our own programs
            list(command),
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            start_new_session=True,  # an interrupt at the terminal is for us to pass on, in order
            preexec_fn=tie,  # the main thread is the only one: nothing is held across the fork
        )

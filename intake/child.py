"""The child process: takes tasks from stdin, one after the other, and answers on stdout.

`python -m intake.child MEGABYTES`. It limits itself before it imports anything that decodes, and
dies with its parent.
"""

import ctypes
import os
import pickle
import resource
import signal
import struct
import sys
from typing import BinaryIO

_HEADER = struct.Struct(">Q")
_MEGABYTE = 1024 * 1024
_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38


def limit(megabytes: int) -> None:
    """Bound what this process may use, for good."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    data = megabytes * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_DATA, (data, data))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * _MEGABYTE, 64 * _MEGABYTE))
    if sys.platform == "linux":
        system = ctypes.CDLL(None, use_errno=True)
        system.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        system.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer every task until there are no more."""
    from intake.answers import dumps
    from intake.desk import Desk

    def reply(content: object) -> None:
        data = dumps(content)
        replies.write(_HEADER.pack(len(data)) + data)
        replies.flush()

    desk = Desk(on_decoded=lambda: reply("decoded"))
    reply("ready")
    while header := requests.read(_HEADER.size):
        (size,) = _HEADER.unpack(header)
        task = pickle.loads(requests.read(size))  # noqa: S301  the parent is trusted
        reply(desk.answer(task))


def main() -> None:
    """Limit this process and serve; what libraries print goes to stderr."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    parent = os.getppid()
    limit(int(sys.argv[1]))
    if os.getppid() != parent:
        return  # the parent died before we could ask to die with it
    serve(sys.stdin.buffer, replies)


if __name__ == "__main__":
    main()

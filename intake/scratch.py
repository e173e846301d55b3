"""Folders for a while: private, gone afterwards, and swept where a process died in one."""

import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from intake.errors import IntakeError

_PREFIX = "scratch-"


def own(folder: Path) -> Path:
    """A folder of the owner's alone, made where it is missing.

    Raises:
        IntakeError: `not_writable`; `storage_low`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise not_written(error) from error
    return folder


def not_written(error: OSError) -> IntakeError:
    """What keeps us from writing, in the product's words."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return IntakeError("storage_low" if full else "not_writable")


@contextmanager
def scratch(parent: Path, what: str) -> Iterator[Path]:
    """A folder of our own below another one, which is made where it is missing.

    The folder is held by a lock, so that a sweep can tell it from one that was left behind.

    Raises:
        IntakeError: `not_writable`; `storage_low`.
    """
    own(parent)
    try:
        folder, held = _begun(parent, what)
    except OSError as error:
        raise not_written(error) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(held)


def _begun(parent: Path, what: str) -> tuple[Path, int]:
    """A new folder, and its descriptor, locked."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{what}-", dir=parent))
        with suppress(FileNotFoundError):  # a sweep came by before it was locked
            held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            fcntl.flock(held, fcntl.LOCK_EX)
            if folder.exists():
                return folder, held
            os.close(held)


def sweep(parent: Path) -> int:
    """Take away the folders whose process died; returns how many."""
    gone = 0
    for folder in parent.glob(f"{_PREFIX}*"):
        try:
            held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError:
            continue  # its process has just taken it away itself
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        else:
            shutil.rmtree(folder, ignore_errors=True)
            gone += 1
        finally:
            os.close(held)
    return gone

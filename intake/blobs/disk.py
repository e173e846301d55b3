"""The few calls by which bytes get onto a disk; tests let each of them fail in turn."""

import os
from pathlib import Path


def write(file: int, data: bytes) -> None:
    """Write all of it."""
    view = memoryview(data)
    while view:
        view = view[os.write(file, view) :]


def sync(file: int) -> None:
    """Wait until the disk has a file, or the names in a folder."""
    os.fsync(file)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        sync(handle)
    finally:
        os.close(handle)


def rename(source: Path, target: Path) -> None:
    """Give a file its name, in one step."""
    source.rename(target)


def free_mb(folder: Path) -> int:
    """Megabytes that are left for us where a folder lies."""
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize // (1024 * 1024)

"""Blobs in a folder: `ab/<sha256>`, in the order that outlives a loss of power.

Temporary file → fsync → rename → fsync of both folders. Only then may a row name the blob.
"""

import errno
import fcntl
import hashlib
import logging
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from intake.blobs import disk
from intake.blobs.store import Damaged, Stored
from intake.errors import IntakeError, text
from intake.scratch import own

log = logging.getLogger(__name__)

_BLOCK = 1024 * 1024
_TEMPORARY = ".tmp-"
_ASIDE = ".gone-"
_YOUNG_S = 3600
"""So long after its bytes were stored a row may still come to name a blob."""
_CLOSED = (errno.EROFS, errno.EACCES, errno.EPERM)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG)


class FolderBlobs:
    """See `Blobs`."""

    def __init__(self, folder: Path, least_free_mb: int = 0, young_s: float = _YOUNG_S) -> None:
        """Args: where blobs lie, the least free space, and how long a new blob is not deleted."""
        self.folder = folder
        self._least_free_mb = least_free_mb
        self._young_s = young_s
        own(folder)

    def put(self, stream: BinaryIO, limit: int | None = None) -> Stored:
        """See `Blobs`."""
        try:
            if disk.free_mb(self.folder) < self._least_free_mb:
                raise IntakeError("storage_low")
            return self._stored(stream, limit)
        except OSError as error:
            log.warning("a blob could not be stored: %s", errno.errorcode.get(error.errno or 0))
            code = "storage_low" if error.errno in _FULL else "busy"
            code = "not_writable" if error.errno in _CLOSED else code
            raise IntakeError(code) from error

    def _stored(self, stream: BinaryIO, limit: int | None) -> Stored:
        temporary, file = self._begun()
        try:
            digest, size = hashlib.sha256(), 0
            while block := stream.read(_BLOCK):
                size += len(block)
                if limit is not None and size > limit:
                    megabytes = str(limit // _BLOCK)
                    raise IntakeError("file_too_large", text("file_too_large", limit=megabytes))
                digest.update(block)
                disk.write(file, block)
            disk.sync(file)
            target = self.place(digest.hexdigest())
            target.parent.mkdir(exist_ok=True, mode=0o700)
            disk.rename(temporary, target)  # over one that is there: it may have been damaged
            disk.sync_folder(target.parent)
            disk.sync_folder(self.folder)
            return Stored(target.name, size)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            os.close(file)

    def _begun(self) -> tuple[Path, int]:
        """A temporary file, and its descriptor: locked, which tells the sweep to leave it alone."""
        while True:
            temporary = self.folder / f"{_TEMPORARY}{secrets.token_hex(16)}"
            file = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
            fcntl.flock(file, fcntl.LOCK_EX)
            if temporary.exists():
                return temporary, file
            os.close(file)  # a sweep came by before it was locked

    @contextmanager
    def local(self, sha256: str, *, fresh: bool = False) -> Iterator[Path]:
        """See `Blobs`."""
        place = self.place(sha256)
        if not (place.is_file() if fresh else intact(place, sha256)):
            raise Damaged(sha256)
        yield place

    def has(self, sha256: str) -> bool:
        """See `Blobs`."""
        return self.place(sha256).is_file()

    def delete(self, sha256: str) -> None:
        """See `Blobs`. One that was stored, or stored again, within the last hour stays.

        It is taken out of sight first and looked at then: whoever stores the same bytes meanwhile
        either renewed it before, and it is put back, or does not find it and stores it anew.
        """
        place = self.place(sha256)
        aside = self.folder / f"{_ASIDE}{sha256}"
        with suppress(FileNotFoundError), place.open("r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # tells the sweep that somebody is looking at it
            disk.rename(place, aside)
            if time.time() - aside.stat().st_mtime < self._young_s:
                disk.rename(aside, place)
            else:
                aside.unlink()
            disk.sync_folder(place.parent)

    def names(self) -> list[str]:
        """See `Blobs`."""
        return sorted(place.name for place in self.folder.glob("[0-9a-f][0-9a-f]/*"))

    def sweep(self) -> int:
        """See `Blobs`."""
        for aside in self._left(_ASIDE):
            place = self.place(aside.name.removeprefix(_ASIDE))
            if place.exists():  # stored anew since
                aside.unlink()
            else:  # its process died before it had looked at it
                disk.rename(aside, place)
        gone = 0
        for temporary in self._left(_TEMPORARY):
            with suppress(OSError):
                temporary.unlink()
                gone += 1
        return gone

    def _left(self, prefix: str) -> Iterator[Path]:
        """Files that nobody is at work on any more; each is locked while the caller has it.

        What cannot be opened or locked is left where it is.
        """
        for place in self.folder.glob(f"{prefix}*"):
            with suppress(OSError), place.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if place.exists():  # it may have been seen to meanwhile
                    yield place

    def place(self, sha256: str) -> Path:
        """Where a blob lies, or would."""
        if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
            raise Damaged(sha256)
        return self.folder / sha256[:2] / sha256


def intact(place: Path, sha256: str) -> bool:
    """Whether a file holds the bytes that its name promises."""
    try:
        with place.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False

"""One file as it was received: its name, where its bytes lie, and whether it can be used."""

import errno
import hashlib
import os
import stat
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from dossier import File, FileError, Text
from intake.errors import file_error
from intake.settings import MEGABYTE, Settings
from intake.sniff import LOCKED, NAMED, UNKNOWN, ZIP, media_type


@dataclass(frozen=True)
class Received:
    """A file of a dossier; its bytes stay on disk until they are needed."""

    name: str
    """The path as received; a member of a ZIP is `archive.zip/inner/name.pdf`."""
    path: Path
    """Where the bytes are; never a name that came from outside."""
    sha256: str
    """Empty where the bytes could not be had."""
    size: int
    media_type: str
    error: FileError | None = None

    def file(self, pages: int = 0, error: FileError | None = None) -> File:
        """The file as the report shows it."""
        return File(
            name=self.name,
            sha256=self.sha256,
            size=self.size,
            media_type=self.media_type,
            pages=pages,
            error=self.error or error,
        )


def digest(file: BufferedReader) -> str:
    """The SHA-256 of what is left of an open file, in hexadecimal."""
    return hashlib.file_digest(file, "sha256").hexdigest()


def look_at(path: Path, name: str, settings: Settings, sha256: str | None = None) -> Received:
    """Tell what a file on disk is, and what keeps it from being used, if anything.

    Nothing of it is decoded here.

    Args:
        path: Where it lies.
        name: As received.
        settings: Limits.
        sha256: Its hash, where that is known already.
    """
    try:
        found_there = path.stat()
        if not stat.S_ISREG(found_there.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))  # a pipe may never end
        size = found_there.st_size
        with path.open("rb") as file:
            found = media_type(file, name) if size else UNKNOWN
            limit = settings.max_archive_file_mb if found == ZIP else settings.max_file_mb
            too_large = size > limit * MEGABYTE
            if sha256 is None:
                file.seek(0)
                sha256 = digest(file)
    except OSError as error:
        return unreadable(path, name, error)
    fault: FileError | None = None
    if size == 0:
        fault = file_error("empty_file")
    elif too_large:
        fault = file_error("file_too_large", limit=str(limit))
    elif found == LOCKED:
        fault = file_error("password_needed")
    elif found == UNKNOWN:
        suffix = Path(name).suffix.lower()
        fault = (
            file_error("type_mismatch", suffix=suffix)
            if suffix in NAMED
            else file_error("unsupported_type")
        )
    return Received(name, path, sha256, size, found, fault)


def unreadable(path: Path, name: str, error: OSError) -> Received:
    """A file that the system will not hand over."""
    reason = error.strerror or type(error).__name__
    return Received(
        name,
        path,
        "",
        0,
        UNKNOWN,
        file_error("unreadable", reason=Text(zh=reason, en=reason)),
    )

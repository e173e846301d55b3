"""The files of a dossier that lies on disk: their names, how they look, and their bytes."""

import hashlib
import io
import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from dossier import Text
from intake.errors import REASONS, IntakeError, text
from intake.received import digest
from intake.services.files import Paper
from intake.unpack import is_clutter, leads_out, natural, readable
from intake.zips import LARGEST_DIRECTORY, directory_size


@dataclass(frozen=True)
class OnDisk:
    """One file of a dossier."""

    name: str
    """As the report is to show it."""
    path: Path


def files_of(path: Path) -> tuple[OnDisk, ...]:
    """The files of a dossier at a path, in natural order.

    Raises:
        IntakeError: `archive_unsafe`: a link in a folder leads out of it, or a pipe lies there. It
            is not opened, and without what it stands for the dossier would not be whole.
    """
    if not path.is_dir():
        return (OnDisk(readable(path.name), path),)
    found: list[OnDisk] = []
    for folder, folders, names in os.walk(path):
        folders[:] = [one for one in folders if not is_clutter(one) and not one.startswith(".")]
        for name in names:
            place = Path(folder) / name
            shown = readable(place.relative_to(path).as_posix())
            if is_clutter(shown) or name.startswith("."):
                continue
            if leads_out(place, path):
                link = REASONS["link"]
                why = Text(zh=f"{shown}{link.zh}", en=f"{shown}: {link.en}")
                raise IntakeError("archive_unsafe", text("archive_unsafe", reason=why))
            found.append(OnDisk(shown, place))
    return tuple(sorted(found, key=lambda one: (natural(one.name), one.name)))


def look_of(files: Sequence[OnDisk], application: bytes | None) -> str:
    """Names, sizes and times of change as one hash: while it is the same, nothing is read again.

    Raises:
        OSError: A file is gone.
    """
    whole = hashlib.sha256(application or b"")
    for one in files:
        found = one.path.stat()
        line = f"{one.name}\0{found.st_size}\0{found.st_mtime_ns}\n"
        whole.update(line.encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def hashes(files: Sequence[OnDisk]) -> dict[str, str]:
    """The SHA-256 of each file, by name.

    Raises:
        OSError: A file cannot be read.
    """
    found = {}
    for one in files:
        with one.path.open("rb") as file:
            found[one.name] = digest(file)
    return found


def papers(files: Sequence[OnDisk], application: tuple[str, bytes] | None) -> list[Paper]:
    """The files to be handed in, each opened only while it is read; first the application.

    Raises:
        OSError: A file cannot be read; told before anything is taken in.
    """
    made = [Paper.of_bytes(*application)] if application is not None else []
    for one in files:
        one.path.open("rb").close()
        made.append(Paper(one.name, cast(BinaryIO, io.BufferedReader(_Late(one.path)))))
    return made


class _Late(io.RawIOBase):
    """A file that is opened at its first read and closed at its end.

    A dossier may have more files than a process may have open.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self._ended = False

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill a buffer; 0 at the end."""
        if self._ended:
            return 0
        if self._file is None:
            self._file = self._path.open("rb", buffering=0)
        count = cast(io.FileIO, self._file).readinto(buffer) or 0
        if count == 0:
            self._file.close()
            self._ended = True
        return count

    def close(self) -> None:
        """Close the file where it was not read to its end."""
        if self._file is not None:
            self._file.close()
        super().close()


def members(path: Path) -> frozenset[tuple[int, int]]:
    """Checksum and size of each member of a ZIP, by its table of contents; nothing is unpacked."""
    try:
        with path.open("rb") as file:
            if directory_size(file) > LARGEST_DIRECTORY:
                return frozenset()
            with zipfile.ZipFile(file) as archive:
                listed = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return frozenset()
    return frozenset((one.CRC, one.file_size) for one in listed if one.file_size)

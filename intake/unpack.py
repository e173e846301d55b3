"""A folder, a ZIP or a single file → the files of a dossier, each looked at and none decoded.

Members of archives are written under names of our own in a private folder, so that no path
from outside ever names a place on disk. What is unsafe hurts only itself; an archive that is
too large, or no archive at all, is refused whole.
"""

import os
import re
import secrets
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from dossier import FileError
from intake.errors import REASONS, file_error
from intake.received import Received, look_at
from intake.settings import MEGABYTE, Settings
from intake.sniff import UNKNOWN, ZIP
from intake.zips import LARGEST_DIRECTORY, directory_size, encoding_of, names_of

_CLUTTER = re.compile(
    r"(?:^|/)(?:__MACOSX(?:/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$|~\$[^/]*$)", re.I
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What would move a terminal's cursor, or have a name read the other way round."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BLOCK = MEGABYTE
_SMALL = 16 * MEGABYTE
"""Below this no compression ratio does harm: a blank page packs a thousandfold."""


class _TooMuch(Exception):
    """An archive passed one of its limits while it was unpacked."""

    def __init__(self, code: str, limit: int) -> None:
        self.code = code
        self.limit = limit
        super().__init__(code)


def is_clutter(name: str) -> bool:
    """Whether a system put the file there beside the papers.

    >>> is_clutter("a/__MACOSX/._b.pdf"), is_clutter("a/Thumbs.db"), is_clutter("a/b.pdf")
    (True, True, False)
    """
    return _CLUTTER.search(name) is not None


def unpack(path: Path, spool: Path, settings: Settings) -> tuple[Received, ...]:
    """The files of the dossier at a path, in the order of their names.

    Args:
        path: A folder, a ZIP or a single file.
        spool: A private folder for the members of archives; the caller removes it.
        settings: The limits.
    """
    files = _walk(path) if path.is_dir() else iter([(path, readable(path.name), None)])
    received: list[Received] = []
    for place, name, fault in files:
        if fault is not None:
            received.append(Received(name, place, "", 0, UNKNOWN, fault))
            continue
        one = look_at(place, name, settings)
        if one.media_type == ZIP and one.error is None:
            received.extend(members(one, spool, settings))
        else:
            received.append(one)
    return tuple(received)


def readable(name: str) -> str:
    r"""A name from the file system as text; one that is no UTF-8 is most likely GBK.

    >>> readable(os.fsdecode("合同.pdf".encode("gbk"))), readable("a\x1b[31m.pdf")
    ('合同.pdf', 'a�[31m.pdf')
    """
    try:
        name.encode()
    except UnicodeEncodeError:
        raw = os.fsencode(name)
        name = raw.decode(encoding_of([raw]), "replace")
    return _CONTROL.sub("\ufffd", name)


def _walk(root: Path) -> Iterator[tuple[Path, str, FileError | None]]:
    """The files below a folder in natural order; links that lead out of it are not followed."""
    found: list[tuple[list[int | str], Path, str]] = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not is_clutter(name)]
        for name in names:
            place = Path(folder) / name
            shown = readable(place.relative_to(root).as_posix())
            if not is_clutter(shown):
                found.append((natural(shown), place, shown))
    for _, place, shown in sorted(found, key=lambda item: (item[0], item[2])):
        fault = leads_out(place, root)
        yield place, shown, file_error("archive_unsafe", reason=REASONS["link"]) if fault else None


def leads_out(place: Path, root: Path) -> bool:
    """Whether what lies in a folder is a link out of it or in a ring, a pipe or a device.

    None of them is opened: it may be somebody else's file, or never come to an end.
    """
    # Not by `resolve`, which raises at a ring.
    real = Path(os.path.realpath(place))
    if place.is_symlink() and not real.is_relative_to(os.path.realpath(root)):
        return True
    try:
        return not stat.S_ISREG(place.stat().st_mode)
    except FileNotFoundError:
        return False  # told as what cannot be read
    except OSError:
        return True


def natural(name: str) -> list[int | str]:
    """A sort key by which page 2 comes before page 10."""
    parts = re.split(r"(\d+)", name.casefold())
    return [int(part) if index % 2 else part for index, part in enumerate(parts)]


def members(archive: Received, spool: Path, settings: Settings) -> list[Received]:
    """The files in an archive; or the archive itself with the error that refuses it."""
    written: list[Received] = []
    try:
        with archive.path.open("rb") as file:
            if directory_size(file) > LARGEST_DIRECTORY:
                raise _TooMuch("archive_too_many", settings.max_archive_members)
            with zipfile.ZipFile(file) as opened:
                for one in _entries(opened, archive, spool, settings):
                    written.append(one)
    except _TooMuch as limit:
        for one in written:
            one.path.unlink(missing_ok=True)
        return [replace(archive, error=file_error(limit.code, limit=str(limit.limit)))]
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        return [*written, replace(archive, error=file_error("damaged_file"))]
    except OSError as error:
        if error.errno is None:
            return [*written, replace(archive, error=file_error("damaged_file"))]
        raise
    return written or [replace(archive, error=file_error("empty_file"))]


def _entries(
    opened: zipfile.ZipFile, archive: Received, spool: Path, settings: Settings
) -> Iterator[Received]:
    """Each file of an open archive, written to the spool as far as it is safe."""
    listed = [
        (entry, name)
        for entry, name in zip(opened.infolist(), names_of(opened.infolist()), strict=True)
        if not name.endswith("/") and not is_clutter(name)
    ]
    if len(listed) > settings.max_archive_members:
        raise _TooMuch("archive_too_many", settings.max_archive_members)
    total = 0
    seen: set[str] = set()
    for entry, name in sorted(listed, key=lambda pair: (natural(pair[1]), pair[1])):
        shown = f"{archive.name}/{_shown(name)}"
        reason = _unsafe(entry, name, seen)
        seen.add(name)
        if reason is not None:
            fault = file_error("archive_unsafe", reason=REASONS[reason])
            yield Received(shown, archive.path, "", entry.file_size, UNKNOWN, fault)
            continue
        place = spool / secrets.token_hex(16)
        size, broken = _copy(opened, entry, place, settings)
        total += size
        if total > settings.max_archive_mb * MEGABYTE:
            place.unlink(missing_ok=True)
            raise _TooMuch("archive_too_large", settings.max_archive_mb)
        if broken is not None:
            place.unlink(missing_ok=True)
            yield Received(shown, archive.path, "", size, UNKNOWN, broken)
            continue
        one = look_at(place, shown, settings)
        if one.media_type == ZIP and one.error is None:
            one = replace(one, error=file_error("archive_unsafe", reason=REASONS["nested"]))
        yield one


def _shown(name: str) -> str:
    """A member's name as the report prints it: no control characters, no way upwards."""
    clean = _CONTROL.sub("\ufffd", name)
    return "/".join(part for part in clean.split("/") if part not in ("", ".")) or "\ufffd"


def _unsafe(entry: zipfile.ZipInfo, name: str, seen: set[str]) -> str | None:
    """The reason for which an entry is not unpacked, or None."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or re.match(r"[A-Za-z]:", name) or "\0" in name:
        return "outside"
    mode = entry.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "link"
    if entry.flag_bits & 0x1:
        return "encrypted"
    if name in seen:
        return "duplicate"
    if entry.compress_type not in _METHODS:
        return "method"
    return None


def _copy(
    opened: zipfile.ZipFile, entry: zipfile.ZipInfo, place: Path, settings: Settings
) -> tuple[int, FileError | None]:
    """Unpack one entry, counting what comes out and not believing what is declared."""
    limit = settings.max_file_mb * MEGABYTE
    size = 0
    try:
        with opened.open(entry) as source, place.open("xb") as target:
            while block := source.read(_BLOCK):
                size += len(block)
                if (
                    size > _SMALL
                    and size > max(1, entry.compress_size) * settings.max_archive_ratio
                ):
                    return size, file_error("archive_ratio", limit=str(settings.max_archive_ratio))
                if size > limit:
                    return size, file_error("file_too_large", limit=str(settings.max_file_mb))
                target.write(block)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError):
        return size, file_error("damaged_file")
    except RuntimeError:  # zipfile's word for a password that is wanted after all
        return size, file_error("archive_unsafe", reason=REASONS["encrypted"])
    return size, None

"""Copy everything somewhere safe while the service runs, and bring it back.

The record first, then the blobs: blobs are only ever added before the rows that name them, so every
row of the copy finds its blob. A backup into the same folder again copies only what is new.
"""

import json
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.engine import make_url

from intake.blobs import Blobs, Damaged, open_blobs
from intake.blobs.folder import FolderBlobs
from intake.errors import IntakeError
from intake.record import Record, audit, open_record
from intake.record.record import FILE
from intake.record.sqlite import driver
from intake.record.tables import DossierRow, FileRow
from intake.services.service import Service
from intake.settings import Settings

MANIFEST = "backup.json"
DUMP = "record.pgdump"


@dataclass(frozen=True)
class Copied:
    """What a backup holds."""

    blobs: int
    new: int
    head: str
    """The end of the trail, to hold a later copy against."""
    missing: tuple[str, ...]
    """Blobs that rows name and that are gone or damaged: to be restored from an older backup."""


def back_up(service: Service, target: Path) -> Copied:
    """Copy record and blobs into a folder.

    Raises:
        IntakeError: `backup_failed`: the database's own program failed or is not installed.
        OSError: The folder cannot be written.
    """
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    with service.record.reading() as session:
        head = audit.head(session)
    _copy_record(service, target)
    kept = FolderBlobs(target / "blobs")
    names = sorted(_named(service.record))
    there = set(kept.names())
    new, missing = 0, []
    for name in names:
        if name in there:
            continue
        try:
            with service.blobs.local(name) as place, place.open("rb") as stream:
                kept.put(stream)
            new += 1
        except Damaged:
            missing.append(name)
    copied = Copied(len(names) - len(missing), new, str(head), tuple(missing))
    _write(target / MANIFEST, json.dumps(asdict(copied), indent=1))
    return copied


def _write(place: Path, content: str) -> None:
    fresh = place.with_name(f".{secrets.token_hex(8)}")
    fresh.write_text(content, encoding="utf-8")
    fresh.replace(place)


def _named(record: Record) -> Iterator[str]:
    """Every blob that a row names, files that were replaced included, what was purged not."""
    with record.reading() as session:
        yield from session.scalars(
            select(FileRow.sha256)
            .join(DossierRow, DossierRow.id == FileRow.dossier_id)
            .where(FileRow.sha256 != "", DossierRow.purged_at.is_(None))
            .distinct()
        )


def _copy_record(service: Service, target: Path) -> None:
    fresh = target / f".{secrets.token_hex(8)}"
    if service.record.engine.dialect.name == "sqlite":
        source = service.record.engine.url.database or ""
        with closing(driver.connect(source)) as live, closing(driver.connect(fresh)) as copy:
            live.backup(copy)
        fresh.replace(target / FILE)
        return
    _run("pg_dump", ["--format=custom", f"--file={fresh}", _address(service.settings)])
    fresh.replace(target / DUMP)


def _address(settings: Settings) -> str:
    url = settings.database_url.get_secret_value() if settings.database_url else ""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def _run(program: str, arguments: list[str]) -> None:
    place = shutil.which(program)
    if place is None:
        raise IntakeError("backup_failed")
    done = subprocess.run([place, *arguments], capture_output=True)  # noqa: S603
    if done.returncode != 0:
        raise IntakeError("backup_failed")


def restore(settings: Settings, source: Path) -> Copied:
    """Bring a backup back into an empty place; nothing that is there is overwritten.

    Raises:
        IntakeError: `not_empty`: there is a record already; `no_backup`; `backup_failed`.
    """
    if not (source / MANIFEST).is_file():
        raise IntakeError("no_backup")
    if settings.database_url is None:
        target = settings.data_dir / FILE
        if target.exists():
            raise IntakeError("not_empty")
        if not (source / FILE).is_file():
            raise IntakeError("no_backup")
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = settings.data_dir / f".{secrets.token_hex(8)}"
        shutil.copyfile(source / FILE, fresh)
        fresh.chmod(0o600)
        fresh.replace(target)
    else:
        if not (source / DUMP).is_file():
            raise IntakeError("no_backup")
        _run(
            "pg_restore", ["--exit-on-error", f"--dbname={_address(settings)}", str(source / DUMP)]
        )
    return _fill(settings, source)


def _fill(settings: Settings, source: Path) -> Copied:
    """Put the blobs back, each checked against its name, and tell what is amiss."""
    record, blobs = open_record(settings), open_blobs(settings)
    kept = FolderBlobs(source / "blobs")
    try:
        names = sorted(_named(record))
        new, missing = 0, []
        for name in names:
            if _whole(blobs, name):
                continue
            try:
                with kept.local(name) as place, place.open("rb") as stream:
                    blobs.put(stream)
                new += 1
            except Damaged:
                missing.append(name)
        with record.reading() as session:
            head = audit.head(session)
        return Copied(len(names) - len(missing), new, str(head), tuple(missing))
    finally:
        record.close()


def _whole(blobs: Blobs, name: str) -> bool:
    try:
        with blobs.local(name):
            return True
    except Damaged:
        return False

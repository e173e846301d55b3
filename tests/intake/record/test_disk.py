"""A full disk, and a journal that was cut, flipped or blanked: what was committed is there."""

import os
import random
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import select

from intake.errors import IntakeError
from intake.queue.work import drain
from intake.record.record import FILE
from intake.record.sqlite import driver, journal_mode, sqlite_engine
from intake.record.tables import DossierRow, User
from intake.services import reports
from tests.intake.kit import Scripted, handed_in, made_service, paper, picture, shop_of, user


@pytest.fixture
def small_disk(tmp_path):
    """A disk of eight megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("only root may mount a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_disk_that_fills_up_takes_nothing_half_and_goes_on_when_there_is_room(small_disk):
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(6_200_000))
    service = made_service(small_disk / "data")
    by = user(service)
    taken, refused = [], []
    for number in range(200):
        content = picture(number) + random.Random(number).randbytes(30_000)  # noqa: S311
        try:
            taken.append(handed_in(service, by, paper(content=content)))
        except IntakeError as error:
            refused.append(error.code)
            if len(refused) > 5:
                break
    assert set(refused) <= {"storage_low", "busy"}
    assert len(refused) > 5
    assert taken
    assert [one for one in service.blobs.folder.iterdir() if one.name.startswith(".")] == []
    ballast.unlink()
    handed_in(service, by, paper(content=picture(999)))
    drain(shop_of(service, Scripted()))
    for dossier in taken:
        assert reports.report_of(service, dossier)
    service.close()
    with driver.connect(small_disk / "data" / FILE) as check:
        assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.fixture
def closed_disk(small_disk):
    """A disk that can be read and not written to, with a service's data on it."""
    service = made_service(small_disk / "data")
    handed_in(service, user(service))
    service.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    return small_disk


def test_on_a_disk_that_became_read_only_nothing_is_taken_in_and_what_is_there_is_shown(
    closed_disk,
):
    service = made_service(closed_disk / "data")
    with service.record.reading() as session:
        by = session.scalars(select(User.id)).one()
        dossier = session.scalars(select(DossierRow.id)).one()
    assert reports.progress(service, dossier).state == "received"
    with pytest.raises(IntakeError) as refused:
        handed_in(service, by, paper(content=picture(9)))
    assert refused.value.code == "not_writable"
    subprocess.run(["mount", "-o", "remount,rw", str(closed_disk)], check=True)
    with suppress(IntakeError):  # a connection of before may be refused once more
        handed_in(service, by, paper(content=picture(9)))
    handed_in(service, by, paper(content=picture(9)))
    assert drain(shop_of(service, Scripted())) == 6
    service.close()


@pytest.mark.parametrize("folder", ["data", "new"])
@pytest.mark.parametrize("command", ["serve", "worker", "ingest"])
def test_a_command_says_that_the_data_folder_cannot_be_written_to(closed_disk, folder, command):
    more = [str(Path(__file__).parent)] if command == "ingest" else []
    done = subprocess.run(
        [sys.executable, "-m", "intake.cli", command, *more],
        env={**os.environ, "SHENDAN_DATA_DIR": str(closed_disk / folder), "LANG": "en"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode in (1, 2, 3)
    assert "cannot be written to" in done.stderr
    assert "Traceback" not in done.stderr


def half_written(folder: Path) -> tuple[Path, int]:
    """A database whose process died within a large transaction, and its rows before."""
    path = folder / "torn.sqlite3"
    engine = sqlite_engine(path)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (n INTEGER PRIMARY KEY, s TEXT)")
        connection.exec_driver_sql(
            "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 500) "
            "INSERT INTO t SELECT n, hex(randomblob(200)) FROM c"
        )
    engine.dispose()
    pid = os.fork()
    if pid == 0:
        writer = driver.connect(path, isolation_level=None)
        writer.execute("PRAGMA cache_size=5")  # spills, so that the file itself is half written
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE t SET s = hex(randomblob(200))")
        os._exit(137)
    os.waitpid(pid, 0)
    return path, 500


@pytest.mark.parametrize("seed", range(6))
def test_a_torn_journal_leaves_the_database_whole(tmp_path, seed):
    """It is synced up to the last commit: what may be torn is its unsynced end."""
    chance = random.Random(seed)  # noqa: S311
    path, rows = half_written(tmp_path)
    ending = {"DELETE": "-journal", "WAL": "-wal"}[journal_mode(driver.sqlite_version_info[:3])]
    journal = path.with_name(path.name + ending)
    assert journal.stat().st_size > 0
    for number in range(10):
        copy = tmp_path / f"copy{number}" / path.name
        copy.parent.mkdir()
        shutil.copy(path, copy)
        shutil.copy(journal, copy.with_name(journal.name))
        with copy.with_name(journal.name).open("ab") as torn:
            torn.write(chance.randbytes(chance.randrange(1, 4000)))
        with driver.connect(copy) as check:
            assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert check.execute("SELECT count(*) FROM t").fetchone() == (rows,)

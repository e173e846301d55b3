"""A run that is killed again and again: nothing is lost, nothing doubled, nothing left behind."""

import csv
import os
import random
import signal
import subprocess
import sys
import time

import pytest
from sqlalchemy import func, select

from intake.blobs.folder import FolderBlobs
from intake.queue.bell import SILENT
from intake.record import audit
from intake.record.tables import DossierRow, FileRow, ReportRow
from intake.services.service import open_service
from intake.settings import Settings
from tests.intake.bulk.conftest import put

DOSSIERS = int(os.environ.get("BULK_DOSSIERS", "8"))
KILLS = int(os.environ.get("BULK_KILLS", "4"))


def start(tmp_path, tree, *more):
    environment = {
        **os.environ,
        "SHENDAN_DATA_DIR": str(tmp_path / "data"),
        "SHENDAN_LEASE_SECONDS": "4",
        "SHENDAN_LEAST_FREE_MB": "0",
    }
    command = [sys.executable, "-m", "intake.cli", "ingest", str(tree), "--jobs", "1", *more]
    with (tmp_path / "run.log").open("ab") as log:
        return subprocess.Popen(
            command, env=environment, stdout=log, stderr=log, start_new_session=True
        )


def workers(tmp_path):
    """The worker processes of our run that live."""
    found = []
    for place in os.listdir("/proc"):  # noqa: PTH208
        try:
            with open(f"/proc/{place}/environ", "rb") as file:  # noqa: PTH123
                ours = str(tmp_path / "data").encode() in file.read()
        except (OSError, ValueError):
            continue
        if ours:
            found.append(int(place))
    return found


@pytest.mark.ocr
@pytest.mark.slow
def test_a_run_that_is_killed_at_random_ends_with_one_verdict_each(tmp_path):
    tree = tmp_path / "in"
    for number in range(DOSSIERS):
        put(tree, f"d{number}/a.png")
    chance = random.Random(20240301)  # noqa: S311  the same kills each time
    for _ in range(KILLS):
        run = start(tmp_path, tree)
        time.sleep(chance.uniform(0.5, 8))
        run.send_signal(signal.SIGKILL)
        run.wait()
        deadline = time.monotonic() + 10
        while workers(tmp_path) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert workers(tmp_path) == [], "workers die with the run"
    report = tmp_path / "report.csv"
    assert start(tmp_path, tree, "--report", str(report)).wait(600) == 1
    with report.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == len({line["卷宗标识"] for line in lines}) == DOSSIERS
    begun = time.monotonic()
    assert start(tmp_path, tree).wait(60) == 1
    assert time.monotonic() - begun < 30, "nothing is left to do"
    settings = Settings(data_dir=tmp_path / "data", least_free_mb=0)
    service = open_service(settings, SILENT)
    with service.record.reading() as session:
        states = session.execute(
            select(DossierRow.state, func.count()).group_by(DossierRow.state)
        ).all()
        assert [tuple(one) for one in states] == [("judged", DOSSIERS)]
        assert session.scalar(select(func.count()).select_from(FileRow)) == DOSSIERS
        reports = select(func.count()).select_from(ReportRow)
        assert session.scalar(reports) == DOSSIERS, "each was judged once"
        assert audit.verify(session) is None
    assert isinstance(service.blobs, FolderBlobs)
    service.blobs.sweep()
    assert len(service.blobs.names()) == DOSSIERS
    service.close()

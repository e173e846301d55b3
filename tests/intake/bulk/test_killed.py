"""A run that is killed again and again: nothing is lost, nothing doubled, nothing left behind.

`BULK_DOSSIERS` and `BULK_KILLS` make it large.
"""

import csv
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import func, select

from intake.blobs.folder import FolderBlobs
from intake.queue.bell import SILENT
from intake.record import audit
from intake.record.tables import DossierRow, FileRow, JobRow, ReportRow
from intake.services.service import open_service
from intake.settings import Settings
from tests.intake.bulk.conftest import blank, put

pytestmark = [pytest.mark.ocr, pytest.mark.slow]

DOSSIERS = int(os.environ.get("BULK_DOSSIERS", "8"))
KILLS = int(os.environ.get("BULK_KILLS", "4"))
PATIENCE = 120 + DOSSIERS
"""Seconds that the last run gets at most."""
MOST_MB = 1200
"""What no process may take."""
PARTS = {
    "serve": rb"intake\.cli\0serve",
    "web": rb"-m\0web",
    "worker": rb"intake\.cli\0worker|intake\.bulk\.crew",
    "engine": rb"intake\.child",
    "redis": rb"valkey-server|redis-server",
    "ingest": rb"intake\.cli\0ingest",
}

ORDER = ("worker", "redis", "engine", "ingest", "web", "engine", "redis", "serve")
"""In which they are killed: the supervisor last, since the others die with it."""


class Place:
    """A data folder, a tree of dossiers, and those who work on them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data, self.tree, self.temporary = root / "data", root / "in", root / "tmp"
        self.temporary.mkdir()
        self.killed: Counter[str] = Counter()
        self.largest = 0
        for number in range(DOSSIERS):
            put(self.tree, f"d{number}/a.png", blank(str(number)))

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        """Start a command of ours that works on the folder."""
        environment = {
            **os.environ,
            "SHENDAN_DATA_DIR": str(self.data),
            "SHENDAN_LEASE_SECONDS": "4",
            "SHENDAN_SWEEP_SECONDS": "1",
            "SHENDAN_LEAST_FREE_MB": "0",
            "TMPDIR": str(self.temporary),
        }
        command = [sys.executable, "-m", "intake.cli", *words]
        with (self.root / "run.log").open("ab") as log:
            return subprocess.Popen(
                command, env=environment, stdout=log, stderr=log, start_new_session=True
            )

    def ingest(self, *more: str) -> "subprocess.Popen[bytes]":
        return self.start("ingest", str(self.tree), "--jobs", "1", *more)

    def serve(self) -> "subprocess.Popen[bytes]":
        return self.start("serve", "--no-samples", "--port", "0", "--workers", "2")

    def family(self) -> dict[int, str]:
        """Every process that works on the folder, and which part it is; notes what each takes."""
        mark = f"SHENDAN_DATA_DIR={self.data}".encode()
        seen: dict[int, tuple[bytes, bool, int]] = {}
        for place in Path("/proc").glob("[0-9]*"):
            try:
                ours = mark in (place / "environ").read_bytes().split(b"\0")
                words, status = (place / "cmdline").read_bytes(), (place / "status").read_text()
            except OSError:
                continue
            if memory := re.search(r"VmHWM:\s+(\d+)", status):
                parent = int(re.findall(r"PPid:\s+(\d+)", status)[0])
                seen[int(place.name)] = (words, ours, parent)
                self.largest = max(self.largest, int(memory[1]) // 1024 * ours)
        found = {}
        for pid, (words, ours, parent) in seen.items():
            # Redis writes its title over its environment: it is known by who started it.
            if ours or seen.get(parent, (b"", False, 0))[1]:
                names = (name for name, sign in PARTS.items() if re.search(sign, words))
                found[pid] = next(names, "other")
        return found

    def kill(self, part: str) -> None:
        """Kill a process of a part, as soon as one lives."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            living = [pid for pid, name in self.family().items() if name == part]
            if living:
                with suppress(ProcessLookupError):
                    os.kill(living[0], signal.SIGKILL)
                    self.killed[part] += 1
                return
            time.sleep(0.2)

    def empty_within(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while (living := self.family()) and time.monotonic() < deadline:
            time.sleep(0.1)
        return not living

    def watched(self, run: "subprocess.Popen[bytes]") -> int:
        """How a run ends; all the while its family is looked at."""
        deadline = time.monotonic() + PATIENCE
        while run.poll() is None and time.monotonic() < deadline:
            self.family()
            time.sleep(0.5)
        assert run.poll() is not None, (self.root / "run.log").read_text()[-3000:]
        return run.returncode


@pytest.fixture
def place(tmp_path):
    made = Place(tmp_path)
    yield made
    for pid in made.family():
        os.kill(pid, signal.SIGKILL)


def hold(place: Place) -> None:
    """Every dossier has one verdict, and nothing else is there."""
    settings = Settings(data_dir=place.data, least_free_mb=0)
    service = open_service(settings, SILENT)
    with service.record.reading() as session:
        by_state = select(DossierRow.state, func.count()).group_by(DossierRow.state)
        assert [tuple(one) for one in session.execute(by_state)] == [("judged", DOSSIERS)]
        for table in (FileRow, ReportRow):
            assert session.scalar(select(func.count()).select_from(table)) == DOSSIERS
        open_jobs = select(func.count()).where(JobRow.state.in_(("waiting", "working")))
        assert session.scalar(open_jobs) == 0
        assert audit.verify(session) is None
    assert isinstance(service.blobs, FolderBlobs)
    assert len(service.blobs.names()) == DOSSIERS
    service.close()
    assert place.largest < MOST_MB, "no process takes more"


def nothing_left(place: Place) -> None:
    """No temporary file is there once a service was started and ended in order."""
    left = [*place.data.rglob(".tmp-*"), *place.temporary.iterdir()]
    left += [one for one in (place.data / "run").iterdir() if one.is_dir()]
    assert left == []


def lines_of(report: Path) -> list[dict[str, str]]:
    with report.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_run_that_is_killed_at_random_ends_with_one_verdict_each(place):
    chance = random.Random(20240301)  # noqa: S311  the same kills each time
    for _ in range(KILLS):
        run = place.ingest()
        time.sleep(chance.uniform(0.5, 8))
        run.send_signal(signal.SIGKILL)
        run.wait()
        assert place.empty_within(10), "workers die with the run"
    report = place.root / "report.csv"
    assert place.watched(place.ingest("--report", str(report))) == 1
    lines = lines_of(report)
    assert len(lines) == len({line["卷宗标识"] for line in lines}) == DOSSIERS
    assert place.watched(place.ingest()) == 1, "nothing is left to do"
    hold(place)
    nothing_left(place)


def test_beside_a_service_each_of_whose_parts_is_killed_every_dossier_has_one_verdict(place):
    chance = random.Random(7)  # noqa: S311  the same kills each time
    serving, run = place.serve(), place.ingest()
    for number in range(KILLS):
        time.sleep(chance.uniform(0.1, 4))
        if serving.poll() is not None:
            serving = place.serve()
        if run.poll() is not None:
            run = place.ingest()
        place.kill(ORDER[number % len(ORDER)])
    if serving.poll() is not None:
        serving = place.serve()
    run.kill()
    run.wait()
    report = place.root / "report.csv"
    assert place.watched(place.ingest("--report", str(report))) == 1
    lines = lines_of(report)
    assert len(lines) == len({line["卷宗标识"] for line in lines}) == DOSSIERS
    start = time.monotonic()
    assert place.watched(place.ingest()) == 1, "nothing is left to do"
    again = time.monotonic() - start
    serving.send_signal(signal.SIGTERM)
    assert serving.wait(60) == 0
    assert place.empty_within(10)
    hold(place)
    nothing_left(place)
    sys.stdout.write(
        f"killed {dict(place.killed)}, largest {place.largest} MB, again {again:.0f} s\n"
    )
    shutil.rmtree(place.tree)

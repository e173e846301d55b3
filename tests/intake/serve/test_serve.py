"""The whole of it from one command: it comes up, goes down, is killed, and goes on."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from intake.record.tables import DossierRow
from intake.services import reports
from intake.services.service import open_service
from intake.settings import Settings
from tests.intake.kit import handed_in, paper, picture, user

pytestmark = pytest.mark.slow


class Running:
    """`shendan serve` on a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "intake.cli", "serve", "--lang", "en", "--no-samples"]
        with (self.folder.parent / "serve.log").open("ab") as log:
            self.process = subprocess.Popen(
                [*command, "--data", str(self.folder), "--port", "0", "--workers", "1"],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self.process.stdout is not None
        said = ""
        while "Press Ctrl+C" not in said:
            line = self.process.stdout.readline()
            assert line, (self.folder.parent / "serve.log").read_text()
            said += line
        self.address = re.findall(r"http://\S+", said)[0]
        self.links = re.findall(r"http://\S+/sign-in/\S+", said)

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        code = self.process.wait(60)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code

    def answers(self) -> bool:
        with urllib.request.urlopen(f"{self.address}/healthz", timeout=20) as answer:  # noqa: S310
            return answer.status == 200

    def family(self, word: bytes = b"") -> list[int]:
        """Every process that works on the folder, whoever started it."""
        mark = f"SHENDAN_DATA_DIR={self.folder}".encode()
        found = []
        for place in Path("/proc").glob("[0-9]*"):
            try:
                ours = mark in (place / "environ").read_bytes().split(b"\0")
                if ours and word in (place / "cmdline").read_bytes():
                    found.append(int(place.name))
            except (FileNotFoundError, PermissionError, ProcessLookupError):
                continue
        return [pid for pid in found if pid != os.getpid()]

    def gone(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.family():
            time.sleep(0.1)
        return not self.family()


@pytest.fixture
def running(tmp_path):
    made = Running(tmp_path / "data")
    yield made
    made.end(signal.SIGINT)


@pytest.fixture
def service(running):
    made = open_service(Settings(data_dir=running.folder, least_free_mb=0))
    yield made
    made.close()


def judged(service, dossier, seconds=300):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if reports.progress(service, dossier).done:
            return True
        time.sleep(0.3)
    return False


def ended(pid):
    """Whether a process is no more, though its parent may not have noticed."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except FileNotFoundError:
        return True


def test_what_its_parts_say_does_not_stand_between_the_lines_for_people(running, service):
    assert judged(service, handed_in(service, user(service), paper(content=picture(6))))
    assert (running.folder.parent / "serve.log").read_text() == ""
    assert "job 1 " in (running.folder / "logs/worker-1.log").read_text()


def test_messages_and_tidying_are_seen_to_by_a_part_of_its_own(running):
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and not running.family(b"intake.services.chores"):
        time.sleep(0.1)
    assert len(running.family(b"intake.services.chores")) == 1


def test_killed_it_leaves_nobody_and_started_again_it_goes_on(running, service):
    assert running.answers()
    assert len(running.links) == 1
    by = user(service)
    first = handed_in(service, by, paper(content=picture(1)))
    assert judged(service, first)
    assert len(running.family()) >= 3  # redis, the pages, a worker; its child is scratch
    running.end(signal.SIGKILL)
    assert running.gone(15), running.family()
    second = handed_in(service, by, paper(content=picture(2)))  # nobody is there to be called
    running.start()
    assert judged(service, second)
    assert running.links == []  # logs are no place for a new one at each start


def test_without_redis_papers_are_taken_in_and_read_when_it_is_back(running, service):
    by = user(service)
    for pid in running.family(b"valkey") + running.family(b"redis-server"):
        os.kill(pid, signal.SIGKILL)
    dossier = handed_in(service, by, paper(content=picture(3)))
    assert judged(service, dossier)


def test_when_the_engine_is_killed_the_page_is_read_again(running, service):
    by = user(service)
    assert judged(service, handed_in(service, by, paper(content=picture(4))))
    engines = running.family(b"intake.child")
    for pid in engines:
        os.kill(pid, signal.SIGKILL)
    while not all(ended(pid) for pid in engines):  # one that is still dying looks alive
        time.sleep(0.05)
    dossier = handed_in(service, by, paper(content=picture(5)))
    assert judged(service, dossier)
    assert reports.report_of(service, dossier).files[0].error is None


def test_asked_to_end_it_ends_in_order(running):
    assert running.end(signal.SIGTERM) == 0
    assert running.gone(1)
    running.start()


def test_a_second_one_on_the_same_data_says_so(running):
    command = [sys.executable, "-m", "intake.cli", "serve", "--lang", "en"]
    done = subprocess.run(
        [*command, "--data", str(running.folder)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 2
    assert "is running on this data folder already" in done.stderr


def test_it_answers_while_many_send_slowly(running):
    port = int(running.address.rpartition(":")[2])
    slow = []
    try:
        for _ in range(150):
            one = socket.create_connection(("127.0.0.1", port), timeout=10)
            one.sendall(
                b"POST /api/v1/dossiers HTTP/1.1\r\nHost: x\r\nContent-Length: 999999\r\n\r\nx"
            )
            slow.append(one)
        assert running.answers()
    finally:
        for one in slow:
            one.close()


def test_the_data_is_the_owners_alone(running, service):
    assert running.folder.stat().st_mode & 0o077 == 0
    with service.record.reading() as session:
        assert session.query(DossierRow).count() == 0

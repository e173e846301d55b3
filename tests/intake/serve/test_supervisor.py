"""What ends is started again; what is ended takes everything with it."""

import os
import signal
import subprocess
import sys
import time

import pytest

from intake.serve.supervisor import Part, Supervisor

SLEEPS = [sys.executable, "-c", "import time; time.sleep(600)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time\n"
    "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    "print('up', flush=True)\n"
    "time.sleep(600)",
]


def lives(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:  # noqa: PTH123  of another process
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def gone(pid: int, seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not lives(pid):
            return True
        time.sleep(0.05)
    return False


@pytest.fixture
def supervisor():
    made = Supervisor()
    yield made
    made.end()


def pid_of(part: Part) -> int:
    assert part.process is not None
    return part.process.pid


def test_what_is_killed_is_started_again(supervisor):
    part = Part("sleeper", SLEEPS, patience=1)
    supervisor.add(part)
    first = pid_of(part)
    os.kill(first, signal.SIGKILL)
    assert supervisor.until(lambda: part.process is not None and pid_of(part) != first, 10)
    assert lives(pid_of(part))


def test_what_ends_at_once_is_started_again_later_each_time(supervisor):
    part = Part("failing", [sys.executable, "-c", "raise SystemExit(1)"], patience=1)
    supervisor.add(part)
    supervisor.until(lambda: part.restarts >= 2, 20)
    assert part.wait >= 2.0


def test_what_does_not_end_when_asked_is_killed(tmp_path):
    supervisor = Supervisor()
    part = Part("stubborn", STUBBORN, 0.3, {}, tmp_path / "log")
    supervisor.add(part)
    supervisor.until(lambda: "up" in (tmp_path / "log").read_text(), 20)
    pid = pid_of(part)
    supervisor.end()
    assert gone(pid, 1)


@pytest.mark.slow
def test_when_the_supervisor_is_killed_nothing_is_left(tmp_path):
    program = (
        "import sys\n"
        "from intake.serve.supervisor import Part, Supervisor\n"
        "s = Supervisor()\n"
        "parts = [Part(f'p {n}', [sys.executable, '-c', 'import time; time.sleep(600)'], 1)"
        " for n in range(3)]\n"
        "for part in parts: s.add(part)\n"
        "print(*(part.process.pid for part in parts), flush=True)\n"
        "s.keep()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        pids = [int(word) for word in process.stdout.readline().split()]
        assert len(pids) == 3
        process.kill()
    assert all(gone(pid) for pid in pids)

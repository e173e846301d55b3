"""Folders for a while are gone afterwards, and only those of the dead are swept."""

import os
import signal
import time

from intake.scratch import scratch, sweep


def test_it_is_private_and_gone_afterwards(tmp_path):
    with scratch(tmp_path / "run", "x") as folder:
        (folder / "page").write_bytes(b"x")
        assert folder.stat().st_mode & 0o077 == 0
    assert list((tmp_path / "run").iterdir()) == []


def test_a_living_ones_is_left_alone_and_a_dead_ones_swept(tmp_path):
    pid = os.fork()
    if pid == 0:
        with scratch(tmp_path, "x") as folder:
            (folder / "page").write_bytes(b"x")
            time.sleep(60)
        os._exit(0)
    while not list(tmp_path.glob("*/page")):
        time.sleep(0.01)
    assert sweep(tmp_path) == 0
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    assert sweep(tmp_path) == 1
    assert list(tmp_path.iterdir()) == []

"""Logs go where they are asked for, and never grow for ever."""

import os
import sys

from intake.serve.logbook import cut, log_file
from intake.serve.supervisor import Part, Supervisor
from intake.settings import Settings

TALKS = [sys.executable, "-c", "import time\nwhile 1: print('x' * 50, flush=True); time.sleep(.05)"]


def test_each_part_has_a_file_that_others_may_not_list(tmp_path):
    found = log_file(Settings(data_dir=tmp_path), "worker 1")
    assert found == tmp_path / "logs/worker-1.log"
    assert found.parent.stat().st_mode & 0o077 == 0


def test_a_journal_gets_all_of_it(tmp_path):
    assert log_file(Settings(data_dir=tmp_path, logs="stderr"), "web") is None


def test_a_log_begins_anew_where_it_is_too_long_and_its_writer_goes_on(tmp_path):
    log = tmp_path / "web.log"
    writer = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(writer, b"a" * 101)
    assert cut(log, 100)
    os.write(writer, b"b")
    os.close(writer)
    assert log.read_bytes() == b"b"
    assert (tmp_path / "web.log.1").read_bytes() == b"a" * 101


def test_a_log_of_the_longest_length_stays(tmp_path):
    log = tmp_path / "web.log"
    log.write_bytes(b"a" * 100)
    assert not cut(log, 100)
    assert not cut(tmp_path / "none.log", 100)


def test_the_supervisor_looks_after_the_logs_of_its_parts(tmp_path, monkeypatch):
    monkeypatch.setattr("intake.serve.supervisor._LOGS_EVERY", 0.0)
    monkeypatch.setattr("intake.serve.supervisor.cut", lambda path: cut(path, 10))
    supervisor = Supervisor()
    supervisor.add(Part("talks", TALKS, 1, {}, tmp_path / "talks.log"))
    kept = tmp_path / "talks.log.1"
    try:
        assert supervisor.until(kept.exists, 20)
    finally:
        supervisor.end()
